import { Clock, Context, Effect, Layer, Queue } from "effect"
import { PgClient } from "@effect/sql-pg"
import type { FlowDef } from "@utopiahire/domain/Flow"
import type { FlowSchedule } from "@utopiahire/services/flows/Flows"

interface Row {
  readonly id: string
  readonly flow: string
  readonly everyMs: bigint
  readonly input: unknown
  readonly nextAt: Date
  readonly lastFlowId: string | null
}

interface Starter {
  start(flow: FlowDef<any, any>, id: string, input: unknown): Effect.Effect<unknown>
  ended(flow: FlowDef<any, any>, id: string): Effect.Effect<boolean>
}

const following = (now: number, everyMs: number) => new Date((Math.floor(now / everyMs) + 1) * everyMs)
/** As Temporal names the runs of a schedule. */
const runId = (id: string, at: Date) => `${id}-${at.toISOString().slice(0, 19)}Z`

/** Flows started at a rhythm, by rows that outlive the process. */
export class Schedules extends Context.Service<
  Schedules,
  {
    put(flow: string, schedule: FlowSchedule<unknown>): Effect.Effect<void>
    remove(id: string): Effect.Effect<void>
    /** Starts what falls due from now on, and once what was missed. Returns at once; ends with the scope. */
    run(flows: ReadonlyArray<FlowDef<any, any>>, starter: Starter): Effect.Effect<void>
  }
>()("utopiahire/workflows/Schedules") {
  static readonly layer = Layer.effect(
    Schedules,
    Effect.gen(function* () {
      const sql = yield* PgClient.PgClient
      const scope = yield* Effect.scope
      const changed = yield* Queue.sliding<void>(1)

      const due = (now: number) =>
        sql<Row>`SELECT * FROM flow_schedules WHERE next_at <= ${new Date(now)} ORDER BY next_at`
      const startOne = Effect.fnUntraced(function* (
        row: Row,
        flow: FlowDef<any, any>,
        starter: Starter,
        now: number,
      ) {
        const free = row.lastFlowId === null || (yield* starter.ended(flow, row.lastFlowId))
        const id = free ? runId(row.id, row.nextAt) : row.lastFlowId
        // The start is idempotent: a crash before the update repeats it under the same id.
        if (free) yield* starter.start(flow, id!, row.input)
        yield* sql`UPDATE flow_schedules SET next_at = ${following(now, Number(row.everyMs))}, last_flow_id = ${id}
          WHERE id = ${row.id} AND next_at = ${row.nextAt}`
      })
      const round = Effect.fnUntraced(function* (flows: ReadonlyArray<FlowDef<any, any>>, starter: Starter) {
        const now = yield* Clock.currentTimeMillis
        for (const row of yield* due(now)) {
          const flow = flows.find(({ name }) => name === row.flow)
          if (flow !== undefined) yield* startOne(row, flow, starter, now)
        }
        const [next] = yield* sql<{ readonly at: Date | null }>`
          SELECT min(next_at) AS at FROM flow_schedules WHERE next_at > ${new Date(now)}`
        const wait = next?.at ? next.at.getTime() - (yield* Clock.currentTimeMillis) : 60_000
        yield* Effect.timeoutOption(Queue.take(changed), Math.min(Math.max(wait, 0), 60_000))
      })
      const changes = <A>(change: Effect.Effect<A, unknown>) =>
        change.pipe(Effect.orDie, Effect.andThen(Queue.offer(changed, undefined)), Effect.asVoid)

      return Schedules.of({
        put: Effect.fnUntraced(function* (flow, { everyMs, id, input }) {
          const next = following(yield* Clock.currentTimeMillis, everyMs)
          yield* changes(sql`
            INSERT INTO flow_schedules ${sql.insert({ id, flow, everyMs, input: JSON.stringify(input ?? null), nextAt: next })}
            ON CONFLICT (id) DO UPDATE SET flow = EXCLUDED.flow, input = EXCLUDED.input, every_ms = EXCLUDED.every_ms,
              -- The same rhythm said again keeps a start that is still owed.
              next_at = CASE WHEN flow_schedules.every_ms = EXCLUDED.every_ms
                THEN flow_schedules.next_at ELSE EXCLUDED.next_at END`)
        }),
        remove: (id) => changes(sql`DELETE FROM flow_schedules WHERE id = ${id}`),
        run: (flows, starter) =>
          round(flows, starter).pipe(
            Effect.catchCause((cause) =>
              Effect.andThen(
                Effect.logWarning("A schedule could not be served", cause),
                Effect.sleep("5 seconds"),
              ),
            ),
            Effect.forever,
            Effect.forkIn(scope),
            Effect.asVoid,
          ),
      })
    }),
  )
}
