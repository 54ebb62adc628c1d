import { Effect, Option, Schedule } from "effect"
import { SqlClient } from "effect/sql"
import { Flows } from "@utopiahire/services/flows/Flows"
import { go, probe } from "./probes.flow.ts"

export type Engine = "temporal" | "embedded"

export const done = (value: unknown) => ({ _tag: "done" as const, value: value as never })
export const cancelled = { _tag: "cancelled" as const }

export const until = <A, E, R>(what: Effect.Effect<A, E, R>, is: (value: A) => boolean) =>
  Effect.repeat(what, { until: is, schedule: Schedule.spaced("40 millis") }).pipe(
    Effect.timeout("60 seconds"),
  )

interface Execution {
  readonly what: string
  readonly key: string
  readonly attempt: number
  readonly at: Date
}
/** Every execution of a step for this run, in order. */
export const ledger = (run: string) =>
  SqlClient.SqlClient.use((sql) => sql<Execution>`SELECT * FROM ledger WHERE run = ${run} ORDER BY seq`)
export const did = (run: string) => Effect.map(ledger(run), (rows) => rows.map(({ what }) => what))

let runs = 0
/** A started probe with what a test asks of it. */
export const begin = Effect.fnUntraced(function* (kind: string, wait?: number) {
  const flows = yield* Flows
  const run = `${kind}-${process.pid}-${runs++}-${performance.now()}`
  const id = yield* flows.start(probe, { run, kind, ...(wait !== undefined && { wait }) })
  return {
    run,
    id,
    result: flows.result(probe, id),
    stage: flows.stage(id),
    send: (n: number) => flows.signal(probe, id, go, { n }),
    cancel: flows.cancel(probe, id),
    reaches: (stage: string) => until(flows.stage(id), (now) => Option.contains(now, stage)),
    did: did(run),
    hasDone: (what: string) => until(did(run), (all) => all.includes(what)),
  }
})
