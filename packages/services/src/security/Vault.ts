import { Context, type Effect, Layer } from "effect"
import type { UserId } from "@utopiahire/domain/Ids"
import type { Erased } from "./vault/Erased.ts"
import { inMemory } from "./vault/memory.ts"
import { inPostgres } from "./vault/postgres.ts"

/** Where a sealed value lives. It is bound into the cipher: a value moved to another row does not open. */
export interface Place {
  /** `table.column`, or `files` for an object of the file store. */
  readonly column: string
  readonly rowId: string
}

/** Encryption of personal data: AES-256-GCM with one random key per person, itself wrapped by `PII_KEYS`. */
export class Vault extends Context.Service<
  Vault,
  {
    /** Makes the person's key; inside the transaction that creates the person. */
    createKey(user: UserId): Effect.Effect<void>
    /** Crypto-shreds everything ever sealed for this person. */
    destroyKey(user: UserId): Effect.Effect<void>
    seal(user: UserId, place: Place, plain: Uint8Array): Effect.Effect<Uint8Array, Erased>
    open(user: UserId, place: Place, sealed: Uint8Array): Effect.Effect<Uint8Array, Erased>
    sealText(user: UserId, place: Place, plain: string): Effect.Effect<Uint8Array, Erased>
    openText(user: UserId, place: Place, sealed: Uint8Array): Effect.Effect<string, Erased>
    /** Keyed hash (HMAC-SHA-256, 32 bytes) of a canonical value, for UNIQUE columns and look-ups. */
    blindIndex(column: string, value: string): Uint8Array
    /** Wraps every key with the active one of `PII_KEYS`; gives how many were not. Older master keys may go then. */
    rewrap(): Effect.Effect<number>
  }
>()("utopiahire/security/Vault") {
  /** Keys in `user_keys`, wrapped by `PII_KEYS`. Does not start with master keys that cannot open what is stored. */
  static readonly layer = Layer.effect(Vault, inPostgres)

  /** The same cipher on keys that live as long as the layer. */
  static readonly layerMemory = Layer.sync(Vault, inMemory)
}
