import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Accounts } from "@utopiahire/services/auth/Accounts"
import { Effect, Redacted, Schema } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { makeOnce } from "../http/once.ts"
import { reader } from "../http/reader.ts"
import { withOrigin } from "../http/requestOrigin.ts"
import { checkMail, explained } from "./answers.ts"
import { deviceCookie } from "./deviceCookie.ts"
import { refreshCookie } from "./refreshCookie.ts"

/** Needs `Accounts`, and `AuthorizationHttp` for what asks for a token. */
export const AuthHttp = HttpApiBuilder.group(
  Api,
  "auth",
  Effect.fn(function* (handlers) {
    const accounts = yield* Accounts
    const once = yield* makeOnce
    const cookie = yield* refreshCookie
    const remember = yield* deviceCookie
    return handlers.handleAll({
      register: Effect.fn(
        function* ({ headers, payload }) {
          const language = payload.language ?? (yield* reader)
          const { email, name, password } = payload
          const body = JSON.stringify([name, email, Redacted.value(password), language])
          yield* once(
            { route: "register", key: headers["idempotency-key"], body, answer: Schema.Null },
            Effect.as(withOrigin(accounts.register({ ...payload, language })), null),
          )
          return yield* checkMail
        },
        Effect.catchTag("WeakPassword", explained),
      ),
      login: ({ payload: { email, password, session } }) =>
        cookie
          .deliver(session, withOrigin(accounts.login(email, password)))
          .pipe(Effect.tap(() => remember(email))),
      verifyEmail: ({ payload: { session, token } }) =>
        cookie.deliver(session, withOrigin(accounts.verifyEmail(token))),
      resendVerification: ({ payload }) =>
        Effect.andThen(withOrigin(accounts.resendVerification(payload.email)), checkMail),
      me: () => Effect.flatMap(CurrentUser, ({ account }) => Effect.map(account, (user) => ({ user }))),
    })
  }),
)
