import { Cause, Clock, Context, Effect, Exit, Schema } from "effect"
import type { Step, Tagged } from "@utopiahire/domain/Flow"

/** What a step may know of its own execution. */
export class StepInfo extends Context.Service<
  StepInfo,
  {
    readonly flowId: string
    /** The same on every attempt and after a crash: rows, files and mails made by the step are keyed by it. */
    readonly idempotencyKey: string
    /** From 1. After a crash it may start again at 1. */
    readonly attempt: number
    /** Hosts beat by themselves while the step runs; `details` are for people watching. */
    heartbeat(details?: unknown): Effect.Effect<void>
  }
>()("utopiahire/workflows/StepInfo") {}

/** A step with what carries it out. `run` takes and gives encoded JSON and fails with the encoded typed error. */
export interface StepImplementation<R> {
  readonly step: Step<any, any, any>
  readonly run: (input: unknown) => Effect.Effect<unknown, Tagged, R | StepInfo>
}

/** Implementations by the name of their step. */
export type StepTable<R> = Readonly<Record<string, StepImplementation<R>>>

type ErrorCodec<F, E> = [F] extends [never]
  ? { readonly error?: never }
  : { readonly error: Schema.Codec<F, E> }

/**
 * Binds a step to an Effect with Schemas at both ends: the flow sees encoded JSON, the Effect decoded values.
 * A bad input, a bad output, a bug and a time-out are defects; any other failure must be in `error`.
 */
export const implement = <I, O, E extends Tagged, A, B, F = never, R = never>(
  step: Step<I, O, E>,
  by: {
    readonly input: Schema.Codec<A, I>
    readonly output: Schema.Codec<B, O>
    readonly run: (input: A) => Effect.Effect<B, F, R>
  } & ErrorCodec<F, E>,
): StepImplementation<Exclude<R, StepInfo>> => {
  const decode = Schema.decodeUnknownEffect(by.input)
  const encode = Schema.encodeUnknownEffect(by.output)
  const errors = by.error as Schema.Codec<F, E> | undefined
  const encodeError = errors && Schema.encodeUnknownEffect(errors)
  const run = (raw: unknown): Effect.Effect<unknown, Tagged, R> =>
    Effect.orDie(decode(raw)).pipe(
      Effect.flatMap(by.run),
      Effect.matchEffect({
        onFailure: (error) =>
          encodeError === undefined
            ? Effect.die(error)
            : Effect.flatMap(Effect.orDie(encodeError(error)), Effect.fail),
        onSuccess: (value) => Effect.orDie(encode(value)),
      }),
      Effect.timeoutOrElse({
        duration: step.timeoutMs,
        orElse: () => Effect.die(`${step.name} took longer than ${step.timeoutMs} ms`),
      }),
      logged(step.name),
    )
  return { step, run } as StepImplementation<Exclude<R, StepInfo>>
}

export const stepTable = <R>(...steps: ReadonlyArray<StepImplementation<R>>): StepTable<R> =>
  Object.fromEntries(steps.map((each) => [each.step.name, each]))

const howItEnded = (exit: Exit.Exit<unknown, Tagged>) => {
  if (Exit.isSuccess(exit)) return "ok"
  if (Cause.hasInterrupts(exit.cause)) return "interrupted"
  const error = Cause.findErrorOption(exit.cause)
  return error._tag === "Some" ? error.value._tag : "Defect"
}

const logged =
  (name: string) =>
  <A, R>(self: Effect.Effect<A, Tagged, R>): Effect.Effect<A, Tagged, R> =>
    Effect.flatMap(Clock.currentTimeNanos, (start) =>
      Effect.onExit(
        self,
        Effect.fnUntraced(function* (exit) {
          const ms = Number((yield* Clock.currentTimeNanos) - start) / 1e6
          const end = howItEnded(exit)
          // Of a defect the cause is worth a look; of the rest the line says all.
          const line = [`step ${name} -> ${end} (${ms.toFixed(1)} ms)`]
          yield* end === "Defect" && Exit.isFailure(exit)
            ? Effect.logWarning(...line, exit.cause)
            : Effect.logInfo(...line)
        }),
      ),
    )
