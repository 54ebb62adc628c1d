import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Context, type Effect, Layer, type Option } from "effect"
import { sessionsMemory } from "./store/sessionsMemory.ts"
import { sessionsPostgres } from "./store/sessionsPostgres.ts"
import type { Link, StoredUser } from "./UserStore.ts"

/** A sign-in that lasts: the family of refresh tokens that came from it, and whose it is. Times in epoch milliseconds. */
export interface StoredSession {
  readonly id: SessionId
  readonly expiresAt: number
  readonly revoked: boolean
  readonly user: StoredUser
}

export interface NewSession {
  readonly id: SessionId
  readonly userId: UserId
  readonly createdAt: number
  readonly expiresAt: number
  /** Generation 0 of the family. */
  readonly refresh: Link
}

/** Sessions as rows. Revoking is a flag: what races with it ends in a dead session, not in a missing one. */
export class SessionStore extends Context.Service<
  SessionStore,
  {
    create(session: NewSession): Effect.Effect<void>
    /** The session with its person. All fibers that ask in one turn share one query. */
    find(id: SessionId): Effect.Effect<Option.Option<StoredSession>>
    /** Idempotent; the first reason stays. Somebody else's session is not touched. */
    revoke(owner: UserId, id: SessionId, reason: string): Effect.Effect<void>
  }
>()("utopiahire/auth/SessionStore") {
  static readonly layer = Layer.effect(SessionStore, sessionsPostgres)

  static readonly layerMemory = Layer.effect(SessionStore, sessionsMemory)
}
