import { assert, layer } from "@effect/vitest"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"

layer(freshDatabase)("a database", (it) => {
  it.effect("begins with the table of the keys that every personal column needs", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const [first] = yield* sql<{
        name: string
      }>`SELECT name FROM effect_sql_migrations ORDER BY migration_id LIMIT 1`
      assert.strictEqual(first?.name, "user_keys")
      const rows = yield* sql<{ wrappedKey: Uint8Array }>`SELECT wrapped_key FROM user_keys`
      assert.deepStrictEqual(rows, [])
    }),
  )
})
