import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient, SqlResolver } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { SessionStore, StoredSession } from "../SessionStore.ts"
import { storedUser, userFields } from "./rows.ts"

const SessionRow = Schema.Struct({
  id: SessionId,
  userId: UserId,
  expiresAt: Schema.Date,
  revokedAt: Schema.NullOr(Schema.Date),
  ...userFields,
})

/** `SessionStore.layer`. Failures of the database are defects. */
export const sessionsPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault

  const opened = ({ expiresAt, id, revokedAt, userId, ...user }: typeof SessionRow.Type) =>
    Option.some<StoredSession>({
      id,
      expiresAt: expiresAt.getTime(),
      revoked: revokedAt !== null,
      user: storedUser(vault, { ...user, id: userId }),
    })
  const resolver = SqlResolver.findById({
    Id: Schema.String,
    Result: SessionRow,
    ResultId: ({ id }) => id,
    execute: (ids) => sql`
      SELECT s.id, s.user_id, s.expires_at, s.revoked_at, u.email_sealed, u.name_sealed, u.language, u.role,
        u.password_hash, u.email_verified_at, u.created_at
      FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ANY(${ids}::uuid[])`,
  })
  const request = SqlResolver.request(resolver)

  const service: SessionStore["Service"] = {
    create: Effect.fn("SessionStore.create")(
      function* ({ createdAt, expiresAt, id, refresh, userId }) {
        yield* sql`INSERT INTO sessions ${sql.insert({
          id,
          userId,
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
        })}`
        yield* sql`INSERT INTO refresh_tokens ${sql.insert({
          hash: refresh.hash,
          sessionId: id,
          generation: 0,
          expiresAt: new Date(refresh.expiresAt),
        })}`
      },
      sql.withTransaction,
      Effect.orDie,
    ),
    find: (id) =>
      request(id).pipe(
        Effect.map(opened),
        Effect.catchTag("NoSuchElementError", () => Effect.succeedNone),
        Effect.orDie,
      ),
    revoke: Effect.fn("SessionStore.revoke")(function* (owner, id, revokeReason) {
      const revokedAt = new Date(yield* Clock.currentTimeMillis)
      yield* sql`UPDATE sessions SET ${sql.update({ revokedAt, revokeReason })}
        WHERE id = ${id} AND user_id = ${owner} AND revoked_at IS NULL`
    }, Effect.orDie),
  }
  return service
})
