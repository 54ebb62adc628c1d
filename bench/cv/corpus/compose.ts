import type { Truth } from "../Truth.ts"
import type { Arrangement } from "./Arrangement.ts"
import { writer } from "./dates.ts"
import { degreeBlocks } from "./degrees.ts"
import { headingOf, type Kind } from "./headings.ts"
import { jobBlocks } from "./jobs.ts"
import type { Job, Language, Person } from "./Person.ts"
import { writePhone } from "./phones.ts"
import type { Random } from "./random.ts"
import { type Block, bold, line, type Look, plain, type Section, type Sheet, spread } from "./Sheet.ts"
import { contactBlocks, languageBlocks, skillBlocks } from "./smaller.ts"

const achievements = { en: "Key Achievements", fr: "Réalisations clés", ar: "أبرز الإنجازات" }
const nameLabel = { en: "Name: ", fr: "Nom : ", ar: "الاسم: " }
const docTitle = { en: "CURRICULUM VITAE", fr: "CURRICULUM VITAE", ar: "السيرة الذاتية" }
const personal = {
  en: ["Date of birth: ", "Nationality: ", "Marital status: single"],
  fr: ["Né(e) le : ", "Nationalité : ", "Situation familiale : célibataire"],
  ar: ["تاريخ الميلاد: ", "الجنسية: ", "الحالة الاجتماعية: أعزب"],
}
const references = { en: "Available on request", fr: "Sur demande", ar: "تقدم عند الطلب" }
const blurb = {
  en: "A regional company with 300 staff",
  fr: "Entreprise régionale de 300 salariés",
  ar: "شركة إقليمية تضم 300 موظف",
}
const bullets = (all: ReadonlyArray<string>): ReadonlyArray<Block> =>
  all.map((text) => ({ kind: "bullet", text }))

/** Two jobs under one employer are at one employer. */
const nest = (jobs: ReadonlyArray<Job>) =>
  jobs.map((job, at) => (at === 1 ? { ...job, employer: jobs[0]!.employer, city: jobs[0]!.city } : job))

/** Lays a person out by a template's habits; the truth tells what then stands on the sheet. */
export const compose = (
  id: string,
  invented: Person,
  habits: Arrangement,
  look: Look,
  random: Random,
): { readonly sheet: Sheet; readonly truth: Truth } => {
  const language: Language = invented.language
  const dates = writer(random.pick(habits.dates[language]), invented.place.country, language)
  const form = random.pick(habits.job)
  const stopped = habits.stops === true ? (text: string) => `${text}.` : (text: string) => text
  const nested = form === "nested" ? nest(invented.work) : invented.work
  const work = nested.map((job) => Object.assign({}, job, { bullets: job.bullets.map(stopped) }))
  const phone = writePhone(invented.phone, random.pick(habits.phones))
  // Without these signs the groups of a number change places in a line of Arabic; who writes a CV sees that and mends it.
  const isolated = language === "ar" ? `\u2066${phone}\u2069` : phone
  const skills = random.pick(habits.skills)
  const told = random.pick(habits.languages)
  const shown = habits.functional === true ? work.map((job) => ({ ...job, bullets: [] })) : work

  const [born, nation, single] = personal[language]
  const { birth } = invented
  const about: ReadonlyArray<Block> =
    habits.personal === true
      ? [`${born}${birth.day}/${birth.month}/${birth.year}`, `${nation}${invented.nationality}`, single!].map(
          (text) => line(plain(text)),
        )
      : []

  const blocksOf = (kind: Kind): ReadonlyArray<Block> => {
    switch (kind) {
      case "summary":
        return [{ kind: "para", text: invented.summary }]
      case "work":
        return jobBlocks(shown, form, dates, language, habits.blurb === true ? blurb[language] : undefined)
      case "references":
        return [line(plain(references[language]))]
      case "education":
        return degreeBlocks(
          invented.education,
          random.pick(habits.degree),
          dates,
          language,
          habits.extras === true,
        )
      case "skills":
        return skillBlocks(invented.skills, skills, language)
      case "languages":
        return languageBlocks(invented.languages, told, language)
      case "projects":
        return invented.projects.flatMap((one) => [
          spread([bold(one.name)], [plain(String(one.year))]),
          ...bullets(one.bullets),
        ])
      case "certificates":
        return invented.certificates.map((one) => line(plain(`${one.name} (${one.year})`)))
      case "publications":
        return bullets(invented.publications)
      case "interests":
        return invented.interests.length > 0
          ? [{ kind: "para", text: invented.interests.join(language === "ar" ? "، " : ", ") }]
          : []
      case "contact":
        return [...contactBlocks(invented, isolated, habits.contact), ...about]
    }
  }
  const side = new Set(habits.side)
  const order: ReadonlyArray<Kind> = habits.extras === true ? [...habits.order, "references"] : habits.order
  const sections = order
    .map((kind) => ({ kind, blocks: blocksOf(kind) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks, kind }, at): Section => ({
      heading: headingOf(kind, language, habits.headings, random, at),
      side: side.has(kind),
      blocks,
    }))
  const done: Section = {
    heading: achievements[language],
    side: false,
    blocks: bullets(work.flatMap((job) => job.bullets)),
  }
  const [first, ...rest] = invented.name.split(/ (?=\S+$)/)
  const cased =
    habits.upperFamily === true
      ? [first, ...rest.map((one) => one.toLocaleUpperCase(language))].join(" ")
      : invented.name
  const name = habits.upperName === true ? invented.name.toLocaleUpperCase(language) : cased
  const printed = habits.labelledName === true ? nameLabel[language] + name : name
  const moment = (of: { readonly start: Job["period"]["start"]; readonly end?: Job["period"]["start"] }) => ({
    dates: dates.period(of),
    start: dates.iso(of.start),
    end: of.end === undefined ? "present" : dates.iso(of.end),
  })
  return {
    sheet: {
      id,
      language,
      ...(habits.docTitle === true ? { title: docTitle[language] } : {}),
      name: printed,
      ...(habits.showLabel === true ? { label: invented.label } : {}),
      contact: habits.order.includes("contact")
        ? []
        : [...contactBlocks(invented, isolated, habits.contact), ...about],
      sections: habits.functional === true ? [...sections.slice(0, 2), done, ...sections.slice(2)] : sections,
      look,
    },
    truth: {
      schemaVersion: 2,
      contact: {
        full_name: name,
        email: invented.email,
        phone,
        phone_e164: invented.phone,
        location: `${invented.place.city}, ${invented.place.countryName}`,
      },
      experience: shown.map((job) =>
        Object.assign(moment(job.period), { title: job.title, company: job.employer, bullets: job.bullets }),
      ),
      education: invented.education.map((one) =>
        Object.assign(moment(one.period), { degree: one.degree, institution: one.institution }),
      ),
      skills: invented.skills.flatMap(({ items }) => items),
      languages: invented.languages.map((one) => one.language),
    },
  }
}
