import { Effect, Option, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { parseKeys, SecretRefused, Secrets } from "../../config/Secrets.ts"
import { makeKeyRing } from "./keyRing.ts"
import { makeKeyRows } from "./keyRows.ts"
import { INDEX_KEY, makeVault } from "./makeVault.ts"

const refuse = (why: string) => new SecretRefused({ name: "PII_KEYS", message: `PII_KEYS ${why}` })

export const inPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const keys = parseKeys(Redacted.value(yield* (yield* Secrets).get("PII_KEYS")))
  if (keys === undefined) return yield* refuse("must be a list kid:base64,kid2:base64 of 32-byte keys")
  const ring = makeKeyRing(keys)
  const lost = yield* Effect.orDie(
    sql<{ kid: string; rows: bigint }>`
        SELECT kid, count(*) AS rows FROM user_keys WHERE NOT ${sql.in("kid", ring.kids)} GROUP BY kid`,
  )
  if (lost[0] !== undefined)
    return yield* refuse(
      `lacks the key ${lost[0].kid}, which ${lost[0].rows} stored keys are wrapped with. Add it at the end of the list.`,
    )
  const rows = yield* makeKeyRows
  // Several processes may start at once on an empty database: one row wins.
  yield* Effect.orDie(
    sql`INSERT INTO user_keys ${sql.insert({ ...ring.generate(INDEX_KEY) })} ON CONFLICT DO NOTHING`,
  )
  const index = Option.getOrThrow(yield* rows.find(INDEX_KEY))
  return yield* Effect.try({
    try: () => makeVault(ring, rows, index),
    catch: () =>
      refuse(
        `holds another key named ${index.kid} than the one this database was written with. Put the right one back.`,
      ),
  })
})
