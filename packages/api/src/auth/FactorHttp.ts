import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import type { Email } from "@utopiahire/domain/auth/Email"
import { Factors } from "@utopiahire/services/auth/Factors"
import { SignIns } from "@utopiahire/services/auth/SignIns"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { DateTime, Effect, Option } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { withOrigin } from "../http/requestOrigin.ts"
import { deviceCookie } from "./deviceCookie.ts"
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
    // A session's person can only be gone by their own erasure, which ends the session.
    const whoAsks = Effect.flatMap(CurrentUser, ({ id }) =>
      Effect.orDie(Effect.flatMap(users.byId(id), Effect.fromOption)),
    )
    return handlers.handleAll({
      answer: ({ payload: { challenge, code, session } }) =>
        cookie
          .deliver(session, withOrigin(signIns.answer(challenge, code)))
          .pipe(Effect.tap(({ user }) => remember(user.email as Email))),
      state: Effect.fnUntraced(function* () {
        const { factor, id } = yield* whoAsks
        const { recoveryCodesLeft } = yield* factors.state(id)
        return Option.match(factor, {
          onNone: () => ({ recoveryCodesLeft: 0 }),
          onSome: (at) => ({ totp: { enabledAt: DateTime.makeUnsafe(at) }, recoveryCodesLeft }),
        })
      }),
      begin: () => Effect.flatMap(whoAsks, (user) => withOrigin(factors.begin(user))),
      confirm: Effect.fnUntraced(function* ({ payload: { code } }) {
        return { recoveryCodes: yield* withOrigin(factors.confirm(yield* whoAsks, code)) }
      }),
      remove: () => Effect.flatMap(whoAsks, (user) => withOrigin(factors.remove(user))),
      renewCodes: Effect.fnUntraced(function* () {
        return { recoveryCodes: yield* withOrigin(factors.renewCodes(yield* whoAsks)) }
      }),
      stepUp: Effect.fnUntraced(function* ({ payload }) {
        const { id, sessionId } = yield* CurrentUser
        yield* withOrigin(signIns.stepUp(id, sessionId, payload))
      }),
    })
  }),
)
