import { PgClient } from "@effect/sql-pg"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { parseKeys, Secrets } from "@utopiahire/services/config/Secrets"
import { Db } from "@utopiahire/services/db/Db"
import { encrypt } from "@utopiahire/services/security/vault/envelope"
import { makeKeyRing } from "@utopiahire/services/security/vault/keyRing"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { Effect, Layer, Redacted } from "effect"
import { ASKING, PEOPLE, SEED_PLAIN } from "./shape.ts"

const uuid = (kind: number, n: number) => {
  const tail = n.toString(16).padStart(12, "0")
  return `01890a5d-ac9${kind}-7${tail.slice(-3)}-8${tail.slice(-6, -3)}-${tail}`
}
const inserted = <A>(rows: ReadonlyArray<A>, size: number) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))

const inserting = (sql: PgClient.PgClient, rows: ReadonlyArray<object>) => sql.insert(rows as never)

/** Makes the product's schema and its people on an empty database; gives tokens of those who will ask. */
export const seed = (url: Redacted.Redacted) =>
  Effect.gen(function* () {
    const sql = yield* PgClient.PgClient
    const tokens = yield* Tokens
    const ring = makeKeyRing(parseKeys(Redacted.value(yield* (yield* Secrets).get("PII_KEYS")))!)
    const createdAt = new Date()
    const expiresAt = new Date(createdAt.getTime() + 86_400_000)
    const people = Array.from({ length: PEOPLE }, (_, n) => {
      const id = uuid(1, n)
      const wrapped = ring.generate(id)
      const key = ring.unwrap(wrapped)
      const sealed = (column: string, text: string) =>
        encrypt(key, `users.${column}/${id}/${id}`, Buffer.from(text))
      const name = `Person ${n}`
      const email = `person${n}@example.com`
      return {
        key: { ...wrapped },
        user: {
          id,
          emailIndex: new Uint8Array(Buffer.from(email.padEnd(32))),
          emailSealed: sealed("email", email),
          nameSealed: sealed("name", name),
          language: "en",
          passwordHash: "$argon2id$none",
          emailVerifiedAt: createdAt,
          createdAt,
        },
        session: { id: uuid(2, n), userId: id, createdAt, usedAt: createdAt, expiresAt },
        plain: { id, name, email, emailVerified: true, language: "en", hasPassword: true, createdAt },
      }
    })
    yield* sql.unsafe(SEED_PLAIN)
    for (const some of inserted(people, 1000)) {
      yield* sql`INSERT INTO user_keys ${inserting(
        sql,
        some.map(({ key }) => key),
      )}`
      yield* sql`INSERT INTO users ${inserting(
        sql,
        some.map(({ user }) => user),
      )}`
      yield* sql`INSERT INTO sessions ${inserting(
        sql,
        some.map(({ session }) => session),
      )}`
      yield* sql`INSERT INTO bench_people ${inserting(
        sql,
        some.map(({ plain }) => plain),
      )}`
    }
    yield* sql.unsafe("VACUUM ANALYZE")
    return yield* Effect.forEach(people.slice(0, ASKING), ({ session, user }) =>
      tokens.issue(UserId.make(user.id), SessionId.make(session.id)),
    )
  }).pipe(
    Effect.provide(
      Layer.mergeAll(Db.layerUrl(url), Tokens.layer).pipe(
        Layer.provideMerge(Secrets.layerConfig),
        Layer.provide(DataDir.layerConfig),
      ),
    ),
  )
