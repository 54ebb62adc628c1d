import type { Email } from "@utopiahire/domain/auth/Email"
import { Language } from "@utopiahire/domain/i18n/Language"
import { UserId } from "@utopiahire/domain/Ids"
import { Clock, Data, Effect, Option, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient, type SqlError, type Statement } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { Registration, UserStore } from "../UserStore.ts"
import { administrationPostgres } from "./administrationPostgres.ts"
import { linksPostgres } from "./linksPostgres.ts"
import { EMAIL, NAME, PENDING_NAME, storedUser, UserRow } from "./rows.ts"

const FoundRow = Schema.Struct({ ...UserRow.fields, pendingHash: Schema.NullOr(Schema.String) })
const PendingRow = Schema.Struct({
  id: Schema.String,
  userId: UserId,
  nameSealed: Schema.Uint8Array,
  language: Language,
  passwordHash: Schema.String,
})
const foundRows = Schema.decodeUnknownEffect(Schema.Array(FoundRow))
const userRows = Schema.decodeUnknownEffect(Schema.Array(UserRow))
const pendingRows = Schema.decodeUnknownEffect(Schema.Array(PendingRow))

/** Somebody else's row for the address came first; what was begun is rolled back. */
class Overtaken extends Data.TaggedError("Overtaken") {}

const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

/** `UserStore.layer`. Failures of the database are defects. */
export const usersPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const random = yield* SecureRandom.SecureRandom

  const atomically = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.catch(sql.withTransaction(effect), (error: E | SqlError.SqlError) =>
      typeof error === "object" && error !== null && "_tag" in error && error._tag === "SqlError"
        ? Effect.die(error)
        : Effect.fail(error as E),
    )
  const indexOf = (email: Email) => vault.blindIndex(EMAIL, email)
  const newest = sql`(SELECT t.password_hash FROM verification_tokens t
    WHERE t.user_id = u.id AND u.email_verified_at IS NULL ORDER BY t.id DESC LIMIT 1) AS pending_hash`

  const find = (condition: Statement.Fragment) =>
    Effect.orDie(
      Effect.map(
        Effect.flatMap(sql`SELECT u.*, ${newest} FROM users u WHERE ${condition}`, foundRows),
        ([row]) =>
          Option.map(Option.fromUndefinedOr(row), (found) =>
            storedUser(vault, found, found.passwordHash ?? found.pendingHash),
          ),
      ),
    )

  const locked = (email: Email) =>
    Effect.map(
      Effect.flatMap(sql`SELECT * FROM users WHERE email_index = ${indexOf(email)} FOR UPDATE`, userRows),
      ([row]) => row,
    )

  const insertUser = Effect.fnUntraced(function* ({ email, language, name }: Registration) {
    const id = (yield* random.uuidV7()) as UserId
    yield* vault.createKey(id)
    const [row] = yield* Effect.flatMap(
      sql`INSERT INTO users ${sql.insert({
        id,
        emailIndex: indexOf(email),
        emailSealed: yield* vault.sealText(id, { column: EMAIL, rowId: id }, email),
        nameSealed: yield* vault.sealText(id, { column: NAME, rowId: id }, name),
        language,
        createdAt: yield* now,
      })} ON CONFLICT (email_index) DO NOTHING RETURNING *`,
      userRows,
    )
    return row ?? (yield* new Overtaken())
  })

  const claim = Effect.fnUntraced(function* (registration: Registration) {
    const known = yield* locked(registration.email)
    if (known !== undefined) return known
    return yield* sql
      .withTransaction(insertUser(registration))
      .pipe(
        Effect.catchTag("Overtaken", () =>
          Effect.flatMap(locked(registration.email), (row) => Effect.fromNullishOr(row)),
        ),
      )
  })

  const service: UserStore["Service"] = {
    ...(yield* linksPostgres),
    ...(yield* administrationPostgres),
    atomically,
    byId: (id) => find(sql`u.id = ${id}`),
    byEmail: (email) => find(sql`u.email_index = ${indexOf(email)}`),

    register: Effect.fn("UserStore.register")(
      function* (registration) {
        const user = yield* claim(registration)
        if (user.emailVerifiedAt !== null) return storedUser(vault, user)
        const { language, link, name, passwordHash } = registration
        const id = yield* random.uuidV7()
        yield* sql`INSERT INTO verification_tokens ${sql.insert({
          id,
          userId: user.id,
          tokenHash: link.hash,
          nameSealed: yield* vault.sealText(user.id, { column: PENDING_NAME, rowId: id }, name),
          language,
          passwordHash,
          expiresAt: new Date(link.expiresAt),
          createdAt: yield* now,
        })}`
        return storedUser(vault, user, passwordHash)
      },
      sql.withTransaction,
      Effect.orDie,
    ),

    renewLink: Effect.fn("UserStore.renewLink")(
      function* (email, { expiresAt, hash }) {
        const user = yield* locked(email)
        if (user === undefined || user.emailVerifiedAt !== null) return Option.none()
        const [renewed] = yield* Effect.flatMap(
          sql`UPDATE verification_tokens SET token_hash = ${hash}, expires_at = ${new Date(expiresAt)}
            WHERE id = (SELECT id FROM verification_tokens WHERE user_id = ${user.id} ORDER BY id DESC LIMIT 1)
            RETURNING *`,
          pendingRows,
        )
        if (renewed === undefined) return Option.none()
        return Option.some(storedUser(vault, { ...user, language: renewed.language }, renewed.passwordHash))
      },
      sql.withTransaction,
      Effect.orDie,
    ),

    openLink: Effect.fn("UserStore.openLink")(
      function* (hash) {
        // The account first, as everywhere here: two orders of locking could wait for each other.
        yield* sql`SELECT id FROM users WHERE id = (SELECT user_id FROM verification_tokens WHERE token_hash = ${hash})
          FOR UPDATE`
        const [opened] = yield* Effect.flatMap(
          sql`DELETE FROM verification_tokens WHERE token_hash = ${hash} AND expires_at > ${yield* now} RETURNING *`,
          pendingRows,
        )
        if (opened === undefined) return Option.none()
        const { id, language, nameSealed, passwordHash, userId } = opened
        const name = yield* vault.openText(userId, { column: PENDING_NAME, rowId: id }, nameSealed)
        const sealed = yield* vault.sealText(userId, { column: NAME, rowId: userId }, name)
        const [user] = yield* Effect.flatMap(
          sql`UPDATE users SET ${sql.update({ nameSealed: sealed, language, passwordHash, emailVerifiedAt: yield* now })}
            WHERE id = ${userId} AND email_verified_at IS NULL RETURNING *`,
          userRows,
        )
        if (user === undefined) return Option.none()
        yield* sql`DELETE FROM verification_tokens WHERE user_id = ${userId}`
        return Option.some(storedUser(vault, user))
      },
      sql.withTransaction,
      Effect.orDie,
    ),

    update: Effect.fn("UserStore.update")(function* (id, { language, name }) {
      const sealed = name === undefined ? null : yield* vault.sealText(id, { column: NAME, rowId: id }, name)
      const [row] = yield* Effect.flatMap(
        sql`UPDATE users SET name_sealed = coalesce(${sealed}::bytea, name_sealed),
          language = coalesce(${language ?? null}::text, language) WHERE id = ${id} RETURNING *`,
        userRows,
      )
      return Option.map(Option.fromUndefinedOr(row), (found) => storedUser(vault, found))
    }, Effect.orDie),

    rehash: Effect.fn("UserStore.rehash")(function* (id, from, to) {
      yield* sql`UPDATE users SET password_hash = ${to} WHERE id = ${id} AND password_hash = ${from}`
    }, Effect.orDie),
  }
  return service
})
