import { createInterface } from "node:readline"
import type { PgClient } from "@effect/sql-pg"
import { Effect, Layer, ManagedRuntime, Option, Redacted } from "effect"
import type { SqlClient } from "effect/sql"
import type { FlowDef } from "@utopiahire/domain/Flow"
import { Db } from "@utopiahire/services/db/Db"
import { Flows } from "@utopiahire/services/flows/Flows"
import { embedded, temporal, type Version, versions } from "./engines.ts"

/**
 * A process that runs an engine until it is killed, and does what it is told on stdin: one JSON array a line,
 * `[method, flow, ...arguments]`; one line of JSON back for each, in any order.
 */
const [engine, databaseUrl, version, address] = process.argv.slice(2) as [string, string, string, string?]
const of = Number(version) as Version
const flows: Layer.Layer<Flows, unknown, SqlClient.SqlClient | PgClient.PgClient> =
  engine === "temporal" ? temporal(address!, of) : embedded(of)
const runtime = ManagedRuntime.make(
  flows.pipe(Layer.provideMerge(Layer.orDie(Db.layerUrl(Redacted.make(databaseUrl))))),
)
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const flowNamed = (name: string): FlowDef<any, any> => versions[of].flows.find((flow) => flow.name === name)!

const obey = (
  port: Flows["Service"],
  method: string,
  name: string,
  args: ReadonlyArray<any>,
): Effect.Effect<unknown> => {
  const flow = flowNamed(name)
  switch (method) {
    case "start":
      return Effect.forEach(args, (input) => port.start(flow, input), { concurrency: 20 })
    case "results":
      return Effect.forEach(args, (id) => port.result(flow, id), { concurrency: "unbounded" })
    case "signal":
      return port.signal(flow, args[0], { name: args[1] }, args[2])
    case "cancel":
      return port.cancel(flow, args[0])
    case "stage":
      return Effect.map(port.stage(args[0]), Option.getOrNull)
    case "schedule":
      return port.schedule(flow, args[0])
    default:
      return port.unschedule(args[0])
  }
}

process.on("SIGTERM", () => void runtime.dispose().then(() => process.exit(0)))
const port = await runtime.runPromise(Effect.orDie(Flows)).catch((error) => {
  say({ failed: String(error.message ?? error) })
  process.exit(1)
})
say({ ready: true })
createInterface({ input: process.stdin }).on("line", (line) => {
  const [number, method, flow, ...args] = JSON.parse(line)
  void runtime
    .runPromise(obey(port, method, flow, args))
    .then((value) => say({ number, value: value ?? null }))
    .catch((error) => say({ number, error: String(error) }))
})
