import { PgClient } from "@effect/sql-pg"
import { Effect, PubSub, Schedule, Stream } from "effect"

/** Ids of CVs whose status changed, from whichever process; one connection for all who listen here. */
export const notices = Effect.gen(function* () {
  const pg = yield* PgClient.PgClient
  const hub = yield* PubSub.sliding<string>(1024)
  yield* Effect.scoped(
    Effect.flatMap(pg.listen("cv_status"), (queue) =>
      Stream.runForEach(Stream.fromQueue(queue), ({ payload }) => PubSub.publish(hub, payload)),
    ),
  ).pipe(
    Effect.tapCause(() => Effect.logWarning("lost the connection that listens for CV changes")),
    Effect.retry(Schedule.spaced("2 seconds")),
    Effect.forkScoped,
  )
  return hub
})
