import { Api } from "@utopiahire/domain/Api"
import { WeakPassword } from "@utopiahire/domain/auth/AuthErrors"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { noticeTexts } from "@utopiahire/domain/auth/noticeTexts"
import { passwordTexts } from "@utopiahire/domain/auth/passwordTexts"
import { Accounts } from "@utopiahire/services/auth/Accounts"
import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { readerLanguage } from "../http/readerLanguage.ts"
import { withOrigin } from "../http/requestOrigin.ts"
import { refreshCookie } from "./refreshCookie.ts"

const reader = Effect.map(HttpServerRequest.HttpServerRequest, ({ headers }) =>
  readerLanguage(headers["accept-language"]),
)
const checkMail = Effect.map(reader, (language) => ({ message: noticeTexts[language].checkMail }))

/** The rules a password breaks, in sentences for its reader. */
const explained = ({ reasons }: WeakPassword) =>
  Effect.flatMap(reader, (language) =>
    Effect.fail(
      new WeakPassword({ reasons, detail: reasons.map((flaw) => passwordTexts[language][flaw]).join(" ") }),
    ),
  )

/** Needs `Accounts`, and `AuthorizationHttp` for what asks for a token. */
export const AuthHttp = HttpApiBuilder.group(
  Api,
  "auth",
  Effect.fn(function* (handlers) {
    const accounts = yield* Accounts
    const cookie = yield* refreshCookie
    return handlers.handleAll({
      register: Effect.fn(
        function* ({ payload }) {
          const language = payload.language ?? (yield* reader)
          yield* withOrigin(accounts.register({ ...payload, language }))
          return yield* checkMail
        },
        Effect.catchTag("WeakPassword", explained),
      ),
      login: ({ payload: { email, password, session } }) =>
        cookie.deliver(session, withOrigin(accounts.login(email, password))),
      verifyEmail: ({ payload: { session, token } }) =>
        cookie.deliver(session, withOrigin(accounts.verifyEmail(token))),
      resendVerification: ({ payload }) =>
        Effect.andThen(withOrigin(accounts.resendVerification(payload.email)), checkMail),
      me: () => Effect.flatMap(CurrentUser, ({ account }) => Effect.map(account, (user) => ({ user }))),
    })
  }),
)
