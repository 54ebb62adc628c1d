import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Mails to send. Recipient and parameters are sealed, and gone once the mail is sent. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`
    CREATE TABLE outbox_mails (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL,
      logical_key text NOT NULL UNIQUE,
      message_id text NOT NULL UNIQUE,
      to_enc bytea,
      letter text NOT NULL,
      params_enc bytea,
      language text NOT NULL,
      status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sent', 'failed')),
      attempts int NOT NULL DEFAULT 0,
      next_at timestamptz NOT NULL DEFAULT now(),
      lease_until timestamptz,
      error_class text,
      created_at timestamptz NOT NULL DEFAULT now(),
      settled_at timestamptz,
      CHECK (status <> 'queued' OR (to_enc IS NOT NULL AND params_enc IS NOT NULL))
    )`
  yield* sql`CREATE INDEX outbox_mails_due ON outbox_mails (next_at) WHERE status = 'queued'`
  yield* sql`CREATE INDEX outbox_mails_user ON outbox_mails (user_id)`
})
