import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient, type Statement } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { UserStore } from "../UserStore.ts"
import { EMAIL, storedUser, UserRow } from "./rows.ts"

const userRows = Schema.decodeUnknownEffect(Schema.Array(UserRow))

/** The part of `UserStore` that is about other people's accounts. */
export const administrationPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const all = (statement: Statement.Statement<unknown>) =>
    Effect.map(Effect.flatMap(statement, userRows), (rows) => rows.map((row) => storedUser(vault, row)))
  const one = (statement: Statement.Statement<unknown>) =>
    Effect.map(all(statement), ([user]) => Option.fromUndefinedOr(user))

  const service: Pick<
    UserStore["Service"],
    "dropPassword" | "page" | "setFactor" | "setLock" | "setProviders" | "setRole"
  > = {
    page: Effect.fn("UserStore.page")(
      ({ cursor, limit }) =>
        all(sql`SELECT * FROM users WHERE ${cursor === undefined ? sql`TRUE` : sql`id < ${cursor}`}
        ORDER BY id DESC LIMIT ${limit}`),
      Effect.orDie,
    ),
    setLock: Effect.fn("UserStore.setLock")(function* (id, reason) {
      const at = new Date(yield* Clock.currentTimeMillis)
      return yield* Option.isSome(reason)
        ? one(sql`UPDATE users SET lock_reason = coalesce(lock_reason, ${reason.value}),
            locked_at = coalesce(locked_at, ${at}) WHERE id = ${id} RETURNING *`)
        : one(sql`UPDATE users SET lock_reason = NULL, locked_at = NULL WHERE id = ${id} RETURNING *`)
    }, Effect.orDie),
    setFactor: Effect.fn("UserStore.setFactor")(function* (id, enabledAt) {
      const at = Option.match(enabledAt, { onNone: () => null, onSome: (millis) => new Date(millis) })
      yield* sql`UPDATE users SET factor_enabled_at = ${at} WHERE id = ${id}`
    }, Effect.orDie),
    setProviders: Effect.fn("UserStore.setProviders")(function* (id, providers) {
      yield* sql`UPDATE users SET providers = ${[...providers]}::text[] WHERE id = ${id}`
    }, Effect.orDie),
    dropPassword: Effect.fn("UserStore.dropPassword")(function* (id) {
      yield* sql`UPDATE users SET password_hash = NULL WHERE id = ${id}`
    }, Effect.orDie),
    setRole: Effect.fn("UserStore.setRole")(
      (email, role) =>
        one(sql`UPDATE users SET role = ${role} WHERE email_index = ${vault.blindIndex(EMAIL, email)}
          AND email_verified_at IS NOT NULL RETURNING *`),
      Effect.orDie,
    ),
  }
  return service
})
