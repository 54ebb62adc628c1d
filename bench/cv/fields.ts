import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { isoPeriod } from "./isoPeriod.ts"
import type { Truth } from "./Truth.ts"

export const fieldNames = [
  "name",
  "email",
  "phone",
  "employer",
  "title",
  "dates",
  "bullets",
  "institution",
  "degree",
  "skills",
  "languages",
] as const
export type FieldName = (typeof fieldNames)[number]
/** Values by field; a field that is not judged is absent. */
export type Values = Partial<Record<FieldName, ReadonlyArray<string>>>

type Maybe = string | undefined
const only = (...values: ReadonlyArray<Maybe>) =>
  values.filter((value): value is string => value !== undefined && value !== "")
const period = (kind: string, start: Maybe, end: Maybe): Maybe =>
  start === undefined && end === undefined ? undefined : `${kind} ${start ?? ""}..${end ?? ""}`
const hasBullets = (truth: Truth) => truth.experience?.some((job) => job.bullets !== undefined) === true

/** What a truth says, field by field. */
export const expected = (truth: Truth): Values => {
  const { contact, education, experience, languages, skills } = truth
  const dated = education?.some((one) => one.start !== undefined) === true
  return {
    name: only(contact.full_name),
    email: only(contact.email),
    phone: only(contact.phone_e164 ?? contact.phone),
    ...(experience && {
      employer: experience.map((job) => job.company),
      title: experience.map((job) => job.title),
      dates: [
        ...experience.map((job) => {
          const { end, start } = job.start === undefined ? isoPeriod(job.dates) : job
          return period("work", start, end)!
        }),
        ...(dated ? only(...education.map((one) => period("education", one.start, one.end))) : []),
      ],
    }),
    ...(hasBullets(truth) && { bullets: experience!.flatMap((job) => job.bullets ?? []) }),
    ...(education && {
      institution: education.map((one) => one.institution),
      degree: education.map((one) => one.degree),
    }),
    ...(skills && { skills }),
    ...(languages && { languages }),
  }
}

/** What was parsed, field by field. */
export const predicted = ({ resume }: CvDocument, truth: Truth): Values => {
  const { basics, education = [], languages = [], skills = [], work = [] } = resume
  const end = (of: { readonly startDate?: string; readonly endDate?: string }) =>
    of.endDate ?? (of.startDate === undefined ? undefined : "present")
  const dated = truth.education?.some((one) => one.start !== undefined) === true
  return {
    name: only(basics.name),
    email: only(basics.email),
    phone: only(basics.phone),
    employer: only(...work.map((job) => job.name)),
    title: only(...work.map((job) => job.position)),
    dates: only(
      ...work.map((job) => period("work", job.startDate, end(job))),
      ...(dated ? education.map((one) => period("education", one.startDate, end(one))) : []),
    ),
    bullets: work.flatMap((job) => job.highlights ?? []),
    institution: only(...education.map((one) => one.institution)),
    degree: only(...education.map((one) => [one.studyType, one.area].filter(Boolean).join(" "))),
    skills: only(...skills.flatMap(({ keywords, name }): ReadonlyArray<Maybe> => keywords ?? [name])),
    languages: only(...languages.map((one) => one.language)),
  }
}

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s\p{Pd}•·●▪◦►▸✓*]/gu, "")
const digits = (text: string) => text.normalize("NFKC").replace(/\D/g, "")
const connectors = /(?<=\s)(?:in|of|en|de|في)\s+|,/giu

/** Two values are the same when these are: NFKC, lower case, no spaces, dashes or bullets, apostrophes alike; a phone by its digits. */
export const strict = (field: FieldName, value: string): string => {
  if (field === "phone") return digits(value).slice(-9)
  if (field === "degree") return folded(value.replace(connectors, ""))
  return field === "dates" ? value : folded(value)
}

export interface Tally {
  hits: number
  found: number
  expected: number
}
export const emptyTally = (): Tally => ({ hits: 0, found: 0, expected: 0 })
export const f1 = ({ expected, found, hits }: Tally): number =>
  found + expected === 0 ? 1 : (2 * hits) / (found + expected)

export interface Difference {
  readonly field: FieldName
  readonly missed: ReadonlyArray<string>
  readonly extra: ReadonlyArray<string>
  readonly hits: number
}

/** Every value counts once: what is missing and what is too much both count against. */
export const compare = (truth: Values, guess: Values): ReadonlyArray<Difference> =>
  fieldNames.flatMap((field) => {
    const wanted = truth[field]
    if (wanted === undefined) return []
    const extra = [...(guess[field] ?? [])]
    const missed = wanted.filter((value) => {
      const at = extra.findIndex((one) => strict(field, one) === strict(field, value))
      if (at >= 0) extra.splice(at, 1)
      return at < 0
    })
    return [{ field, missed, extra, hits: wanted.length - missed.length }]
  })

export const add = (tally: Tally, { extra, hits, missed }: Omit<Difference, "field">): void => {
  tally.hits += hits
  tally.found += hits + extra.length
  tally.expected += hits + missed.length
}
