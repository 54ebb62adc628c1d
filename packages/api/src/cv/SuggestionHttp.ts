import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Applied } from "@utopiahire/domain/cv/SuggestionApi"
import { CvEdits } from "@utopiahire/services/cv/CvEdits"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { makeOnce } from "../http/once.ts"
import { reader } from "../http/reader.ts"
import { withOrigin } from "../http/requestOrigin.ts"

/** Suggestions and their application, edits, and the way back through a CV's revisions. */
export const SuggestionHttp = HttpApiBuilder.group(
  Api,
  "suggestion",
  Effect.fnUntraced(function* (handlers) {
    const edits = yield* CvEdits
    const store = yield* CvStore
    const once = yield* makeOnce

    return handlers.handleAll({
      suggestions: Effect.fn("SuggestionHttp.suggestions")(function* ({ params }) {
        return yield* edits.suggestions((yield* CurrentUser).id, params.id, yield* reader)
      }),
      apply: Effect.fn("SuggestionHttp.apply")(function* ({ headers, payload }) {
        const { id: owner } = yield* CurrentUser
        const { answers = {}, baseRevision, cvId } = payload
        const suggestionIds = "suggestionId" in payload ? [payload.suggestionId] : payload.suggestionIds
        const wanted = { answers, baseRevision, suggestionIds }
        const key = headers["idempotency-key"]
        return yield* once(
          { route: "apply-suggestion", owner, key, body: JSON.stringify([cvId, wanted]), answer: Applied },
          withOrigin(edits.apply(owner, cvId, wanted, yield* reader)),
        )
      }),
      edit: Effect.fn("SuggestionHttp.edit")(function* ({ headers, params: { id }, payload }) {
        const { id: owner } = yield* CurrentUser
        const key = headers["idempotency-key"]
        return yield* once(
          { route: "cv-edits", owner, key, body: JSON.stringify([id, payload]), answer: Applied },
          withOrigin(edits.edit(owner, id, payload, yield* reader)),
        )
      }),
      undo: Effect.fn("SuggestionHttp.undo")(function* ({ headers, params: { id } }) {
        const { id: owner } = yield* CurrentUser
        const key = headers["idempotency-key"]
        return yield* once(
          { route: "cv-undo", owner, key, body: id, answer: Applied },
          withOrigin(edits.undo(owner, id, yield* reader)),
        )
      }),
      history: Effect.fn("SuggestionHttp.history")(function* ({ params, query }) {
        return yield* edits.history((yield* CurrentUser).id, params.id, query)
      }),
      revision: Effect.fn("SuggestionHttp.revision")(function* ({ params: { id, revision } }) {
        return yield* store.revision((yield* CurrentUser).id, id, revision)
      }),
      restore: Effect.fn("SuggestionHttp.restore")(function* ({ headers, params: { id, revision } }) {
        const { id: owner } = yield* CurrentUser
        const key = headers["idempotency-key"]
        return yield* once(
          { route: "cv-restore", owner, key, body: `${id}/${revision}`, answer: Applied },
          withOrigin(edits.restore(owner, id, revision, yield* reader)),
        )
      }),
    })
  }),
)
