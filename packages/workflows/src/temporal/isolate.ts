import { defineSearchAttributeKey } from "@temporalio/common"
import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  CancelledFailure,
  condition,
  isCancellation,
  patched,
  proxyActivities,
  setDefaultSignalHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from "@temporalio/workflow"
import {
  type Command,
  type Flow,
  FlowCancelled,
  type FlowDef,
  type Settled,
  settled,
  type Step,
  StepFailed,
  type Tagged,
} from "@utopiahire/domain/Flow"

const stageKey = defineSearchAttributeKey("FlowStage", "KEYWORD")
const statusKey = defineSearchAttributeKey("FlowStatus", "KEYWORD")
/** The step's own time-out speaks first; the server's is for a worker that no longer can. */
const GRACE_MS = 2_000

const asFlowError = (error: unknown): unknown => {
  if (error instanceof FlowCancelled || isCancellation(error)) return new FlowCancelled()
  if (!(error instanceof ActivityFailure)) return error
  const cause = error.cause
  const typed =
    cause instanceof ApplicationFailure && cause.type !== "Defect"
      ? (cause.details?.[0] as Tagged | undefined)
      : undefined
  return new StepFailed(error.activityType, typed ?? { _tag: "Defect" })
}

const outcomeOf = (work: Promise<unknown>): Promise<Settled> =>
  work.then(
    (value): Settled => ({ ok: true, value }),
    (error): Settled => ({ ok: false, error: asFlowError(error) }),
  )

const perform = (step: Step<any, any, any>, input: unknown): Promise<unknown> =>
  proxyActivities<Record<string, (input: unknown) => Promise<unknown>>>({
    startToCloseTimeout: step.timeoutMs + GRACE_MS,
    ...(step.heartbeatMs !== undefined && { heartbeatTimeout: step.heartbeatMs }),
    // Undoing must follow the end of the step, not run beside it.
    cancellationType: "WAIT_CANCELLATION_COMPLETED",
    retry: {
      initialInterval: step.backoffMs ?? 200,
      backoffCoefficient: 2,
      maximumInterval: "30 seconds",
      maximumAttempts: step.attempts ?? 5,
    },
  })[step.name]!(input)

const interpret = async <A>(body: Flow<A>): Promise<A> => {
  const arrived = new Map<string, unknown>()
  setDefaultSignalHandler((name, value) => {
    if (!arrived.has(name)) arrived.set(name, value)
  })
  const awaitSignal = async (name: string, timeoutMs: number | undefined) => {
    const here = () => arrived.has(name)
    await (timeoutMs === undefined ? condition(here) : condition(here, timeoutMs))
    return here() ? { value: arrived.get(name) } : undefined
  }
  const run = async (command: Command): Promise<unknown> => {
    switch (command.op) {
      case "step":
        return perform(command.step, command.input)
      case "sleep":
        return sleep(command.ms)
      case "awaitSignal":
        return awaitSignal(command.signal, command.timeoutMs)
      case "publishStage":
        return upsertSearchAttributes([{ key: stageKey, value: command.stage }])
      case "patched":
        return patched(command.id)
      case "all":
        return settled(await Promise.all(command.branches.map((branch) => outcomeOf(drive(branch)))))
    }
  }
  const drive = async <B>(flow: Flow<B>): Promise<B> => {
    // After a cancellation the rest, that is the `finally` blocks, runs out of its reach.
    let shielded = false
    let next = flow.next()
    while (next.done !== true) {
      const command = next.value
      const outcome = await outcomeOf(
        shielded ? CancellationScope.nonCancellable(() => run(command)) : run(command),
      )
      if (!outcome.ok && outcome.error instanceof FlowCancelled) shielded = true
      next = outcome.ok ? flow.next(outcome.value) : flow.throw(outcome.error)
    }
    return next.value
  }
  return drive(body)
}

const status = (value: "done" | "failed" | "cancelled") => upsertSearchAttributes([{ key: statusKey, value }])

/** One workflow function for many flows: the flow is found by the workflow's type. */
export const onTemporal =
  (flows: ReadonlyArray<FlowDef<any, any>>) =>
  async (input: unknown): Promise<unknown> => {
    const type = workflowInfo().workflowType
    const flow = flows.find(({ name }) => name === type)
    // A plain error makes the workflow task wait for a worker that knows the flow.
    if (flow === undefined) throw new Error(`This worker knows no flow ${type}`)
    try {
      const result = await interpret(flow.body(input))
      status("done")
      return result
    } catch (error) {
      if (error instanceof FlowCancelled) {
        status("cancelled")
        throw new CancelledFailure("cancelled")
      }
      // What is no step's failure is a bug of the flow: the run waits for a mended worker.
      if (!(error instanceof StepFailed)) throw error
      status("failed")
      throw ApplicationFailure.create({
        type: error.error._tag,
        message: error.message,
        nonRetryable: true,
        details: [error.error],
      })
    }
  }
