import { Effect, Option, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { ClaimKey, Claimed, Claims } from "./Idempotency.ts"

const Row = Schema.Struct({
  same: Schema.Boolean,
  state: Schema.Literals(["running", "done"]),
  answerSealed: Schema.NullOr(Schema.Uint8Array),
  leaseUntil: Schema.Date,
})
const rowsOf = Schema.decodeUnknownEffect(Schema.Array(Row))

/** `Idempotency.layer`. Failures of the database are defects. */
export const claimsPostgres = Effect.map(SqlClient.SqlClient, (sql): Claims => {
  const at = (millis: number) => new Date(millis)
  const named = ({ keyHash, route, scope }: ClaimKey) =>
    sql`scope = ${scope} AND route = ${route} AND key_hash = ${keyHash}`
  const held = (key: ClaimKey, lease: number) =>
    sql`${named(key)} AND state = 'running' AND lease_until = ${at(lease)}`
  return {
    // The insert decides. What has expired, or whose holder is gone with the same request, is taken over.
    claim: Effect.fn("Idempotency.claim")(function* (
      key,
      bodyHash,
      now,
      lease,
      expires,
    ): Effect.fn.Return<Claimed, unknown> {
      const row = { ...key, bodyHash, state: "running", leaseUntil: at(lease), expiresAt: at(expires) }
      const ours = yield* sql`
        INSERT INTO idempotency_keys AS k ${sql.insert(row)}
        ON CONFLICT (scope, route, key_hash) DO UPDATE SET body_hash = excluded.body_hash, state = 'running',
          answer_sealed = NULL, lease_until = excluded.lease_until, expires_at = excluded.expires_at
        WHERE k.expires_at <= ${at(now)}
          OR (k.state = 'running' AND k.lease_until <= ${at(now)} AND k.body_hash = excluded.body_hash)
        RETURNING 1`
      if (ours.length > 0) return { _tag: "ours" }
      const [known] = yield* Effect.flatMap(
        sql`SELECT body_hash = ${bodyHash} AS same, state, answer_sealed, lease_until
          FROM idempotency_keys WHERE ${named(key)}`,
        rowsOf,
      )
      // Freed in between: the client tries again.
      if (known === undefined) return { _tag: "running", until: now }
      if (!known.same) return { _tag: "other" }
      return known.state === "running"
        ? { _tag: "running", until: known.leaseUntil.getTime() }
        : { _tag: "done", answer: Option.fromNullOr(known.answerSealed) }
    }, Effect.orDie),
    finish: Effect.fn("Idempotency.finish")(function* (key, lease, answer) {
      yield* sql`UPDATE idempotency_keys SET state = 'done', answer_sealed = ${Option.getOrNull(answer)}
        WHERE ${held(key, lease)}`
    }, Effect.orDie),
    free: Effect.fn("Idempotency.free")(function* (key, lease) {
      yield* sql`DELETE FROM idempotency_keys WHERE ${held(key, lease)}`
    }, Effect.orDie),
    sweep: Effect.fn("Idempotency.sweep")(function* (before) {
      const over = yield* sql`DELETE FROM idempotency_keys WHERE expires_at < ${at(before)} RETURNING 1`
      return over.length
    }, Effect.orDie),
  }
})
