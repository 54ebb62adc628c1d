import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { totpStep } from "@utopiahire/services/auth/codes"
import { authenticator } from "../../../src/demo/accounts/authenticator.ts"

const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
const MINUTE = Date.UTC(2026, 0, 1, 12, 0)

describe("the authenticator of the walk", () => {
  for (const second of [0, 14, 24, 26, 29])
    it.effect(`gives three codes in a row that the service takes, from second ${second} on`, () =>
      Effect.gen(function* () {
        yield* TestClock.setTime(MINUTE + second * 1000)
        const nextCode = authenticator(secret)
        let last = 0
        for (let number = 0; number < 3; number++) {
          const coming = yield* Effect.forkChild(nextCode)
          if (number === 2) yield* TestClock.adjust("5 seconds")
          const code = yield* Fiber.join(coming)
          const step = totpStep(code, secret, yield* Clock.currentTimeMillis, last)
          assert.isDefined(step, `code ${number + 1}`)
          last = step!
        }
      }),
    )

  it.effect("gives a code that is still good when it arrives late", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(MINUTE + 29_500)
      const code = yield* authenticator(secret)
      yield* TestClock.adjust("4 seconds")
      assert.isDefined(totpStep(code, secret, yield* Clock.currentTimeMillis, 0))
    }),
  )
})
