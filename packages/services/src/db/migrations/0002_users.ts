import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Accounts, the registrations that wait for their link to be opened, and sessions with their refresh tokens. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE users (
      id uuid PRIMARY KEY,
      -- Keyed hash of the canonical address: equality without the address.
      email_index bytea NOT NULL UNIQUE,
      email_sealed bytea NOT NULL,
      name_sealed bytea NOT NULL,
      language text NOT NULL,
      role text NOT NULL DEFAULT 'user',
      password_hash text,
      email_verified_at timestamptz,
      created_at timestamptz NOT NULL
    )`
  yield* sql`
    CREATE TABLE verification_tokens (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      -- SHA-256. A registration has one link at a time.
      token_hash bytea NOT NULL UNIQUE,
      -- What this registration asked for; it counts once its own link is opened.
      name_sealed bytea NOT NULL,
      language text NOT NULL,
      password_hash text NOT NULL,
      expires_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL
    )`
  yield* sql`CREATE INDEX verification_tokens_user_id ON verification_tokens (user_id)`
  yield* sql`
    CREATE TABLE sessions (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      revoke_reason text
    )`
  yield* sql`CREATE INDEX sessions_user_id ON sessions (user_id)`
  yield* sql`
    CREATE TABLE refresh_tokens (
      -- SHA-256; the token itself is known to its owner alone.
      hash bytea PRIMARY KEY,
      session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      generation int NOT NULL,
      expires_at timestamptz NOT NULL,
      spent_at timestamptz,
      UNIQUE (session_id, generation)
    )`
})
