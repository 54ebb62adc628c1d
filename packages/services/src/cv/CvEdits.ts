import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { monthOf } from "@utopiahire/domain/cv/monthOf"
import type { Change, Revision, RevisionSummary } from "@utopiahire/domain/cv/Revision"
import type { Score } from "@utopiahire/domain/cv/Score"
import {
  CvNotReady,
  EditRefused,
  type GuardRejected,
  type NeedsInput,
  NothingToUndo,
  type RevisionNotFound,
  SuggestionNotFound,
  SuggestionStale,
} from "@utopiahire/domain/cv/SuggestionErrors"
import type { Applied, History, Suggestions } from "@utopiahire/domain/cv/SuggestionApi"
import { applyPatch } from "@utopiahire/domain/cv/suggestions/patch"
import type { Patch, Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import { Context, Effect, Layer, Result } from "effect"
import { Audit } from "../audit/Audit.ts"
import { Analyst } from "./Analyst.ts"
import { CvStore } from "./CvStore.ts"
import { combine } from "./edits/combine.ts"

/** Suggestions that one request applies, and what the person answered. */
export interface Wanted {
  readonly suggestionIds: ReadonlyArray<string>
  readonly baseRevision: number
  readonly answers: Readonly<Record<string, string>>
}
/** The newest revision, the text of the file, and the month it was handed in. */
interface Found {
  readonly head: Revision
  readonly text: CvText
  readonly asOf: string
}
const summaryOf = ({ at, change, kind, revision, score }: Revision): RevisionSummary => ({
  revision,
  kind,
  at,
  ...(change !== undefined && { change }),
  ...(score !== undefined && { overall: score.overall }),
})
type Missing = CvNotFound | CvNotReady

/**
 * Changes to a CV: by suggestions, by hand, by going back. Each is one new revision with its score, whole or not at
 * all; of several at once for the same revision one succeeds and the others learn that they are stale.
 */
export class CvEdits extends Context.Service<
  CvEdits,
  {
    /** For the newest revision, the one that adds most first; texts in `language`. */
    suggestions(owner: UserId, id: CvId, language: Language): Effect.Effect<Suggestions, Missing>
    /** The same suggestions for the same revision again change nothing and give the same answer. */
    apply(
      owner: UserId,
      id: CvId,
      wanted: Wanted,
      language: Language,
    ): Effect.Effect<Applied, Missing | SuggestionNotFound | SuggestionStale | GuardRejected | NeedsInput>
    edit(
      owner: UserId,
      id: CvId,
      edit: { readonly baseRevision: number; readonly patch: Patch },
      language: Language,
    ): Effect.Effect<Applied, Missing | SuggestionStale | EditRefused>
    undo(
      owner: UserId,
      id: CvId,
      language: Language,
    ): Effect.Effect<Applied, Missing | NothingToUndo | SuggestionStale>
    restore(
      owner: UserId,
      id: CvId,
      revision: number,
      language: Language,
    ): Effect.Effect<Applied, Missing | RevisionNotFound | SuggestionStale>
    /** Newest first; with how many between two of them are no longer kept. */
    history(
      owner: UserId,
      id: CvId,
      page: { readonly limit: number; readonly cursor?: number | undefined },
    ): Effect.Effect<History, CvNotFound>
  }
>()("utopiahire/cv/CvEdits") {
  static readonly layer = Layer.effect(
    CvEdits,
    Effect.gen(function* () {
      const store = yield* CvStore
      const audit = yield* Audit
      const analyst = yield* Analyst

      /** The newest revision of a CV that was read to its end, and the text of its file. */
      const current = Effect.fnUntraced(function* (owner: UserId, id: CvId) {
        const { createdAt, revision, status } = yield* store.getOwned(owner, id)
        if (status !== "ready") return yield* new CvNotReady({})
        const head = yield* Effect.catchTag(store.revision(owner, id, revision), "RevisionNotFound", () =>
          Effect.fail(new CvNotFound({})),
        )
        return { head, text: yield* store.text(owner, id), asOf: monthOf(createdAt) } satisfies Found
      })
      /** In the thread that judges: measuring suggestions takes longer than a request may hold the others up. */
      const judged = ({ asOf, text }: Found, document: CvDocument, language: Language) =>
        Effect.orDie(analyst.judge({ text, document }, { language, asOf }))
      const proposed = Effect.fnUntraced(function* (
        owner: UserId,
        id: CvId,
        found: Found,
        language: Language,
      ): Effect.fn.Return<ReadonlyArray<Suggestion>, CvNotFound> {
        const { document, revision } = found.head
        const byModel = yield* store.suggestions(owner, id, revision)
        return [...(yield* judged(found, document, language)).suggestions, ...byModel]
      })
      const answer = Effect.fnUntraced(function* (
        owner: UserId,
        id: CvId,
        { change, revision, score }: Pick<Revision, "revision" | "change" | "score">,
      ) {
        const { document: _document, score: _score, ...cv } = yield* store.getOwned(owner, id)
        const applied = change?.suggestionIds ?? []
        return { cv, revision, applied, ...(score !== undefined && { score }) } satisfies Applied
      })
      const save = Effect.fnUntraced(function* (
        owner: UserId,
        id: CvId,
        next: { readonly kind: "applied" | "edited" | "restored" | "undone"; readonly change: Change },
        document: CvDocument,
        score: Score,
      ) {
        const revision = next.change.base + 1
        const also = audit.record({
          event: "cv.suggestion_applied",
          outcome: "success",
          actorId: owner,
          subjectId: owner,
          reason: `${next.kind} ${id}/${revision}`,
        })
        const made = { ...next, document: { ...document, revision }, score }
        if (yield* store.addRevision(owner, id, made, also))
          return yield* answer(owner, id, { revision, change: next.change, score })
        const { revision: now } = yield* store.getOwned(owner, id)
        return yield* new SuggestionStale({ current: now })
      })

      /** The revision whose content this one shows: going back leads to where it went. */
      const shown = (
        owner: UserId,
        id: CvId,
        at: Revision,
      ): Effect.Effect<Revision, CvNotFound | NothingToUndo> =>
        at.kind !== "undone" || at.change?.of === undefined
          ? Effect.succeed(at)
          : Effect.flatMap(kept(owner, id, at.change.of), (of) => shown(owner, id, of))
      /** A revision to go back to; undoing ends where older ones are no longer kept. */
      const kept = (owner: UserId, id: CvId, revision: number) =>
        Effect.catchTag(store.revision(owner, id, revision), "RevisionNotFound", () =>
          Effect.fail(new NothingToUndo({})),
        )

      return CvEdits.of({
        suggestions: Effect.fn("CvEdits.suggestions")(function* (owner, id, language) {
          const found = yield* current(owner, id)
          return {
            revision: found.head.revision,
            suggestions: yield* proposed(owner, id, found, language),
          }
        }),
        apply: Effect.fn("CvEdits.apply")(function* (
          owner,
          id,
          { answers, baseRevision, suggestionIds },
          language,
        ) {
          const found = yield* current(owner, id)
          const { head } = found
          const ids = [...new Set(suggestionIds)]
          if (baseRevision !== head.revision) {
            // A suggestion for a revision can only have made the one after it.
            const after = yield* Effect.option(store.revision(owner, id, baseRevision + 1))
            if (
              after._tag === "Some" &&
              ids.every((each) => after.value.change?.suggestionIds.includes(each))
            )
              return yield* answer(owner, id, after.value)
            return yield* new SuggestionStale({ current: head.revision })
          }
          const all = yield* proposed(owner, id, found, language)
          const chosen = all.filter((each) => ids.includes(each.id))
          if (chosen.length < ids.length) return yield* new SuggestionNotFound({})
          const { document, inverse, patch } = yield* combine(head.document, found.text, chosen, answers)
          const { score } = yield* judged(found, document, language)
          const change = { base: baseRevision, suggestionIds: ids, patch, inverse }
          return yield* save(owner, id, { kind: "applied", change }, document, score)
        }),
        edit: Effect.fn("CvEdits.edit")(function* (owner, id, { baseRevision, patch }, language) {
          const found = yield* current(owner, id)
          const { head } = found
          const at = { current: head.revision }
          if (baseRevision !== head.revision) return yield* new SuggestionStale(at)
          const patched = applyPatch(head.document, patch, "person", found.text)
          if (Result.isFailure(patched)) {
            const { path, reason } = patched.failure
            return yield* reason === "stale"
              ? new SuggestionStale({ ...at, path })
              : new EditRefused({ reason, path })
          }
          const { document, inverse } = patched.success
          const { score } = yield* judged(found, document, language)
          const change = { base: baseRevision, suggestionIds: [], patch, inverse }
          return yield* save(owner, id, { kind: "edited", change }, document, score)
        }),
        undo: Effect.fn("CvEdits.undo")(function* (owner, id, language) {
          const found = yield* current(owner, id)
          const { head } = found
          const last = yield* shown(owner, id, head)
          if (last.change === undefined) return yield* new NothingToUndo({})
          const { base, inverse, patch } = last.change
          const { document } = yield* kept(owner, id, base)
          const { score } = yield* judged(found, document, language)
          const change = { base: head.revision, of: base, suggestionIds: [], patch: inverse, inverse: patch }
          return yield* save(owner, id, { kind: "undone", change }, document, score)
        }),
        restore: Effect.fn("CvEdits.restore")(function* (owner, id, revision, language) {
          const found = yield* current(owner, id)
          const { head } = found
          const { document } = yield* store.revision(owner, id, revision)
          const { score } = yield* judged(found, document, language)
          const change = { base: head.revision, of: revision, suggestionIds: [], patch: [], inverse: [] }
          return yield* save(owner, id, { kind: "restored", change }, document, score)
        }),
        history: Effect.fn("CvEdits.history")(function* (owner, id, { cursor, limit }) {
          const found = yield* store.revisions(owner, id, { limit: limit + 1, cursor })
          const revisions = found.slice(0, limit).map(summaryOf)
          const last = revisions.at(-1)
          const gap = found
            .slice(1)
            .reduce((sum, each, at) => sum + ((found[at]?.revision ?? 0) - each.revision - 1), 0)
          return {
            revisions,
            ...(gap > 0 && { dropped: gap }),
            ...(found.length > limit && last !== undefined && { nextCursor: last.revision }),
          }
        }),
      })
    }),
  )
}
