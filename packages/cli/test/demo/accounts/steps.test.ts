import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { InvalidCredentials, WeakPassword } from "@utopiahire/domain/auth/AuthErrors"
import { expect, makeSteps } from "../../../src/demo/accounts/steps.ts"

const wrong: Effect.Effect<void, InvalidCredentials | WeakPassword> = Effect.fail(new InvalidCredentials({}))
const carriedOut: Effect.Effect<string, InvalidCredentials> = Effect.succeed("welcome")
const sentence = <A, E extends { readonly message: string }>(step: Effect.Effect<A, E>) =>
  Effect.map(Effect.flip(step), ({ message }) => message)

describe("a step of the walk", () => {
  it.effect("gives the problem it had to be refused with, and keeps what was shown", () =>
    Effect.gen(function* () {
      const steps = makeSteps({})
      yield* steps.chapter("1. Signing in")
      const problem = yield* steps.refused("sign in", "InvalidCredentials", wrong)
      assert.strictEqual(problem._tag, "InvalidCredentials")
      assert.deepStrictEqual(steps.records, [
        {
          chapter: "1. Signing in",
          step: "sign in",
          problem: "InvalidCredentials",
          shows: "E-mail or password is wrong",
        },
      ])
    }),
  )

  it.effect("fails where the refusal does not come", () =>
    Effect.gen(function* () {
      const steps = makeSteps({})
      const said = yield* sentence(steps.refused("sign in", "InvalidCredentials", carriedOut))
      assert.strictEqual(
        said,
        "The step “sign in” was carried out; it had to be refused with InvalidCredentials.",
      )
      assert.deepStrictEqual(steps.records, [{ chapter: "", step: "sign in", failed: said }])
    }),
  )

  it.effect("fails where another refusal comes", () =>
    Effect.gen(function* () {
      const said = yield* sentence(makeSteps({}).refused("register", "WeakPassword", wrong))
      assert.match(said, /had to be refused with WeakPassword; .* InvalidCredentials/)
    }),
  )

  it.effect("fails where it is refused and had to be carried out, or carried out otherwise", () =>
    Effect.gen(function* () {
      const steps = makeSteps({})
      const refused = yield* sentence(steps.done("sign in", wrong, () => ""))
      assert.match(refused, /“sign in” went wrong: .* InvalidCredentials/)
      const otherwise = Effect.tap(carriedOut, () => expect(false, "It is another answer."))
      const said = yield* sentence(steps.done("sign in", otherwise, () => ""))
      assert.strictEqual(said, "It is another answer.")
    }),
  )
})
