import type { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { Cv } from "@utopiahire/domain/cv/Cv"
import { type Revision, REVISIONS_KEPT } from "@utopiahire/domain/cv/Revision"
import { RevisionNotFound } from "@utopiahire/domain/cv/SuggestionErrors"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect } from "effect"
import { joined, type Revisions } from "./Revisions.ts"

/** What the map keeps of a CV's revisions. */
export interface KeptRevisions {
  cv: Cv
  readonly revisions: Map<number, Revision>
  readonly proposed: Map<number, ReadonlyArray<Suggestion>>
}

/** The revisions of a CV on a Map. */
export const revisionsMemory = (
  owned: (owner: UserId, id: CvId) => Effect.Effect<KeptRevisions, CvNotFound>,
): Revisions => {
  const at = Effect.fnUntraced(function* (owner: UserId, id: CvId, revision: number) {
    const found = (yield* owned(owner, id)).revisions.get(revision)
    return found ?? (yield* new RevisionNotFound({}))
  })
  return {
    revision: at,
    revisions: (owner, id, { cursor = Infinity, limit }) =>
      Effect.map(owned(owner, id), ({ revisions }) =>
        [...revisions.values()]
          .filter(({ revision }) => revision < cursor)
          .sort((a, b) => b.revision - a.revision)
          .slice(0, limit),
      ),
    addRevision: Effect.fnUntraced(function* (owner, id, { change, document, kind, score }, also) {
      const found = yield* owned(owner, id)
      const now = yield* Clock.currentTimeMillis
      const revision = change.base + 1
      if (found.cv.revision !== change.base || found.cv.status !== "ready") return false
      const before = found.cv
      found.cv = { ...before, revision, language: document.locale }
      found.revisions.set(revision, { revision, kind, at: DateTime.makeUnsafe(now), change, document, score })
      yield* Effect.onError(also, () =>
        Effect.sync(() => {
          found.cv = before
          found.revisions.delete(revision)
        }),
      )
      for (const old of found.revisions.keys())
        if (old > 1 && old <= revision - REVISIONS_KEPT) {
          found.revisions.delete(old)
          found.proposed.delete(old)
        }
      return true
    }),
    addSuggestions: (owner, id, revision, more) =>
      Effect.map(owned(owner, id), ({ proposed, revisions }) => {
        if (revisions.has(revision)) proposed.set(revision, joined(proposed.get(revision) ?? [], more))
      }),
    suggestions: (owner, id, revision) =>
      Effect.map(owned(owner, id), ({ proposed }) => proposed.get(revision) ?? []),
  }
}
