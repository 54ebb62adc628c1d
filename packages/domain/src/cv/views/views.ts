import { Schema } from "effect"

export const sectionNames = [
  "contact",
  "summary",
  "work",
  "projects",
  "volunteer",
  "education",
  "skills",
  "languages",
  "certificates",
  "document",
] as const

/** A section of the CV and how its checks went; `document` stands for the file as a whole. */
export const SectionAnalysis = Schema.Struct({
  section: Schema.Literals(sectionNames),
  title: Schema.String,
  found: Schema.Boolean,
  /** As the CV calls it. */
  heading: Schema.optionalKey(Schema.String),
  entries: Schema.Int,
  /** Points of its checks; both 0 where no check is about it. */
  earned: Schema.Finite,
  weight: Schema.Finite,
  /** Ids of its checks that warn or fail, the heaviest first. */
  findings: Schema.Array(Schema.String),
  suggestionIds: Schema.Array(Schema.String),
  message: Schema.String,
})
export type SectionAnalysis = typeof SectionAnalysis.Type

/** A finding worth mending, and what that alone adds to the score. */
export const Win = Schema.Struct({
  checkId: Schema.String,
  title: Schema.String,
  message: Schema.String,
  fix: Schema.String,
  /** Points of `overall`, ceilings counted in. */
  gain: Schema.Finite,
  effort: Schema.Literals(["minutes", "hour", "more"]),
  suggestionIds: Schema.Array(Schema.String),
})
export type Win = typeof Win.Type
