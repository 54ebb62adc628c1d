import { createHash } from "node:crypto"
import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { once } from "node:events"
import { join } from "node:path"
import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { ddlOf, migrationsRun, quoted, sequencesOf, tablesInOrder } from "./catalog.ts"
import { CopyRefused } from "./CopyRefused.ts"
import type { CopiedTable, Manifest } from "./manifest.ts"

const BATCH = 500

const emptyFolder = (folder: string) =>
  Effect.suspend(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return readdirSync(folder).length === 0
      ? Effect.void
      : Effect.fail(new CopyRefused({ message: `${folder} is not empty: name a new folder for the copy.` }))
  })

/** One table into one file, in batches, so that no table has to fit into memory. */
const writeTable = Effect.fnUntraced(function* (name: string, path: string) {
  const sql = yield* SqlClient.SqlClient
  const hash = createHash("sha256")
  const file = createWriteStream(path, { mode: 0o600, flags: "wx" })
  let rows = 0
  yield* sql.unsafe(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS line FROM ${quoted(name)} t`,
  )
  for (;;) {
    const batch = yield* sql.unsafe<{ line: string }>(`FETCH ${BATCH} FROM copied`)
    if (batch.length === 0) break
    rows += batch.length
    const text = batch.map(({ line }) => `${line}\n`).join("")
    hash.update(text)
    if (!file.write(text)) yield* Effect.promise(() => once(file, "drain"))
  }
  yield* sql.unsafe("CLOSE copied")
  yield* Effect.promise(() => new Promise<void>((done, failed) => file.on("error", failed).end(done)))
  return { rows, sha256: hash.digest("hex") }
})

/**
 * A logical copy of all tables, the flow engine's included, as of one moment: a file of JSON lines per table, and
 * `manifest.json`, written last. Sealed columns stay sealed: the copy is of use only with the `PII_KEYS`.
 */
export const exportTables = Effect.fn("exportTables")(function* (
  folder: string,
  onTable: (table: CopiedTable) => Effect.Effect<void> = () => Effect.void,
) {
  yield* emptyFolder(folder)
  const sql = yield* SqlClient.SqlClient
  const copy = Effect.gen(function* () {
    yield* sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`
    const tables: Array<CopiedTable> = []
    for (const name of yield* tablesInOrder) {
      const written = yield* writeTable(name, join(folder, `${name}.jsonl`))
      const sequences = (yield* sequencesOf(name)).map(({ name, value }) => ({ name, value }))
      const table = { name, ...written, ddl: yield* ddlOf(name), sequences }
      tables.push(table)
      yield* onTable(table)
    }
    const madeAt = DateTime.formatIso(yield* DateTime.now)
    return {
      format: "utopiahire/1",
      madeAt,
      migrations: [...(yield* migrationsRun)],
      tables,
    } satisfies Manifest
  })
  const manifest = yield* Effect.catchTag(sql.withTransaction(copy), "SqlError", Effect.die)
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
})
