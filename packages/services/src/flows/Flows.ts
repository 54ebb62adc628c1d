import { Context, Effect, Layer, Option, Schema } from "effect"
import type { FlowDef, Signal, Tagged } from "@utopiahire/domain/Flow"
import { interpret, type World } from "./interpret.ts"

/** How a run ended. `failed` carries the typed error of the step, or `{ _tag: "Defect" }`. */
export type FlowOutcome<O> =
  | { readonly _tag: "done"; readonly value: O }
  | { readonly _tag: "failed"; readonly error: Tagged }
  | { readonly _tag: "cancelled" }

/** A flow started at a fixed rhythm. A start that was missed while nothing ran is made up once. */
export interface FlowSchedule<I> {
  readonly id: string
  /** Whole seconds. Starts fall on multiples of it since 1970, on either engine. */
  readonly everyMs: number
  readonly input: I
}

/** The engine does not answer. `reason` is a sentence for the operator. */
export class FlowsUnavailable extends Schema.TaggedError<FlowsUnavailable>()("FlowsUnavailable", {
  reason: Schema.String,
}) {
  override get message(): string {
    return this.reason
  }
}

/** A start as the memory variant keeps it. */
export interface StartedFlow {
  readonly flow: FlowDef<never, unknown>
  readonly id: string
  readonly input: unknown
}

/** Starts and follows durable flows, on whichever engine was chosen at start. Runs are named by `flow.id(input)`. */
export class Flows extends Context.Service<
  Flows,
  {
    readonly engine: "temporal" | "embedded" | "memory"
    /** Idempotent: the same id again changes nothing. The run is durable when this returns. Gives the run's id. */
    start<I, O>(flow: FlowDef<I, O>, input: I): Effect.Effect<string>
    /** Sending to a run that has ended or never was changes nothing. */
    signal<I, O, A>(flow: FlowDef<I, O>, flowId: string, signal: Signal<A>, value: A): Effect.Effect<void>
    /** The last stage published; none for an unknown run or one that has not published yet. */
    stage(flowId: string): Effect.Effect<Option.Option<string>>
    /** Waits for the end of the run. Asking for a run that never was is a defect. */
    result<I, O>(flow: FlowDef<I, O>, flowId: string): Effect.Effect<FlowOutcome<O>>
    /** Compensation has run when `result` answers `cancelled`. A run that has ended stays as it is. */
    cancel<I, O>(flow: FlowDef<I, O>, flowId: string): Effect.Effect<void>
    /**
     * Creates or replaces the schedule. Each start gets a run id of its own, `<schedule.id>-<2026-01-31T00:00:00Z>`;
     * a start that falls due while the one before still runs is left out.
     */
    schedule<I, O>(flow: FlowDef<I, O>, schedule: FlowSchedule<I>): Effect.Effect<void>
    /** Runs already begun go on. */
    unschedule(scheduleId: string): Effect.Effect<void>
    /** Fails when the engine cannot be reached; for the readiness check. */
    readonly ping: Effect.Effect<void, FlowsUnavailable>
  }
>()("utopiahire/flows/Flows") {
  /**
   * For tests: a run is interpreted when somebody asks for its stage or its end. Sleeps pass at once, a wait for
   * a signal lasts until the signal is sent. Starts are added to `started`; schedules are not kept.
   */
  static readonly layerMemory = (steps: World["steps"] = {}, started: Array<StartedFlow> = []) =>
    Layer.sync(Flows, () => {
      const signals = new Map<string, Array<{ at: 0; name: string; value: unknown }>>()
      const cancelled = new Set<string>()
      const look = (id: string) => {
        const run = started.find((each) => each.id === id)
        if (run === undefined) return undefined
        return interpret(run.flow.body(run.input as never), {
          steps,
          signals: signals.get(id) ?? [],
          patient: true,
          // Later than every sleep, sooner than never: it reaches who waits for a signal.
          ...(cancelled.has(id) && { cancelAt: Number.MAX_VALUE }),
        })
      }
      return Flows.of({
        engine: "memory",
        start: (flow, input) =>
          Effect.sync(() => {
            const id = flow.id(input)
            if (!started.some((each) => each.id === id)) started.push({ flow, id, input })
            return id
          }),
        signal: (_flow, id, { name }, value) =>
          Effect.sync(() => {
            const sent = signals.get(id) ?? []
            if (!sent.some((each) => each.name === name)) sent.push({ at: 0, name, value })
            signals.set(id, sent)
          }),
        stage: (id) =>
          Effect.sync(() => {
            const stages = look(id)?.log.flatMap((event) => ("stage" in event ? [event.stage] : [])) ?? []
            return Option.fromUndefinedOr(stages.at(-1))
          }),
        result: <I, O>(_flow: FlowDef<I, O>, id: string) =>
          Effect.suspend((): Effect.Effect<FlowOutcome<O>> => {
            const end = look(id)?.end
            if (end === undefined) return Effect.die(`There is no run ${id}`)
            if (end._tag === "waiting") return Effect.die(`${id} waits for the signal ${end.signal}`)
            return Effect.succeed(end as FlowOutcome<O>)
          }),
        cancel: (_flow, id) => Effect.sync(() => void cancelled.add(id)),
        schedule: () => Effect.void,
        unschedule: () => Effect.void,
        ping: Effect.void,
      })
    })
}
