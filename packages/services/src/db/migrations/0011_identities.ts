import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Who vouches for whom, and rounds through a provider that have not come back yet. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // The names of a person's providers, kept with their row: reading an account asks no second table.
  yield* sql`ALTER TABLE users ADD COLUMN providers text[] NOT NULL DEFAULT '{}'`
  yield* sql`
    CREATE TABLE identities (
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      provider text NOT NULL,
      issuer text NOT NULL,
      -- Keyed hash of the provider's id of the person.
      subject bytea NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (issuer, subject),
      UNIQUE (user_id, provider)
    )`
  yield* sql`
    CREATE TABLE oauth_flows (
      -- SHA-256 of the cookie, from which state, nonce and verifier are derived.
      hash bytea PRIMARY KEY,
      provider text NOT NULL,
      -- Where the round is to link: whose account, asked for in which session.
      user_id uuid REFERENCES users (id) ON DELETE CASCADE,
      session_id uuid REFERENCES sessions (id) ON DELETE CASCADE,
      expires_at timestamptz NOT NULL
    )`
})
