import { Config, Context, Effect, Layer, Logger, Option, References } from "effect"
import { makeStdoutLogger } from "@utopiahire/services/observability/lineLogger"
import { EngineEnd } from "./engine.ts"

/** Log lines on stdout, from LOG_LEVEL up. */
export const logging = <A, E, R>(work: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const level = yield* Config.LogLevel("LOG_LEVEL").pipe(Config.withDefault("Info" as const))
    return yield* work.pipe(
      Effect.provideService(References.MinimumLogLevel, level),
      Effect.provide(Logger.layer([makeStdoutLogger()])),
    )
  })

/** Runs a role until it is told to stop or its engine ends. `onReady` hears when everything stands. */
export const run = <A, E, R, E2, R2>(
  role: Layer.Layer<A, E, R>,
  onReady: (context: Context.Context<A>) => Effect.Effect<void, E2, R2>,
) =>
  Effect.gen(function* () {
    const context = yield* Layer.build(role)
    yield* onReady(context)
    return yield* Option.getOrElse(Context.getOption(context, EngineEnd), () => Effect.never)
  }).pipe(Effect.scoped)
