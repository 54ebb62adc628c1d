import { isDeepStrictEqual } from "node:util"
import {
  Client,
  Connection,
  type ScheduleDescription,
  type ScheduleOptions,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from "@temporalio/client"
import { ApplicationFailure, CancelledFailure, defineSearchAttributeKey } from "@temporalio/common"
import { Effect, Layer, Option } from "effect"
import type { FlowDef, Tagged } from "@utopiahire/domain/Flow"
import {
  type FlowOutcome,
  Flows,
  type FlowSchedule,
  FlowsUnavailable,
} from "@utopiahire/services/flows/Flows"
import { ensureSearchAttributes } from "./searchAttributes.ts"
import { connectionOptions, reach, type TemporalSettings } from "./settings.ts"

const stageKey = defineSearchAttributeKey("FlowStage", "KEYWORD")
const statusKey = defineSearchAttributeKey("FlowStatus", "KEYWORD")
const running = [{ key: statusKey, value: "running" }]
const workflowTaskTimeout = "5 seconds"

/** What the server says instead of a value is fine for `these`; everything else is a defect. */
const unless = <A>(these: ReadonlyArray<new (...args: any) => Error>, fallback: A, work: () => Promise<A>) =>
  Effect.promise(() =>
    work().catch((error) => {
      if (these.some((each) => error instanceof each)) return fallback
      throw error
    }),
  )

const outcomeOf = (failed: unknown): FlowOutcome<never> => {
  if (!(failed instanceof WorkflowFailedError)) throw failed
  const cause = failed.cause
  if (cause instanceof CancelledFailure) return { _tag: "cancelled" }
  const typed = cause instanceof ApplicationFailure ? (cause.details?.[0] as Tagged | undefined) : undefined
  return { _tag: "failed", error: typed ?? { _tag: "Defect" } }
}

const scheduleOptions = (flow: FlowDef<any, any>, schedule: FlowSchedule<any>, taskQueue: string) =>
  ({
    scheduleId: schedule.id,
    spec: { intervals: [{ every: schedule.everyMs }] },
    action: {
      type: "startWorkflow",
      workflowType: flow.name,
      workflowId: schedule.id,
      args: [schedule.input],
      taskQueue,
      workflowTaskTimeout,
      typedSearchAttributes: running,
    },
    // Of the starts missed the first runs, the others find it running.
    policies: { overlap: "SKIP", catchupWindow: "1 year" },
  }) satisfies ScheduleOptions

const isAs = (
  { action, spec }: ScheduleDescription,
  wanted: Omit<ReturnType<typeof scheduleOptions>, "scheduleId">,
): boolean =>
  isDeepStrictEqual(
    [spec.intervals?.map(({ every }) => every), action.workflowType, action.taskQueue, action.args],
    [
      wanted.spec.intervals.map(({ every }) => every),
      wanted.action.workflowType,
      wanted.action.taskQueue,
      wanted.action.args,
    ],
  )

const make = Effect.fnUntraced(function* (settings: TemporalSettings) {
  const connection = yield* Effect.acquireRelease(
    reach(settings, () =>
      Connection.connect({ ...connectionOptions(settings), connectTimeout: "3 seconds" }),
    ),
    (connection) => Effect.promise(() => connection.close()),
  )
  yield* ensureSearchAttributes(connection, settings)
  const { schedule: schedules, workflow } = new Client({
    connection,
    namespace: settings.namespace,
    ...(settings.dataConverter && { dataConverter: settings.dataConverter }),
  })
  const { taskQueue } = settings

  return Flows.of({
    engine: "temporal",
    start: Effect.fn("Flows.start")((flow, input) => {
      const workflowId = flow.id(input)
      return unless([WorkflowExecutionAlreadyStartedError], workflowId, async () => {
        await workflow.start(flow.name, {
          taskQueue,
          workflowId,
          args: [input],
          workflowIdConflictPolicy: "USE_EXISTING",
          workflowIdReusePolicy: "REJECT_DUPLICATE",
          workflowTaskTimeout,
          typedSearchAttributes: running,
        })
        return workflowId
      })
    }),
    signal: Effect.fn("Flows.signal")((_flow, flowId, signal, value) =>
      unless([WorkflowNotFoundError], undefined, () => workflow.getHandle(flowId).signal(signal.name, value)),
    ),
    stage: Effect.fn("Flows.stage")((flowId) =>
      unless([WorkflowNotFoundError], Option.none(), async () => {
        const { typedSearchAttributes } = await workflow.getHandle(flowId).describe()
        return Option.fromNullishOr(typedSearchAttributes.get(stageKey))
      }),
    ),
    result: Effect.fn("Flows.result")(<I, O>(_flow: FlowDef<I, O>, flowId: string) =>
      Effect.promise(() =>
        workflow
          .getHandle(flowId)
          .result()
          .then((value): FlowOutcome<O> => ({ _tag: "done", value }), outcomeOf),
      ),
    ),
    cancel: Effect.fn("Flows.cancel")((_flow, flowId) =>
      unless(
        [WorkflowNotFoundError],
        undefined,
        async () => void (await workflow.getHandle(flowId).cancel()),
      ),
    ),
    schedule: Effect.fn("Flows.schedule")((flow, schedule) => {
      const { scheduleId, ...options } = scheduleOptions(flow, schedule, taskQueue)
      return Effect.promise(async () => {
        try {
          await schedules.create({ scheduleId, ...options })
        } catch (error) {
          if (!(error instanceof ScheduleAlreadyRunning)) throw error
          const handle = schedules.getHandle(scheduleId)
          // An update forgets the starts that are owed: the same said again is none.
          if (isAs(await handle.describe(), options)) return
          await handle.update(({ state }) => ({ ...options, state }))
        }
      })
    }),
    unschedule: Effect.fn("Flows.unschedule")((scheduleId) =>
      unless([ScheduleNotFoundError], undefined, () => schedules.getHandle(scheduleId).delete()),
    ),
    ping: Effect.tryPromise({
      try: () =>
        connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({})),
      catch: () => new FlowsUnavailable({ reason: `Temporal at ${settings.address} does not answer` }),
    }).pipe(Effect.asVoid, Effect.withSpan("Flows.ping")),
  })
})

/** The client of a Temporal server: starts and follows flows, runs none. See `worker.ts` for who runs them. */
export const layer = (settings: TemporalSettings) => Layer.effect(Flows, make(settings))
