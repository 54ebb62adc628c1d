import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Analyses of CVs and of texts that were not kept; they go with their CV and with their person. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE analyses (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      cv_id uuid REFERENCES cvs (id) ON DELETE CASCADE,
      -- Sealed JSON: what rules found.
      findings bytea NOT NULL,
      llm_status text NOT NULL CHECK (llm_status IN ('off', 'pending', 'done', 'failed')),
      llm_reason text,
      -- Sealed JSON: the suggestions of a model.
      llm_result bytea CHECK ((llm_result IS NULL) OR (llm_status = 'done')),
      created_at timestamptz NOT NULL
    )`
  yield* sql`CREATE INDEX analyses_of_user ON analyses (user_id, id DESC)`
  yield* sql`CREATE INDEX analyses_of_cv ON analyses (cv_id)`
})
