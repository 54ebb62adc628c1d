import type { SessionId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option } from "effect"
import { allAlone } from "../../db/Along.ts"
import type { ListedSession, NewSession, SessionStore } from "../SessionStore.ts"
import { UserStore } from "../UserStore.ts"

interface Kept extends NewSession {
  revoked: boolean
  lastUsedAt: number
  confirmedAt: number
}
interface KeptToken {
  readonly hash: Uint8Array
  readonly session: SessionId
  readonly expiresAt: number
  spentAt?: number
  child?: KeptToken
}

const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString("hex")

/** `SessionStore.layerMemory`: the same promises on a Map. */
export const sessionsMemory = Effect.gen(function* () {
  const users = yield* UserStore
  const sessions = new Map<string, Kept>()
  const tokens = new Map<string, KeptToken>()
  const stands = (session: Kept | undefined, now: number): session is Kept =>
    session !== undefined && !session.revoked && session.expiresAt > now

  const service: SessionStore["Service"] = {
    create: (session, along = []) =>
      Effect.sync(() => {
        const own = [...sessions.values()].filter(({ userId }) => userId === session.userId)
        const same = (client: NewSession["client"]) =>
          JSON.stringify(client) === JSON.stringify(session.client)
        sessions.set(session.id, {
          ...session,
          revoked: false,
          lastUsedAt: session.createdAt,
          confirmedAt: session.createdAt,
        })
        tokens.set(keyOf(session.refresh.hash), { ...session.refresh, session: session.id })
        return { newClient: own.length > 0 && !own.some(({ client }) => same(client)) }
      }).pipe(Effect.tap(() => allAlone(along))),
    find: Effect.fn("SessionStore.find")(function* (id) {
      const session = sessions.get(id)
      if (session === undefined) return Option.none()
      const { expiresAt, revoked, userId } = session
      return Option.map(yield* users.byId(userId), (user) => ({ id, expiresAt, revoked, user }))
    }),
    rotate: (hash, child) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const token = tokens.get(keyOf(hash))
        const session = token && sessions.get(token.session)
        if (token === undefined || token.spentAt !== undefined || token.expiresAt <= now) return Option.none()
        if (!stands(session, now)) return Option.none()
        const expiresAt = Math.min(child.expiresAt, session.expiresAt)
        const next: KeptToken = { hash: child.hash, session: session.id, expiresAt }
        Object.assign(token, { spentAt: now, child: next })
        tokens.set(keyOf(child.hash), next)
        session.lastUsedAt = now
        return Option.some(session.id)
      }),
    confirm: (id) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const session = sessions.get(id)
        if (session !== undefined) session.confirmedAt = now
      }),
    confirmedAt: (id) =>
      Effect.sync(() =>
        Option.map(Option.fromUndefinedOr(sessions.get(id)), (session) => session.confirmedAt),
      ),
    refreshToken: (hash) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const token = tokens.get(keyOf(hash))
        const session = token && sessions.get(token.session)
        if (token === undefined || session === undefined) return Option.none()
        return Option.some({
          session: session.id,
          owner: session.userId,
          ended: !stands(session, now),
          spentAt: Option.fromUndefinedOr(token.spentAt),
          child: Option.map(Option.fromUndefinedOr(token.child), ({ hash, spentAt }) => ({
            hash,
            spent: spentAt !== undefined,
          })),
        })
      }),
    list: (owner) =>
      Effect.map(Clock.currentTimeMillis, (now) =>
        [...sessions.values()]
          .filter((session) => session.userId === owner && stands(session, now))
          .map(({ client, createdAt, expiresAt, id, lastUsedAt }): ListedSession => ({
            id,
            client,
            createdAt,
            lastUsedAt,
            expiresAt,
          }))
          .sort((a, b) => b.lastUsedAt - a.lastUsedAt || (a.id < b.id ? 1 : -1)),
      ),
    revoke: (owner, id) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const session = sessions.get(id)
        if (session?.userId !== owner || !stands(session, now)) return false
        return (session.revoked = true)
      }),
    revokeAll: (owner, _reason, but) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const own = [...sessions.values()].filter(
          (session) => session.userId === owner && session.id !== but && stands(session, now),
        )
        for (const session of own) session.revoked = true
        return own.length
      }),
    sweep: (before) =>
      Effect.sync(() => {
        const over = [...sessions.values()].filter(({ expiresAt }) => expiresAt < before)
        for (const { id } of over) sessions.delete(id)
        for (const [key, { session }] of tokens) if (!sessions.has(session)) tokens.delete(key)
        return over.length
      }),
  }
  return service
})
