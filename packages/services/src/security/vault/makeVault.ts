import { createHmac } from "node:crypto"
import { Clock, Effect, Option } from "effect"
import type { UserId } from "@utopiahire/domain/Ids"
import type { Place, Vault } from "../Vault.ts"
import { Erased } from "./Erased.ts"
import { decrypt, encrypt } from "./envelope.ts"
import { type KeyRing, makeKeyCache, type WrappedKey } from "./keyRing.ts"

/** Where wrapped keys are kept. */
export interface KeyRows {
  insert(row: WrappedKey): Effect.Effect<void>
  find(userId: string): Effect.Effect<Option.Option<WrappedKey>>
  remove(userId: string): Effect.Effect<void>
  /** Replaces up to a few hundred rows not wrapped by `kid`; gives how many there were. */
  replaceStale(kid: string, replace: (row: WrappedKey) => WrappedKey): Effect.Effect<number>
  readonly afterCommit: (effect: Effect.Effect<void>) => Effect.Effect<void>
}

/** The row whose key makes blind indexes: wrapped and re-wrapped like a person's, so that rotation leaves them alone. */
export const INDEX_KEY = "00000000-0000-0000-0000-000000000000"

/** A key destroyed by another process is forgotten here within a minute. */
const CACHE_MS = 60_000
const CACHED_KEYS = 10_000

const aad = (user: string, place: Place) => `${place.column}/${user}/${place.rowId}`
const utf8 = new TextDecoder("utf-8", { fatal: true })

export const makeVault = (ring: KeyRing, rows: KeyRows, indexRow: WrappedKey): Vault["Service"] => {
  const indexKey = ring.unwrap(indexRow)
  const cache = makeKeyCache(CACHED_KEYS, CACHE_MS)
  const keyOf = (user: UserId) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const known = cache.get(user, now)
      if (known !== undefined) return Effect.succeed(known)
      return Effect.flatMap(
        rows.find(user),
        Option.match({
          onNone: () => Effect.fail(new Erased({})),
          onSome: (row) =>
            Effect.sync(() => {
              const key = ring.unwrap(row)
              cache.set(user, key, now)
              return key
            }),
        }),
      )
    })
  const seal = (user: UserId, place: Place, plain: Uint8Array) =>
    Effect.map(keyOf(user), (key) => encrypt(key, aad(user, place), plain))
  const open = (user: UserId, place: Place, sealed: Uint8Array) =>
    Effect.map(keyOf(user), (key) => decrypt(key, aad(user, place), sealed))

  return {
    createKey: Effect.fn("Vault.createKey")((user) => rows.insert(ring.generate(user))),
    destroyKey: Effect.fn("Vault.destroyKey")(function* (user) {
      const forget = Effect.sync(() => void cache.forget(user))
      yield* rows.remove(user)
      yield* forget
      // Until the commit another fiber still reads the row, and would keep the key.
      yield* rows.afterCommit(forget)
    }),
    seal,
    open,
    sealText: (user, place, plain) => seal(user, place, Buffer.from(plain)),
    openText: (user, place, sealed) => Effect.map(open(user, place, sealed), (plain) => utf8.decode(plain)),
    blindIndex: (column, value) =>
      new Uint8Array(createHmac("sha256", indexKey).update(`${column}\0${value}`).digest()),
    rewrap: Effect.fn("Vault.rewrap")(function* () {
      let total = 0
      for (;;) {
        const replaced = yield* rows.replaceStale(ring.activeKid, ring.rewrap)
        if (replaced === 0) return total
        total += replaced
      }
    }),
  }
}
