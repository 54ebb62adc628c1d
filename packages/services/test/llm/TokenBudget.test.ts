import { assert, layer, type Vitest } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { TokenBudget } from "@utopiahire/services/llm/TokenBudget"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { ConfigProvider, Effect, Layer, Option, Schema } from "effect"
import { TestClock } from "effect/testing"
import { newSecret } from "../../src/auth/secret.ts"

let people = 0
const person = Effect.fn(function* () {
  const { id } = yield* (yield* UserStore).register({
    email: yield* Schema.decodeEffect(Email)(`tokens${(people += 1)}@example.com`),
    name: "Amina",
    language: "en",
    passwordHash: "h",
    link: { hash: newSecret().hash, expiresAt: 1e15 },
  })
  return id
})

const contract = (it: Vitest.MethodsNonLive<TokenBudget | UserStore>) => {
  it.effect("of fifty at once exactly as many fit as the day allows", () =>
    Effect.gen(function* () {
      const [owner, budget] = [yield* person(), yield* TokenBudget]
      const taken = yield* Effect.all(
        Array.from({ length: 50 }, () => budget.reserve(owner, 90)),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(taken.filter(Option.isSome).length, 11)
      assert.isTrue(Option.isSome(yield* budget.reserve(owner, 10)))
      assert.isTrue(Option.isNone(yield* budget.reserve(owner, 1)))
    }),
  )

  it.effect("what was reserved and not used comes back, what was used beyond it counts", () =>
    Effect.gen(function* () {
      const [owner, budget] = [yield* person(), yield* TokenBudget]
      const first = Option.getOrThrow(yield* budget.reserve(owner, 1000))
      assert.isTrue(Option.isNone(yield* budget.reserve(owner, 1)))
      yield* budget.settle(first, 400)
      const second = Option.getOrThrow(yield* budget.reserve(owner, 600))
      yield* budget.settle(second, 900)
      assert.isTrue(Option.isNone(yield* budget.reserve(owner, 1)))
    }),
  )

  it.effect("more than a whole day's tokens never fits; another day and other people are their own", () =>
    Effect.gen(function* () {
      const [owner, other, budget] = [yield* person(), yield* person(), yield* TokenBudget]
      assert.isTrue(Option.isNone(yield* budget.reserve(owner, 1001)))
      const late = Option.getOrThrow(yield* budget.reserve(owner, 1000))
      assert.isTrue(Option.isSome(yield* budget.reserve(other, 1000)))
      yield* TestClock.adjust("1 day")
      assert.isTrue(Option.isSome(yield* budget.reserve(owner, 1000)))
      // What is settled after midnight belongs to the day it was reserved on.
      yield* budget.settle(late, 0)
      assert.isTrue(Option.isNone(yield* budget.reserve(owner, 1)))
    }),
  )
}

const env = ConfigProvider.layer(ConfigProvider.fromEnv({ env: { LLM_TOKENS_PER_DAY: "1000" } }))
layer(Layer.merge(TokenBudget.layerMemory, UserStore.layerMemory).pipe(Layer.provide(env)))(
  "tokens in memory",
  contract,
)
layer(
  Layer.merge(TokenBudget.layer, UserStore.layer).pipe(
    Layer.provide(Vault.layer),
    Layer.provide(Secrets.layerMemory),
    Layer.provideMerge(freshDatabase),
    Layer.provide(env),
  ),
)("tokens in Postgres", contract)
