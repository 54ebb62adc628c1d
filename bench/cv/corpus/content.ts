import type { Arrangement } from "./Arrangement.ts"
import type { DateWriter } from "./dates.ts"
import { degreeBlocks } from "./degrees.ts"
import type { Kind } from "./headings.ts"
import { jobBlocks } from "./jobs.ts"
import type { Degree, Job, Person } from "./Person.ts"
import { writePhone } from "./phones.ts"
import type { Random } from "./random.ts"
import { type Block, bold, italic, line, plain, spread } from "./Sheet.ts"
import { contactBlocks, languageBlocks, skillBlocks } from "./smaller.ts"

const personal = {
  en: ["Date of birth: ", "Nationality: ", "Marital status: single"],
  fr: ["Né(e) le : ", "Nationalité : ", "Situation familiale : célibataire"],
  ar: ["تاريخ الميلاد: ", "الجنسية: ", "الحالة الاجتماعية: أعزب"],
}
const oneLine = {
  en: "28 years old, single, driving licence B",
  fr: "28 ans, célibataire, permis B",
  ar: "28 سنة، أعزب، رخصة قيادة",
}
const references = { en: "Available on request", fr: "Sur demande", ar: "تقدم عند الطلب" }
const blurb = {
  en: "A regional company with 300 staff",
  fr: "Entreprise régionale de 300 salariés",
  ar: "شركة إقليمية تضم 300 موظف",
}
const tools = { en: "Tools: ", fr: "Environnement technique : ", ar: "الأدوات: " }
const phones = { en: "Phone: ", fr: "Tél. : ", ar: "هاتف: " }
const comma = { en: ", ", fr: ", ", ar: "، " }

/** What a CV says of work and degrees, after its template had its way with them. */
export interface Told {
  readonly jobs: ReadonlyArray<Job>
  readonly degreePeriod: (of: Degree) => string
  /** The phone as written. */
  readonly phone: string
}

// Without these signs the groups of a number change places in a line of Arabic; who writes a CV sees that and mends it.
const isolated = ({ language }: Person, phone: string) => (language === "ar" ? `\u2066${phone}\u2069` : phone)
const bullets = (all: ReadonlyArray<string>): ReadonlyArray<Block> =>
  all.map((text) => ({ kind: "bullet", text }))

export const contactOf = (person: Person, told: Told, habits: Arrangement): ReadonlyArray<Block> => {
  const { birth, language, nationality, secondPhone } = person
  const [born, nation, single] = personal[language]
  const short = oneLine[language]
  const about =
    habits.personal === "short"
      ? [short]
      : [`${born}${birth.day}/${birth.month}/${birth.year}`, `${nation}${nationality}`, single!]
  const second = [
    phones[language] + isolated(person, writePhone(secondPhone, "international")),
    `second.${person.email}`,
  ]
  return [
    ...contactBlocks(person, isolated(person, told.phone), habits.contact),
    ...(habits.twice === true ? second : []).map((text) => line(plain(text))),
    ...(habits.personal !== undefined ? about : []).map((text) => line(plain(text))),
  ]
}

const refereesOf = (person: Person): ReadonlyArray<Block> =>
  person.referees.flatMap((one) => [
    line(bold(one.name)),
    line(plain(`${one.position}${comma[person.language]}${one.employer}`)),
    line(plain(`${isolated(person, writePhone(one.phone, "international"))} | ${one.email}`)),
  ])

/** Gives the blocks of each section of one CV. */
export const contentOf = (
  person: Person,
  told: Told,
  habits: Arrangement,
  dates: DateWriter,
  random: Random,
) => {
  const { language } = person
  const [form, degree] = [random.pick(habits.job), random.pick(habits.degree)]
  const [skills, languages] = [random.pick(habits.skills), random.pick(habits.languages)]
  const view = {
    dates,
    language,
    country: person.place.countryName,
    place: habits.place ?? "city",
    bare: habits.bare === true,
    ...(habits.blurb === true ? { blurb: blurb[language] } : {}),
    ...(habits.tools === true
      ? { tools: tools[language] + person.skills[0]!.items.slice(0, 3).join(comma[language]) }
      : {}),
  } as const
  const own = habits.internships === true ? told.jobs.slice(0, -1) : told.jobs

  return (kind: Kind): ReadonlyArray<Block> => {
    switch (kind) {
      case "summary":
        return [{ kind: "para", text: person.summary }]
      case "work":
        return jobBlocks(own, form, view)
      case "internships":
        return jobBlocks(told.jobs.slice(-1), form === "nested" ? "title-dates/employer" : form, view)
      case "references":
        return habits.others === true ? refereesOf(person) : [line(plain(references[language]))]
      case "volunteer":
        return [
          spread([bold(person.volunteering.position)], [plain(String(person.volunteering.year))]),
          line(italic(person.volunteering.organisation)),
        ]
      case "awards":
        return [line(plain(person.award))]
      case "education":
        return degreeBlocks(person.education, degree, {
          language,
          period: told.degreePeriod,
          extras: habits.extras === true,
          city: habits.degreeCity === true,
        })
      case "skills":
        return skillBlocks(person.skills, skills, language)
      case "languages":
        return languageBlocks(person.languages, languages, language)
      case "projects":
        return person.projects.flatMap((one) => [
          spread([bold(one.name)], [plain(String(one.year))]),
          ...bullets(one.bullets),
        ])
      case "certificates":
        return person.certificates.map((one) => line(plain(`${one.name} (${one.year})`)))
      case "publications":
        return bullets(person.publications)
      case "interests":
        return person.interests.length > 0
          ? [{ kind: "para", text: person.interests.join(comma[language]) }]
          : []
      case "contact":
        return contactOf(person, told, habits)
    }
  }
}
