import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, Exit, Layer, Redacted, Scope } from "effect"
import { SqlClient } from "effect/sql"
import type { FlowDef } from "@utopiahire/domain/Flow"
import { Db } from "@utopiahire/services/db/Db"
import { Flows } from "@utopiahire/services/flows/Flows"
import { embedded } from "../engines.ts"
import { changing, probe } from "../probes.flow.ts"
import { did, until } from "../suite.ts"

/**
 * Writes down runs that wait, with the engine's tables as they are today, into runs.json, in an empty database:
 * TEST_DATABASE_URL=postgres://... node packages/workflows/test/suspended/record.ts
 */
const runs: ReadonlyArray<readonly [FlowDef<any, any>, { run: string; kind?: string; wait?: number }]> = [
  [probe, { run: "old-late", kind: "signalLate" }],
  [probe, { run: "old-not", kind: "timeoutNot" }],
  [probe, { run: "old-sleep", kind: "sleep", wait: 5_000 }],
  [probe, { run: "old-undo", kind: "cancelAll" }],
  [probe, { run: "old-all", kind: "twoWaits" }],
  [changing(1), { run: "old-changing" }],
]
const rowsOf = ["cluster_messages", "cluster_replies", "cluster_migrations", "flow_stages", "flow_steps"]

const table = Effect.fnUntraced(function* (name: string) {
  const sql = yield* SqlClient.SqlClient
  const columns = yield* sql<{ line: string }>`
    SELECT format('%I %s%s%s', attname,
      CASE WHEN pg_get_expr(adbin, adrelid) LIKE 'nextval%' THEN 'bigserial' ELSE format_type(atttypid, atttypmod) END,
      CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END,
      CASE WHEN adbin IS NULL OR pg_get_expr(adbin, adrelid) LIKE 'nextval%' THEN ''
        ELSE ' DEFAULT ' || pg_get_expr(adbin, adrelid) END) AS line
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attrelid = ${name}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`
  const constraints = yield* sql<{ line: string }>`
    SELECT format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint WHERE conrelid = ${name}::regclass AND contype IN ('p', 'u')`
  const indexes = yield* sql<{ line: string }>`
    SELECT indexdef AS line FROM pg_indexes WHERE tablename = ${name}
    AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = ${name}::regclass)`
  const lines = [...columns, ...constraints].map(({ line }) => line)
  return [`CREATE TABLE ${name} (${lines.join(", ")})`, ...indexes.map(({ line }) => line)]
})

const record = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const scope = yield* Scope.make()
  const context = yield* Layer.buildWithScope(embedded(), scope)
  const steps = Effect.forEach(runs, ([flow, input]) => Flows.use((flows) => flows.start(flow, input)))
  yield* Effect.provideContext(steps, context)
  yield* until(did("old-all"), (all) => all.length >= 2)
  yield* Effect.sleep("1 second")
  yield* Scope.close(scope, Exit.void)
  const tables = yield* Effect.forEach(
    rowsOf.filter((name) => name.startsWith("cluster_")),
    table,
  )
  const rows = yield* Effect.forEach(rowsOf, (name) =>
    Effect.map(
      sql<{ json: string }>`SELECT json_agg(t)::text AS json FROM ${sql(name)} t`,
      ([row]) => [name, row!.json] as const,
    ),
  )
  const file = join(import.meta.dirname, "runs.json")
  writeFileSync(
    file,
    `${JSON.stringify({ tables: tables.flat(), rows: Object.fromEntries(rows) }, null, 1)}\n`,
  )
})

const database = Layer.orDie(Db.layerUrl(Redacted.make(process.env["TEST_DATABASE_URL"]!)))
await Effect.runPromise(record.pipe(Effect.provide(database), Effect.scoped))
process.exit(0)
