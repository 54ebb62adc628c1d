import type { DataConverter } from "@temporalio/common"
import { Config, Effect, Option, Redacted, Schema } from "effect"

/** Where the Temporal server is, and what client and worker must agree on. */
export interface TemporalSettings {
  /** `host:port` */
  readonly address: string
  readonly namespace: string
  readonly taskQueue: string
  readonly tls: boolean
  readonly apiKey?: Redacted.Redacted
  /** Seals payloads and failures: `sealedDataConverter` of codec.ts. The same for client and worker. */
  readonly dataConverter?: DataConverter
}

export const temporalAt = (address: string, more?: Partial<TemporalSettings>): TemporalSettings => ({
  address,
  namespace: "default",
  taskQueue: "utopiahire",
  tls: false,
  ...more,
})

/** TEMPORAL_ADDRESS and what goes with it; none when no address is given. */
export const temporalFromEnvironment: Config.Config<Option.Option<TemporalSettings>> = Config.all({
  address: Config.option(Config.String("TEMPORAL_ADDRESS")),
  namespace: Config.String("TEMPORAL_NAMESPACE").pipe(Config.withDefault("default")),
  taskQueue: Config.String("TEMPORAL_TASK_QUEUE").pipe(Config.withDefault("utopiahire")),
  tls: Config.option(Config.Boolean("TEMPORAL_TLS")),
  apiKey: Config.option(Config.Redacted("TEMPORAL_API_KEY")),
}).pipe(
  Config.map(({ address, apiKey, tls, ...rest }) =>
    Option.map(address, (address) => ({
      ...rest,
      address,
      // A key in clear over the wire is never meant.
      tls: Option.getOrElse(tls, () => Option.isSome(apiKey)),
      ...(Option.isSome(apiKey) && { apiKey: apiKey.value }),
    })),
  ),
)

export const connectionOptions = (settings: TemporalSettings) => ({
  address: settings.address,
  tls: settings.tls,
  ...(settings.apiKey && { apiKey: Redacted.value(settings.apiKey) }),
})

/** Nobody answers at the address, or the server cannot be used as it is. */
export class TemporalUnreachable extends Schema.TaggedError<TemporalUnreachable>()("TemporalUnreachable", {
  reason: Schema.String,
}) {
  override get message(): string {
    return this.reason
  }
}

/** Tries for ten seconds at most. */
export const reach = <A>(settings: TemporalSettings, connect: () => Promise<A>) =>
  Effect.tryPromise({
    try: connect,
    catch: (cause) =>
      new TemporalUnreachable({
        reason: `No Temporal server answers at ${settings.address} (${cause instanceof Error ? cause.message : String(cause)}). Check TEMPORAL_ADDRESS, TEMPORAL_TLS and TEMPORAL_API_KEY.`,
      }),
  }).pipe(
    Effect.timeoutOrElse({
      duration: "10 seconds",
      orElse: () =>
        Effect.fail(
          new TemporalUnreachable({
            reason: `No Temporal server answers at ${settings.address} within 10 s.`,
          }),
        ),
    }),
  )
