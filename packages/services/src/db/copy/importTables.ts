import { createHash } from "node:crypto"
import { createReadStream, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Effect, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { isEmpty, migrationsRun, quoted, tableExists } from "./catalog.ts"
import { CopyRefused } from "./CopyRefused.ts"
import { type CopiedTable, Manifest } from "./manifest.ts"

const BATCH = 500
const refuse = (message: string) => new CopyRefused({ message })
const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(Manifest))

const readManifest = (folder: string) =>
  Effect.suspend(() => {
    const path = join(folder, "manifest.json")
    return existsSync(path)
      ? Effect.mapError(decode(readFileSync(path, "utf8")), () =>
          refuse(`${path} is not the manifest of a copy.`),
        )
      : Effect.fail(refuse(`There is no copy in ${folder}: it has no manifest.json.`))
  })

const sameRelease = Effect.fnUntraced(function* (manifest: Manifest) {
  const here = yield* migrationsRun
  if (JSON.stringify(here) === JSON.stringify(manifest.migrations)) return
  const last = (names: ReadonlyArray<string>) => names.at(-1) ?? "none"
  return yield* refuse(
    `The copy was made by another release (its schema ends with ${last(manifest.migrations)}, this one with ${last(here)}): import it with that release, then start this one.`,
  )
})

const lines = (path: string) =>
  Stream.fromAsyncIterable(createInterface({ input: createReadStream(path), crlfDelay: Infinity }), (cause) =>
    refuse(`${path} cannot be read: ${String(cause)}`),
  )

const readTable = Effect.fnUntraced(function* (folder: string, { name, rows, sha256 }: CopiedTable) {
  const sql = yield* SqlClient.SqlClient
  const hash = createHash("sha256")
  let found = 0
  yield* lines(join(folder, `${name}.jsonl`)).pipe(
    Stream.grouped(BATCH),
    Stream.runForEach((batch) => {
      for (const line of batch) hash.update(`${line}\n`)
      found += batch.length
      return sql.unsafe(
        `INSERT INTO ${quoted(name)} OVERRIDING SYSTEM VALUE
         SELECT * FROM jsonb_populate_recordset(NULL::${quoted(name)}, $1::jsonb)`,
        [`[${batch.join(",")}]`],
      )
    }),
  )
  if (found !== rows || hash.digest("hex") !== sha256)
    return yield* refuse(`${name}.jsonl was changed or cut after it was written: nothing was imported.`)
})

/**
 * Takes a copy into a database of the same release that holds nothing yet: all of it in one transaction, every file
 * checked against the manifest, or nothing at all.
 */
export const importTables = Effect.fn("importTables")(function* (
  folder: string,
  onTable: (table: CopiedTable) => Effect.Effect<void> = () => Effect.void,
) {
  const manifest = yield* readManifest(folder)
  const sql = yield* SqlClient.SqlClient
  const copy = Effect.gen(function* () {
    yield* sameRelease(manifest)
    for (const table of manifest.tables) {
      if (!(yield* tableExists(table.name))) for (const statement of table.ddl) yield* sql.unsafe(statement)
      else if (!(yield* isEmpty(table.name)))
        return yield* refuse(
          `The database is not empty (table ${table.name} has rows): import into a new one, nothing was changed.`,
        )
    }
    for (const table of manifest.tables) {
      yield* readTable(folder, table)
      for (const { name, value } of table.sequences)
        if (value !== null)
          yield* sql.unsafe("SELECT setval($1::regclass, $2::bigint)", [quoted(name), value])
      yield* onTable(table)
    }
  })
  yield* Effect.catchTag(sql.withTransaction(copy), "SqlError", Effect.die)
  return manifest
})
