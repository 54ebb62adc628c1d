import type { Email } from "@utopiahire/domain/auth/Email"
import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient, type Statement } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { UserStore } from "../UserStore.ts"
import { EMAIL, storedUser, UserRow } from "./rows.ts"

const userRows = Schema.decodeUnknownEffect(Schema.Array(UserRow))
const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

/** The part of `UserStore` about new passwords and their mailed links. */
export const linksPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const one = (statement: Statement.Statement<unknown>) =>
    Effect.map(Effect.flatMap(statement, userRows), ([row]) =>
      Option.map(Option.fromUndefinedOr(row), (found) => storedUser(vault, found)),
    )

  const links: Pick<
    UserStore["Service"],
    "byResetLink" | "changePassword" | "openResetLink" | "resetLink" | "sweepLinks"
  > = {
    resetLink: Effect.fn("UserStore.resetLink")(function* (email: Email, { expiresAt, hash }) {
      const user = yield* one(sql`
        SELECT * FROM users WHERE email_index = ${vault.blindIndex(EMAIL, email)} AND email_verified_at IS NOT NULL
        FOR UPDATE`)
      if (Option.isSome(user))
        yield* sql`INSERT INTO reset_tokens (user_id, token_hash, expires_at)
          VALUES (${user.value.id}, ${hash}, ${new Date(expiresAt)})
          ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`
      return user
    }, Effect.orDie),

    byResetLink: Effect.fn("UserStore.byResetLink")(function* (hash) {
      return yield* one(sql`SELECT u.* FROM reset_tokens t JOIN users u ON u.id = t.user_id
        WHERE t.token_hash = ${hash} AND t.expires_at > ${yield* now}`)
    }, Effect.orDie),

    openResetLink: Effect.fn("UserStore.openResetLink")(function* (hash, passwordHash) {
      yield* sql`SELECT id FROM users WHERE id = (SELECT user_id FROM reset_tokens WHERE token_hash = ${hash})
        FOR UPDATE`
      return yield* one(sql`
        WITH opened AS (
          DELETE FROM reset_tokens WHERE token_hash = ${hash} AND expires_at > ${yield* now} RETURNING user_id)
        UPDATE users u SET password_hash = ${passwordHash} FROM opened WHERE u.id = opened.user_id RETURNING u.*`)
    }, Effect.orDie),

    changePassword: Effect.fn("UserStore.changePassword")(function* (id, from, to) {
      const changed = yield* sql`
        WITH changed AS (
          UPDATE users SET password_hash = ${to} WHERE id = ${id} AND password_hash = ${from} RETURNING id),
          void AS (DELETE FROM reset_tokens WHERE user_id IN (SELECT id FROM changed))
        SELECT id FROM changed`
      return changed.length > 0
    }, Effect.orDie),

    sweepLinks: Effect.fn("UserStore.sweepLinks")(function* (before) {
      const resets = yield* sql`DELETE FROM reset_tokens WHERE expires_at < ${new Date(before)} RETURNING 1`
      const links =
        yield* sql`DELETE FROM verification_tokens WHERE expires_at < ${new Date(before)} RETURNING 1`
      return resets.length + links.length
    }, Effect.orDie),
  }
  return links
})
