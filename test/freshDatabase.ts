import { randomUUID } from "node:crypto"
import { PgClient } from "@effect/sql-pg"
import { Db } from "@utopiahire/services/db/Db"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { inject } from "vitest"

/** An empty database of one's own on the server of this test run, dropped with the scope. Gives its URL. */
export const emptyDatabase = Effect.gen(function* () {
  const server = inject("databaseUrl")
  const name = `suite_${randomUUID().replaceAll("-", "")}`
  const admin = (statement: string) =>
    Effect.gen(function* () {
      yield* (yield* SqlClient.SqlClient).unsafe(statement)
    }).pipe(Effect.provide(PgClient.layer({ url: Redacted.make(server), maxConnections: 1 })), Effect.orDie)
  yield* Effect.acquireRelease(admin(`CREATE DATABASE ${name}`), () =>
    admin(`DROP DATABASE ${name} WITH (FORCE)`),
  )
  const url = new URL(server)
  url.pathname = `/${name}`
  return Redacted.make(url.href)
})

/** A migrated database of its own for each suite: `SqlClient`, `PgClient` and `Db`. */
export const freshDatabase = Layer.unwrap(
  Effect.map(emptyDatabase, (url) => Db.layerUrl(url, { maxConnections: 4 })),
).pipe(Layer.orDie)
