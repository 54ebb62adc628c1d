import { randomUUID } from "node:crypto"
import { PgClient } from "@effect/sql-pg"
import { Effect, Logger } from "effect"
import { SqlClient } from "effect/sql"
import { acquire } from "../../src/db/embeddedPostgres.ts"

/** Writes rows on eight connections until it is killed, and prints each id once its commit was acknowledged. */
const write = Effect.gen(function* () {
  const { url } = yield* acquire({ dataDir: process.argv[2]! })
  yield* Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`CREATE TABLE IF NOT EXISTS written (id uuid PRIMARY KEY, filler text NOT NULL)`
    const one = Effect.gen(function* () {
      const id = randomUUID()
      yield* sql`INSERT INTO written (id, filler) VALUES (${id}, repeat('x', 200))`
      process.stdout.write(`${id}\n`)
    })
    yield* Effect.all(
      Array.from({ length: 8 }, () => Effect.forever(one)),
      { concurrency: 8 },
    )
  }).pipe(Effect.provide(PgClient.layer({ url, maxConnections: 8 })))
})
await Effect.runPromise(write.pipe(Effect.scoped, Effect.provide(Logger.layer([]))))
