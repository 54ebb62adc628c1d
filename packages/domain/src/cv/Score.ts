import { Schema } from "effect"

export const CheckCategory = Schema.Literals(["readability", "contact", "sections", "content", "hygiene"])
export type CheckCategory = typeof CheckCategory.Type

/** What a finding rests on: a value of the CV (`pointer`), or a place in its text. */
export const Evidence = Schema.Struct({
  text: Schema.String,
  pointer: Schema.optionalKey(Schema.String),
  page: Schema.optionalKey(Schema.Int),
  line: Schema.optionalKey(Schema.Int),
  charStart: Schema.optionalKey(Schema.Int),
  charEnd: Schema.optionalKey(Schema.Int),
})
export type Evidence = typeof Evidence.Type

/** One check of the rubric. `earned` is `weight` for a pass, half for a warning, 0 for a fail; skipped leaves the sum. */
export const CheckResult = Schema.Struct({
  id: Schema.String,
  category: CheckCategory,
  weight: Schema.Finite,
  earned: Schema.Finite,
  status: Schema.Literals(["pass", "warn", "fail", "skipped"]),
  evidence: Schema.Array(Evidence),
  title: Schema.String,
  message: Schema.String,
  fix: Schema.optionalKey(Schema.String),
  /** Suggestions that would mend it, where they were asked for. */
  suggestionIds: Schema.optionalKey(Schema.Array(Schema.String)),
})
export type CheckResult = typeof CheckResult.Type

/** Deterministic: the same file gives the same score. An estimate of our own, not any vendor's number. */
export const Score = Schema.Struct({
  /** 0-100: earned / weight of the checks that ran, under the lowest ceiling that applies. */
  overall: Schema.Finite,
  rubricVersion: Schema.String,
  /** The month the dates were judged in (`2026-11`); absent where none was given. */
  asOf: Schema.optionalKey(Schema.String),
  /** Ceilings that held the score down, e.g. no e-mail and no phone. */
  ceilings: Schema.Array(
    Schema.Struct({ reason: Schema.String, ceiling: Schema.Finite, message: Schema.String }),
  ),
  categories: Schema.Array(
    Schema.Struct({ id: CheckCategory, earned: Schema.Finite, weight: Schema.Finite }),
  ),
  checks: Schema.Array(CheckResult),
})
export type Score = typeof Score.Type
