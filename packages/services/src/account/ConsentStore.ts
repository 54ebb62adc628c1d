import { ConsentDecision, ConsentPurpose } from "@utopiahire/domain/account/Consent"
import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"

/** How many decisions a person is shown. */
const SHOWN = 50

const decisions = Schema.decodeUnknownEffect(
  Schema.Array(
    Schema.Struct({
      purpose: ConsentPurpose,
      given: Schema.Boolean,
      textVersion: Schema.String,
      at: Schema.DateTimeUtcFromDate,
    }),
  ),
)

/** Every decision about consent, in order; none is changed. */
export class ConsentStore extends Context.Service<
  ConsentStore,
  {
    /** The newest first, fifty at most. */
    history(owner: UserId): Effect.Effect<ReadonlyArray<ConsentDecision>>
    /** Each purpose's newest decision. */
    current(owner: UserId): Effect.Effect<ReadonlyArray<ConsentDecision>>
    /** False where the newest decision says the same already: then nothing is written. */
    decide(
      owner: UserId,
      purpose: ConsentPurpose,
      given: boolean,
      textVersion: string,
    ): Effect.Effect<boolean>
  }
>()("utopiahire/account/ConsentStore") {
  static readonly layer = Layer.effect(
    ConsentStore,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      return ConsentStore.of({
        history: Effect.fn("ConsentStore.history")(function* (owner) {
          return yield* decisions(
            yield* sql`SELECT purpose, given, text_version, at FROM consents
              WHERE user_id = ${owner} ORDER BY seq DESC LIMIT ${SHOWN}`,
          )
        }, Effect.orDie),
        current: Effect.fn("ConsentStore.current")(function* (owner) {
          return yield* decisions(
            yield* sql`SELECT DISTINCT ON (purpose) purpose, given, text_version, at FROM consents
              WHERE user_id = ${owner} ORDER BY purpose, seq DESC`,
          )
        }, Effect.orDie),
        decide: Effect.fn("ConsentStore.decide")(
          function* (owner, purpose, given, textVersion) {
            const at = new Date(yield* Clock.currentTimeMillis)
            // One decision at a time: a statement that waits inside itself would not see what it waited for.
            yield* sql`SELECT 1 FROM users WHERE id = ${owner} FOR NO KEY UPDATE`
            const written = yield* sql`
            INSERT INTO consents (user_id, purpose, given, text_version, at)
            SELECT ${owner}::uuid, ${purpose}, ${given}::boolean, ${textVersion}, ${at}::timestamptz
            WHERE NOT EXISTS (
              SELECT 1 FROM (
                SELECT given, text_version FROM consents
                WHERE user_id = ${owner} AND purpose = ${purpose} ORDER BY seq DESC LIMIT 1) AS newest
              WHERE newest.given = ${given} AND newest.text_version = ${textVersion})
            RETURNING seq`
            return written.length > 0
          },
          sql.withTransaction,
          Effect.orDie,
        ),
      })
    }),
  )

  static readonly layerMemory = Layer.sync(ConsentStore, () => {
    const kept = new Map<UserId, ReadonlyArray<ConsentDecision>>()
    const of = (owner: UserId) => kept.get(owner) ?? []
    return ConsentStore.of({
      history: (owner) => Effect.sync(() => of(owner).slice(0, SHOWN)),
      current: (owner) =>
        Effect.sync(() =>
          ConsentPurpose.literals.flatMap(
            (purpose) => of(owner).find((each) => each.purpose === purpose) ?? [],
          ),
        ),
      decide: (owner, purpose, given, textVersion) =>
        Effect.map(DateTime.now, (at) => {
          const last = of(owner).find((each) => each.purpose === purpose)
          if (last?.given === given && last.textVersion === textVersion) return false
          kept.set(owner, [{ purpose, given, textVersion, at }, ...of(owner)])
          return true
        }),
    })
  })
}
