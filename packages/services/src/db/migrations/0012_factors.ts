import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Second factors, their recovery codes, and sign-ins that wait for a code. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // Read with every sign-in, so that asking for a code costs no further query.
  yield* sql`ALTER TABLE users ADD COLUMN factor_enabled_at timestamptz`
  yield* sql`ALTER TABLE sessions ADD COLUMN confirmed_at timestamptz`
  yield* sql`
    CREATE TABLE totp_factors (
      user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
      secret_sealed bytea NOT NULL,
      -- Until then it waits for its first code.
      begun_until timestamptz NOT NULL,
      confirmed boolean NOT NULL DEFAULT false,
      -- The last time step that was used: a code is good once.
      last_step bigint NOT NULL DEFAULT 0
    )`
  yield* sql`
    CREATE TABLE recovery_codes (
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      -- Keyed.
      hash bytea NOT NULL,
      PRIMARY KEY (user_id, hash)
    )`
  yield* sql`
    CREATE TABLE sign_in_challenges (
      hash bytea PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      expires_at timestamptz NOT NULL,
      tries int NOT NULL DEFAULT 0
    )`
})
