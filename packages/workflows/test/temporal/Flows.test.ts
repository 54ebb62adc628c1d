import { assert, describe, it } from "@effect/vitest"
import { Client, Connection } from "@temporalio/client"
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js"
import { Effect, Layer, Option, Redacted, References } from "effect"
import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { Flows } from "@utopiahire/services/flows/Flows"
import { EmbeddedEngineRefused } from "../../src/embedded/refusal.ts"
import { makeCodec, sealedDataConverter } from "../../src/temporal/codec.ts"
import { layer as temporalFlows } from "../../src/temporal/Flows.ts"
import { temporalAt } from "../../src/temporal/settings.ts"
import { TemporalWorker } from "../../src/temporal/worker.ts"
import { ownDatabase } from "../database.ts"
import { createLedger, probeSteps } from "../probeSteps.ts"
import { done } from "../suite.ts"
import { binary, temporalServer } from "../temporalServer.ts"

const quiet = Layer.succeed(References.MinimumLogLevel, "Error")

it.live("a Temporal server that is not there is named in the refusal, soon", () =>
  Effect.gen(function* () {
    const refusal = yield* Effect.flip(Layer.build(temporalFlows(temporalAt("127.0.0.1:9"))))
    assert.strictEqual(refusal._tag, "TemporalUnreachable")
    assert.include(refusal.message, "127.0.0.1:9")
  }).pipe(Effect.scoped),
)

it("the roles api and worker are told why the embedded engine refuses them", () => {
  const refusal = new EmbeddedEngineRefused({ role: "worker" })
  assert.match(refusal.message, /The role worker cannot use the embedded engine.*TEMPORAL_ADDRESS/)
})

describe.skipIf(binary === undefined)("with a Temporal server that knows nothing of us", () => {
  it.live(
    "the search attributes are registered, flows run, and the server sees nothing but sealed payloads",
    () =>
      Effect.gen(function* () {
        const { address } = yield* temporalServer(false)
        const codec = yield* makeCodec(Redacted.make(`one:${Buffer.alloc(32, 7).toString("base64")}`))
        const settings = temporalAt(address, { dataConverter: sealedDataConverter(codec) })
        const worker = TemporalWorker.layer(settings, probeSteps).pipe(
          Layer.provide(Layer.effectDiscard(createLedger)),
          Layer.provide(ownDatabase),
        )
        // The client comes first: it makes the namespace ready.
        const host = worker.pipe(Layer.provideMerge(temporalFlows(settings)), Layer.provide(quiet))
        yield* Effect.gen(function* () {
          const flows = yield* Flows
          const good = yield* flows.start(cvAnalysis, { cvId: "canary-good" })
          const scan = yield* flows.start(cvAnalysis, { cvId: "scan-canary" })
          assert.deepStrictEqual(yield* flows.result(cvAnalysis, good), done({ outcome: "ready" }))
          assert.deepStrictEqual(yield* flows.result(cvAnalysis, scan), done({ outcome: "failed" }))
          assert.deepStrictEqual(yield* flows.stage(scan), Option.some("failed"))
          const connection = yield* Effect.promise(() => Connection.connect({ address }))
          const { workflow } = new Client({ connection })
          const history = yield* Effect.promise(() => workflow.getHandle(scan).fetchHistory())
          const described = yield* Effect.promise(() => workflow.getHandle(scan).describe())
          yield* Effect.promise(() => connection.close())
          assert.deepStrictEqual(described.searchAttributes["FlowStatus"], ["done"])
          const payloads = JSON.stringify(
            JSON.parse(historyToJSON(history)).events.flatMap((event: object) =>
              JSON.stringify(event).includes('"payloads"') ? [JSON.stringify(event)] : [],
            ),
          )
          assert.include(payloads, Buffer.from("binary/encrypted").toString("base64"))
          assert.notInclude(payloads, "NeedsOcr")
          assert.notInclude(payloads, Buffer.from('{"cvId"').toString("base64").slice(0, 8))
        }).pipe(Effect.provide(host))
      }).pipe(Effect.scoped),
  )
})
