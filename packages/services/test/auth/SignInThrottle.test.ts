import { assert, layer, type Vitest } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import { Origin } from "@utopiahire/services/audit/Origin"
import { Devices } from "@utopiahire/services/auth/Devices"
import { SignInThrottle } from "@utopiahire/services/auth/SignInThrottle"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { RequestCounts } from "@utopiahire/services/security/RequestCounts"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect, Layer, Result, Schema } from "effect"
import { TestClock } from "effect/testing"

const decodeEmail = Schema.decodeSync(Email)
let people = 0
const somebody = () => decodeEmail(`target${(people += 1)}@example.com`)
let blocks = 0
const elsewhere = () => `198.51.100.${(blocks += 1)}`

const from = (block: string, device?: string) =>
  Effect.provideService(Origin, { block, ...(device !== undefined && { device }) })
const attempt = (email: Email, block = elsewhere(), device?: string) =>
  Effect.flatMap(SignInThrottle, (throttle) => throttle.attempt(email)).pipe(from(block, device))
const refused = (email: Email, block?: string, device?: string) =>
  Effect.map(Effect.flip(attempt(email, block, device)), ({ retryAfter }) => retryAfter)

const contract = (it: Vitest.MethodsNonLive<SignInThrottle | Devices | RequestCounts>) => {
  it.effect("five failures are free, then each next one waits twice as long, up to 15 minutes", () =>
    Effect.gen(function* () {
      const email = somebody()
      for (const failures of [1, 2, 3, 4, 5]) assert.strictEqual((yield* attempt(email)).failures, failures)
      for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
        assert.strictEqual(yield* refused(email), seconds)
        yield* TestClock.adjust(`${seconds} seconds`)
        yield* attempt(email)
      }
    }),
  )

  it.effect("parallel guesses from many addresses all count: five get through, exactly", () =>
    Effect.gen(function* () {
      const email = somebody()
      const answers = yield* Effect.forEach(
        Array.from({ length: 20 }, elsewhere),
        (block) => Effect.result(attempt(email, block)),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(answers.filter(Result.isSuccess).length, 5)
    }),
  )

  it.effect("a right password begins anew; one that was never decided does not count", () =>
    Effect.gen(function* () {
      const email = somebody()
      for (let i = 0; i < 4; i++) yield* attempt(email)
      yield* (yield* attempt(email)).withdrawn
      const fifth = yield* attempt(email)
      assert.strictEqual(fifth.failures, 5)
      yield* fifth.passed
      assert.strictEqual((yield* attempt(email)).failures, 1)
    }),
  )

  it.effect("after a hundred in a row only a new password opens, however long one waits", () =>
    Effect.gen(function* () {
      const email = somebody()
      for (let i = 0; i < 100; i++) {
        yield* attempt(email)
        yield* TestClock.adjust("15 minutes")
      }
      yield* TestClock.adjust("60 days")
      assert.strictEqual(yield* refused(email), 900)
      yield* (yield* SignInThrottle).sweep(1e15)
      assert.strictEqual(yield* refused(email), 900)
      yield* (yield* SignInThrottle).open(email)
      assert.strictEqual((yield* attempt(email)).failures, 1)
    }),
  )

  it.effect(
    "strangers do not lock out a device that signed in before; a forged or foreign mark is a stranger",
    () =>
      Effect.gen(function* () {
        const [email, other] = [somebody(), somebody()]
        const devices = yield* Devices
        const mark = devices.issue(email)
        for (let i = 0; i < 5; i++) yield* attempt(email)
        yield* refused(email)
        assert.strictEqual((yield* attempt(email, elsewhere(), mark)).failures, 1)
        for (const wrong of [devices.issue(other), `${mark.slice(0, -2)}AA`, "x.y", "", `A${mark.slice(1)}`])
          yield* refused(email, elsewhere(), wrong)
        for (let i = 0; i < 4; i++) yield* attempt(email, elsewhere(), mark)
        yield* refused(email, elsewhere(), mark)
      }),
  )

  it.effect("one address guesses at many accounts twenty times in a quarter of an hour", () =>
    Effect.gen(function* () {
      const block = elsewhere()
      const answers = yield* Effect.forEach(
        Array.from({ length: 30 }, somebody),
        (email) => Effect.result(attempt(email, block)),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(answers.filter(Result.isSuccess).length, 20)
      const email = somebody()
      assert.strictEqual(yield* refused(email, block), 900)
      assert.strictEqual((yield* attempt(email)).failures, 1, "what was refused has not been counted")
      yield* TestClock.adjust("15 minutes")
      yield* attempt(somebody(), block)
    }),
  )

  it.effect("those who get it right are not held against their address", () =>
    Effect.gen(function* () {
      const block = elsewhere()
      for (let i = 0; i < 40; i++) yield* (yield* attempt(somebody(), block)).passed
      yield* attempt(somebody(), block)
    }),
  )

  it.effect("of many requests at once exactly as many count as the limit allows, until the window ends", () =>
    Effect.gen(function* () {
      const counts = yield* RequestCounts
      const ask = counts.count(`login:${elsewhere()}`, 5, 60_000)
      const all = yield* Effect.all(
        Array.from({ length: 20 }, () => ask),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(all.filter(({ count }) => count <= 5).length, 5)
      assert.isTrue(all.every(({ count, resetMs }) => count <= 7 && resetMs <= 60_000 && resetMs > 0))
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* ask).count, 1)
    }),
  )
}

const shared = Devices.layer.pipe(Layer.provideMerge(Secrets.layerMemory))
layer(Layer.mergeAll(SignInThrottle.layerMemory, RequestCounts.layerMemory).pipe(Layer.provideMerge(shared)))(
  "the throttle in memory",
  contract,
)
layer(
  Layer.mergeAll(SignInThrottle.layer, RequestCounts.layer).pipe(
    Layer.provide(Vault.layer),
    Layer.provideMerge(shared),
    Layer.provideMerge(freshDatabase),
  ),
)("the throttle on Postgres", contract)
