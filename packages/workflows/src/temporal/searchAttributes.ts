import type { Connection } from "@temporalio/client"
import { Effect, Schedule } from "effect"
import { TemporalUnreachable, type TemporalSettings } from "./settings.ts"

const KEYWORD = 2
/** What the flows write: without them every workflow task would fail and the runs hang. */
export const searchAttributes = ["FlowStage", "FlowStatus"] as const

/** Client and worker connections alike. */
type Operator = Pick<Connection, "operatorService">

const missingIn = (connection: Operator, namespace: string) =>
  Effect.map(
    Effect.tryPromise(() => connection.operatorService.listSearchAttributes({ namespace })),
    ({ customAttributes }) => searchAttributes.filter((name) => customAttributes?.[name] !== KEYWORD),
  )

/** Registers what the namespace lacks, and fails with the command to type where that is not allowed. Bounded. */
export const ensureSearchAttributes = (connection: Operator, { namespace }: TemporalSettings) =>
  Effect.gen(function* () {
    const missing = yield* missingIn(connection, namespace)
    if (missing.length === 0) return
    yield* Effect.logInfo(`Registering the search attributes ${missing.join(", ")}`)
    yield* Effect.tryPromise(() =>
      connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])),
      }),
    )
    yield* Effect.repeat(missingIn(connection, namespace), {
      until: (left) => left.length === 0,
      schedule: Schedule.spaced("200 millis"),
    })
  }).pipe(
    Effect.timeout("10 seconds"),
    Effect.mapError(
      () =>
        new TemporalUnreachable({
          reason: `The namespace ${namespace} lacks the search attributes ${searchAttributes.join(" and ")}, and they could not be registered. Run: temporal operator search-attribute create --namespace ${namespace} ${searchAttributes.map((name) => `--name ${name} --type Keyword`).join(" ")}`,
        }),
    ),
  )
