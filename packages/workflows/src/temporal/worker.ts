import { fileURLToPath } from "node:url"
import type { DataConverter } from "@temporalio/common"
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker"
import { Context, Effect, Layer, Schema } from "effect"
import type { StepTable } from "../steps.ts"
import { activitiesOf } from "./activities.ts"
import { connectionOptions, reach, type TemporalSettings } from "./settings.ts"

/** The worker ended by itself: its role must end too, so that it is started anew. */
export class WorkerStopped extends Schema.TaggedError<WorkerStopped>()("WorkerStopped", {
  cause: Schema.Defect(),
}) {}

export interface WorkerOptions {
  /** A module whose default export is the workflow function; for tests. */
  readonly workflowsPath?: string
  /** What `bundleFlows` gave: spares the bundling. */
  readonly workflowBundle?: { readonly code: string }
}

const quiet = new DefaultLogger("WARN")

/** The flows as one script for Temporal's sandbox. About a second. */
export const bundleFlows = (workflowsPath?: string, dataConverter?: DataConverter) =>
  bundleWorkflowCode({
    workflowsPath: workflowsPath ?? fileURLToPath(new URL("./workflows.ts", import.meta.url)),
    ...(dataConverter?.failureConverterPath !== undefined && {
      failureConverterPath: dataConverter.failureConverterPath,
    }),
    logger: quiet,
  })

/** One runtime of the native part per process, whatever the number of workers. */
let installed = false
const installRuntime = Effect.sync(() => {
  if (installed) return
  Runtime.install({ logger: quiet, shutdownSignals: [] })
  installed = true
})

/**
 * Runs flows and steps of a task queue for as long as the scope lives. A stop takes no new work, gives running
 * steps five seconds, then interrupts them; another worker or the next start takes them up again.
 */
export class TemporalWorker extends Context.Service<
  TemporalWorker,
  {
    /** Fails should the worker end by itself, else never returns. */
    readonly stopped: Effect.Effect<never, WorkerStopped>
    readonly state: Effect.Effect<string>
  }
>()("utopiahire/workflows/TemporalWorker") {
  static readonly layer = <R>(settings: TemporalSettings, table: StepTable<R>, options: WorkerOptions = {}) =>
    Layer.effect(
      TemporalWorker,
      Effect.gen(function* () {
        const context = yield* Effect.context<R>()
        yield* installRuntime
        const connection = yield* Effect.acquireRelease(
          reach(settings, () => NativeConnection.connect(connectionOptions(settings))),
          (connection) => Effect.promise(() => connection.close()),
        )
        const bundle =
          options.workflowBundle ??
          (yield* Effect.promise(() => bundleFlows(options.workflowsPath, settings.dataConverter)))
        const { done, worker } = yield* Effect.acquireRelease(
          Effect.promise(async () => {
            const worker = await Worker.create({
              connection,
              namespace: settings.namespace,
              taskQueue: settings.taskQueue,
              workflowBundle: bundle,
              activities: activitiesOf(table, context),
              ...(settings.dataConverter && { dataConverter: settings.dataConverter }),
              shutdownGraceTime: "5 seconds",
              // A worker lost to a kill gives its runs back after this, not after ten seconds.
              stickyQueueScheduleToStartTimeout: "2 seconds",
            })
            const done = worker.run()
            // The rejection is told by `stopped`.
            done.catch(() => {})
            return { done, worker }
          }),
          ({ done, worker }) =>
            Effect.promise(async () => {
              if (worker.getState() === "RUNNING") worker.shutdown()
              await done.catch(() => {})
            }),
        )
        return TemporalWorker.of({
          state: Effect.sync(() => worker.getState()),
          stopped: Effect.tryPromise({
            try: () => done,
            catch: (cause) => new WorkerStopped({ cause }),
          }).pipe(Effect.andThen(Effect.never)),
        })
      }),
    )
}
