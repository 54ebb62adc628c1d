import { assert, layer, type Vitest } from "@effect/vitest"
import { UserId } from "@utopiahire/domain/Ids"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Idempotency, type Wish } from "@utopiahire/services/idempotency/Idempotency"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Deferred, Effect, Exit, Fiber, Layer, Result } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"

const wishOf = Effect.fn(function* (over: Partial<Wish> = {}) {
  const owner = UserId.make(uuidV7Unsafe())
  yield* (yield* Vault).createKey(owner)
  return { owner, route: "upload", key: uuidV7Unsafe(), body: "a", ...over } satisfies Wish
})
const once = <E, R>(wish: Wish, work: Effect.Effect<string, E, R>) =>
  Effect.flatMap(Idempotency, (idempotency) => idempotency.once(wish, work))
const counting = () => {
  let runs = 0
  return { work: Effect.sync(() => `answer ${(runs += 1)}`), runs: () => runs }
}

const contract = (it: Vitest.MethodsNonLive<Idempotency | Vault>) => {
  it.effect("is done once, and answered alike ever after", () =>
    Effect.gen(function* () {
      const [wish, { runs, work }] = [yield* wishOf(), counting()]
      assert.deepStrictEqual(yield* once(wish, work), { answer: "answer 1", replayed: false })
      assert.deepStrictEqual(yield* once(wish, work), { answer: "answer 1", replayed: true })
      yield* TestClock.adjust("23 hours")
      assert.isTrue((yield* once(wish, work)).replayed)
      assert.strictEqual(runs(), 1)
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* once(wish, work), { answer: "answer 2", replayed: false })
    }),
  )

  it.effect(
    "another body under the same key is refused; other people, routes and keys are other wishes",
    () =>
      Effect.gen(function* () {
        const [wish, { runs, work }] = [yield* wishOf(), counting()]
        yield* once(wish, work)
        assert.strictEqual(
          (yield* Effect.flip(once({ ...wish, body: "b" }, work)))._tag,
          "IdempotencyKeyReused",
        )
        const { owner } = yield* wishOf()
        for (const other of [
          { ...wish, owner },
          { ...wish, route: "other" },
          { ...wish, key: "other" },
        ])
          assert.isFalse((yield* once(other, work)).replayed)
        assert.strictEqual(runs(), 4)
      }),
  )

  it.effect("of ten at once one is carried out, the others are told to wait", () =>
    Effect.gen(function* () {
      const [wish, gate, { runs, work }] = [yield* wishOf(), yield* Deferred.make<void>(), counting()]
      const slow = Effect.andThen(Deferred.await(gate), work)
      const running = yield* Effect.forkChild(
        Effect.forEach(
          Array.from({ length: 10 }),
          () =>
            Effect.tap(Effect.result(once(wish, slow)), (told) =>
              Result.isFailure(told) ? Deferred.succeed(gate, undefined) : Effect.void,
            ),
          { concurrency: "unbounded" },
        ),
      )
      const told = yield* Fiber.join(running)
      const refused = told.flatMap((each) => (Result.isFailure(each) ? [each.failure] : []))
      assert.strictEqual(runs(), 1)
      for (const each of refused) {
        assert.strictEqual(each._tag, "IdempotencyKeyInUse")
        assert.isAtLeast(each._tag === "IdempotencyKeyInUse" ? each.retryAfter : 0, 1)
      }
      assert.isAbove(refused.length, 0)
      assert.isTrue((yield* once(wish, work)).replayed)
    }),
  )

  it.effect("what fails, dies or is cut short is not kept", () =>
    Effect.gen(function* () {
      const [wish, { work }] = [yield* wishOf(), counting()]
      assert.strictEqual(yield* Effect.flip(once(wish, Effect.fail("no" as const))), "no")
      assert.isTrue(Exit.isFailure(yield* Effect.exit(once(wish, Effect.die("bug")))))
      const started = yield* Deferred.make<void>()
      const cut = yield* Effect.forkChild(
        once(wish, Effect.andThen(Deferred.succeed(started, undefined), Effect.never)),
      )
      yield* Deferred.await(started)
      yield* Fiber.interrupt(cut)
      assert.deepStrictEqual(yield* once(wish, work), { answer: "answer 1", replayed: false })
    }),
  )

  it.effect(
    "the work of a process that is gone is taken over after a minute, by the same request alone",
    () =>
      Effect.gen(function* () {
        const [wish, gate, late] = [yield* wishOf(), yield* Deferred.make<void>(), counting()]
        const started = yield* Deferred.make<void>()
        // Stands for a process that was killed: it holds the key and never comes back in time.
        const lost = yield* Effect.forkChild(
          once(
            wish,
            Deferred.succeed(started, undefined).pipe(
              Effect.andThen(Deferred.await(gate)),
              Effect.as("too late"),
            ),
          ),
        )
        yield* Deferred.await(started)
        assert.strictEqual((yield* Effect.flip(once(wish, late.work)))._tag, "IdempotencyKeyInUse")
        yield* TestClock.adjust("61 seconds")
        assert.strictEqual(
          (yield* Effect.flip(once({ ...wish, body: "b" }, late.work)))._tag,
          "IdempotencyKeyReused",
        )
        assert.strictEqual((yield* once(wish, late.work)).answer, "answer 1")
        yield* Deferred.succeed(gate, undefined)
        yield* Fiber.join(lost)
        assert.strictEqual((yield* once(wish, late.work)).answer, "answer 1")
      }),
  )

  it.effect("for somebody who is not signed in no answer is kept, only that it was done", () =>
    Effect.gen(function* () {
      const { owner: _, ...wish } = yield* wishOf()
      const [here, { runs, work }] = [{ ...wish, block: "192.0.2.1" }, counting()]
      yield* once(here, work)
      assert.deepStrictEqual(yield* once(here, work), { answer: "", replayed: true })
      assert.isFalse((yield* once({ ...here, block: "192.0.2.2" }, work)).replayed)
      assert.strictEqual(runs(), 2)
    }),
  )

  it.effect("what has expired is swept", () =>
    Effect.gen(function* () {
      const [wish, { work }] = [yield* wishOf(), counting()]
      yield* once(wish, work)
      assert.isAbove(yield* (yield* Idempotency).sweep(1e14), 0)
      assert.isFalse((yield* once(wish, work)).replayed)
    }),
  )
}

layer(Idempotency.layerMemory.pipe(Layer.provideMerge(Vault.layerMemory)))("idempotency in memory", contract)
layer(
  Idempotency.layer.pipe(
    Layer.provideMerge(Vault.layer),
    Layer.provide(Secrets.layerMemory),
    Layer.provideMerge(freshDatabase),
  ),
)("idempotency on Postgres", (it) => {
  contract(it)

  it.effect("neither key, body nor answer lies in the table in clear", () =>
    Effect.gen(function* () {
      const wish = yield* wishOf({ key: "canary-key", body: "canary-body" })
      yield* once(wish, Effect.succeed("canary-answer"))
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql<{ row: string }>`
        SELECT concat_ws(' ', scope, route, encode(key_hash, 'escape'), encode(body_hash, 'escape'),
          encode(answer_sealed, 'escape')) AS row FROM idempotency_keys`
      assert.isNotEmpty(rows)
      for (const { row } of rows) assert.notInclude(row, "canary")
    }),
  )
})
