import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import type { Session } from "@utopiahire/domain/auth/Session"
import { InvalidRefreshToken, SessionNotFound } from "@utopiahire/domain/auth/SessionErrors"
import type { SessionId } from "@utopiahire/domain/Ids"
import { Sessions } from "@utopiahire/services/auth/Sessions"
import type { ListedSession } from "@utopiahire/services/auth/SessionStore"
import { DateTime, Effect, Redacted } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { withOrigin } from "../http/requestOrigin.ts"
import { refreshCookie } from "./refreshCookie.ts"

const seen = (listed: ListedSession, current: SessionId): Session => ({
  ...listed.client,
  id: listed.id,
  current: listed.id === current,
  createdAt: DateTime.makeUnsafe(listed.createdAt),
  lastUsedAt: DateTime.makeUnsafe(listed.lastUsedAt),
  expiresAt: DateTime.makeUnsafe(listed.expiresAt),
})

/** Needs `Sessions` and `AuthorizationHttp`. */
export const SessionHttp = HttpApiBuilder.group(
  Api,
  "session",
  Effect.fn(function* (handlers) {
    const sessions = yield* Sessions
    const cookie = yield* refreshCookie
    return handlers.handleAll({
      refresh: Effect.fnUntraced(function* ({ payload: { refreshToken } }) {
        if (refreshToken !== undefined) return yield* withOrigin(sessions.refresh(refreshToken))
        const held = yield* cookie.held
        if (held === undefined) return yield* new InvalidRefreshToken({})
        return yield* cookie.deliver("cookie", withOrigin(sessions.refresh(Redacted.make(held))))
      }),
      logout: Effect.fnUntraced(function* () {
        const { id, sessionId } = yield* CurrentUser
        yield* withOrigin(sessions.revoke(id, sessionId, "logout"))
        yield* cookie.clear
      }),
      logoutAll: Effect.fnUntraced(function* () {
        const { id } = yield* CurrentUser
        yield* withOrigin(sessions.logoutAll(id))
        yield* cookie.clear
      }),
      list: Effect.fnUntraced(function* () {
        const { id, sessionId } = yield* CurrentUser
        const listed = yield* sessions.list(id)
        return { sessions: listed.map((session) => seen(session, sessionId)) }
      }),
      remove: Effect.fnUntraced(function* ({ params }) {
        const { id } = yield* CurrentUser
        if (!(yield* withOrigin(sessions.revoke(id, params.id, "revoked"))))
          return yield* new SessionNotFound({})
      }),
    })
  }),
)
