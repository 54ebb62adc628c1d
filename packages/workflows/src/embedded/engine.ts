// @effect-diagnostics unknownInEffectCatch:off
import { Cause, Effect, Exit, Fiber, Layer, Schema } from "effect"
import { ClusterWorkflowEngine, Sharding, SingleRunner } from "effect/cluster"
import { Digest } from "effect/crypto"
import { DurableClock, DurableDeferred, Workflow, WorkflowEngine } from "effect/workflow"
import {
  type Command,
  type Flow,
  FlowCancelled,
  type FlowDef,
  settled,
  StepFailed,
  type Tagged,
} from "@utopiahire/domain/Flow"
import type { StepTable } from "../steps.ts"
import { Stages } from "./Stages.ts"
import { type Journal, Steps } from "./Steps.ts"

/** A timer up to this far ahead is woken to the millisecond, a later one by the next poll. */
const PRECISE_MS = 60_000

const Failure = Schema.Struct({ _tag: Schema.String, error: Schema.Unknown })

/** What a run keeps of its start. `patches` are those the flow had then. */
const Start = Schema.Struct({
  id: Schema.String,
  input: Schema.Unknown,
  patches: Schema.Array(Schema.String),
})

export const workflowOf = (flow: FlowDef<any, any>) =>
  Workflow.make(flow.name, {
    payload: Start,
    success: Schema.Unknown,
    error: Failure,
    idempotencyKey: ({ id }) => id,
  })

export const signalOf = (name: string) => DurableDeferred.make(`signal/${name}`, { success: Schema.Unknown })

type Needs<R> =
  | R
  | Stages
  | Steps
  | Sharding.Sharding
  | WorkflowEngine.WorkflowEngine
  | WorkflowEngine.WorkflowInstance

/** A generator on its way. `path` names its commands, the same in every replay. */
interface Frame {
  readonly path: string
  readonly flow: Flow<unknown>
  at: number
  next: IteratorResult<Command, unknown> | undefined
  thrown?: { readonly error: unknown }
  children?: ReadonlyArray<Frame>
}

const advance = (frame: Frame, go: () => IteratorResult<Command, unknown>) => {
  try {
    frame.next = go()
  } catch (error) {
    frame.thrown = { error }
  }
}

const open = (path: string, flow: Flow<unknown>): Frame => {
  const frame: Frame = { path, flow, at: 0, next: undefined }
  advance(frame, () => flow.next())
  return frame
}

/** Leaves the run as the engine wants it left, once the steps of its other branches have ended. */
const giveWay = Effect.gen(function* () {
  const instance = yield* WorkflowEngine.WorkflowInstance
  yield* Workflow.wrapActivityResult(Effect.void, () => true)
  return yield* Workflow.suspend(instance)
})

const performStep = Effect.fnUntraced(function* <R>(
  table: StepTable<R>,
  flowId: string,
  path: string,
  command: Extract<Command, { op: "step" }>,
) {
  const instance = yield* WorkflowEngine.WorkflowInstance
  const steps = yield* Steps
  // The engine applies a cancellation where a run gives way. Undoing comes after, with `interrupted` set.
  if (!instance.interrupted && steps.isCancelled(flowId)) return yield* giveWay
  const fiber = yield* steps.run(table, flowId, path, command)
  const isCut = (exit: Exit.Exit<unknown, Tagged>) => Exit.isFailure(exit) && Cause.hasInterrupts(exit.cause)
  const exit = yield* Workflow.wrapActivityResult(Fiber.await(fiber), isCut)
  return isCut(exit) ? yield* giveWay : yield* told(command.step.name, exit)
})

const told = (step: string, exit: Exit.Exit<unknown, Tagged>) =>
  Effect.mapError(exit, (error) => new StepFailed(step, error))

/** A timer that outlives the process. Its message is read at the next poll, so one is asked for in time. */
const durableSleep = Effect.fnUntraced(function* (name: string, ms: number) {
  const sharding = yield* Sharding.Sharding
  const { scope } = yield* WorkflowEngine.WorkflowInstance
  if (ms <= PRECISE_MS) yield* Effect.forkIn(Effect.delay(sharding.pollStorage, ms + 2), scope)
  yield* DurableClock.sleep({ name, duration: ms, inMemoryThreshold: 0 })
})

const awaitSignal = (name: string, signal: string, timeoutMs: number | undefined) => {
  const got = Effect.map(DurableDeferred.await(signalOf(signal)), (value) => ({ value }))
  if (timeoutMs === undefined) return got
  return DurableDeferred.raceAll({
    name,
    success: Schema.NullOr(Schema.Struct({ value: Schema.Unknown })),
    error: Schema.Never,
    effects: [got, Effect.as(durableSleep(name, timeoutMs), null)],
  }).pipe(Effect.map((answer) => answer ?? undefined))
}

const interpreter = <R>(table: StepTable<R>, start: typeof Start.Type, journal: Journal) => {
  const perform = (frame: Frame, command: Command): Effect.Effect<unknown, any, Needs<R>> => {
    // Asking for a patch has no number: what follows it in an old run must keep the name it had.
    const name = `${frame.path}${command.op === "patched" ? frame.at : frame.at++}`
    switch (command.op) {
      case "step": {
        const end = journal.get(name)
        return end === undefined ? performStep(table, start.id, name, command) : told(command.step.name, end)
      }
      case "sleep":
        return Effect.andThen(settledStages, durableSleep(name, command.ms))
      case "awaitSignal":
        return Effect.andThen(settledStages, awaitSignal(name, command.signal, command.timeoutMs))
      case "publishStage":
        return Stages.use((stages) => stages.publish({ flowId: start.id, path: name, stage: command.stage }))
      case "patched":
        return Effect.succeed(start.patches.includes(command.id))
      case "all":
        frame.children = command.branches.map((branch, i) => open(`${name}.${i}/`, branch))
        return every(frame.children, drive)
    }
  }
  // A stage must not be lost while its run sleeps or after it has ended.
  const settledStages = Stages.use((stages) => stages.written(start.id))
  const every = (
    frames: ReadonlyArray<Frame>,
    run: (frame: Frame) => Effect.Effect<unknown, any, Needs<R>>,
  ): Effect.Effect<unknown, any, Needs<R>> =>
    Effect.forEach(frames, (frame) => Effect.exit(run(frame)), { concurrency: "unbounded" }).pipe(
      Effect.flatMap((exits) =>
        Effect.try({
          try: () =>
            settled(
              exits.map((exit) =>
                Exit.isSuccess(exit)
                  ? { ok: true, value: exit.value }
                  : { ok: false, error: Cause.squash(exit.cause) },
              ),
            ),
          catch: (error) => error,
        }),
      ),
    )
  const drive = (frame: Frame): Effect.Effect<unknown, any, Needs<R>> =>
    Effect.gen(function* () {
      while (frame.thrown === undefined) {
        const next = frame.next!
        if (next.done === true) return next.value
        const exit = yield* Effect.exit(perform(frame, next.value))
        // Suspended: this process is done with the run until it is woken.
        if (Exit.isFailure(exit) && Cause.hasInterrupts(exit.cause))
          return yield* Effect.failCause(exit.cause)
        delete frame.children
        advance(frame, () =>
          Exit.isSuccess(exit) ? frame.flow.next(exit.value) : frame.flow.throw(Cause.squash(exit.cause)),
        )
      }
      return yield* Effect.fail(frame.thrown.error)
    })
  /** Throws the cancellation into the innermost frames first, then outwards, and runs what they still yield. */
  const cancel = (frame: Frame): Effect.Effect<unknown, any, Needs<R>> =>
    Effect.suspend(() => {
      if (frame.thrown !== undefined || frame.next!.done === true) return drive(frame)
      const inner = frame.children === undefined ? Effect.void : Effect.exit(every(frame.children, cancel))
      return Effect.andThen(
        inner,
        Effect.suspend(() => {
          advance(frame, () => frame.flow.throw(new FlowCancelled()))
          return drive(frame)
        }),
      )
    })
  return { cancel, drive, settledStages }
}

const interpret = <R>(flow: FlowDef<any, any>, table: StepTable<R>) =>
  Effect.fnUntraced(function* (start: typeof Start.Type) {
    const instance = yield* WorkflowEngine.WorkflowInstance
    const engine = yield* WorkflowEngine.WorkflowEngine
    const steps = yield* Steps
    const { cancelled, journal } = yield* steps.recall(start.id)
    // Asked for, yet perhaps not told to the engine before the process died.
    if (cancelled) yield* engine.interrupt(instance.workflow, instance.executionId)
    const { cancel, drive, settledStages } = interpreter(table, start, journal)
    const root = open("", flow.body(start.input))
    // The engine tells of a cancellation nowhere else.
    const forget = Effect.sync(() => steps.forget(start.id))
    yield* Workflow.addFinalizer(() =>
      instance.interrupted ? Effect.andThen(Effect.ignore(cancel(root)), forget) : Effect.void,
    )
    const result = yield* Effect.exit(drive(root))
    if (Exit.isSuccess(result) || !Cause.hasInterrupts(result.cause))
      yield* Effect.andThen(settledStages, forget)
    return yield* Effect.catch(result, (error) =>
      error instanceof StepFailed
        ? Effect.fail({ _tag: error.error._tag, error: error.error as unknown })
        : Effect.die(error),
    )
  })

/** Registers a flow with the engine that is running. */
export const flowLayer = <R>(flow: FlowDef<any, any>, table: StepTable<R>) =>
  workflowOf(flow).toLayer(interpret(flow, table))

/** The engine of effect/workflow in one process, on the tables of the product's Postgres. */
export const engineLayer = ClusterWorkflowEngine.layer.pipe(
  Layer.provideMerge(
    SingleRunner.layer({
      runnerStorage: "memory",
      shardingConfig: {
        entityMessagePollInterval: "1 second",
        entityTerminationTimeout: "5 seconds",
        simulateRemoteSerialization: false,
      },
    }),
  ),
  Layer.provide(Digest.layerWebCrypto),
)
