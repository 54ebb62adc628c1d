import { Clock, Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Vault } from "./Vault.ts"

/** Requests in a fixed window, counted for all processes together and exact under concurrency. Keys are kept as keyed hashes. */
export class RequestCounts extends Context.Service<
  RequestCounts,
  {
    /** Which request of its window this is, never more than `limit + 2` (the first refused is told apart), and milliseconds until the window ends. */
    count(
      key: string,
      limit: number,
      windowMs: number,
    ): Effect.Effect<{ readonly count: number; readonly resetMs: number }>
    sweep(before: number): Effect.Effect<number>
  }
>()("utopiahire/security/RequestCounts") {
  static readonly layer = Layer.effect(
    RequestCounts,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const vault = yield* Vault
      return RequestCounts.of({
        count: Effect.fnUntraced(function* (key, limit, windowMs) {
          const now = yield* Clock.currentTimeMillis
          const [counted] = yield* sql<{ count: number; endsAt: Date }>`
            INSERT INTO request_counts AS r (key, count, ends_at)
            VALUES (${vault.blindIndex("request_counts.key", key)}, 1, ${new Date(now + windowMs)})
            ON CONFLICT (key) DO UPDATE SET
              count = CASE WHEN r.ends_at <= ${new Date(now)} THEN 1 ELSE LEAST(r.count, ${limit + 1}) + 1 END,
              ends_at = CASE WHEN r.ends_at <= ${new Date(now)} THEN excluded.ends_at ELSE r.ends_at END
            RETURNING count, ends_at`
          return { count: counted!.count, resetMs: counted!.endsAt.getTime() - now }
        }, Effect.orDie),
        sweep: Effect.fn("RequestCounts.sweep")(function* (before) {
          const over = yield* sql`DELETE FROM request_counts WHERE ends_at < ${new Date(before)} RETURNING 1`
          return over.length
        }, Effect.orDie),
      })
    }),
  )

  static readonly layerMemory = Layer.sync(RequestCounts, () => {
    const counts = new Map<string, { count: number; readonly endsAt: number }>()
    return RequestCounts.of({
      count: (key, limit, windowMs) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const known = counts.get(key)
          const counter =
            known !== undefined && known.endsAt > now ? known : { count: 0, endsAt: now + windowMs }
          counter.count = Math.min(counter.count, limit + 1) + 1
          counts.set(key, counter)
          return { count: counter.count, resetMs: counter.endsAt - now }
        }),
      sweep: (before) =>
        Effect.sync(() => {
          const over = [...counts].filter(([, { endsAt }]) => endsAt < before)
          for (const [key] of over) counts.delete(key)
          return over.length
        }),
    })
  })
}
