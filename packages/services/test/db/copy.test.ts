import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, it } from "@effect/vitest"
import { exportTables } from "@utopiahire/services/db/copy/exportTables"
import { importTables } from "@utopiahire/services/db/copy/importTables"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-copy-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
)
const inside = <A, E>(work: Effect.Effect<A, E, SqlClient.SqlClient>) =>
  Effect.scoped(Effect.provide(work, freshDatabase, { local: true }))

/** Tables no migration makes, of the shapes the flow engine uses, with values that are easily bent. */
const fill = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE TABLE engine_runs (id bigserial PRIMARY KEY, payload bytea, at timestamptz, amount numeric, note text UNIQUE)`
  yield* sql`CREATE TABLE engine_replies (run_id bigint NOT NULL REFERENCES engine_runs (id), seq int GENERATED ALWAYS AS IDENTITY, body jsonb)`
  yield* sql`CREATE INDEX engine_replies_run ON engine_replies (run_id)`
  yield* sql`INSERT INTO engine_runs (payload, at, amount, note) VALUES
    ('\\x00ff10', '2026-03-01 10:00:00.123456+02', 12345678901234567890.123456789, E'line\\nbreak "quoted" \\\\ العربية'),
    (NULL, NULL, NULL, NULL)`
  yield* sql`INSERT INTO engine_replies (run_id, body) SELECT 1, jsonb_build_object('n', g, 'big', 9007199254740993) FROM generate_series(1, 1234) g`
})
const fingerprint = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* sql.unsafe<{ all: string }>(
    `SELECT md5((SELECT string_agg(r::text, '|' ORDER BY id) FROM engine_runs r)
       || (SELECT string_agg(r::text, '|' ORDER BY seq) FROM engine_replies r)) AS all`,
  )
  return rows[0]!.all
})

it.live("a copy taken into another database holds every value as it was", () =>
  Effect.gen(function* () {
    const path = join(yield* folder, "copy")
    const before = yield* inside(
      Effect.gen(function* () {
        yield* fill
        const manifest = yield* exportTables(path)
        assert.strictEqual(manifest.tables.find((table) => table.name === "engine_replies")?.rows, 1234)
        return yield* fingerprint
      }),
    )
    yield* inside(
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* importTables(path)
        assert.strictEqual(yield* fingerprint, before)
        const [next] = yield* sql<{ id: bigint }>`INSERT INTO engine_runs (note) VALUES ('next') RETURNING id`
        assert.strictEqual(next!.id, 3n)
        const [reply] = yield* sql<{
          seq: number
        }>`INSERT INTO engine_replies (run_id) VALUES (3) RETURNING seq`
        assert.strictEqual(reply!.seq, 1235)
        const second = yield* exportTables(`${path}-of-the-copy`)
        assert.strictEqual(
          second.tables.find((table) => table.name === "engine_runs")?.sequences[0]?.value,
          "3",
        )
      }),
    )
  }).pipe(Effect.scoped),
)

it.live("a copy is refused by a database with rows, and changes nothing", () =>
  Effect.gen(function* () {
    const path = join(yield* folder, "copy")
    yield* inside(Effect.andThen(fill, exportTables(path)))
    yield* inside(
      Effect.gen(function* () {
        yield* fill
        const before = yield* fingerprint
        const error = yield* Effect.flip(importTables(path))
        assert.include(error.message, "not empty")
        assert.strictEqual(yield* fingerprint, before)
      }),
    )
  }).pipe(Effect.scoped),
)

const spoiled = [
  [
    "with a line more",
    (path: string) => appendFileSync(join(path, "engine_runs.jsonl"), '{"id":9}\n'),
    "was changed or cut",
  ],
  [
    "cut short",
    (path: string) => writeFileSync(join(path, "engine_replies.jsonl"), ""),
    "was changed or cut",
  ],
  [
    "of another release",
    (path: string) => {
      const manifest = join(path, "manifest.json")
      writeFileSync(manifest, readFileSync(manifest, "utf8").replace("0001_user_keys", "0001_other"))
    },
    "another release",
  ],
  ["without its manifest", (path: string) => rmSync(join(path, "manifest.json")), "no manifest.json"],
] as const
for (const [name, spoil, sentence] of spoiled)
  it.live(`a copy ${name} is refused as a whole`, () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "copy")
      yield* inside(Effect.andThen(fill, exportTables(path)))
      spoil(path)
      yield* inside(
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          assert.include((yield* Effect.flip(importTables(path))).message, sentence)
          const [left] = yield* sql<{
            found: string | null
          }>`SELECT to_regclass('engine_runs')::text AS found`
          assert.isNull(left!.found)
        }),
      )
    }).pipe(Effect.scoped),
  )

it.live("a copy is not written over files that are there", () =>
  Effect.gen(function* () {
    const path = yield* folder
    writeFileSync(join(path, "mine.txt"), "x")
    const error = yield* Effect.flip(inside(exportTables(path)))
    assert.strictEqual(error._tag, "CopyRefused")
  }).pipe(Effect.scoped),
)
