import { Cause, Effect, Exit, Layer, Option } from "effect"
import { EntityAddress, EntityId, EntityType, MessageStorage, Sharding } from "effect/cluster"
import { SqlClient } from "effect/sql"
import { DurableDeferred, WorkflowEngine } from "effect/workflow"
import type { FlowDef, Tagged } from "@utopiahire/domain/Flow"
import { type FlowOutcome, Flows, FlowsUnavailable } from "@utopiahire/services/flows/Flows"
import type { StepTable } from "../steps.ts"
import { engineLayer, flowLayer, signalOf, workflowOf } from "./engine.ts"
import { onlyEngine } from "./lock.ts"
import { Schedules } from "./Schedules.ts"
import { Stages } from "./Stages.ts"
import { Steps } from "./Steps.ts"

const outcomeOf = (exit: Exit.Exit<unknown, { readonly error: unknown }>): FlowOutcome<any> => {
  if (Exit.isSuccess(exit)) return { _tag: "done", value: exit.value }
  const failure = Cause.findErrorOption(exit.cause)
  if (Option.isSome(failure)) return { _tag: "failed", error: failure.value.error as Tagged }
  return Cause.hasInterrupts(exit.cause)
    ? { _tag: "cancelled" }
    : { _tag: "failed", error: { _tag: "Defect" } }
}

const make = Effect.fnUntraced(function* (flows: ReadonlyArray<FlowDef<any, any>>) {
  const engine = yield* WorkflowEngine.WorkflowEngine
  const storage = yield* MessageStorage.MessageStorage
  const sharding = yield* Sharding.Sharding
  const stages = yield* Stages
  const steps = yield* Steps
  const schedules = yield* Schedules
  const sql = yield* SqlClient.SqlClient
  const workflows = new Map(flows.map((flow) => [flow.name, workflowOf(flow)]))
  const withEngine = Effect.provideService(WorkflowEngine.WorkflowEngine, engine)

  const workflowFor = (name: string) => {
    const workflow = workflows.get(name)
    return workflow === undefined ? Effect.die(`The engine knows no flow ${name}`) : Effect.succeed(workflow)
  }
  const find = Effect.fnUntraced(function* (flow: FlowDef<any, any>, id: string) {
    const workflow = yield* workflowFor(flow.name)
    const payload = { id, input: null, patches: [] }
    const executionId = yield* workflow.executionId(payload)
    const entityId = EntityId.make(executionId)
    const address = EntityAddress.make({
      entityType: EntityType.make(`Workflow/${flow.name}`),
      entityId,
      shardId: sharding.getShardId(entityId, "default"),
    })
    const started = yield* Effect.orDie(storage.requestIdForPrimaryKey({ address, tag: "run", id: "" }))
    return { workflow, payload, executionId, exists: Option.isSome(started) }
  })
  const startAs = Effect.fnUntraced(function* (flow: FlowDef<any, any>, id: string, input: unknown) {
    const workflow = yield* workflowFor(flow.name)
    yield* withEngine(workflow.execute({ id, input, patches: [...(flow.patches ?? [])] }, { discard: true }))
    return id
  })
  const ended = Effect.fnUntraced(function* (flow: FlowDef<any, any>, id: string) {
    const { executionId, workflow } = yield* find(flow, id)
    const result = yield* engine.poll(workflow, executionId)
    return Option.isSome(result) && result.value._tag === "Complete"
  })
  yield* schedules.run(flows, { start: startAs, ended })

  return Flows.of({
    engine: "embedded",
    start: Effect.fn("Flows.start")((flow, input) => startAs(flow, flow.id(input), input)),
    signal: Effect.fn("Flows.signal")(function* (flow, flowId, { name }, value) {
      const { executionId, exists, workflow } = yield* find(flow, flowId)
      if (!exists) return
      const signal = signalOf(name)
      const token = DurableDeferred.tokenFromExecutionId(signal, { workflow, executionId })
      yield* withEngine(DurableDeferred.succeed(signal, { token, value }))
    }),
    stage: Effect.fn("Flows.stage")((flowId) => stages.last(flowId)),
    result: Effect.fn("Flows.result")(function* (flow, flowId) {
      const { exists, payload, workflow } = yield* find(flow, flowId)
      if (!exists) return yield* Effect.die(`There is no run ${flowId}`)
      return outcomeOf(yield* Effect.exit(withEngine(workflow.execute(payload))))
    }),
    cancel: Effect.fn("Flows.cancel")(function* (flow, flowId) {
      const { executionId, exists, workflow } = yield* find(flow, flowId)
      if (exists && !(yield* ended(flow, flowId)))
        yield* steps.cancel(flowId, engine.interrupt(workflow, executionId))
    }),
    schedule: Effect.fn("Flows.schedule")((flow, schedule) => schedules.put(flow.name, schedule)),
    unschedule: Effect.fn("Flows.unschedule")((scheduleId) => schedules.remove(scheduleId)),
    ping: sql`SELECT 1`.pipe(
      Effect.mapError(
        () => new FlowsUnavailable({ reason: "The database of the flow engine does not answer" }),
      ),
      Effect.asVoid,
      Effect.withSpan("Flows.ping"),
    ),
  })
})

/**
 * Starts, follows and runs flows in this process. A stop gives running steps five seconds; the next start
 * runs those cut again under the same keys and goes on. Fails with EmbeddedEngineInUse where another process has the database.
 */
export const layer = <R>(flows: ReadonlyArray<FlowDef<any, any>>, table: StepTable<R>) => {
  const [first, ...rest] = flows.map((flow) => flowLayer(flow, table))
  const registered = first === undefined ? Layer.empty : Layer.mergeAll(first, ...rest)
  return Layer.effect(Flows, make(flows)).pipe(
    Layer.provide(registered),
    Layer.provide(engineLayer),
    Layer.provide([Stages.layer, Schedules.layer, Steps.layer]),
    Layer.provide(Layer.effectDiscard(onlyEngine)),
  )
}
