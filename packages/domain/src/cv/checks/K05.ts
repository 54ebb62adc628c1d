import { at, bulletsOf, type Check, SHOWN } from "./Check.ts"
import { weakIn } from "./bulletFacts.ts"

const ONCE = 1
const OFTEN = 3

/** Weak wording: "responsible for", "I", "chargé de" and their like at most once in what the CV tells. */
export const K05: Check<"K05"> = {
  category: "content",
  weight: 2,
  judge: ({ text, document }) => {
    const { basics, work = [], projects = [], volunteer = [] } = document.resume
    const say = (pointer: string, value: string | undefined) =>
      value === undefined ? [] : [{ ...at(document, pointer, value), text: value }]
    const told = [
      ...say("/basics/summary", basics.summary),
      ...work.flatMap(({ summary }, i) => say(`/work/${i}/summary`, summary)),
      ...projects.flatMap(({ description }, i) => say(`/projects/${i}/description`, description)),
      ...volunteer.flatMap(({ summary }, i) => say(`/volunteer/${i}/summary`, summary)),
      ...bulletsOf(document),
    ]
    const found = told.flatMap((evidence) => {
      const words = weakIn(text, evidence.text, document.locale)
      return words.length === 0 ? [] : [{ evidence, words }]
    })
    const words = found.flatMap((each) => each.words)
    const values = { times: words.length, words: [...new Set(words)].slice(0, 3).join(", ") }
    const evidence = found.slice(0, SHOWN).map((each) => each.evidence)
    if (told.length === 0) return { status: "fail", case: "nothing", values, evidence }
    if (words.length <= ONCE) return { status: "pass", case: "strong", values, evidence: [] }
    return words.length <= OFTEN
      ? { status: "warn", case: "some", values, evidence }
      : { status: "fail", case: "many", values, evidence }
  },
}
