import { assert, it } from "@effect/vitest"
import { UserId } from "@utopiahire/domain/Ids"
import { Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { TestClock } from "effect/testing"
import { CvStore } from "../../src/cv/CvStore.ts"
import { CvSweep } from "../../src/cv/CvSweep.ts"
import { Flows } from "../../src/flows/Flows.ts"

it.effect(
  "a CV whose start was lost is analysed after a restart, once it is old enough, and also after a failed sweep",
  () =>
    Effect.gen(function* () {
      const started: Array<string> = []
      let broken = true
      const flows = Layer.mock(Flows, {
        engine: "memory",
        start: (flow, input) =>
          Effect.suspend(() => {
            if (broken) return Effect.die("the engine is away")
            started.push(flow.id(input))
            return Effect.succeed(flow.id(input))
          }),
      })
      const store = yield* CvStore
      const upload = (text: string) =>
        store.create({
          owner: UserId.make(uuidV7Unsafe()),
          fileName: "cv.txt",
          mediaType: "text/plain",
          bytes: new TextEncoder().encode(text),
        })
      const { cv: lost } = yield* upload("lost")
      yield* TestClock.adjust("1 minute")
      yield* upload("just arrived")

      yield* Layer.build(CvSweep.pipe(Layer.provide([flows, Layer.succeed(CvStore, store)])))
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(started, [])
      broken = false
      yield* TestClock.adjust("5 minutes")
      assert.strictEqual(started[0], `cv-analysis/${lost.id}`)
      assert.strictEqual(started.length, 2)
    }).pipe(Effect.provide(CvStore.layerMemory), Effect.scoped),
)
