import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { SessionStore } from "../SessionStore.ts"

const FoundRow = Schema.Struct({
  sessionId: SessionId,
  userId: UserId,
  ended: Schema.Boolean,
  spentAt: Schema.NullOr(Schema.Date),
  childHash: Schema.NullOr(Schema.Uint8Array),
  childSpent: Schema.NullOr(Schema.Boolean),
})
const foundRows = Schema.decodeUnknownEffect(Schema.Array(FoundRow))
const sessionIds = Schema.decodeUnknownEffect(Schema.Array(Schema.Struct({ sessionId: SessionId })))

const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

/** The families of refresh tokens. */
export const refreshTokensPostgres = Effect.map(
  SqlClient.SqlClient,
  (sql): Pick<SessionStore["Service"], "refreshToken" | "rotate"> => ({
    // One statement: whoever comes second waits for the row, and then finds it spent.
    rotate: Effect.fn("SessionStore.rotate")(function* (hash, child) {
      const at = yield* now
      const [rotated] = yield* Effect.flatMap(
        sql`
        WITH spent AS (
            UPDATE refresh_tokens t SET spent_at = ${at} FROM sessions s
            WHERE t.hash = ${hash} AND t.spent_at IS NULL AND t.expires_at > ${at}
              AND s.id = t.session_id AND s.revoked_at IS NULL AND s.expires_at > ${at}
            RETURNING t.session_id, t.generation, s.expires_at),
          used AS (UPDATE sessions s SET used_at = ${at} FROM spent WHERE s.id = spent.session_id)
        INSERT INTO refresh_tokens (hash, session_id, generation, expires_at)
        SELECT ${child.hash}, session_id, generation + 1, LEAST(${new Date(child.expiresAt)}::timestamptz, expires_at)
        FROM spent RETURNING session_id`,
        sessionIds,
      )
      return Option.map(Option.fromUndefinedOr(rotated), ({ sessionId }) => sessionId)
    }, Effect.orDie),

    refreshToken: Effect.fn("SessionStore.refreshToken")(function* (hash) {
      const [found] = yield* Effect.flatMap(
        sql`
        SELECT t.session_id, s.user_id, s.revoked_at IS NOT NULL OR s.expires_at <= ${yield* now} AS ended,
          t.spent_at, c.hash AS child_hash, c.spent_at IS NOT NULL AS child_spent
        FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
          LEFT JOIN refresh_tokens c ON c.session_id = t.session_id AND c.generation = t.generation + 1
        WHERE t.hash = ${hash}`,
        foundRows,
      )
      return Option.map(Option.fromUndefinedOr(found), (row) => ({
        session: row.sessionId,
        owner: row.userId,
        ended: row.ended,
        spentAt: Option.map(Option.fromNullOr(row.spentAt), (at) => at.getTime()),
        child: Option.map(Option.fromNullOr(row.childHash), (hash) => ({
          hash,
          spent: row.childSpent === true,
        })),
      }))
    }, Effect.orDie),
  }),
)
