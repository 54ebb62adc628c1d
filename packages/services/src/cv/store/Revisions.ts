import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { Change, Revision, RevisionKind } from "@utopiahire/domain/cv/Revision"
import type { Score } from "@utopiahire/domain/cv/Score"
import type { RevisionNotFound } from "@utopiahire/domain/cv/SuggestionErrors"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import type { Effect } from "effect"

export interface NewRevision {
  readonly kind: Exclude<RevisionKind, "read">
  readonly change: Change
  /** Its revision is the one after `change.base`. */
  readonly document: CvDocument
  readonly score: Score
}

/** The revisions of a CV: the part of `CvStore` that keeps what was. */
export interface Revisions {
  revision(owner: UserId, id: CvId, revision: number): Effect.Effect<Revision, CvNotFound | RevisionNotFound>
  /** Newest first, those before `cursor`. */
  revisions(
    owner: UserId,
    id: CvId,
    page: { readonly limit: number; readonly cursor?: number | undefined },
  ): Effect.Effect<ReadonlyArray<Revision>, CvNotFound>
  /**
   * Makes the next revision of a ready CV that still stands at `change.base`; else nothing happens and `false` comes
   * back, also to all but one of those who try at once. `also` commits or rolls back with it. Beyond `REVISIONS_KEPT`
   * the oldest goes in the same step; what was read stays.
   */
  addRevision(
    owner: UserId,
    id: CvId,
    next: NewRevision,
    also: Effect.Effect<void>,
  ): Effect.Effect<boolean, CvNotFound>
  /** What a model proposed for that revision; adds to what there is, each id once. */
  addSuggestions(
    owner: UserId,
    id: CvId,
    revision: number,
    suggestions: ReadonlyArray<Suggestion>,
  ): Effect.Effect<void, CvNotFound>
  suggestions(owner: UserId, id: CvId, revision: number): Effect.Effect<ReadonlyArray<Suggestion>, CvNotFound>
}

export const joined = (
  known: ReadonlyArray<Suggestion>,
  more: ReadonlyArray<Suggestion>,
): ReadonlyArray<Suggestion> => {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...more.filter(({ id }) => !ids.has(id) && ids.add(id))]
}
