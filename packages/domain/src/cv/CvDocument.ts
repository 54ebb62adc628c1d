import { Schema } from "effect"
import { Language } from "../i18n/Language.ts"

const text = Schema.optionalKey(Schema.NonEmptyString)
/** ISO 8601 with optional month and day: `2021`, `2021-09`, `2021-09-15`. */
export const PartialDate = Schema.String.check(
  Schema.isPattern(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
)
const date = Schema.optionalKey(PartialDate)
const list = <S extends Schema.Top>(item: S) => Schema.optionalKey(Schema.Array(item))
const id = Schema.NonEmptyString

/** JSON Resume v1.0.0 (https://jsonresume.org/schema), strict: unknown keys refused, empty values omitted. `id` is ours. */
export const Resume = Schema.Struct({
  basics: Schema.Struct({
    name: text,
    label: text,
    email: text,
    /** E.164 where the number is valid, else as written. */
    phone: text,
    url: text,
    summary: text,
    location: Schema.optionalKey(
      Schema.Struct({ address: text, postalCode: text, city: text, countryCode: text, region: text }),
    ),
    profiles: list(Schema.Struct({ network: text, username: text, url: text })),
  }),
  work: list(
    Schema.Struct({
      id,
      name: text,
      position: text,
      location: text,
      url: text,
      startDate: date,
      /** Absent for a present job. */
      endDate: date,
      summary: text,
      highlights: list(Schema.NonEmptyString),
    }),
  ),
  volunteer: list(
    Schema.Struct({
      id,
      organization: text,
      position: text,
      url: text,
      startDate: date,
      endDate: date,
      summary: text,
      highlights: list(Schema.NonEmptyString),
    }),
  ),
  education: list(
    Schema.Struct({
      id,
      institution: text,
      url: text,
      area: text,
      studyType: text,
      startDate: date,
      endDate: date,
      score: text,
      courses: list(Schema.NonEmptyString),
    }),
  ),
  awards: list(Schema.Struct({ id, title: text, date, awarder: text, summary: text })),
  certificates: list(Schema.Struct({ id, name: text, date, issuer: text, url: text })),
  publications: list(
    Schema.Struct({ id, name: text, publisher: text, releaseDate: date, url: text, summary: text }),
  ),
  skills: list(Schema.Struct({ id, name: text, level: text, keywords: list(Schema.NonEmptyString) })),
  languages: list(Schema.Struct({ id, language: text, fluency: text })),
  interests: list(Schema.Struct({ id, name: text, keywords: list(Schema.NonEmptyString) })),
  references: list(Schema.Struct({ id, name: text, reference: text })),
  projects: list(
    Schema.Struct({
      id,
      name: text,
      description: text,
      highlights: list(Schema.NonEmptyString),
      keywords: list(Schema.NonEmptyString),
      startDate: date,
      endDate: date,
      url: text,
      roles: list(Schema.NonEmptyString),
      entity: text,
      type: text,
    }),
  ),
})
export type Resume = typeof Resume.Type

/** Where a value was found: offsets are into `textOf(cvText)`, `confidence` is 0..1, `rule` names what found it. */
export const Span = Schema.Struct({
  page: Schema.Int,
  line: Schema.Int,
  charStart: Schema.Int,
  charEnd: Schema.Int,
  text: Schema.String,
  confidence: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })),
  rule: Schema.NonEmptyString,
})
export type Span = typeof Span.Type

export const sectionKinds = [
  "summary",
  "work",
  "volunteer",
  "education",
  "awards",
  "certificates",
  "publications",
  "skills",
  "languages",
  "interests",
  "references",
  "projects",
  "other",
] as const
export type SectionKind = (typeof sectionKinds)[number]

/** A checked, structured CV. `provenance` maps a JSON pointer into `resume` (`/work/0/position`) to its source. */
export const CvDocument = Schema.Struct({
  resume: Resume,
  locale: Language,
  revision: Schema.Int,
  /** The headings found, in order, with the section each was understood as. */
  sections: Schema.Array(Schema.Struct({ kind: Schema.Literals(sectionKinds), heading: Span })),
  /** Date texts as written, by the pointer of the ISO value they became; `current: true` for an open end. */
  rawDates: Schema.Record(Schema.String, Schema.String),
  provenance: Schema.Record(Schema.String, Span),
  /** Places in the file's text that were taken out of the CV after it was read. */
  withdrawn: Schema.optionalKey(
    Schema.Array(Schema.Struct({ line: Schema.Int, charStart: Schema.Int, charEnd: Schema.Int })),
  ),
})
export type CvDocument = typeof CvDocument.Type
