import { assert, layer, type Vitest } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import type { UserId } from "@utopiahire/domain/Ids"
import { FactorStore } from "@utopiahire/services/auth/FactorStore"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Clock, Effect, Layer, Option, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import { newSecret } from "../../src/auth/secret.ts"

const decodeEmail = Schema.decodeSync(Email)
let people = 0
const person = Effect.fn(function* () {
  const link = { hash: newSecret().hash, expiresAt: 1e15 }
  const email = decodeEmail(`factor${(people += 1)}@example.com`)
  const { id } = yield* (yield* UserStore).register({
    email,
    name: "Amina",
    language: "en",
    passwordHash: "h",
    link,
  })
  return id
})
const twenty = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.all(
    Array.from({ length: 20 }, () => effect),
    { concurrency: "unbounded" },
  )
const wins = (results: ReadonlyArray<boolean>) => results.filter(Boolean).length

const contract = (it: Vitest.MethodsNonLive<FactorStore | UserStore>) => {
  const confirmed = Effect.fn(function* () {
    const owner: UserId = yield* person()
    const store = yield* FactorStore
    assert.isTrue(yield* store.begin(owner, "SECRET", 1000))
    assert.isTrue(yield* store.confirm(owner, 7))
    return { owner, store }
  })

  it.effect("one that waits may be begun anew; one that is confirmed may not", () =>
    Effect.gen(function* () {
      const [owner, store] = [yield* person(), yield* FactorStore]
      assert.isTrue(Option.isNone(yield* store.find(owner)))
      yield* store.begin(owner, "FIRST", 1000)
      yield* store.begin(owner, "SECOND", 2000)
      assert.deepStrictEqual(
        yield* store.find(owner),
        Option.some({ secret: "SECOND", confirmed: false, begunUntil: 2000, lastStep: 0 }),
      )
      assert.strictEqual(wins(yield* twenty(store.confirm(owner, 7))), 1)
      assert.isFalse(yield* store.begin(owner, "THIRD", 3000))
      assert.deepInclude(Option.getOrThrow(yield* store.find(owner)), {
        secret: "SECOND",
        confirmed: true,
        lastStep: 7,
      })
    }),
  )

  it.effect("of twenty who use one time step at once, one does; earlier steps are over", () =>
    Effect.gen(function* () {
      const { owner, store } = yield* confirmed()
      assert.strictEqual(wins(yield* twenty(store.useStep(owner, 8))), 1)
      assert.isFalse(yield* store.useStep(owner, 7))
      assert.isTrue(yield* store.useStep(owner, 9))
      assert.isFalse(yield* store.useStep(yield* person(), 9))
    }),
  )

  it.effect("a recovery code is used once, by its owner; new ones end the old", () =>
    Effect.gen(function* () {
      const { owner, store } = yield* confirmed()
      const other = yield* confirmed()
      const hashes = Array.from({ length: 10 }, () => newSecret().hash)
      yield* store.replaceCodes(owner, hashes)
      assert.isFalse(yield* store.useCode(other.owner, hashes[0]!))
      assert.strictEqual(wins(yield* twenty(store.useCode(owner, hashes[0]!))), 1)
      assert.strictEqual(yield* store.codesLeft(owner), 9)
      yield* store.replaceCodes(owner, [newSecret().hash])
      assert.isFalse(yield* store.useCode(owner, hashes[1]!))
      assert.strictEqual(yield* store.codesLeft(owner), 1)
      assert.isTrue(yield* store.remove(owner))
      assert.strictEqual(yield* store.codesLeft(owner), 0)
      assert.isFalse(yield* store.remove(owner))
    }),
  )

  it.effect("a challenge has so many tries and so much time, and is answered once", () =>
    Effect.gen(function* () {
      const { owner, store } = yield* confirmed()
      const link = { hash: newSecret().hash, expiresAt: (yield* Clock.currentTimeMillis) + 60_000 }
      yield* store.addChallenge(owner, link)
      const tried = yield* twenty(store.tryChallenge(link.hash, 5))
      assert.strictEqual(tried.filter(Option.isSome).length, 5)
      assert.isTrue(Option.isNone(yield* store.tryChallenge(newSecret().hash, 5)))
      const late = { hash: newSecret().hash, expiresAt: link.expiresAt }
      yield* store.addChallenge(owner, late)
      assert.deepStrictEqual(yield* store.tryChallenge(late.hash, 5), Option.some(owner))
      yield* TestClock.adjust("1 minute")
      assert.isTrue(Option.isNone(yield* store.tryChallenge(late.hash, 5)))
      assert.strictEqual(wins(yield* twenty(store.endChallenge(late.hash))), 1)
      assert.isAbove(yield* store.sweep(1e14), 0)
      assert.isFalse(yield* store.endChallenge(link.hash))
    }),
  )
}

layer(FactorStore.layerMemory.pipe(Layer.provideMerge(UserStore.layerMemory)))("factors in memory", contract)
layer(
  FactorStore.layer.pipe(
    Layer.provideMerge(UserStore.layer),
    Layer.provide(Vault.layer),
    Layer.provide(Secrets.layerMemory),
    Layer.provideMerge(freshDatabase),
  ),
)("factors on Postgres", (it) => {
  contract(it)

  it.effect("no secret lies in the table in clear", () =>
    Effect.gen(function* () {
      const owner = yield* person()
      yield* (yield* FactorStore).begin(owner, "CANARYSECRET234567", 1000)
      const sql = yield* SqlClient.SqlClient
      const [row] = yield* sql<{ text: string }>`
        SELECT encode(secret_sealed, 'escape') AS text FROM totp_factors WHERE user_id = ${owner}`
      assert.isAbove(row!.text.length, 20)
      assert.notInclude(row!.text, "CANARY")
    }),
  )
})
