import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import type { Email } from "@utopiahire/domain/auth/Email"
import { BegunFactor, RecoveryCodes } from "@utopiahire/domain/auth/FactorApi"
import { InvalidChallenge } from "@utopiahire/domain/auth/FactorErrors"
import { Factors } from "@utopiahire/services/auth/Factors"
import { SignIns } from "@utopiahire/services/auth/SignIns"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { DateTime, Effect, Option, Redacted } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { makeOnce } from "../http/once.ts"
import { withOrigin } from "../http/requestOrigin.ts"
import { deviceCookie } from "./deviceCookie.ts"
import { challengeCookie } from "./oauthCookies.ts"
import { refreshCookie } from "./refreshCookie.ts"

/** Needs `Factors`, `SignIns`, `UserStore`, `FreshSignInHttp` and `AuthorizationHttp`. */
export const FactorHttp = HttpApiBuilder.group(
  Api,
  "factor",
  Effect.fn(function* (handlers) {
    const factors = yield* Factors
    const signIns = yield* SignIns
    const users = yield* UserStore
    const cookie = yield* refreshCookie
    const remember = yield* deviceCookie
    const once = yield* makeOnce
    // A session's person can only be gone by their own erasure, which ends the session.
    const whoAsks = Effect.flatMap(CurrentUser, ({ id }) =>
      Effect.orDie(Effect.flatMap(users.byId(id), Effect.fromOption)),
    )
    return handlers.handleAll({
      answer: Effect.fnUntraced(function* ({ payload: { challenge, code, session } }) {
        const { cookies } = yield* HttpServerRequest.HttpServerRequest
        const held = cookies[challengeCookie.name]
        const asked = challenge ?? (held === undefined ? undefined : Redacted.make(held))
        if (asked === undefined) return yield* new InvalidChallenge({})
        // What rides on a cookie comes from our own page, and stays in cookies.
        const kind = challenge === undefined ? "cookie" : session
        const signIn = yield* cookie.deliver(kind, withOrigin(signIns.answer(asked, code)))
        if (held !== undefined) yield* challengeCookie.clear
        yield* remember(signIn.user.email as Email)
        return signIn
      }),
      state: Effect.fnUntraced(function* () {
        const { factor, id } = yield* whoAsks
        const { recoveryCodesLeft } = yield* factors.state(id)
        return Option.match(factor, {
          onNone: () => ({ recoveryCodesLeft: 0 }),
          onSome: (at) => ({ totp: { enabledAt: DateTime.makeUnsafe(at) }, recoveryCodesLeft }),
        })
      }),
      begin: Effect.fnUntraced(function* ({ headers }) {
        const user = yield* whoAsks
        return yield* once(
          {
            route: "factor-begin",
            owner: user.id,
            key: headers["idempotency-key"],
            body: "",
            answer: BegunFactor,
          },
          withOrigin(factors.begin(user)),
        )
      }),
      confirm: Effect.fnUntraced(function* ({ headers, payload: { code } }) {
        const user = yield* whoAsks
        return yield* once(
          {
            route: "factor-confirm",
            owner: user.id,
            key: headers["idempotency-key"],
            body: Redacted.value(code),
            answer: RecoveryCodes,
          },
          Effect.map(withOrigin(factors.confirm(user, code)), (recoveryCodes) => ({ recoveryCodes })),
        )
      }),
      remove: () => Effect.flatMap(whoAsks, (user) => withOrigin(factors.remove(user))),
      renewCodes: Effect.fnUntraced(function* ({ headers }) {
        const user = yield* whoAsks
        return yield* once(
          {
            route: "recovery-codes",
            owner: user.id,
            key: headers["idempotency-key"],
            body: "",
            answer: RecoveryCodes,
          },
          Effect.map(withOrigin(factors.renewCodes(user)), (recoveryCodes) => ({ recoveryCodes })),
        )
      }),
      stepUp: Effect.fnUntraced(function* ({ payload }) {
        const { id, sessionId } = yield* CurrentUser
        yield* withOrigin(signIns.stepUp(id, sessionId, payload))
      }),
    })
  }),
)
