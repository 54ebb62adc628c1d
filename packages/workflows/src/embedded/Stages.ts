import { Array as Arr, Context, Deferred, Effect, Layer, Option } from "effect"
import { SqlClient } from "effect/sql"
import { batched } from "./batched.ts"

interface Entry {
  readonly flowId: string
  readonly path: string
  readonly stage: string
}

/** Where each run stands, with the stages before. */
export class Stages extends Context.Service<
  Stages,
  {
    /** Returns at once; the row follows, together with those of other runs. */
    publish(entry: Entry): Effect.Effect<void>
    /** Every stage of this run published so far is a row when this returns. */
    written(flowId: string): Effect.Effect<void>
    last(flowId: string): Effect.Effect<Option.Option<string>>
  }
>()("utopiahire/workflows/Stages") {
  static readonly layer = Layer.effect(
    Stages,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const pending = new Map<string, { readonly stage: string; readonly written: Deferred.Deferred<void> }>()
      const insert = yield* batched<Entry>((entries) =>
        Effect.andThen(
          sql`INSERT INTO flow_stages ${sql.insert(Arr.map(entries, ({ flowId, path, stage }) => ({ flowId, path, stage })))}
            ON CONFLICT (flow_id, path) DO NOTHING`,
          Effect.sync(() => {
            for (const { flowId, stage } of entries)
              if (pending.get(flowId)?.stage === stage) pending.delete(flowId)
          }),
        ),
      )
      return Stages.of({
        publish: (entry) =>
          Effect.sync(() => void pending.set(entry.flowId, { stage: entry.stage, written: insert(entry) })),
        written: (flowId) =>
          Effect.suspend(() => {
            const last = pending.get(flowId)
            return last === undefined ? Effect.void : Deferred.await(last.written)
          }),
        last: (flowId) =>
          Effect.suspend(() => {
            const last = pending.get(flowId)
            if (last !== undefined) return Effect.succeedSome(last.stage)
            return sql<{ stage: string }>`
              SELECT stage FROM flow_stages WHERE flow_id = ${flowId} ORDER BY seq DESC LIMIT 1`.pipe(
              Effect.orDie,
              Effect.map(([row]) => Option.map(Option.fromUndefinedOr(row), ({ stage }) => stage)),
            )
          }),
      })
    }),
  )
}
