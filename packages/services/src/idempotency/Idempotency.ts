import { IdempotencyKeyInUse, IdempotencyKeyReused } from "@utopiahire/domain/http/Idempotency"
import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, Context, Duration, Effect, Exit, Layer, Option } from "effect"
import { Vault } from "../security/Vault.ts"
import { claimsMemory } from "./claimsMemory.ts"
import { claimsPostgres } from "./claimsPostgres.ts"

/** One wish: whose, on which route, under which key, and what was sent. */
export interface Wish {
  /** Absent for somebody who is not signed in; then `block` is who they are, and no answer is kept for them. */
  readonly owner?: UserId
  readonly block?: string
  readonly route: string
  readonly key: string
  /** Whatever makes the request what it is, e.g. names and SHA-256 of files. Kept as a keyed hash. */
  readonly body: string
}

export interface ClaimKey {
  readonly scope: string
  readonly route: string
  readonly keyHash: Uint8Array
}
export type Claimed =
  | { readonly _tag: "ours" }
  | { readonly _tag: "done"; readonly answer: Option.Option<Uint8Array> }
  | { readonly _tag: "running"; readonly until: number }
  | { readonly _tag: "other" }

/** Keys as rows; times in epoch milliseconds. A lease names its holder: who lost it changes nothing. */
export interface Claims {
  claim(
    key: ClaimKey,
    bodyHash: Uint8Array,
    now: number,
    lease: number,
    expires: number,
  ): Effect.Effect<Claimed>
  finish(key: ClaimKey, lease: number, answer: Option.Option<Uint8Array>): Effect.Effect<void>
  free(key: ClaimKey, lease: number): Effect.Effect<void>
  sweep(before: number): Effect.Effect<number>
}

const LEASE_MS = Duration.toMillis("60 seconds")
const KEPT_MS = Duration.toMillis("24 hours")

/** A request is carried out once, however often it arrives. Failures are not kept: the next attempt begins anew. */
export class Idempotency extends Context.Service<
  Idempotency,
  {
    /** `work` gives its answer as text; `replayed` tells that it is an earlier one. */
    once<E, R>(
      wish: Wish,
      work: Effect.Effect<string, E, R>,
    ): Effect.Effect<
      { readonly answer: string; readonly replayed: boolean },
      E | IdempotencyKeyInUse | IdempotencyKeyReused,
      R
    >
    sweep(before: number): Effect.Effect<number>
  }
>()("utopiahire/idempotency/Idempotency") {
  static readonly layer = Layer.effect(
    Idempotency,
    Effect.suspend(() => onClaims(claimsPostgres)),
  )

  static readonly layerMemory = Layer.effect(
    Idempotency,
    Effect.suspend(() => onClaims(claimsMemory)),
  )
}

const onClaims = Effect.fnUntraced(function* <E, R>(made: Effect.Effect<Claims, E, R>) {
  const claims = yield* made
  const vault = yield* Vault
  const placeOf = ({ keyHash, route, scope }: ClaimKey) => ({
    column: "idempotency_keys.answer",
    rowId: `${scope}/${route}/${Buffer.from(keyHash).toString("hex")}`,
  })

  const once: Idempotency["Service"]["once"] = Effect.fn("Idempotency.once")(function* (wish, work) {
    const scope = wish.owner ?? `address/${wish.block ?? ""}`
    const key: ClaimKey = {
      scope,
      route: wish.route,
      keyHash: vault.blindIndex("idempotency_keys.key", `${scope}\0${wish.key}`),
    }
    const bodyHash = vault.blindIndex("idempotency_keys.body", wish.body)
    const now = yield* Clock.currentTimeMillis
    const lease = now + LEASE_MS
    const claimed = yield* claims.claim(key, bodyHash, now, lease, now + KEPT_MS)
    if (claimed._tag === "other") return yield* new IdempotencyKeyReused({})
    if (claimed._tag === "running")
      return yield* new IdempotencyKeyInUse({
        retryAfter: Math.max(1, Math.ceil((claimed.until - now) / 1000)),
      })
    if (claimed._tag === "done") {
      const { answer } = claimed
      if (wish.owner === undefined || Option.isNone(answer)) return { answer: "", replayed: true }
      const text = yield* Effect.orDie(vault.openText(wish.owner, placeOf(key), answer.value))
      return { answer: text, replayed: true }
    }
    const kept = (answer: string) =>
      wish.owner === undefined
        ? Effect.succeedNone
        : Effect.asSome(Effect.orDie(vault.sealText(wish.owner, placeOf(key), answer)))
    return yield* Effect.onExit(work, (exit) =>
      Exit.isSuccess(exit)
        ? Effect.flatMap(kept(exit.value), (answer) => claims.finish(key, lease, answer))
        : claims.free(key, lease),
    ).pipe(Effect.map((answer) => ({ answer, replayed: false })))
  })
  return Idempotency.of({ once, sweep: claims.sweep })
})
