import { writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js"
import { Client, Connection } from "@temporalio/client"
import { Effect, Layer, ManagedRuntime, Redacted } from "effect"
import type { FlowDef } from "@utopiahire/domain/Flow"
import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { cvRewrite } from "@utopiahire/domain/cv/cvRewrite.flow"
import { Db } from "@utopiahire/services/db/Db"
import { Flows } from "@utopiahire/services/flows/Flows"
import { temporal } from "../engines.ts"
import { changing, go, probe } from "../probes.flow.ts"
import { until } from "../suite.ts"
import { temporalServer } from "../temporalServer.ts"

/**
 * Records one history of every behaviour: TEST_DATABASE_URL=postgres://... node packages/workflows/test/histories/record.ts
 * Names after it record these alone. Old files stay beside new ones: they stand for the runs of people who upgrade.
 * Rename what you add to.
 */
const runs: ReadonlyArray<readonly [string, FlowDef<any, any>, unknown, ("signal" | "cancel")?]> = [
  ["cvAnalysis-ready", cvAnalysis, { cvId: "good" }],
  ["cvAnalysis-unreadable", cvAnalysis, { cvId: "scan" }],
  ["cvRewrite-done", cvRewrite, { userId: "u-1", analysisId: "spoken" }],
  ["cvRewrite-failed", cvRewrite, { userId: "u-1", analysisId: "silent" }],
  ...["sequence", "uncaught", "retry", "defectForever", "sleep", "timeout", "all", "allOk", "nested", "patched", "stages"].map(
    (kind) => [`probe-${kind}`, probe, { kind, run: kind }] as const,
  ),
  ["probe-signalLate", probe, { kind: "signalLate", run: "signalLate" }, "signal"],
  ["probe-timeoutNot", probe, { kind: "timeoutNot", run: "timeoutNot" }, "signal"],
  ["probe-cancelWaiting", probe, { kind: "cancelWaiting", run: "cancelWaiting" }, "cancel"],
  ["probe-cancelAll", probe, { kind: "cancelAll", run: "cancelAll" }, "cancel"],
  ["changing-before-patches", changing(1), { run: "old" }, "signal"],
]

/** Names and paths of the recording machine are nobody's business, and no part of a replay. */
const anonymous = (json: string) =>
  JSON.stringify(JSON.parse(json.replaceAll(hostname(), "recorder")), (key, value) => {
    if (key === "stackTrace" || key === "identity") return undefined
    return typeof value === "string" ? value.split("\n    at ")[0] : value
  })

const program = Effect.gen(function* () {
  const { address } = yield* temporalServer()
  const database = Layer.orDie(Db.layerUrl(Redacted.make(process.env["TEST_DATABASE_URL"]!)))
  const runtime = ManagedRuntime.make(temporal(address).pipe(Layer.provide(database)))
  yield* Effect.addFinalizer(() => runtime.disposeEffect)
  const flows = yield* Effect.promise(() => runtime.runPromise(Effect.orDie(Flows)))
  const connection = yield* Effect.promise(() => Connection.connect({ address }))
  const { workflow } = new Client({ connection })
  const wanted = process.argv.slice(2)
  for (const [name, flow, input, then] of runs) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const id = yield* flows.start(flow, input)
    if (then !== undefined) yield* until(flows.stage(id), (stage) => stage._tag === "Some")
    if (then === "signal") yield* flows.signal(flow, id, go, { n: 1 })
    if (then === "cancel") yield* flows.cancel(flow, id)
    yield* flows.result(flow, id)
    const history = yield* Effect.promise(() => workflow.getHandle(id).fetchHistory())
    writeFileSync(join(import.meta.dirname, `${name}.json`), `${anonymous(historyToJSON(history))}\n`)
    process.stdout.write(`${name}: ${history.events!.length} events\n`)
  }
  yield* Effect.promise(() => connection.close())
})

await Effect.runPromise(Effect.scoped(program))
process.exit(0)
