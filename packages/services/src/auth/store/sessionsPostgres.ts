import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient, SqlResolver } from "effect/sql"
import { carried } from "../../db/Along.ts"
import { Vault } from "../../security/Vault.ts"
import type { ListedSession, SessionStore, StoredSession } from "../SessionStore.ts"
import { refreshTokensPostgres } from "./refreshTokensPostgres.ts"
import { storedUser, userFields } from "./rows.ts"

const CLIENT = "sessions.client"

const SessionRow = Schema.Struct({
  id: SessionId,
  userId: UserId,
  expiresAt: Schema.Date,
  revokedAt: Schema.NullOr(Schema.Date),
  ...userFields,
})
const ListedRow = Schema.Struct({
  id: SessionId,
  clientSealed: Schema.NullOr(Schema.Uint8Array),
  createdAt: Schema.Date,
  usedAt: Schema.Date,
  expiresAt: Schema.Date,
})
const listedRows = Schema.decodeUnknownEffect(Schema.Array(ListedRow))
const Client = Schema.fromJsonString(
  Schema.Struct({ client: Schema.optionalKey(Schema.String), address: Schema.optionalKey(Schema.String) }),
)
const decodeClient = Schema.decodeUnknownEffect(Client)

const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

/** `SessionStore.layer`. Failures of the database are defects. */
export const sessionsPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const tokens = yield* refreshTokensPostgres

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
        u.password_hash, u.email_verified_at, u.created_at, u.factor_enabled_at, u.providers, u.locked_at, u.lock_reason
      FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ANY(${ids}::uuid[])`,
  })
  const request = SqlResolver.request(resolver)

  const service: SessionStore["Service"] = {
    ...tokens,

    create: Effect.fn("SessionStore.create")(function* ({ client, refresh, userId, ...session }, along = []) {
      const { id } = session
      const text = JSON.stringify(client)
      const clientIndex = vault.blindIndex("sessions.client_index", `${userId}\0${text}`)
      const createdAt = new Date(session.createdAt)
      const row = {
        id,
        userId,
        createdAt,
        usedAt: createdAt,
        expiresAt: new Date(session.expiresAt),
        clientSealed: yield* vault.sealText(userId, { column: CLIENT, rowId: id }, text),
        clientIndex,
      }
      // One round trip: every sign-in pays for it.
      const [told] = yield* sql<{ newClient: boolean }>`
        WITH begun AS (INSERT INTO sessions ${sql.insert(row)} RETURNING id),
          first AS (
            INSERT INTO refresh_tokens (hash, session_id, generation, expires_at)
            SELECT ${refresh.hash}, id, 0, ${new Date(refresh.expiresAt)} FROM begun)${carried(sql, along, "begun")}
        SELECT EXISTS (SELECT 1 FROM sessions WHERE user_id = ${userId})
          AND NOT EXISTS (SELECT 1 FROM sessions WHERE user_id = ${userId} AND client_index = ${clientIndex})
          AS new_client`
      return { newClient: told!.newClient }
    }, Effect.orDie),

    find: (id) =>
      request(id).pipe(
        Effect.map(opened),
        Effect.catchTag("NoSuchElementError", () => Effect.succeedNone),
        Effect.orDie,
      ),

    confirm: Effect.fn("SessionStore.confirm")(function* (id) {
      yield* sql`UPDATE sessions SET confirmed_at = ${yield* now} WHERE id = ${id}`
    }, Effect.orDie),

    confirmedAt: Effect.fn("SessionStore.confirmedAt")(function* (id) {
      const [row] = yield* sql<{ at: Date }>`
        SELECT coalesce(confirmed_at, created_at) AS at FROM sessions WHERE id = ${id}`
      return Option.map(Option.fromUndefinedOr(row), ({ at }) => at.getTime())
    }, Effect.orDie),

    list: Effect.fn("SessionStore.list")(function* (owner) {
      const rows = yield* Effect.flatMap(
        sql`SELECT id, client_sealed, created_at, used_at, expires_at FROM sessions
          WHERE user_id = ${owner} AND revoked_at IS NULL AND expires_at > ${yield* now}
          ORDER BY used_at DESC, id DESC`,
        listedRows,
      )
      return yield* Effect.forEach(
        rows,
        Effect.fnUntraced(function* ({ clientSealed, createdAt, expiresAt, id, usedAt }) {
          const client =
            clientSealed === null
              ? {}
              : yield* Effect.flatMap(
                  vault.openText(owner, { column: CLIENT, rowId: id }, clientSealed),
                  decodeClient,
                )
          const listed: ListedSession = {
            id,
            client,
            createdAt: createdAt.getTime(),
            lastUsedAt: usedAt.getTime(),
            expiresAt: expiresAt.getTime(),
          }
          return listed
        }),
      )
    }, Effect.orDie),

    revoke: Effect.fn("SessionStore.revoke")(function* (owner, id, revokeReason) {
      const revokedAt = yield* now
      const revoked = yield* sql`UPDATE sessions SET ${sql.update({ revokedAt, revokeReason })}
        WHERE id = ${id} AND user_id = ${owner} AND revoked_at IS NULL AND expires_at > ${revokedAt} RETURNING id`
      return revoked.length > 0
    }, Effect.orDie),

    revokeAll: Effect.fn("SessionStore.revokeAll")(function* (owner, revokeReason, but) {
      const revokedAt = yield* now
      const revoked = yield* sql`UPDATE sessions SET ${sql.update({ revokedAt, revokeReason })}
        WHERE user_id = ${owner} AND revoked_at IS NULL AND expires_at > ${revokedAt}
          AND id IS DISTINCT FROM ${but ?? null}::uuid RETURNING id`
      return revoked.length
    }, Effect.orDie),

    sweep: Effect.fn("SessionStore.sweep")(function* (before) {
      const over = yield* sql`DELETE FROM sessions WHERE expires_at < ${new Date(before)} RETURNING id`
      return over.length
    }, Effect.orDie),
  }
  return service
})
