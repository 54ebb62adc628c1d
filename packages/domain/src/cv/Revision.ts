import { Schema } from "effect"
import { CvDocument } from "./CvDocument.ts"
import { Score } from "./Score.ts"
import { PatchOperation } from "./suggestions/Suggestion.ts"

/** Of a CV's revisions the newest so many are kept, and the first, which was read from the file. */
export const REVISIONS_KEPT = 200

/** How a revision came about: read from the file, by suggestions, by the person's own hand, or by going back. */
export const RevisionKind = Schema.Literals(["read", "applied", "edited", "restored", "undone"])
export type RevisionKind = typeof RevisionKind.Type

/** What made a revision out of the one before. Going back to a revision names it under `of` and has no patch of its own. */
export const Change = Schema.Struct({
  base: Schema.Int,
  of: Schema.optionalKey(Schema.Int),
  suggestionIds: Schema.Array(Schema.String),
  patch: Schema.Array(PatchOperation),
  inverse: Schema.Array(PatchOperation),
})
export type Change = typeof Change.Type

/** One line of a CV's history. `overall` is the score, 0-100. */
export const RevisionSummary = Schema.Struct({
  revision: Schema.Int,
  kind: RevisionKind,
  at: Schema.DateTimeUtcFromString,
  change: Schema.optionalKey(Change),
  overall: Schema.optionalKey(Schema.Finite),
})
export type RevisionSummary = typeof RevisionSummary.Type

/** A CV as it once was. */
export const Revision = Schema.Struct({
  revision: Schema.Int,
  kind: RevisionKind,
  at: Schema.DateTimeUtcFromString,
  change: Schema.optionalKey(Change),
  document: CvDocument,
  score: Schema.optionalKey(Score),
})
export type Revision = typeof Revision.Type
