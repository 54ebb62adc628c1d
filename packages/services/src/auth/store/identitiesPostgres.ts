import { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Data, Effect, Option, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient, type Statement } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { Identity, IdentityStore } from "../IdentityStore.ts"
import { EMAIL, NAME, storedUser, UserRow } from "./rows.ts"

const RoundRow = Schema.Struct({
  provider: OAuthProviderId,
  userId: Schema.NullOr(UserId),
  sessionId: Schema.NullOr(SessionId),
})
const roundRows = Schema.decodeUnknownEffect(Schema.Array(RoundRow))
const userRows = Schema.decodeUnknownEffect(Schema.Array(UserRow))
const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

/** Somebody else's row for the address came first; what was begun is rolled back. */
class Overtaken extends Data.TaggedError("Overtaken") {}

/** `IdentityStore.layer`. Failures of the database are defects. */
export const identitiesPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const random = yield* SecureRandom.SecureRandom
  const subjectOf = ({ issuer, subject }: Identity) =>
    vault.blindIndex("identities.subject", `${issuer}\0${subject}`)
  const one = (statement: Statement.Statement<unknown>) =>
    Effect.map(Effect.flatMap(statement, userRows), ([row]) => row)

  /** The row of the address, locked; made where there is none. Whoever comes second waits for the first. */
  const claim = Effect.fnUntraced(function* (email: string, language: string) {
    const index = vault.blindIndex(EMAIL, email)
    const locked = one(sql`SELECT * FROM users WHERE email_index = ${index} FOR UPDATE`)
    const known = yield* locked
    if (known !== undefined) return known
    const id = (yield* random.uuidV7()) as UserId
    const made = Effect.gen(function* () {
      yield* vault.createKey(id)
      const row = {
        id,
        emailIndex: index,
        emailSealed: yield* vault.sealText(id, { column: EMAIL, rowId: id }, email),
        nameSealed: yield* vault.sealText(id, { column: NAME, rowId: id }, ""),
        language,
        createdAt: yield* now,
      }
      const user = yield* one(sql`INSERT INTO users ${sql.insert(row)} ON CONFLICT DO NOTHING RETURNING *`)
      // Rolls back the key as well.
      return user ?? (yield* new Overtaken())
    }).pipe(sql.withTransaction)
    return yield* made.pipe(
      Effect.catchTag("Overtaken", () => Effect.flatMap(locked, (row) => Effect.fromNullishOr(row))),
    )
  })
  const insert = Effect.fnUntraced(function* (owner: UserId, identity: Identity) {
    const { issuer, provider } = identity
    const row = { userId: owner, provider, issuer, subject: subjectOf(identity), createdAt: yield* now }
    const made = yield* sql`INSERT INTO identities ${sql.insert(row)} ON CONFLICT DO NOTHING RETURNING 1`
    if (made.length === 0) return false
    yield* sql`UPDATE users SET providers = array_append(providers, ${provider}) WHERE id = ${owner}`
    return true
  })

  const service: IdentityStore["Service"] = {
    addRound: Effect.fn("IdentityStore.addRound")(function* (hash, { link, provider }, expiresAt) {
      const whose = Option.match(link, {
        onNone: () => ({ userId: null, sessionId: null }),
        onSome: ({ session, user }) => ({ userId: user, sessionId: session }),
      })
      yield* sql`INSERT INTO oauth_flows ${sql.insert({ hash, provider, ...whose, expiresAt: new Date(expiresAt) })}`
    }, Effect.orDie),

    takeRound: Effect.fn("IdentityStore.takeRound")(function* (hash) {
      const [round] = yield* Effect.flatMap(
        sql`DELETE FROM oauth_flows WHERE hash = ${hash} AND expires_at > ${yield* now} RETURNING *`,
        roundRows,
      )
      return Option.map(Option.fromUndefinedOr(round), ({ provider, sessionId, userId }) => ({
        provider,
        link:
          userId === null || sessionId === null
            ? Option.none()
            : Option.some({ user: userId, session: sessionId }),
      }))
    }, Effect.orDie),

    find: Effect.fn("IdentityStore.find")(function* (identity) {
      const row = yield* one(sql`SELECT u.* FROM identities i JOIN users u ON u.id = i.user_id
        WHERE i.issuer = ${identity.issuer} AND i.subject = ${subjectOf(identity)}`)
      return Option.map(Option.fromUndefinedOr(row), (found) => storedUser(vault, found))
    }, Effect.orDie),

    admit: Effect.fn("IdentityStore.admit")(
      function* (newcomer) {
        const { email, language, name } = newcomer
        const user = yield* claim(email, language)
        const created = user.emailVerifiedAt === null
        if (created) {
          yield* sql`DELETE FROM verification_tokens WHERE user_id = ${user.id}`
          yield* sql`DELETE FROM reset_tokens WHERE user_id = ${user.id}`
          yield* sql`UPDATE sessions SET revoked_at = ${yield* now}, revoke_reason = 'claimed'
            WHERE user_id = ${user.id} AND revoked_at IS NULL`
          const nameSealed = yield* vault.sealText(user.id, { column: NAME, rowId: user.id }, name)
          const changes = { nameSealed, language, passwordHash: null, emailVerifiedAt: yield* now }
          yield* sql`UPDATE users SET ${sql.update(changes)} WHERE id = ${user.id}`
        }
        if (!(yield* insert(user.id, newcomer))) return { _tag: "taken" } as const
        const row = yield* Effect.fromNullishOr(yield* one(sql`SELECT * FROM users WHERE id = ${user.id}`))
        return { _tag: created ? ("created" as const) : ("linked" as const), user: storedUser(vault, row) }
      },
      sql.withTransaction,
      Effect.orDie,
    ),

    link: Effect.fn("IdentityStore.link")(
      function* (owner, identity) {
        yield* sql`SELECT id FROM users WHERE id = ${owner} FOR UPDATE`
        return yield* insert(owner, identity)
      },
      sql.withTransaction,
      Effect.orDie,
    ),

    unlink: Effect.fn("IdentityStore.unlink")(
      function* (owner, provider) {
        const user = yield* one(sql`SELECT * FROM users WHERE id = ${owner} FOR UPDATE`)
        if (user === undefined || !user.providers.includes(provider)) return "unknown" as const
        if (user.passwordHash === null && user.providers.length === 1) return "last" as const
        yield* sql`DELETE FROM identities WHERE user_id = ${owner} AND provider = ${provider}`
        yield* sql`UPDATE users SET providers = array_remove(providers, ${provider}) WHERE id = ${owner}`
        return "unlinked" as const
      },
      sql.withTransaction,
      Effect.orDie,
    ),

    sweep: Effect.fn("IdentityStore.sweep")(function* (before) {
      const over = yield* sql`DELETE FROM oauth_flows WHERE expires_at < ${new Date(before)} RETURNING 1`
      return over.length
    }, Effect.orDie),
  }
  return service
})
