import { Api } from "@utopiahire/domain/Api"
import type { CheckState } from "@utopiahire/domain/system/SystemApi"
import { Flows } from "@utopiahire/services/flows/Flows"
import { Files } from "@utopiahire/services/storage/Files"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { SqlClient } from "effect/sql"
import { Draining } from "../http/Draining.ts"

const live = Effect.succeed({ status: "live" as const })

const state = <E>(check: Effect.Effect<unknown, E>): Effect.Effect<CheckState> =>
  check.pipe(
    Effect.timeout("2 seconds"),
    Effect.as("up" as const),
    Effect.catchCause((cause) => Effect.as(Effect.logWarning("A part is down", cause), "down" as const)),
  )

/** The parts are asked at most once a second, however many ask us. */
export const SystemHttp = HttpApiBuilder.group(
  Api,
  "system",
  Effect.fnUntraced(function* (handlers) {
    const sql = yield* SqlClient.SqlClient
    const flows = yield* Flows
    const files = yield* Files
    const draining = yield* Draining
    const checks = yield* Effect.all(
      { database: state(sql`SELECT 1`), engine: state(flows.ping), disk: state(files.ping) },
      { concurrency: "unbounded" },
    ).pipe(Effect.cachedWithTTL("1 second"))

    const ready = Effect.gen(function* () {
      const states = yield* checks
      if (draining.begun()) return { status: "stopping" as const, checks: states }
      return Object.values(states).includes("down")
        ? { status: "notReady" as const, checks: states }
        : { status: "ready" as const, checks: states }
    })
    return handlers.handleAll({ health: () => live, live: () => live, ready: () => ready })
  }),
)
