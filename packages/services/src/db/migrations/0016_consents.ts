import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What people allowed and withdrew, and how many tokens of a language model each used on a day. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE consents (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      purpose text NOT NULL,
      given boolean NOT NULL,
      -- Of the wording that was shown.
      text_version text NOT NULL,
      at timestamptz NOT NULL
    )`
  yield* sql`CREATE INDEX consents_user ON consents (user_id, purpose, seq)`
  yield* sql`
    CREATE FUNCTION consents_keep() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'decisions about consent are append-only';
    END $$`
  // They go with the person: only an erasure deletes them.
  yield* sql`
    CREATE TRIGGER consents_keep BEFORE UPDATE ON consents FOR EACH ROW EXECUTE FUNCTION consents_keep()`
  yield* sql`
    CREATE TABLE llm_tokens (
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      day date NOT NULL,
      -- Used, and reserved by calls under way.
      tokens bigint NOT NULL,
      PRIMARY KEY (user_id, day)
    )`
})
