import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Consents } from "@utopiahire/services/account/Consents"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { reader } from "../http/reader.ts"
import { withOrigin } from "../http/requestOrigin.ts"

/** Needs `Consents` and `AuthorizationHttp`. */
export const ConsentHttp = HttpApiBuilder.group(
  Api,
  "consent",
  Effect.fn(function* (handlers) {
    const consents = yield* Consents
    const shown = Effect.fnUntraced(function* () {
      const { id } = yield* CurrentUser
      return yield* consents.shown(id, yield* reader)
    })
    return handlers.handleAll({
      read: () => shown(),
      decide: Effect.fnUntraced(function* ({ payload: { llm, recording } }) {
        const { id } = yield* CurrentUser
        yield* withOrigin(consents.decide(id, "llm", llm))
        if (recording !== undefined) yield* withOrigin(consents.decide(id, "recording", recording))
        return yield* shown()
      }),
    })
  }),
)
