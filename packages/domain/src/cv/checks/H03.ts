import { bulletsOf, type Check, percentOf, SHOWN } from "./Check.ts"
import { foldedWords } from "./bulletFacts.ts"
import { functionWords } from "./functionWords.ts"
import { proseWords } from "./prose.ts"
import { skillItems } from "./skillItems.ts"

const MOST_SHARE = 0.03
/** In a short text three words are 3 % soon: so often a term may always occur. */
const ALWAYS = 6
/** At least this share of the listed skills is told of elsewhere. */
const SHOWN_SKILLS = 20

/** Stuffing: no term makes up more than 3 % of the words, and the listed skills show somewhere in what was done. */
export const H03: Check<"H03"> = {
  category: "hygiene",
  weight: 2,
  judge: (subject) => {
    const { document } = subject
    const words = proseWords(subject)
    const counts = new Map<string, number>()
    for (const word of words)
      if (word.length > 2 && !functionWords.has(word) && /\p{L}/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    const stuffed = [...counts]
      .filter(([, n]) => n > ALWAYS && n > words.length * MOST_SHARE)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    const skills = skillItems(document)
    const {
      work = [],
      projects = [],
      volunteer = [],
      education = [],
      certificates = [],
      basics,
    } = document.resume
    const told = new Set(
      [
        bulletsOf(document).map(({ text }) => text),
        work.map(({ position, summary }) => [position, summary]),
        projects.map(({ name, description, keywords }) => [name, description, keywords]),
        volunteer.map(({ position, summary }) => [position, summary]),
        education.map(({ area, studyType, courses }) => [area, studyType, courses]),
        certificates.map(({ name }) => name),
        [basics.label, basics.summary],
      ]
        .flat(3)
        .flatMap((value) => (value === undefined ? [] : foldedWords(subject.text, value))),
    )
    const idle = skills.filter(({ text }) => {
      const own = foldedWords(subject.text, text).filter((word) => word.length > 2 || /[^\p{L}]/u.test(word))
      return !own.some((word) => told.has(word) || told.has(`ال${word}`))
    })
    const percent = percentOf(skills.length - idle.length, skills.length)
    const [term = "", times = 0] = stuffed[0] ?? []
    const values = { term, times, percent, skills: skills.length }
    const unproven = skills.length > 0 && percent < SHOWN_SKILLS
    const evidence = [
      ...stuffed.slice(0, SHOWN).map(([word, n]) => ({ text: `${word} × ${n}` })),
      ...(unproven ? idle.slice(0, SHOWN) : []),
    ]
    if (stuffed.length > 0)
      return { status: stuffed.length > 1 || unproven ? "fail" : "warn", case: "repeated", values, evidence }
    if (skills.length === 0) return { status: "fail", case: "noSkills", values, evidence }
    return unproven
      ? { status: "warn", case: "unproven", values, evidence }
      : { status: "pass", case: "none", values, evidence }
  },
}
