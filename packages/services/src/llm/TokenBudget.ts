import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, Config, Context, Effect, Layer, Option, Schema } from "effect"
import { SqlClient } from "effect/sql"

export interface Reservation {
  readonly owner: UserId
  /** UTC, `2025-11-25`. */
  readonly day: string
  readonly tokens: number
}

const limit = Config.schema(Schema.Int.check(Schema.isGreaterThan(0)), "LLM_TOKENS_PER_DAY").pipe(
  Config.withDefault(200_000),
)
const KEPT_DAYS = 30

const dayOf = (millis: number) => new Date(millis).toISOString().slice(0, 10)
const today = Effect.map(Clock.currentTimeMillis, dayOf)

/**
 * Tokens a person may use on one day (UTC), `LLM_TOKENS_PER_DAY`. What a call may cost at most is taken before it, so
 * that calls at once never pass the limit together; what it did not use comes back. A process that dies gives none back.
 */
export class TokenBudget extends Context.Service<
  TokenBudget,
  {
    /** None where too little is left. */
    reserve(owner: UserId, tokens: number): Effect.Effect<Option.Option<Reservation>>
    /** Once a reservation: from now on it counts as what was used. */
    settle(reservation: Reservation, used: number): Effect.Effect<void>
  }
>()("utopiahire/llm/TokenBudget") {
  static readonly layer = Layer.effect(
    TokenBudget,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const most = yield* limit
      return TokenBudget.of({
        reserve: Effect.fn("TokenBudget.reserve")(function* (owner, tokens) {
          const day = yield* today
          const taken = yield* sql`
            WITH old AS (DELETE FROM llm_tokens WHERE user_id = ${owner} AND day < ${day}::date - ${KEPT_DAYS}::int)
            INSERT INTO llm_tokens AS t (user_id, day, tokens)
            SELECT ${owner}::uuid, ${day}::date, ${tokens}::bigint WHERE ${tokens}::bigint <= ${most}::bigint
            ON CONFLICT (user_id, day) DO UPDATE SET tokens = t.tokens + excluded.tokens
              WHERE t.tokens + excluded.tokens <= ${most}::bigint
            RETURNING 1`
          return taken.length > 0 ? Option.some({ owner, day, tokens }) : Option.none()
        }, Effect.orDie),
        settle: Effect.fn("TokenBudget.settle")(function* ({ day, owner, tokens }, used) {
          yield* sql`UPDATE llm_tokens SET tokens = GREATEST(0, tokens + ${used - tokens}::bigint)
            WHERE user_id = ${owner} AND day = ${day}::date`
        }, Effect.orDie),
      })
    }),
  )

  static readonly layerMemory = Layer.effect(
    TokenBudget,
    Effect.gen(function* () {
      const most = yield* limit
      const used = new Map<string, number>()
      return TokenBudget.of({
        reserve: (owner, tokens) =>
          Effect.map(today, (day) => {
            const before = used.get(`${owner}/${day}`) ?? 0
            if (before + tokens > most) return Option.none()
            used.set(`${owner}/${day}`, before + tokens)
            return Option.some({ owner, day, tokens })
          }),
        settle: ({ day, owner, tokens }, actual) =>
          Effect.sync(() => {
            const key = `${owner}/${day}`
            used.set(key, Math.max(0, (used.get(key) ?? 0) + actual - tokens))
          }),
      })
    }),
  )
}
