import { assert, describe, it } from "@effect/vitest"
import { Effect, Logger } from "effect"
import { makeLineLogger } from "@utopiahire/services/observability/lineLogger"

const setup = () => {
  const writes: Array<string> = []
  const { logger, flush } = makeLineLogger((text) => writes.push(text))
  return { writes, flush, layer: Logger.layer([logger]) }
}

describe("the log of a service", () => {
  it.effect("lines of one turn are one write, in their order", () =>
    Effect.gen(function* () {
      const { writes, layer } = setup()
      yield* Effect.all([Effect.logInfo("first"), Effect.logWarning("second")]).pipe(
        Effect.annotateLogs({ requestId: "r1", note: "two words" }),
        Effect.provide(layer),
      )
      assert.strictEqual(writes.length, 0)
      yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      assert.deepStrictEqual(writes, [
        '1970-01-01T00:00:00.000Z INFO first requestId=r1 note="two words"\n' +
          '1970-01-01T00:00:00.000Z WARN second requestId=r1 note="two words"\n',
      ])
    }),
  )

  it.effect("what is logged cannot forge a second line", () =>
    Effect.gen(function* () {
      const { writes, flush, layer } = setup()
      yield* Effect.logInfo("name\nERROR forged\u2028too").pipe(
        Effect.annotateLogs("value", "a\r\nb"),
        Effect.provide(layer),
      )
      flush()
      assert.strictEqual(writes[0]?.split(/[\n\u2028]/).length, 2)
      assert.include(writes[0], String.raw`name\nERROR forged`)
    }),
  )

  it.effect("a cause is one value of its line", () =>
    Effect.gen(function* () {
      const { writes, flush, layer } = setup()
      yield* Effect.die(new Error("broken")).pipe(
        Effect.catchCause((cause) => Effect.logError("failed", cause)),
        Effect.provide(layer),
      )
      flush()
      assert.match(writes[0]!, /^\S+ ERROR failed cause=".*broken.*"\n$/)
    }),
  )
})
