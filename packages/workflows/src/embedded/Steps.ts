import { Array as Arr, Cause, Context, Deferred, Effect, Exit, Fiber, Layer, Scope } from "effect"
import { SqlClient } from "effect/sql"
import type { Command, Step, Tagged } from "@utopiahire/domain/Flow"
import { StepInfo, type StepTable } from "../steps.ts"
import { batched } from "./batched.ts"

const MAX_BACKOFF_MS = 30_000
const GRACE_MS = 5_000
const CANCELLED = "cancelled"

type StepCommand = Extract<Command, { readonly op: "step" }>
type StepFiber = Fiber.Fiber<unknown, Tagged>
/** The ends of the steps of one run, by their path. */
export type Journal = ReadonlyMap<string, Exit.Exit<unknown, Tagged>>

interface Row {
  readonly flowId: string
  readonly path: string
  readonly value: string | null
  readonly error: string | null
}

const backoff = (step: Step<any, any, any>, failed: number) =>
  Math.min((step.backoffMs ?? 200) * 2 ** (failed - 1), MAX_BACKOFF_MS)
/** A flow sees of a defect its tag alone. */
const seen = (error: Tagged): Tagged => (error._tag === "Defect" ? { _tag: "Defect" } : error)
const exitOf = ({ error, value }: Row): Exit.Exit<unknown, Tagged> =>
  error === null
    ? Exit.succeed(value === null ? null : JSON.parse(value))
    : Exit.fail(seen(JSON.parse(error)))

/**
 * Carries out steps beside the runs that wait for them and keeps their ends in `flow_steps`: a run may be
 * restarted by a timer or a signal while its steps go on, and finds them again.
 */
export class Steps extends Context.Service<
  Steps,
  {
    /** What is known of a run when it is begun or goes on. `cancelled`: somebody asked for its end. */
    recall(flowId: string): Effect.Effect<{ readonly journal: Journal; readonly cancelled: boolean }>
    /** Begins the step, or joins the one under way. Its end is in the journal when the fiber is done. */
    run<R>(
      table: StepTable<R>,
      flowId: string,
      path: string,
      command: StepCommand,
    ): Effect.Effect<StepFiber, never, R>
    /** From now on `isCancelled`, here and after a restart; steps that beat are interrupted. */
    cancel(flowId: string, and: Effect.Effect<void>): Effect.Effect<void>
    isCancelled(flowId: string): boolean
    /** The run has ended. */
    forget(flowId: string): void
  }
>()("utopiahire/workflows/Steps") {
  static readonly layer = Layer.effect(
    Steps,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const running = new Map<string, Map<string, { readonly fiber: StepFiber; readonly beats: boolean }>>()
      const cancelled = new Set<string>()
      const keep = yield* batched<Row>(
        (
          rows,
        ) => sql`INSERT INTO flow_steps ${sql.insert(Arr.map(rows, ({ error, flowId, path, value }) => ({ flowId, path, value, error })))}
          ON CONFLICT (flow_id, path) DO NOTHING`,
      )
      const fibers = () => [...running.values()].flatMap((steps) => Array.from(steps.values()))
      const scope = yield* Scope.make()
      // The engine is gone already: what ends in time is kept for the next process, the rest is cut.
      yield* Effect.addFinalizer(() =>
        Effect.suspend(() => Fiber.awaitAll(fibers().map(({ fiber }) => fiber))).pipe(
          Effect.timeoutOption(GRACE_MS),
          Effect.andThen(Scope.close(scope, Exit.void)),
        ),
      )

      const attempts = Effect.fnUntraced(function* <R>(
        table: StepTable<R>,
        flowId: string,
        path: string,
        { input, step }: StepCommand,
      ) {
        const idempotencyKey = `${flowId}/${path}`
        const implementation = table[step.name]
        const last = step.attempts ?? 5
        for (let attempt = 1; ; attempt++) {
          const info = StepInfo.of({ flowId, idempotencyKey, attempt, heartbeat: () => Effect.void })
          const work =
            implementation === undefined
              ? Effect.die(`No implementation of the step ${step.name}`)
              : implementation
                  .run(input)
                  .pipe(Effect.provideService(StepInfo, info), Effect.annotateLogs({ flowId, attempt }))
          const exit = yield* Effect.exit(
            Effect.catchDefect(work as Effect.Effect<unknown, Tagged, R>, (defect) =>
              Effect.fail({ _tag: "Defect", message: String(defect) }),
            ),
          )
          if (Exit.isSuccess(exit)) return exit
          const failure = Cause.findErrorOption(exit.cause)
          const tag = failure._tag === "Some" ? failure.value._tag : undefined
          const again = tag === "Defect" || (tag !== undefined && (step.retryable ?? []).includes(tag))
          if (!again || attempt >= last) return exit
          yield* Effect.sleep(backoff(step, attempt))
        }
      })
      const recorded = Effect.fnUntraced(function* <R>(
        table: StepTable<R>,
        flowId: string,
        path: string,
        command: StepCommand,
      ) {
        const exit = yield* attempts(table, flowId, path, command)
        if (Exit.isSuccess(exit)) {
          const value = JSON.stringify(exit.value) ?? null
          yield* Deferred.await(keep({ flowId, path, value, error: null }))
          return value === null ? null : exit.value
        }
        const failure = Cause.findErrorOption(exit.cause)
        if (failure._tag === "None") return yield* exit
        yield* Deferred.await(keep({ flowId, path, value: null, error: JSON.stringify(failure.value) }))
        return yield* Effect.fail(seen(failure.value))
      })

      return Steps.of({
        recall: Effect.fnUntraced(function* (flowId) {
          const rows = yield* Effect.orDie(
            sql<Row>`SELECT path, value, error FROM flow_steps WHERE flow_id = ${flowId}`,
          )
          const steps = running.get(flowId)
          for (const { path } of rows) steps?.delete(path)
          if (rows.some(({ path }) => path === CANCELLED)) cancelled.add(flowId)
          return {
            journal: new Map(rows.map((row) => [row.path, exitOf(row)])),
            cancelled: cancelled.has(flowId),
          }
        }),
        run: (table, flowId, path, command) =>
          Effect.suspend(() => {
            const steps = running.get(flowId) ?? new Map()
            running.set(flowId, steps)
            const step = steps.get(path)
            if (step !== undefined) return Effect.succeed<StepFiber>(step.fiber)
            return Effect.forkIn(recorded(table, flowId, path, command), scope).pipe(
              Effect.tap((fiber) =>
                Effect.sync(() => steps.set(path, { fiber, beats: command.step.heartbeatMs !== undefined })),
              ),
            )
          }).pipe(Effect.uninterruptible),
        cancel: Effect.fnUntraced(function* (flowId, and) {
          yield* Deferred.await(keep({ flowId, path: CANCELLED, value: null, error: null }))
          yield* and
          cancelled.add(flowId)
          const beating = [...(running.get(flowId)?.values() ?? [])].filter(({ beats }) => beats)
          yield* Fiber.interruptAll(beating.map(({ fiber }) => fiber))
        }),
        isCancelled: (flowId) => cancelled.has(flowId),
        forget: (flowId) => {
          running.delete(flowId)
          cancelled.delete(flowId)
        },
      })
    }),
  )
}
