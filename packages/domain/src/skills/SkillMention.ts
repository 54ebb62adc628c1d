import { Schema } from "effect"

/** Where a text says it: offsets into the text that was read, and for a CV the JSON pointer of the field. */
export const Evidence = Schema.Struct({
  start: Schema.Int,
  end: Schema.Int,
  text: Schema.String,
  pointer: Schema.optionalKey(Schema.String),
})
export type Evidence = typeof Evidence.Type

const score = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

/** How a skill was recognised: by its preferred name, another name, closeness of meaning, or a tagger. */
export const MentionMethod = Schema.Literals(["exact", "alias", "semantic", "tagged"])

/** A skill of the taxonomy in a text. Scores of two taxonomy versions don't compare. */
export const SkillMention = Schema.Struct({
  skillUri: Schema.String,
  label: Schema.String,
  evidence: Evidence,
  score,
  method: MentionMethod,
  taxonomyVersion: Schema.String,
})
export type SkillMention = typeof SkillMention.Type

/** A skill that the taxonomy does not have. */
export const OutsideMention = Schema.Struct({
  text: Schema.String,
  evidence: Evidence,
  score,
  method: Schema.Literal("tagged"),
})
export type OutsideMention = typeof OutsideMention.Type
