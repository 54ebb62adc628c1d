import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** How each revision of a CV came about, and what a model proposed for it. What was read from the file is the first. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    ALTER TABLE cv_revisions
      ADD COLUMN kind text NOT NULL DEFAULT 'read'
        CHECK (kind IN ('read', 'applied', 'edited', 'restored', 'undone')),
      -- Base, patch, inverse and suggestions: sealed.
      ADD COLUMN change bytea CHECK ((change IS NULL) = (kind = 'read')),
      ADD COLUMN suggestions bytea,
      ADD COLUMN created_at timestamptz`
  yield* sql`
    UPDATE cv_revisions SET created_at = cvs.created_at FROM cvs WHERE cvs.id = cv_revisions.cv_id`
  yield* sql`ALTER TABLE cv_revisions ALTER COLUMN created_at SET NOT NULL`
})
