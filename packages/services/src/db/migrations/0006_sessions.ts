import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What the owner of a session sees of it, and what tells a known client from a new one. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    ALTER TABLE sessions
      ADD COLUMN used_at timestamptz,
      -- {client, address} as JSON, sealed for the person.
      ADD COLUMN client_sealed bytea,
      -- Keyed hash of person, client and address block.
      ADD COLUMN client_index bytea`
  yield* sql`UPDATE sessions SET used_at = created_at`
  yield* sql`ALTER TABLE sessions ALTER COLUMN used_at SET NOT NULL`
  yield* sql`CREATE INDEX sessions_expires_at ON sessions (expires_at)`
})
