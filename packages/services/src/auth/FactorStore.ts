import type { UserId } from "@utopiahire/domain/Ids"
import { Context, type Effect, Layer, type Option } from "effect"
import { factorsMemory } from "./store/factorsMemory.ts"
import { factorsPostgres } from "./store/factorsPostgres.ts"
import type { Link } from "./UserStore.ts"

export interface StoredFactor {
  /** Base32. */
  readonly secret: string
  readonly confirmed: boolean
  /** Epoch milliseconds; what is not confirmed then is void. */
  readonly begunUntil: number
  readonly lastStep: number
}

/** Second factors as rows. Whatever is good once is used up by one statement. Times in epoch milliseconds. */
export class FactorStore extends Context.Service<
  FactorStore,
  {
    /** False where one is confirmed. One that waits is replaced. */
    begin(owner: UserId, secret: string, until: number): Effect.Effect<boolean>
    find(owner: UserId): Effect.Effect<Option.Option<StoredFactor>>
    /** False where another came first. */
    confirm(owner: UserId, step: number): Effect.Effect<boolean>
    /** False where that step or a later one was used. */
    useStep(owner: UserId, step: number): Effect.Effect<boolean>
    /** False where there was none. Codes go with it. */
    remove(owner: UserId): Effect.Effect<boolean>
    replaceCodes(owner: UserId, hashes: ReadonlyArray<Uint8Array>): Effect.Effect<void>
    useCode(owner: UserId, hash: Uint8Array): Effect.Effect<boolean>
    codesLeft(owner: UserId): Effect.Effect<number>
    addChallenge(owner: UserId, link: Link): Effect.Effect<void>
    /** Whose challenge it is; counts a try, and gives none beyond `tries` or after its time. */
    tryChallenge(hash: Uint8Array, tries: number): Effect.Effect<Option.Option<UserId>>
    /** False where it was answered before. */
    endChallenge(hash: Uint8Array): Effect.Effect<boolean>
    sweep(before: number): Effect.Effect<number>
  }
>()("utopiahire/auth/FactorStore") {
  static readonly layer = Layer.effect(FactorStore, factorsPostgres)

  static readonly layerMemory = Layer.effect(FactorStore, factorsMemory)
}
