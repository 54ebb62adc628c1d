import { UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option, Schema } from "effect"
import { SqlClient, type Statement } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { FactorStore } from "../FactorStore.ts"

const SECRET = "totp_factors.secret"

const FactorRow = Schema.Struct({
  secretSealed: Schema.Uint8Array,
  begunUntil: Schema.Date,
  confirmed: Schema.Boolean,
  lastStep: Schema.Union([Schema.BigInt, Schema.String, Schema.Finite]),
})
const factorRows = Schema.decodeUnknownEffect(Schema.Array(FactorRow))
const owners = Schema.decodeUnknownEffect(Schema.Array(Schema.Struct({ userId: UserId })))

const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

/** `FactorStore.layer`. Failures of the database are defects. */
export const factorsPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const happened = <E>(statement: Effect.Effect<ReadonlyArray<unknown>, E>) =>
    Effect.orDie(Effect.map(statement, (rows) => rows.length > 0))
  const place = (owner: UserId) => ({ column: SECRET, rowId: owner })
  const inTurn = (statements: ReadonlyArray<Statement.Statement<unknown>>) =>
    Effect.orDie(sql.withTransaction(Effect.all(statements, { discard: true })))

  const service: FactorStore["Service"] = {
    begin: Effect.fn("FactorStore.begin")(function* (owner, secret, until) {
      const sealed = yield* Effect.orDie(vault.sealText(owner, place(owner), secret))
      return yield* happened(sql`
        INSERT INTO totp_factors AS f (user_id, secret_sealed, begun_until)
        VALUES (${owner}, ${sealed}, ${new Date(until)})
        ON CONFLICT (user_id) DO UPDATE SET secret_sealed = excluded.secret_sealed,
          begun_until = excluded.begun_until, last_step = 0
        WHERE NOT f.confirmed RETURNING 1`)
    }),

    find: Effect.fn("FactorStore.find")(function* (owner) {
      const [row] = yield* Effect.flatMap(
        sql`SELECT * FROM totp_factors WHERE user_id = ${owner}`,
        factorRows,
      )
      if (row === undefined) return Option.none()
      const { begunUntil, confirmed, lastStep, secretSealed } = row
      const secret = yield* vault.openText(owner, place(owner), secretSealed)
      return Option.some({ secret, confirmed, begunUntil: begunUntil.getTime(), lastStep: Number(lastStep) })
    }, Effect.orDie),

    confirm: (owner, step) =>
      happened(sql`UPDATE totp_factors SET confirmed = true, last_step = ${step}
        WHERE user_id = ${owner} AND NOT confirmed RETURNING 1`),
    useStep: (owner, step) =>
      happened(sql`UPDATE totp_factors SET last_step = ${step}
        WHERE user_id = ${owner} AND last_step < ${step} RETURNING 1`),
    remove: (owner) =>
      happened(sql`
        WITH codes AS (DELETE FROM recovery_codes WHERE user_id = ${owner})
        DELETE FROM totp_factors WHERE user_id = ${owner} RETURNING 1`),
    replaceCodes: (owner, hashes) =>
      inTurn([
        sql`SELECT 1 FROM totp_factors WHERE user_id = ${owner} FOR UPDATE`,
        sql`DELETE FROM recovery_codes WHERE user_id = ${owner}`,
        ...hashes.map((hash) => sql`INSERT INTO recovery_codes ${sql.insert({ userId: owner, hash })}`),
      ]),
    useCode: (owner, hash) =>
      happened(sql`DELETE FROM recovery_codes WHERE user_id = ${owner} AND hash = ${hash} RETURNING 1`),
    codesLeft: (owner) =>
      Effect.orDie(
        Effect.map(
          sql<{ left: number }>`SELECT count(*)::int AS left FROM recovery_codes WHERE user_id = ${owner}`,
          ([row]) => row!.left,
        ),
      ),
    addChallenge: (owner, { expiresAt, hash }) =>
      inTurn([
        sql`INSERT INTO sign_in_challenges ${sql.insert({ hash, userId: owner, expiresAt: new Date(expiresAt) })}`,
      ]),
    tryChallenge: Effect.fn("FactorStore.tryChallenge")(function* (hash, tries) {
      const [row] = yield* Effect.flatMap(
        sql`UPDATE sign_in_challenges SET tries = tries + 1
          WHERE hash = ${hash} AND expires_at > ${yield* now} AND tries < ${tries} RETURNING user_id`,
        owners,
      )
      return Option.map(Option.fromUndefinedOr(row), ({ userId }) => userId)
    }, Effect.orDie),
    endChallenge: (hash) => happened(sql`DELETE FROM sign_in_challenges WHERE hash = ${hash} RETURNING 1`),
    sweep: Effect.fn("FactorStore.sweep")(function* (before) {
      const challenges = yield* sql`
        DELETE FROM sign_in_challenges WHERE expires_at < ${new Date(before)} RETURNING 1`
      const waiting = yield* sql`
        DELETE FROM totp_factors WHERE NOT confirmed AND begun_until < ${new Date(before)} RETURNING 1`
      return challenges.length + waiting.length
    }, Effect.orDie),
  }
  return service
})
