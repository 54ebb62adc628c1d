import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { UserId } from "@utopiahire/domain/Ids"
import { Language } from "@utopiahire/domain/i18n/Language"

/** A mail claimed for sending. */
export const ClaimedMail = Schema.Struct({
  id: Schema.String,
  userId: UserId,
  messageId: Schema.String,
  letter: Schema.String,
  language: Language,
  toEnc: Schema.Uint8Array,
  paramsEnc: Schema.Uint8Array,
  /** This attempt's number, 1 for the first. It fences: a claimer whose lease ran out marks nothing. */
  attempts: Schema.Int,
})
export type ClaimedMail = typeof ClaimedMail.Type

/** Longer than a send may take, so that a mail being sent is nobody else's. */
const LEASE_SECONDS = 120
const GIVE_UP_HOURS = 48
const decode = Schema.decodeUnknownEffect(Schema.Array(ClaimedMail))

/** The rows of the outbox as a dispatcher sees them. All times are the database's. */
export const makeOutboxRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const settle = (mail: ClaimedMail, status: "sent" | "failed", errorClass: string | null) =>
    sql`
      UPDATE outbox_mails
      SET status = ${status}, error_class = ${errorClass}, settled_at = now(), lease_until = NULL,
        to_enc = CASE WHEN ${status} = 'sent' THEN NULL ELSE to_enc END,
        params_enc = CASE WHEN ${status} = 'sent' THEN NULL ELSE params_enc END
      WHERE id = ${mail.id} AND attempts = ${mail.attempts}`.pipe(Effect.asVoid, Effect.orDie)
  return {
    claim: (limit: number) =>
      sql`
        UPDATE outbox_mails
        SET attempts = attempts + 1, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
        WHERE id IN (
          SELECT id FROM outbox_mails
          WHERE status = 'queued' AND next_at <= now() AND (lease_until IS NULL OR lease_until < now())
          ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
        RETURNING id, user_id, message_id, letter, language, to_enc, params_enc, attempts`.pipe(
        Effect.flatMap(decode),
        Effect.orDie,
      ),
    sent: (mail: ClaimedMail) => settle(mail, "sent", null),
    failed: (mail: ClaimedMail, errorClass: string) => settle(mail, "failed", errorClass),
    /** After 1, 2, 4 ... minutes, at most an hour; for good two days after it was enqueued. Gives what became of it. */
    postpone: (mail: ClaimedMail, errorClass: string) =>
      sql<{ status: string }>`
        UPDATE outbox_mails
        SET error_class = ${errorClass}, lease_until = NULL,
          next_at = now() + least(interval '1 minute' * power(2, attempts - 1), interval '1 hour'),
          status = CASE WHEN created_at < now() - make_interval(hours => ${GIVE_UP_HOURS})
            THEN 'failed' ELSE 'queued' END
        WHERE id = ${mail.id} AND attempts = ${mail.attempts}
        RETURNING status`.pipe(
        Effect.map((rows) => rows[0]?.status),
        Effect.orDie,
      ),
    remove: (mail: ClaimedMail) =>
      Effect.orDie(Effect.asVoid(sql`DELETE FROM outbox_mails WHERE id = ${mail.id}`)),
  }
})
