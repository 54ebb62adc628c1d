import { Effect, Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "../auth/Authorization.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { idempotent, IdempotencyKeyInUse, IdempotencyKeyReused } from "../http/Idempotency.ts"
import { plainText } from "../http/plainText.ts"
import { queryInt } from "../http/QueryInt.ts"
import { CvId } from "../Ids.ts"
import { Cv } from "./Cv.ts"
import { CvNotFound } from "./CvErrors.ts"
import { Revision, REVISIONS_KEPT, RevisionSummary } from "./Revision.ts"
import { Score } from "./Score.ts"
import {
  CvNotReady,
  EditRefused,
  GuardRejected,
  NeedsInput,
  NothingToUndo,
  RevisionNotFound,
  SuggestionNotFound,
  SuggestionStale,
} from "./SuggestionErrors.ts"
import { PatchOperation, Suggestion } from "./suggestions/Suggestion.ts"

const SuggestionId = Schema.String.check(
  Schema.isPattern(/^[A-Za-z0-9_-]{1,64}$/u, { expected: "the id of a suggestion" }),
)
const BaseRevision = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))
const apply = {
  cvId: CvId,
  /** The revision that the suggestions were made for. */
  baseRevision: BaseRevision,
  /** By the name of the slot, or `<suggestion id>.<slot>` where several suggestions ask. */
  answers: Schema.optionalKey(
    Schema.Record(Schema.String, plainText(300)).check(Schema.isMaxProperties(100)),
  ),
}

/** One suggestion, or several that are applied together or not at all. */
export const ApplyRequest = Schema.Union([
  Schema.Struct({ ...apply, suggestionId: SuggestionId }),
  Schema.Struct({
    ...apply,
    suggestionIds: Schema.Array(SuggestionId).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
  }),
])
export type ApplyRequest = typeof ApplyRequest.Type

/** The CV after a change. `applied` names the suggestions that made `revision`. */
export const Applied = Schema.Struct({
  cv: Cv,
  revision: Schema.Int,
  applied: Schema.Array(Schema.String),
  score: Schema.optionalKey(Score),
})
export type Applied = typeof Applied.Type

export const Suggestions = Schema.Struct({ revision: Schema.Int, suggestions: Schema.Array(Suggestion) })
export type Suggestions = typeof Suggestions.Type

/** Newest first. `nextCursor` is absent on the last page. `dropped`: so many between the two last are no longer kept. */
export const History = Schema.Struct({
  revisions: Schema.Array(RevisionSummary),
  dropped: Schema.optionalKey(Schema.Int),
  nextCursor: Schema.optionalKey(Schema.Int),
})
export type History = typeof History.Type

const params = { id: CvId }
const at = { ...params, revision: queryInt(1, 1_000_000) }
const keys = [IdempotencyKeyInUse, IdempotencyKeyReused] as const

/** Changes to a CV and its history. Each makes a new revision; the newest 200 are kept. Somebody else's id answers like an unknown one. */
export class SuggestionApi extends HttpApiGroup.make("suggestion")
  .add(
    HttpApiEndpoint.get("suggestions", "/cvs/:id/suggestions", {
      params,
      success: Suggestions,
      error: [CvNotFound, CvNotReady],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "What would better this CV",
        description:
          "Made by rules from the newest revision, the one that adds most first, at most 50; with those a model wrote for " +
          "it. Texts are in the reader's language, changes in the CV's. `guard.status: needs_input` waits for answers to `slots`.",
      }),
    ),
    HttpApiEndpoint.post("apply", "/apply-suggestion", {
      headers: idempotent,
      payload: ApplyRequest,
      success: Applied,
      error: [
        CvNotFound,
        CvNotReady,
        SuggestionNotFound,
        SuggestionStale,
        GuardRejected,
        NeedsInput,
        ...keys,
      ],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Apply suggestions",
        description:
          "All or none, as one new revision; the same suggestion twice is one change. 409 `SuggestionStale`: the CV is not at " +
          "`baseRevision`, or `suggestionIds` change what others of them change. 422 `NeedsInput`: answers are missing or not of " +
          "the kind asked for. 422 `GuardRejected`: the new text holds facts that neither the CV nor an answer gives.",
      }),
    ),
    HttpApiEndpoint.post("edit", "/cvs/:id/edits", {
      headers: idempotent,
      params,
      payload: Schema.Struct({
        baseRevision: BaseRevision,
        patch: Schema.Array(PatchOperation).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
      }),
      success: Applied,
      error: [CvNotFound, CvNotReady, SuggestionStale, EditRefused, ...keys],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Change the CV by hand",
        description:
          "A JSON Patch (RFC 6902: test, replace, add, remove, move) of the resume. Each replace and remove stands right " +
          "behind a test of the same path with the value as it is. 409 where a test fails or the CV has moved on.",
      }),
    ),
    HttpApiEndpoint.post("undo", "/cvs/:id/undo", {
      headers: idempotent,
      params,
      success: Applied,
      error: [CvNotFound, CvNotReady, NothingToUndo, SuggestionStale, ...keys],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Take the last change back",
        description:
          "As a new revision. Asked again, it takes the change before that one back, as far as revisions are kept; then 409 " +
          "`NothingToUndo`.",
      }),
    ),
    HttpApiEndpoint.get("history", "/cvs/:id/revisions", {
      params,
      query: {
        limit: queryInt(1, 50).pipe(Schema.withDecodingDefaultKey(Effect.succeed("20"))),
        cursor: Schema.optionalKey(queryInt(1, 1_000_000)),
      },
      success: History,
      error: CvNotFound,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "The revisions of a CV, newest first",
        description:
          `The newest ${REVISIONS_KEPT} are kept, and the first, which was read from the file. Where others were dropped ` +
          "between two that the page reaches, `dropped` says how many.",
      }),
    ),
    HttpApiEndpoint.get("revision", "/cvs/:id/revisions/:revision", {
      params: at,
      success: Revision,
      error: [CvNotFound, RevisionNotFound],
    }).annotateMerge(OpenApi.annotations({ summary: "A CV as it once was" })),
    HttpApiEndpoint.post("restore", "/cvs/:id/revisions/:revision/restore", {
      headers: idempotent,
      params: at,
      success: Applied,
      error: [CvNotFound, CvNotReady, RevisionNotFound, SuggestionStale, ...keys],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Go back to a revision",
        description: "As a new revision with that content; what stood before it stays in the history.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api")
  .annotateMerge(OpenApi.annotations({ title: "Suggestions and revisions" })) {}
