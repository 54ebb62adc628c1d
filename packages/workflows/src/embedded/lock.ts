import { Effect, Schedule, Schema } from "effect"
import { SqlClient } from "effect/sql"

/** Two engines on one database would run the same flows twice. */
export class EmbeddedEngineInUse extends Schema.TaggedError<EmbeddedEngineInUse>()(
  "EmbeddedEngineInUse",
  {},
) {
  override get message(): string {
    return "Another process already runs the embedded flow engine on this database. Stop it first, or give this one a database of its own; several processes need a Temporal server (TEMPORAL_ADDRESS)."
  }
}

/** "flows" in ASCII: any number nobody else takes. */
const KEY = 0x66_6c_6f_77_73

/** Held by a connection of its own until the scope closes or the process dies. */
export const onlyEngine = Effect.gen(function* () {
  const connection = yield* (yield* SqlClient.SqlClient).reserve
  const taken = Effect.map(
    connection.execute("SELECT pg_try_advisory_lock($1) AS taken", [KEY], undefined),
    ([row]) => row.taken === true,
  )
  // A process just killed keeps its lock until Postgres sees the closed socket.
  const held = yield* Effect.repeat(taken, {
    until: (yes) => yes,
    schedule: Schedule.spaced("100 millis"),
    times: 20,
  })
  if (!held) return yield* new EmbeddedEngineInUse()
  yield* Effect.addFinalizer(() =>
    Effect.ignore(connection.execute("SELECT pg_advisory_unlock($1)", [KEY], undefined)),
  )
}).pipe(Effect.catchTag("SqlError", Effect.die))
