import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Mailed links to set a new password: one live link a person, kept as SHA-256. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE reset_tokens (
      user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
      token_hash bytea NOT NULL UNIQUE,
      expires_at timestamptz NOT NULL
    )`
})
