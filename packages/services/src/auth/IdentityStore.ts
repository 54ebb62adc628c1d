import type { Email } from "@utopiahire/domain/auth/Email"
import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Context, type Effect, Layer, type Option } from "effect"
import { SecureRandom } from "effect/crypto"
import { identitiesMemory } from "./store/identitiesMemory.ts"
import { identitiesPostgres } from "./store/identitiesPostgres.ts"
import type { StoredUser } from "./UserStore.ts"

export interface Identity {
  readonly provider: OAuthProviderId
  readonly issuer: string
  readonly subject: string
}

/** A round through a provider; `link` where it is to link an account. Times in epoch milliseconds. */
export interface Round {
  readonly provider: OAuthProviderId
  readonly link: Option.Option<{ readonly user: UserId; readonly session: SessionId }>
}

/** Somebody whose provider has proved their address. */
export interface Newcomer extends Identity {
  readonly email: Email
  readonly name: string
  readonly language: Language
}

/**
 * What became of a newcomer: an account of their own (`created`), or the verified one of their address (`linked`).
 * `taken`: that account is linked to another person at the same provider, and stays so.
 */
export type Admitted =
  | { readonly _tag: "created" | "linked"; readonly user: StoredUser }
  | { readonly _tag: "taken" }

/** Who vouches for whom. Runs in its caller's transaction; the account's row is locked first, as everywhere. */
export class IdentityStore extends Context.Service<
  IdentityStore,
  {
    addRound(hash: Uint8Array, round: Round, expiresAt: number): Effect.Effect<void>
    /** Ends the round; gives it where it was still good. */
    takeRound(hash: Uint8Array): Effect.Effect<Option.Option<Round>>
    find(identity: Identity): Effect.Effect<Option.Option<StoredUser>>
    /** A registration of the address that nobody had confirmed ends: its password and links are a stranger's. */
    admit(newcomer: Newcomer): Effect.Effect<Admitted>
    /** False where either side is linked already. */
    link(owner: UserId, identity: Identity): Effect.Effect<boolean>
    unlink(owner: UserId, provider: OAuthProviderId): Effect.Effect<"unlinked" | "unknown" | "last">
    sweep(before: number): Effect.Effect<number>
  }
>()("utopiahire/auth/IdentityStore") {
  static readonly layer = Layer.effect(IdentityStore, identitiesPostgres).pipe(
    Layer.provide(SecureRandom.layerWebCrypto),
  )

  static readonly layerMemory = Layer.effect(IdentityStore, identitiesMemory)
}
