import type { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import type { SignIn } from "@utopiahire/domain/auth/Session"
import { Unauthenticated } from "@utopiahire/domain/http/Unauthenticated"
import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Config, Context, Duration, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { Tokens } from "../security/Tokens.ts"
import { newSecret } from "./secret.ts"
import { SessionStore } from "./SessionStore.ts"
import type { StoredUser } from "./UserStore.ts"

const settings = Config.all({
  session: Config.Duration("SESSION_TTL").pipe(Config.withDefault(Duration.days(30))),
  refresh: Config.Duration("REFRESH_TOKEN_TTL").pipe(Config.withDefault(Duration.days(14))),
})

/** Sign-ins: a short access token, and a session behind it that is asked about at every request. */
export class Sessions extends Context.Service<
  Sessions,
  {
    start(user: StoredUser): Effect.Effect<SignIn>
    /** Who a token speaks for. A session that was revoked or has ended is refused at once. One read, shared by all who ask. */
    authenticate(token: string): Effect.Effect<CurrentUser["Service"], Unauthenticated>
    revoke(owner: UserId, session: SessionId, reason: string): Effect.Effect<void>
  }
>()("utopiahire/auth/Sessions") {
  static readonly layer = Layer.effect(
    Sessions,
    Effect.gen(function* () {
      const store = yield* SessionStore
      const tokens = yield* Tokens
      const random = yield* SecureRandom.SecureRandom
      const ttl = yield* settings
      const refused = Effect.fail(new Unauthenticated({}))

      return Sessions.of({
        start: Effect.fn("Sessions.start")(function* (user) {
          const id = (yield* random.uuidV7()) as SessionId
          const createdAt = yield* Clock.currentTimeMillis
          const expiresAt = createdAt + Duration.toMillis(ttl.session)
          const { hash, secret } = newSecret()
          const refreshEnds = Math.min(expiresAt, createdAt + Duration.toMillis(ttl.refresh))
          const refresh = { hash, expiresAt: refreshEnds }
          yield* store.create({ id, userId: user.id, createdAt, expiresAt, refresh })
          const { email, name } = yield* user.account
          return {
            token: yield* tokens.issue(user.id, id),
            tokenType: "Bearer",
            expiresIn: tokens.ttlSeconds,
            refreshToken: secret,
            user: { id: user.id, name, email },
          }
        }),

        authenticate: Effect.fnUntraced(function* (token) {
          const claims = yield* tokens.verify(token)
          if (claims._tag === "None") return yield* refused
          const { sid, sub } = claims.value
          const session = yield* store.find(sid)
          if (session._tag === "None") return yield* refused
          const { expiresAt, revoked, user } = session.value
          if (revoked || user.id !== sub || expiresAt <= (yield* Clock.currentTimeMillis))
            return yield* refused
          const { account, language, role } = user
          return { id: sub, sessionId: sid, language, role, account }
        }),

        revoke: store.revoke,
      })
    }),
  ).pipe(Layer.provide(SecureRandom.layerWebCrypto))
}
