import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Accounts that were locked, when and why. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    ALTER TABLE users ADD COLUMN locked_at timestamptz, ADD COLUMN lock_reason text,
      ADD CHECK ((locked_at IS NULL) = (lock_reason IS NULL))`
})
