import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { PasswordChanges } from "@utopiahire/services/auth/PasswordChanges"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { withOrigin } from "../http/requestOrigin.ts"
import { checkMail, explained } from "./answers.ts"
import { refreshCookie } from "./refreshCookie.ts"

/** Needs `PasswordChanges` and `AuthorizationHttp`. */
export const PasswordHttp = HttpApiBuilder.group(
  Api,
  "password",
  Effect.fn(function* (handlers) {
    const changes = yield* PasswordChanges
    const cookie = yield* refreshCookie
    return handlers.handleAll({
      forgot: ({ payload }) => Effect.andThen(withOrigin(changes.forgot(payload.email)), checkMail),
      reset: ({ payload: { newPassword, token } }) =>
        withOrigin(changes.reset(token, newPassword)).pipe(Effect.catchTag("WeakPassword", explained)),
      change: Effect.fnUntraced(
        function* ({ payload: { currentPassword, newPassword, session } }) {
          const { id } = yield* CurrentUser
          return yield* cookie.deliver(session, withOrigin(changes.change(id, currentPassword, newPassword)))
        },
        Effect.catchTag("WeakPassword", explained),
      ),
    })
  }),
)
