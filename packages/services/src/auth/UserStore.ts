import type { LockReason } from "@utopiahire/domain/admin/AdminUser"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import type { Account, Role } from "@utopiahire/domain/auth/User"
import type { UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Context, type Effect, Layer, type Option } from "effect"
import { SecureRandom } from "effect/crypto"
import { usersMemory } from "./store/usersMemory.ts"
import { usersPostgres } from "./store/usersPostgres.ts"

/** A person's row. `account` opens what is sealed in it, without a further query. */
export interface StoredUser {
  readonly id: UserId
  readonly language: Language
  readonly role: Role
  readonly verified: boolean
  /** Since when a second factor is asked for (epoch milliseconds). */
  readonly factor: Option.Option<number>
  readonly lock: Option.Option<{ readonly at: number; readonly reason: LockReason }>
  /** Of the account; before its address is verified, of its newest registration. */
  readonly passwordHash: Option.Option<string>
  readonly account: Effect.Effect<Account>
}

/** A mailed secret as it is kept: its SHA-256, and when it ends (epoch milliseconds). */
export interface Link {
  readonly hash: Uint8Array
  readonly expiresAt: number
}

export interface Registration {
  readonly email: Email
  readonly name: string
  readonly language: Language
  readonly passwordHash: string
  readonly link: Link
}

/** Accounts as sealed rows, found by the keyed hash of their address. Before its first verification nobody owns one. */
export class UserStore extends Context.Service<
  UserStore,
  {
    /** All that the effect writes, or nothing of it. */
    atomically<A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R>
    byId(id: UserId): Effect.Effect<Option.Option<StoredUser>>
    byEmail(email: Email): Effect.Effect<Option.Option<StoredUser>>
    /**
     * Keeps the registration beside earlier ones of its address, each with its own link. Of a verified address
     * nothing is kept: what comes back is then its account. Any number at once make one account.
     */
    register(registration: Registration): Effect.Effect<StoredUser>
    /** Gives the newest registration of the address another link; none where nothing waits for one. */
    renewLink(email: Email, link: Link): Effect.Effect<Option.Option<StoredUser>>
    /** Verifies the address and takes over what that link's registration asked for. Once; all other links end. */
    openLink(hash: Uint8Array): Effect.Effect<Option.Option<StoredUser>>
    /** Keeps a link for a new password, the only one of its account; none for an address that is not verified. */
    resetLink(email: Email, link: Link): Effect.Effect<Option.Option<StoredUser>>
    /** Whose link it is, without using it. */
    byResetLink(hash: Uint8Array): Effect.Effect<Option.Option<StoredUser>>
    /** Sets the password by that link. Once. */
    openResetLink(hash: Uint8Array, passwordHash: string): Effect.Effect<Option.Option<StoredUser>>
    /** False where the password is no longer the one it was changed from. A reset link ends with it. */
    changePassword(id: UserId, from: string, to: string): Effect.Effect<boolean>
    /** Changes what is given. */
    update(
      id: UserId,
      changes: { readonly name?: string; readonly language?: Language },
    ): Effect.Effect<Option.Option<StoredUser>>
    /** Newest first, after the cursor. */
    page(page: { readonly limit: number; readonly cursor?: UserId }): Effect.Effect<ReadonlyArray<StoredUser>>
    /** The first lock stays until it is taken off. */
    setLock(id: UserId, reason: Option.Option<LockReason>): Effect.Effect<Option.Option<StoredUser>>
    /** Of an account whose address is verified. */
    setRole(email: Email, role: Role): Effect.Effect<Option.Option<StoredUser>>
    setFactor(id: UserId, enabledAt: Option.Option<number>): Effect.Effect<void>
    /** What an account shows of its identities (`IdentityStore`). */
    setProviders(id: UserId, providers: ReadonlyArray<OAuthProviderId>): Effect.Effect<void>
    dropPassword(id: UserId): Effect.Effect<void>
    /** Drops links that ended before that time; gives how many. */
    sweepLinks(before: number): Effect.Effect<number>
    /** Replaces a hash by one of the same password; a password that has changed meanwhile stays. */
    rehash(id: UserId, from: string, to: string): Effect.Effect<void>
  }
>()("utopiahire/auth/UserStore") {
  static readonly layer = Layer.effect(UserStore, usersPostgres).pipe(
    Layer.provide(SecureRandom.layerWebCrypto),
  )

  static readonly layerMemory = Layer.effect(UserStore, usersMemory).pipe(
    Layer.provide(SecureRandom.layerWebCrypto),
  )
}
