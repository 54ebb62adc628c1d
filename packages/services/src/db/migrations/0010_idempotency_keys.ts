import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Requests by the key their clients gave them, and what was answered. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE idempotency_keys (
      -- The person's id, or the address block of somebody who is not signed in.
      scope text NOT NULL,
      route text NOT NULL,
      -- Keyed hashes: a body may hold a password.
      key_hash bytea NOT NULL,
      body_hash bytea NOT NULL,
      state text NOT NULL CHECK (state IN ('running', 'done')),
      answer_sealed bytea,
      lease_until timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (scope, route, key_hash)
    )`
  yield* sql`CREATE INDEX idempotency_keys_expires_at ON idempotency_keys (expires_at)`
})
