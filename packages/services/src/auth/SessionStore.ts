import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Context, type Effect, Layer, type Option } from "effect"
import { sessionsMemory } from "./store/sessionsMemory.ts"
import { sessionsPostgres } from "./store/sessionsPostgres.ts"
import type { Along } from "../db/Along.ts"
import type { Link, StoredUser } from "./UserStore.ts"

/** A sign-in that lasts: the family of refresh tokens that came from it, and whose it is. Times in epoch milliseconds. */
export interface StoredSession {
  readonly id: SessionId
  readonly expiresAt: number
  readonly revoked: boolean
  readonly user: StoredUser
}

/** Where a session was begun, as far as it has a name. */
export interface SessionClient {
  readonly client?: string
  readonly address?: string
}

export interface NewSession {
  readonly id: SessionId
  readonly userId: UserId
  readonly createdAt: number
  readonly expiresAt: number
  /** Generation 0 of the family. */
  readonly refresh: Link
  readonly client: SessionClient
}

/** A session in its owner's list. */
export interface ListedSession {
  readonly id: SessionId
  readonly client: SessionClient
  readonly createdAt: number
  readonly lastUsedAt: number
  readonly expiresAt: number
}

/** A refresh token as it was found: `child` is what came of it, where it was spent. */
export interface StoredRefresh {
  readonly session: SessionId
  readonly owner: UserId
  /** Revoked, or over. */
  readonly ended: boolean
  readonly spentAt: Option.Option<number>
  readonly child: Option.Option<{ readonly hash: Uint8Array; readonly spent: boolean }>
}

/** Sessions as rows. Revoking is a flag: what races with it ends in a dead session, not in a missing one. */
export class SessionStore extends Context.Service<
  SessionStore,
  {
    /** Tells whether the person signed in before, and never from this client. */
    create(session: NewSession, along?: ReadonlyArray<Along>): Effect.Effect<{ readonly newClient: boolean }>
    /** The session with its person. All fibers that ask in one turn share one query. */
    find(id: SessionId): Effect.Effect<Option.Option<StoredSession>>
    /**
     * Spends a token and keeps its child; the session whose it is. Of many at once with one token exactly one gets it.
     * `child.expiresAt` is cut to the end of the session.
     */
    rotate(hash: Uint8Array, child: Link): Effect.Effect<Option.Option<SessionId>>
    /** The person has shown once more who they are. */
    confirm(id: SessionId): Effect.Effect<void>
    /** When it was confirmed last, or begun. */
    confirmedAt(id: SessionId): Effect.Effect<Option.Option<number>>
    refreshToken(hash: Uint8Array): Effect.Effect<Option.Option<StoredRefresh>>
    /** What stands, last used first. */
    list(owner: UserId): Effect.Effect<ReadonlyArray<ListedSession>>
    /** True where it stood and was theirs. The first reason stays. */
    revoke(owner: UserId, id: SessionId, reason: string): Effect.Effect<boolean>
    /** All that stand, or all but one; gives how many. */
    revokeAll(owner: UserId, reason: string, but?: SessionId): Effect.Effect<number>
    /** Drops what ended before that time, families and all. */
    sweep(before: number): Effect.Effect<number>
  }
>()("utopiahire/auth/SessionStore") {
  static readonly layer = Layer.effect(SessionStore, sessionsPostgres)

  static readonly layerMemory = Layer.effect(SessionStore, sessionsMemory)
}
