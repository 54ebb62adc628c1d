import type { CvDocument } from "../CvDocument.ts"
import type { Evidence } from "../Score.ts"
import { at, bulletsOf } from "../checks/Check.ts"
import { wordsIn } from "../checks/fold.ts"
import { skillItems } from "../checks/skillItems.ts"
import { plainText, type Readable, readable } from "./terms.ts"

/** A text of the CV in which a skill may show. */
export interface Told extends Readable {
  readonly evidence: Evidence
}

/** As many words of a bullet in a row as make it a copy of the job's text and no evidence of anything. */
const COPIED = 8

const told = (evidence: Evidence): Told => ({ ...readable(evidence.text), evidence })

const isCopied = (text: string, job: string): boolean => {
  const words = wordsIn(plainText(text))
  for (let i = 0; i + COPIED <= words.length; i++)
    if (job.includes(` ${words.slice(i, i + COPIED).join(" ")} `)) return true
  return false
}

/** What was done (jobs, projects, volunteering, studies, certificates), copies of the job's own words left out. */
export const experienceOf = (document: CvDocument, jobDescription: string): ReadonlyArray<Told> => {
  const { work = [], projects = [], volunteer = [], education = [], certificates = [] } = document.resume
  const say = (pointer: string, value: string | undefined) =>
    value === undefined ? [] : [{ ...at(document, pointer, value), text: value }]
  const job = ` ${wordsIn(plainText(jobDescription)).join(" ")} `
  return [
    ...bulletsOf(document),
    ...work.flatMap(({ position }, i) => say(`/work/${i}/position`, position)),
    ...work.flatMap(({ summary }, i) => say(`/work/${i}/summary`, summary)),
    ...projects.flatMap(({ name }, i) => say(`/projects/${i}/name`, name)),
    ...projects.flatMap(({ description }, i) => say(`/projects/${i}/description`, description)),
    ...projects.flatMap(({ keywords = [] }, i) =>
      keywords.flatMap((keyword, j) => say(`/projects/${i}/keywords/${j}`, keyword)),
    ),
    ...volunteer.flatMap(({ position }, i) => say(`/volunteer/${i}/position`, position)),
    ...volunteer.flatMap(({ summary }, i) => say(`/volunteer/${i}/summary`, summary)),
    ...education.flatMap(({ area }, i) => say(`/education/${i}/area`, area)),
    ...education.flatMap(({ courses = [] }, i) =>
      courses.flatMap((course, j) => say(`/education/${i}/courses/${j}`, course)),
    ),
    ...certificates.flatMap(({ name }, i) => say(`/certificates/${i}/name`, name)),
  ]
    .filter(({ text }) => !isCopied(text, job))
    .map(told)
}

/** What is only said: the list of skills, the profile, the label under the name. */
export const claimsOf = (document: CvDocument): ReadonlyArray<Told> => {
  const { summary, label } = document.resume.basics
  return [
    ...skillItems(document),
    ...(summary === undefined ? [] : [{ ...at(document, "/basics/summary", summary), text: summary }]),
    ...(label === undefined ? [] : [{ ...at(document, "/basics/label", label), text: label }]),
  ].map(told)
}

/** Years of work from the first start to the last end, gaps left out, in whole months. */
export const yearsOfWork = ({ resume: { work = [] } }: CvDocument, asOf: string | undefined): number => {
  const month = (date: string, end: boolean) => {
    const [year = "0", of = end ? "12" : "1"] = date.split("-")
    return Number(year) * 12 + Number(of) - 1
  }
  const known = work.flatMap(({ startDate, endDate }) => [startDate, endDate]).flatMap((date) => date ?? [])
  const now = Math.max(asOf === undefined ? 0 : month(asOf, true), ...known.map((date) => month(date, true)))
  const busy = new Set<number>()
  for (const { startDate, endDate } of work) {
    if (startDate === undefined) continue
    const from = month(startDate, false)
    const to = endDate === undefined ? now : month(endDate, true)
    for (let each = from; each <= Math.min(to, from + 12 * 60); each++) busy.add(each)
  }
  return busy.size / 12
}
