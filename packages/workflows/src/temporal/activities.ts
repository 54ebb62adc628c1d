import { Context as ActivityContext } from "@temporalio/activity"
import { ApplicationFailure, CancelledFailure } from "@temporalio/common"
import { Cause, type Context, Effect, Exit, Option } from "effect"
import type { Tagged } from "@utopiahire/domain/Flow"
import { type StepImplementation, StepInfo, type StepTable } from "../steps.ts"

const infoOf = (activity: ActivityContext) => {
  // Every activity here belongs to a workflow.
  const flowId = activity.info.workflowExecution!.workflowId
  return StepInfo.of({
    flowId,
    idempotencyKey: `${flowId}/${activity.info.activityId}`,
    attempt: activity.info.attempt,
    heartbeat: (details) => Effect.sync(() => activity.heartbeat(details)),
  })
}

/** A cancellation reaches a running Effect by the answer to a heartbeat only. */
const beating =
  (activity: ActivityContext) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
    const timeout = activity.info.heartbeatTimeoutMs
    if (timeout === undefined) return self
    const beat = Effect.delay(
      Effect.sync(() => activity.heartbeat()),
      timeout / 4,
    )
    return Effect.raceFirst(self, Effect.forever(beat))
  }

const failureOf = (
  activity: ActivityContext,
  step: StepImplementation<never>["step"],
  cause: Cause.Cause<Tagged>,
) => {
  if (activity.cancellationSignal.aborted && Cause.hasInterrupts(cause))
    return activity.cancellationDetails?.cancelRequested === true
      ? new CancelledFailure("interrupted")
      : ApplicationFailure.create({ type: "Interrupted", message: "The worker stopped in mid step" })
  const typed = Cause.findErrorOption(cause)
  if (Option.isNone(typed)) return ApplicationFailure.create({ type: "Defect", message: Cause.pretty(cause) })
  const { _tag } = typed.value
  return ApplicationFailure.create({
    type: _tag,
    message: _tag,
    details: [typed.value],
    nonRetryable: !(step.retryable ?? []).includes(_tag),
  })
}

/** The steps as Temporal activities, run with the services of `context`. */
export const activitiesOf = <R>(table: StepTable<R>, context: Context.Context<R>) => {
  const runExit = Effect.runPromiseExitWith(context)
  const activityOf =
    ({ step, run }: StepImplementation<R>) =>
    async (input: unknown): Promise<unknown> => {
      const activity = ActivityContext.current()
      const info = infoOf(activity)
      const exit = await runExit(
        run(input).pipe(
          beating(activity),
          Effect.provideService(StepInfo, info),
          Effect.annotateLogs({ flowId: info.flowId, attempt: info.attempt }),
        ) as Effect.Effect<unknown, Tagged, R>,
        { signal: activity.cancellationSignal },
      )
      if (Exit.isSuccess(exit)) return exit.value
      throw failureOf(activity, step, exit.cause)
    }
  return Object.fromEntries(Object.entries(table).map(([name, each]) => [name, activityOf(each)]))
}
