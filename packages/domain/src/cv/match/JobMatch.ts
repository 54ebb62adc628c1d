import { Schema } from "effect"
import { Evidence } from "../Score.ts"

export const matchParts = ["skills", "title", "seniority", "education", "languages"] as const
export const MatchPartId = Schema.Literals(matchParts)
export type MatchPartId = typeof MatchPartId.Type

/** A place in the job's text: its line, counted from 0, and what stands there. */
export const JobEvidence = Schema.Struct({ line: Schema.Int, text: Schema.String })
export type JobEvidence = typeof JobEvidence.Type

const Importance = Schema.Literals(["essential", "optional"])

/** `value`: 1 where what was done shows it, 0.5 where it is only listed. */
export const MatchedTerm = Schema.Struct({
  part: MatchPartId,
  label: Schema.String,
  importance: Importance,
  value: Schema.Finite,
  cvEvidence: Schema.Array(Evidence),
  jobEvidence: JobEvidence,
})
export type MatchedTerm = typeof MatchedTerm.Type

export const MissingTerm = Schema.Struct({
  part: MatchPartId,
  label: Schema.String,
  importance: Importance,
  jobEvidence: JobEvidence,
})
export type MissingTerm = typeof MissingTerm.Type

/**
 * How a CV answers a job's text: a number of its own, never part of the score. Each term counts once, however often
 * it is written. Parts that the job does not speak of leave the sum.
 */
export const JobMatch = Schema.Struct({
  /** 0-100; absent where the text names neither a skill nor a title that could be matched. */
  overall: Schema.optionalKey(Schema.Finite),
  overallAbsent: Schema.optionalKey(Schema.Literals(["nothingToMatch"])),
  matchVersion: Schema.String,
  parts: Schema.Array(
    Schema.Struct({
      id: MatchPartId,
      label: Schema.String,
      weight: Schema.Finite,
      earned: Schema.Finite,
      message: Schema.String,
    }),
  ),
  matched: Schema.Array(MatchedTerm),
  missing: Schema.Array(MissingTerm),
  /** What the number says and what it does not, in the reader's language. */
  message: Schema.String,
})
export type JobMatch = typeof JobMatch.Type
