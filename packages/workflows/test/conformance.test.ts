import { assert, describe, it, layer } from "@effect/vitest"
import { Effect, Fiber, Layer, Option } from "effect"
import type { SqlClient } from "effect/sql"
import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { cvRewrite } from "@utopiahire/domain/cv/cvRewrite.flow"
import { Flows } from "@utopiahire/services/flows/Flows"
import { ownDatabase } from "./database.ts"
import { embedded, temporal } from "./engines.ts"
import { defineSignal } from "@utopiahire/domain/Flow"
import { changing, probe } from "./probes.flow.ts"
import { begin, cancelled, did, done, type Engine, ledger } from "./suite.ts"
import { binary, temporalServer } from "./temporalServer.ts"

/**
 * Where the engines may differ; all else below holds for both alike. More of it, where processes end and code
 * changes: durability.test.ts.
 */
const differences = {
  temporal: {
    /** Timers and back-offs have a resolution of about a second. */
    timerSlackMs: 2_500,
  },
  embedded: {
    timerSlackMs: 1_500,
  },
} as const

const suite = (engine: Engine, host: Layer.Layer<Flows | SqlClient.SqlClient, unknown>) =>
  layer(host, { excludeTestServices: true, concurrent: true, timeout: "100 seconds" })(
    `on ${engine}`,
    (it) => {
      const may = differences[engine]
      const shows = (name: string, kind: string, value: unknown, steps: ReadonlyArray<string>) =>
        it.effect(name, () =>
          Effect.gen(function* () {
            const run = yield* begin(kind)
            assert.deepStrictEqual(yield* run.result, done(value))
            assert.deepStrictEqual(yield* run.did, steps)
          }),
        )

      it.effect("a readable CV goes through every step once and ends ready", () =>
        Effect.gen(function* () {
          const flows = yield* Flows
          const id = yield* flows.start(cvAnalysis, { cvId: "good" })
          assert.deepStrictEqual(yield* flows.result(cvAnalysis, id), done({ outcome: "ready" }))
          assert.deepStrictEqual(yield* did("good"), ["readCv", "parseCv", "checkCv", "finishCv"])
          assert.deepStrictEqual(yield* flows.stage(id), Option.some("ready"))
        }),
      )
      it.effect("an unreadable CV is told why and not tried again", () =>
        Effect.gen(function* () {
          const flows = yield* Flows
          const id = yield* flows.start(cvAnalysis, { cvId: "scan" })
          assert.deepStrictEqual(yield* flows.result(cvAnalysis, id), done({ outcome: "failed" }))
          assert.deepStrictEqual(yield* did("scan"), ["readCv", "failCv NeedsOcr"])
          assert.deepStrictEqual(yield* flows.stage(id), Option.some("failed"))
        }),
      )
      it.effect("an analysis gets what a model wrote, or says why there is nothing", () =>
        Effect.gen(function* () {
          const flows = yield* Flows
          for (const [analysisId, outcome, steps] of [
            ["spoken", "done", ["rewriteCv"]],
            ["silent", "failed", ["rewriteCv", "giveUpRewrite unavailable"]],
          ] as const) {
            const id = yield* flows.start(cvRewrite, { userId: "u-1", analysisId })
            assert.deepStrictEqual(yield* flows.result(cvRewrite, id), done({ outcome }))
            assert.deepStrictEqual(yield* did(analysisId), [...steps])
            assert.deepStrictEqual(yield* flows.stage(id), Option.some(outcome))
          }
        }),
      )
      it.effect("the same id started at once, again and after the end is one run", () =>
        Effect.gen(function* () {
          const flows = yield* Flows
          const start = flows.start(cvAnalysis, { cvId: "twice" })
          const [id] = yield* Effect.all([start, start, start], { concurrency: "unbounded" })
          yield* flows.result(cvAnalysis, id)
          assert.strictEqual(yield* start, id)
          yield* flows.result(cvAnalysis, id)
          assert.deepStrictEqual(yield* did("twice"), ["readCv", "parseCv", "checkCv", "finishCv"])
        }),
      )

      shows("steps run one after the other", "sequence", "done", ["one", "two", "three"])
      shows("a typed error that is not retryable ends its step at once", "caughtTag", "Boom", ["boom"])
      shows(
        "a defect is tried to the last attempt, then caught as Defect",
        "defectForever",
        { caught: "Defect" },
        ["flaky", "flaky", "flaky", "flaky"],
      )
      shows("a step refused its input never runs", "badInput", { caught: "Defect" }, [])
      shows("a step that breaks its output contract is a defect", "badOutput", { caught: "Defect" }, [])
      shows("a patch is on in a run begun with it", "patched", [true, true], [])
      shows("a flow may end without a value", "nothing", null, ["only"])

      it.effect("a typed error nobody catches is the outcome, after the undoing", () =>
        Effect.gen(function* () {
          const run = yield* begin("uncaught")
          const outcome = yield* run.result
          assert.deepStrictEqual(outcome, { _tag: "failed", error: { _tag: "Boom", at: run.run } as never })
          assert.deepStrictEqual(yield* run.did, ["boom", "undone"])
        }),
      )
      it.effect("a retryable error is tried again under one key, with growing waits", () =>
        Effect.gen(function* () {
          const run = yield* begin("retry")
          assert.deepStrictEqual(yield* run.result, done({ attempt: 3 }))
          const tries = yield* ledger(run.run)
          assert.deepStrictEqual(
            tries.map(({ attempt }) => attempt),
            [1, 2, 3],
          )
          assert.strictEqual(new Set(tries.map(({ key }) => key)).size, 1)
          const [first, second, third] = tries.map(({ at }) => at.getTime())
          assert.isAtLeast(second! - first!, 95)
          assert.isAtLeast(third! - second!, 190)
        }),
      )
      it.effect("a retryable error that stays is caught as itself", () =>
        Effect.gen(function* () {
          const run = yield* begin("typedForever")
          const { value } = (yield* run.result) as { value: { error: { _tag: string } } }
          assert.strictEqual(value.error._tag, "Boom")
          assert.strictEqual((yield* run.did).length, 4)
        }),
      )
      shows("a bug is tried again", "defect", { attempt: 3 }, ["flaky", "flaky", "flaky"])
      it.effect("a step that takes too long is interrupted, tried again, then a defect", () =>
        Effect.gen(function* () {
          const run = yield* begin("tight")
          assert.deepStrictEqual(yield* run.result, done({ caught: "Defect" }))
          const cut = ["slow-start", "slow-interrupted"]
          assert.deepStrictEqual(yield* run.did, [...cut, ...cut])
        }),
      )

      it.effect("a sleep lasts what it says and runs no step twice", () =>
        Effect.gen(function* () {
          const run = yield* begin("sleep")
          assert.deepStrictEqual(yield* run.result, done("slept"))
          const [before, after, ...more] = yield* ledger(run.run)
          assert.deepStrictEqual([before!.what, after!.what, more.length], ["before", "after", 0])
          const slept = after!.at.getTime() - before!.at.getTime()
          assert.isAtLeast(slept, 1_000)
          assert.isAtMost(slept, 1_000 + may.timerSlackMs)
        }),
      )
      it.effect("of a signal sent twice the first counts, for every wait", () =>
        Effect.gen(function* () {
          const run = yield* begin("signalLate")
          yield* run.reaches("waiting")
          yield* run.send(1)
          yield* run.send(2)
          assert.deepStrictEqual(yield* run.result, done([{ value: { n: 1 } }, { value: { n: 1 } }]))
          assert.deepStrictEqual(yield* run.did, ["got"])
        }),
      )
      it.effect("a signal may come before anybody waits for it", () =>
        Effect.gen(function* () {
          const run = yield* begin("signalEarly")
          yield* run.hasDone("slow-start")
          yield* run.send(7)
          assert.deepStrictEqual(yield* run.result, done({ value: { n: 7 } }))
          assert.deepStrictEqual(yield* run.did, ["slow-start", "slow-end"])
        }),
      )
      shows("a wait for a signal ends with its time-out", "timeout", "expired", ["timed-out"])
      it.effect("a signal beats the time-out", () =>
        Effect.gen(function* () {
          const run = yield* begin("timeoutNot")
          yield* run.reaches("waiting")
          yield* run.send(5)
          assert.deepStrictEqual(yield* run.result, done({ value: { n: 5 } }))
        }),
      )
      it.effect("a signal or a cancellation for nobody changes nothing, a result of nobody is a defect", () =>
        Effect.gen(function* () {
          const flows = yield* Flows
          yield* flows.signal(probe, "probe/nobody", defineSignal("go"), 1)
          yield* flows.cancel(probe, "probe/nobody")
          assert.deepStrictEqual(yield* flows.stage("probe/nobody"), Option.none())
          assert.strictEqual((yield* Effect.exit(flows.result(probe, "probe/nobody")))._tag, "Failure")
          const run = yield* begin("sequence")
          yield* run.result
          yield* run.send(1)
          yield* run.cancel
          assert.deepStrictEqual(yield* run.result, done("done"))
        }),
      )

      it.effect("parallel branches end together", () =>
        Effect.gen(function* () {
          const run = yield* begin("allOk")
          assert.deepStrictEqual(yield* run.result, done(["branch", { attempt: 2 }]))
          const all = yield* run.did
          assert.deepStrictEqual(
            all.filter((what) => what !== "flaky"),
            ["b1", "b2"],
          )
          assert.strictEqual(all.length, 4)
        }),
      )
      it.effect("when one branch fails the others still finish, then it is thrown", () =>
        Effect.gen(function* () {
          const run = yield* begin("all")
          assert.deepStrictEqual(yield* run.result, done({ caught: "Boom" }))
          assert.sameMembers([...(yield* run.did)], ["slow-start", "boom", "b1", "slow-end", "b2"])
        }),
      )
      it.effect("parallel branches may have branches of their own", () =>
        Effect.gen(function* () {
          const run = yield* begin("nested")
          assert.deepStrictEqual(yield* run.result, done("nested"))
          assert.sameMembers([...(yield* run.did)], ["x", "y", "b1", "b2"])
        }),
      )

      it.effect("stages can be read while the run goes on, and after", () =>
        Effect.gen(function* () {
          const run = yield* begin("stages")
          yield* run.reaches("two")
          assert.deepStrictEqual(yield* run.result, done("ok"))
          assert.deepStrictEqual(yield* run.stage, Option.some("three"))
        }),
      )
      it.effect("a run that has published nothing has no stage", () =>
        Effect.gen(function* () {
          const run = yield* begin("sequence")
          yield* run.result
          assert.deepStrictEqual(yield* run.stage, Option.none())
        }),
      )
      it.effect("who stops waiting for a result does not stop the run", () =>
        Effect.gen(function* () {
          const run = yield* begin("sleep", 400)
          const waiting = yield* Effect.forkChild(run.result, { startImmediately: true })
          yield* run.hasDone("before")
          yield* Fiber.interrupt(waiting)
          assert.deepStrictEqual(yield* run.result, done("slept"))
        }),
      )

      it.effect("a run cancelled while it waits is undone, then cancelled", () =>
        Effect.gen(function* () {
          const run = yield* begin("cancelWaiting")
          yield* run.reaches("waiting")
          yield* run.cancel
          assert.deepStrictEqual(yield* run.result, cancelled)
          assert.deepStrictEqual(yield* run.did, ["undone"])
        }),
      )
      it.effect("a run cancelled in mid step is undone after the step, and goes no further", () =>
        Effect.gen(function* () {
          const run = yield* begin("cancelStep")
          yield* run.hasDone("slow-start")
          yield* run.cancel
          assert.deepStrictEqual(yield* run.result, cancelled)
          assert.deepStrictEqual(yield* run.did, ["slow-start", "slow-interrupted", "undone"])
        }),
      )
      it.effect("a cancellation undoes the branches first, then what is around them", () =>
        Effect.gen(function* () {
          const run = yield* begin("cancelAll")
          yield* run.reaches("waiting")
          yield* run.cancel
          assert.deepStrictEqual(yield* run.result, cancelled)
          const all = yield* run.did
          assert.sameMembers([...all], ["undone-a", "undone-b", "undone"])
          assert.strictEqual(all.at(-1), "undone")
        }),
      )
      it.effect("a run cancelled while it sleeps does not sleep on", () =>
        Effect.gen(function* () {
          const run = yield* begin("sleep", 60_000)
          yield* run.hasDone("before")
          yield* run.cancel
          assert.deepStrictEqual(yield* run.result, cancelled)
          assert.deepStrictEqual(yield* run.did, ["before"])
        }),
      )

      it.effect("flows of several kinds live side by side", () =>
        Effect.gen(function* () {
          const flows = yield* Flows
          const flow = changing(1)
          const id = yield* flows.start(flow, { run: "side" })
          yield* flows.signal(flow, id, defineSignal("go"), { n: 1 })
          assert.deepStrictEqual(yield* flows.result(flow, id), done({ before: false, after: false }))
        }),
      )
      it.effect("the engine says that it is there", () => Flows.use((flows) => flows.ping))
    },
  )

const onServer = Layer.unwrap(Effect.map(temporalServer(), ({ address }) => temporal(address)))

suite("embedded", embedded().pipe(Layer.provideMerge(ownDatabase)))
describe.skipIf(binary === undefined)("with a Temporal server", () => {
  suite("temporal", onServer.pipe(Layer.provideMerge(ownDatabase)))
})
it.skipIf(binary === undefined && process.env["CI"] !== "true")(
  "a Temporal server is there for the other half (npm run temporal -- --install-only gets one)",
  () => assert.isDefined(binary),
)
