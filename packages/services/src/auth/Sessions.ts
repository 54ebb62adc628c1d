import type { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import type { SignIn } from "@utopiahire/domain/auth/Session"
import { InvalidRefreshToken } from "@utopiahire/domain/auth/SessionErrors"
import { Unauthenticated } from "@utopiahire/domain/http/Unauthenticated"
import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Config, Context, Duration, Effect, Layer, Option, Redacted } from "effect"
import { SecureRandom } from "effect/crypto"
import { Audit } from "../audit/Audit.ts"
import { Origin } from "../audit/Origin.ts"
import { Tokens } from "../security/Tokens.ts"
import type { Along } from "../db/Along.ts"
import { clientName } from "./clientName.ts"
import { childrenOf } from "./refreshKeys.ts"
import { newSecret, secretHash } from "./secret.ts"
import { type ListedSession, SessionStore, type StoredSession } from "./SessionStore.ts"
import { AccountMails } from "./AccountMails.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

const settings = Config.all({
  session: Config.Duration("SESSION_TTL").pipe(Config.withDefault(Duration.days(30))),
  refresh: Config.Duration("REFRESH_TOKEN_TTL").pipe(Config.withDefault(Duration.days(14))),
})

/** Within it a repeated refresh is a client whose answer was lost; after it, a copied token. */
const GRACE_MS = 10_000

/** A sign-in whose refresh token is still with us: the HTTP layer decides how it travels. */
export interface FreshSignIn extends SignIn {
  readonly refreshToken: string
}

/** Sign-ins: a short access token, and a session behind it that is asked about at every request. */
export class Sessions extends Context.Service<
  Sessions,
  {
    /** Seconds after which an unused refresh token ends. */
    readonly refreshSeconds: number
    /** A new session. The person is told by mail where it is another client than before. */
    start(user: StoredUser, along?: ReadonlyArray<Along>): Effect.Effect<FreshSignIn>
    /** A new pair for a refresh token. A token used before ends its session, and its owner is told. */
    refresh(token: Redacted.Redacted): Effect.Effect<FreshSignIn, InvalidRefreshToken>
    /** Who a token speaks for. A session that was revoked or has ended is refused at once. One read, shared by all who ask. */
    authenticate(token: string): Effect.Effect<CurrentUser["Service"], Unauthenticated>
    list(owner: UserId): Effect.Effect<ReadonlyArray<ListedSession>>
    /** True where it stood and was theirs. */
    revoke(owner: UserId, session: SessionId, reason: string): Effect.Effect<boolean>
    /** Part of another change, which is what the log tells of. */
    revokeAll(owner: UserId, reason: string): Effect.Effect<number>
    logoutAll(owner: UserId): Effect.Effect<void>
  }
>()("utopiahire/auth/Sessions") {
  static readonly layer = Layer.effect(
    Sessions,
    Effect.gen(function* () {
      const store = yield* SessionStore
      const users = yield* UserStore
      const mails = yield* AccountMails
      const audit = yield* Audit
      const tokens = yield* Tokens
      const random = yield* SecureRandom.SecureRandom
      const ttl = yield* settings
      const derive = yield* childrenOf
      const refused = Effect.fail(new Unauthenticated({}))
      const notRenewed = new InvalidRefreshToken({})

      const signIn = Effect.fnUntraced(function* (
        user: StoredUser,
        session: SessionId,
        refreshToken: string,
      ) {
        const { email, name } = yield* user.account
        const token = yield* tokens.issue(user.id, session)
        const whose = { id: user.id, name, email }
        return {
          token,
          tokenType: "Bearer",
          expiresIn: tokens.ttlSeconds,
          refreshToken,
          user: whose,
        } as const
      })
      const standing = Effect.fnUntraced(function* (id: SessionId) {
        const session = yield* store.find(id)
        const now = yield* Clock.currentTimeMillis
        return Option.filter(
          session,
          ({ expiresAt, revoked, user }) => !revoked && expiresAt > now && Option.isNone(user.lock),
        )
      })
      const renewed = (session: Option.Option<StoredSession>, child: string) =>
        Option.isNone(session) ? Effect.fail(notRenewed) : signIn(session.value.user, session.value.id, child)

      /** Used before: the lost answer is given again, a copy ends the family. */
      const usedBefore = Effect.fnUntraced(function* (token: string, hash: Uint8Array) {
        const found = yield* store.refreshToken(hash)
        if (Option.isNone(found) || found.value.ended || Option.isNone(found.value.spentAt))
          return yield* notRenewed
        const { child, owner, session, spentAt } = found.value
        const recent = (yield* Clock.currentTimeMillis) - spentAt.value <= GRACE_MS
        const again = Option.flatMapNullishOr(child, ({ hash: kept, spent }) =>
          spent || !recent
            ? undefined
            : derive(token).find((each) => Buffer.from(kept).equals(secretHash(each))),
        )
        if (Option.isSome(again)) return yield* renewed(yield* standing(session), again.value)
        yield* users.atomically(
          Effect.gen(function* () {
            if (!(yield* store.revoke(owner, session, "refresh_reuse"))) return
            yield* mails.tokenReused(owner, session)
            const whose = { subjectId: owner, sessionId: session }
            yield* audit.record({ event: "auth.refresh_reused", outcome: "denied", ...whose })
          }),
        )
        return yield* notRenewed
      })

      return Sessions.of({
        refreshSeconds: Math.round(Duration.toSeconds(ttl.refresh)),

        start: Effect.fn("Sessions.start")(function* (user, along) {
          const id = (yield* random.uuidV7()) as SessionId
          const createdAt = yield* Clock.currentTimeMillis
          const expiresAt = createdAt + Duration.toMillis(ttl.session)
          const { hash, secret } = newSecret()
          const refresh = { hash, expiresAt: Math.min(expiresAt, createdAt + Duration.toMillis(ttl.refresh)) }
          const { address, agent } = yield* Origin
          const name = clientName(agent)
          const client = {
            ...(name !== undefined && { client: name }),
            ...(address !== undefined && { address }),
          }
          const session = { id, userId: user.id, createdAt, expiresAt, refresh, client }
          const { newClient } = yield* store.create(session, along)
          if (newClient) yield* mails.newClient(user, id, client)
          return yield* signIn(user, id, secret)
        }),

        refresh: Effect.fn("Sessions.refresh")(function* (token) {
          const plain = Redacted.value(token)
          const hash = secretHash(plain)
          const child = derive(plain)[0]!
          const expiresAt = (yield* Clock.currentTimeMillis) + Duration.toMillis(ttl.refresh)
          const rotated = yield* store.rotate(hash, { hash: secretHash(child), expiresAt })
          return Option.isSome(rotated)
            ? yield* renewed(yield* standing(rotated.value), child)
            : yield* usedBefore(plain, hash)
        }),

        authenticate: Effect.fnUntraced(function* (token) {
          const claims = yield* tokens.verify(token)
          if (claims._tag === "None") return yield* refused
          const { sid, sub } = claims.value
          const session = yield* store.find(sid)
          if (session._tag === "None") return yield* refused
          const { expiresAt, revoked, user } = session.value
          if (
            revoked ||
            user.lock._tag === "Some" ||
            user.id !== sub ||
            expiresAt <= (yield* Clock.currentTimeMillis)
          )
            return yield* refused
          const { account, language, role } = user
          return { id: sub, sessionId: sid, language, role, account }
        }),

        list: store.list,
        revoke: Effect.fn("Sessions.revoke")(function* (owner, session, reason) {
          const revoked = yield* store.revoke(owner, session, reason)
          const event = reason === "logout" ? "auth.logged_out" : "auth.session_revoked"
          if (revoked)
            yield* audit.record({
              event,
              outcome: "success",
              actorId: owner,
              subjectId: owner,
              sessionId: session,
            })
          return revoked
        }, users.atomically),
        revokeAll: store.revokeAll,
        logoutAll: Effect.fn("Sessions.logoutAll")(function* (owner) {
          const count = yield* store.revokeAll(owner, "logout_all")
          const told = { actorId: owner, subjectId: owner, reason: `${count} sessions` }
          yield* audit.record({ event: "auth.logged_out_all", outcome: "success", ...told })
        }, users.atomically),
      })
    }),
  ).pipe(Layer.provide(SecureRandom.layerWebCrypto))
}
