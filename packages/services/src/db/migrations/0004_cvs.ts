import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** CVs, what was read from them, and a notice (`cv_status`, the id alone) of every change that a watcher waits for. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE cvs (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      file_key text NOT NULL UNIQUE,
      file_name bytea NOT NULL,
      media_type text NOT NULL,
      size integer NOT NULL,
      content_hash bytea NOT NULL,
      status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'reading', 'analysing', 'ready', 'failed')),
      failure text CHECK ((failure IS NULL) = (status <> 'failed')),
      language text,
      revision integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      UNIQUE (user_id, content_hash)
    )`
  yield* sql`CREATE INDEX cvs_of_user ON cvs (user_id, id DESC)`
  yield* sql`CREATE INDEX cvs_queued ON cvs (created_at) WHERE status = 'queued'`
  yield* sql`
    CREATE TABLE cv_texts (
      cv_id uuid PRIMARY KEY REFERENCES cvs (id) ON DELETE CASCADE,
      content bytea NOT NULL
    )`
  yield* sql`
    CREATE TABLE cv_revisions (
      cv_id uuid NOT NULL REFERENCES cvs (id) ON DELETE CASCADE,
      revision integer NOT NULL,
      document bytea NOT NULL,
      score bytea,
      PRIMARY KEY (cv_id, revision)
    )`
  yield* sql`
    CREATE FUNCTION tell_cv_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('cv_status', OLD.id::text);
      RETURN NULL;
    END $$`
  yield* sql`
    CREATE TRIGGER cvs_tell_status AFTER UPDATE OF status OR DELETE ON cvs
    FOR EACH ROW EXECUTE FUNCTION tell_cv_status()`
})
