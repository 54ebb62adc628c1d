import { Effect, Option, Schema } from "effect"
import { SqlClient, SqlResolver } from "effect/sql"
import type { WrappedKey } from "./keyRing.ts"
import type { KeyRows } from "./makeVault.ts"

const Row = Schema.Struct({ userId: Schema.String, kid: Schema.String, wrappedKey: Schema.Uint8Array })

/** The table `user_keys`. Look-ups of many fibers at once share one query. */
export const makeKeyRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const resolver = SqlResolver.findById({
    Id: Schema.String,
    Result: Row,
    ResultId: (row) => row.userId,
    execute: (ids) =>
      sql`SELECT user_id, kid, wrapped_key FROM user_keys WHERE user_id = ANY(${ids}::uuid[])`,
  })
  const find = SqlResolver.request(resolver)
  return {
    insert: (row) => Effect.asVoid(sql`INSERT INTO user_keys ${sql.insert({ ...row })}`).pipe(Effect.orDie),
    find: (userId) =>
      find(userId).pipe(
        Effect.map(Option.some),
        Effect.catchTag("NoSuchElementError", () => Effect.succeedNone),
        Effect.orDie,
      ),
    remove: (userId) =>
      Effect.asVoid(sql`DELETE FROM user_keys WHERE user_id = ${userId}`).pipe(Effect.orDie),
    replaceStale: (kid, replace) =>
      Effect.gen(function* () {
        const stale = yield* sql<WrappedKey>`
          SELECT user_id, kid, wrapped_key FROM user_keys WHERE kid <> ${kid} LIMIT 200 FOR UPDATE`
        for (const row of stale.map(replace))
          yield* sql`UPDATE user_keys SET ${sql.update({ ...row }, ["userId"])} WHERE user_id = ${row.userId}`
        return stale.length
      }).pipe(sql.withTransaction, Effect.orDie),
    afterCommit: sql.afterCommit,
  } satisfies KeyRows
})
