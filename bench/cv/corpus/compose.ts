import type { Truth } from "../Truth.ts"
import type { Arrangement } from "./Arrangement.ts"
import { contactOf, contentOf, type Told } from "./content.ts"
import { type DateWriter, writer } from "./dates.ts"
import { headingOf, type Kind } from "./headings.ts"
import { nameOf } from "./naming.ts"
import type { Job, Language, Period, Person } from "./Person.ts"
import { type PhoneStyle, writePhone } from "./phones.ts"
import type { Random } from "./random.ts"
import type { Look, Section, Sheet } from "./Sheet.ts"

const achievements = { en: "Key Achievements", fr: "Réalisations clés", ar: "أبرز الإنجازات" }
const docTitle = { en: "CURRICULUM VITAE", fr: "CURRICULUM VITAE", ar: "السيرة الذاتية" }

/** Nobody writes Arabic-Indic digits in an English or French CV. */
const scripted = (style: PhoneStyle, language: Language): PhoneStyle =>
  style === "eastern" && language !== "ar" ? "international" : style

/** Two jobs under one employer are at one employer. */
const nest = (jobs: ReadonlyArray<Job>) =>
  jobs.map((job, at) => (at === 1 ? { ...job, employer: jobs[0]!.employer, city: jobs[0]!.city } : job))

const jobsOf = ({ suffix, work }: Person, habits: Arrangement): ReadonlyArray<Job> => {
  const jobs = habits.job.includes("nested") ? nest(work) : work
  return jobs.map((job, at) =>
    Object.assign({}, job, {
      title: habits.longTitles === true && at % 2 === 0 ? `${job.title} ${suffix}` : job.title,
      bullets: habits.stops === true ? job.bullets.map((text) => `${text}.`) : job.bullets,
    }),
  )
}

const sectionsOf = (kinds: ReadonlyArray<Kind>, habits: Arrangement) => {
  const all = [
    ...kinds.flatMap((kind): ReadonlyArray<Kind> =>
      kind === "work" && habits.internships === true ? ["work", "internships"] : [kind],
    ),
    ...(habits.others === true ? (["volunteer", "awards"] as const) : []),
  ]
  return habits.others === true || habits.extras === true ? [...all, "references" as const] : all
}

const truthOf = (person: Person, told: Told, habits: Arrangement, dates: DateWriter): Truth => {
  const end = (of: Period) => (of.end === undefined ? "present" : dates.iso(of.end))
  return {
    schemaVersion: 2,
    contact: {
      full_name: nameOf(person, habits).name,
      email: person.email,
      phone: told.phone,
      phone_e164: person.phone,
      location: `${person.place.city}, ${person.place.countryName}`,
    },
    experience: told.jobs.map((job) => ({
      title: job.title,
      company: job.employer,
      dates: dates.period(job.period),
      start: dates.iso(job.period.start),
      end: end(job.period),
      bullets: job.bullets,
    })),
    education: person.education.map((one) => {
      const whole = { degree: one.degree, institution: one.institution, dates: told.degreePeriod(one) }
      return habits.degreeEnd === true
        ? { ...whole, end: String(one.period.end!.year) }
        : { ...whole, start: dates.iso(one.period.start), end: end(one.period) }
    }),
    skills: person.skills.flatMap(({ items }) => items),
    languages: person.languages.map((one) => one.language),
  }
}

/** Lays a person out by a template's habits; the truth tells what then stands on the sheet. */
export const compose = (
  id: string,
  invented: Person,
  habits: Arrangement,
  look: Look,
  random: Random,
): { readonly sheet: Sheet; readonly truth: Truth } => {
  // An engine of former days draws an underscore as a line: nobody could read such an address out of the file.
  const person = look.old === true ? { ...invented, email: invented.email.replace("_", ".") } : invented
  const language: Language = person.language
  const dates = writer(random.pick(habits.dates[language]), person.place.country, language)
  const jobs = jobsOf(person, habits)
  const told: Told = {
    jobs: habits.functional === true ? jobs.map((job) => Object.assign({}, job, { bullets: [] })) : jobs,
    phone: writePhone(person.phone, scripted(random.pick(habits.phones), language)),
    degreePeriod: ({ period }) =>
      habits.degreeEnd === true ? String(period.end!.year) : dates.period(period),
  }
  const content = contentOf(person, told, habits, dates, random)
  const side = new Set(habits.side)
  const sections = sectionsOf(habits.order, habits)
    .map((kind) => ({ kind, blocks: content(kind) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks, kind }, at): Section => ({
      heading: headingOf(kind, language, habits.headings, random, at),
      side: side.has(kind),
      blocks,
    }))
  const done: Section = {
    heading: achievements[language],
    side: false,
    blocks: jobs.flatMap((job) => job.bullets).map((text) => ({ kind: "bullet", text })),
  }
  return {
    sheet: {
      id,
      language,
      ...(habits.docTitle === true ? { title: docTitle[language] } : {}),
      name: nameOf(person, habits).printed,
      ...(habits.showLabel === true ? { label: person.label } : {}),
      contact: habits.order.includes("contact") ? [] : contactOf(person, told, habits),
      sections: habits.functional === true ? [...sections.slice(0, 2), done, ...sections.slice(2)] : sections,
      look,
    },
    truth: truthOf(person, told, habits, dates),
  }
}
