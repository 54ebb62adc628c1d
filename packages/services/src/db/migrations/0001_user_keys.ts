import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** One random key per person, wrapped by the master key `kid`. First of all tables: no personal column begins in clear. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE user_keys (
      user_id uuid PRIMARY KEY,
      kid text NOT NULL,
      wrapped_key bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`
  yield* sql`CREATE INDEX user_keys_kid ON user_keys (kid)`
})
