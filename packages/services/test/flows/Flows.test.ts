import { assert, it } from "@effect/vitest"
import { Effect, Option } from "effect"
import {
  awaitSignal,
  defineSignal,
  defineStep,
  type FlowDef,
  publishStage,
  step,
} from "@utopiahire/domain/Flow"
import { Flows, type StartedFlow } from "../../src/flows/Flows.ts"
import { failStep } from "../../src/flows/interpret.ts"

const ask = defineStep<{ of: string }, { yes: boolean }, { readonly _tag: "Shy" }>({
  name: "ask",
  timeoutMs: 1_000,
  errors: ["Shy"],
})
const answer = defineSignal<string>("answer")
const talk: FlowDef<{ of: string }, string> = {
  name: "talk",
  id: ({ of }) => `talk/${of}`,
  *body({ of }) {
    yield* publishStage("asking")
    yield* step(ask, { of })
    yield* publishStage("waiting")
    return (yield* awaitSignal(answer, 1_000))?.value ?? "silence"
  },
}
const steps = {
  ask: ({ of }: { of: string }) => (of === "shy" ? failStep("ask", { _tag: "Shy" }) : { yes: true }),
}

it.effect("the memory variant records a start once and waits for the signal", () => {
  const started: Array<StartedFlow> = []
  return Effect.gen(function* () {
    const flows = yield* Flows
    const id = yield* flows.start(talk, { of: "Amel" })
    assert.strictEqual(yield* flows.start(talk, { of: "Amel" }), id)
    assert.deepStrictEqual(
      started.map((each) => [each.flow.name, each.id, each.input]),
      [["talk", "talk/Amel", { of: "Amel" }]],
    )
    assert.deepStrictEqual(yield* flows.stage(id), Option.some("waiting"))
    yield* flows.signal(talk, id, answer, "first")
    yield* flows.signal(talk, id, answer, "second")
    assert.deepStrictEqual(yield* flows.result(talk, id), { _tag: "done", value: "first" })
  }).pipe(Effect.provide(Flows.layerMemory(steps, started)))
})

it.effect("the memory variant tells failures, cancellations and unknown runs apart", () =>
  Effect.gen(function* () {
    const flows = yield* Flows
    const shy = yield* flows.start(talk, { of: "shy" })
    assert.deepStrictEqual(yield* flows.result(talk, shy), { _tag: "failed", error: { _tag: "Shy" } })
    const left = yield* flows.start(talk, { of: "left" })
    yield* flows.cancel(talk, left)
    assert.deepStrictEqual(yield* flows.result(talk, left), { _tag: "cancelled" })
    assert.deepStrictEqual(yield* flows.stage("talk/nobody"), Option.none())
    assert.strictEqual((yield* Effect.exit(flows.result(talk, "talk/nobody")))._tag, "Failure")
  }).pipe(Effect.provide(Flows.layerMemory(steps))),
)
