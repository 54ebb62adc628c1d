import { Schema } from "effect"
import { JobEvidence } from "../cv/match/JobMatch.ts"
import { Evidence } from "./SkillMention.ts"

const named = { uri: Schema.String, label: Schema.String }
const asked = {
  ...named,
  importance: Schema.Literals(["essential", "optional"]),
  /** Where the job asks for it; empty for an occupation. */
  jobEvidence: Schema.Array(JobEvidence),
}
const shown = { cvEvidence: Schema.Array(Evidence) }
/** Points of `score`. */
const points = Schema.Finite

/**
 * What stands between a CV and a job: 0-100 points, spread over the job's skills by weight. Every line says how many
 * points it gives and takes.
 */
export const GapReport = Schema.Struct({
  /** Weighed: half for a neighbour of a skill, a quarter for one beside it. */
  score: Schema.optionalKey(Schema.Finite),
  scoreAbsent: Schema.optionalKey(Schema.Literals(["noSkillsInJob"])),
  /** The share of the job's skills that the CV names itself, unweighed. */
  plainScore: Schema.optionalKey(Schema.Finite),
  /** Numbers of skills. */
  breakdown: Schema.Struct({
    cv: Schema.Int,
    job: Schema.Int,
    matched: Schema.Int,
    related: Schema.Int,
    missing: Schema.Int,
  }),
  matched: Schema.Array(
    Schema.Struct({
      ...asked,
      ...shown,
      matchType: Schema.Literals(["exact", "alias", "related"]),
      /** For `related`: the CV's skill that is near, and how it stands to the one asked for. */
      through: Schema.optionalKey(
        Schema.Struct({ ...named, nearness: Schema.Literals(["broader", "narrower", "sibling"]) }),
      ),
      gives: points,
      takes: points,
    }),
  ),
  /** What weighs most first. */
  missing: Schema.Array(Schema.Struct({ ...asked, takes: points })),
  /** Skills of the CV that the job does not ask for. */
  extra: Schema.Array(Schema.Struct({ ...named, ...shown })),
  taxonomyVersion: Schema.String,
  attribution: Schema.optionalKey(Schema.String),
  /** What found the skills, and the constants of the score: reports compare where all three versions are the same. */
  model: Schema.String,
  weights: Schema.String,
  /** False where skills were found by name alone. */
  semantic: Schema.Boolean,
})
export type GapReport = typeof GapReport.Type
