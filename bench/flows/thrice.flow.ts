import { all, defineStep, type FlowDef, publishStage, step } from "@utopiahire/domain/Flow"

/** What is measured: a step, then two at once, with a stage before each. */
type Nothing = Record<never, never>
export const [first, second, third] = ["first", "second", "third"].map((name) =>
  defineStep<{ readonly id: string }, Nothing>({ name, timeoutMs: 10_000 }),
) as [Step, Step, Step]
type Step = ReturnType<typeof defineStep<{ readonly id: string }, Nothing>>

export const thrice: FlowDef<{ readonly id: string }, { readonly id: string }> = {
  name: "thrice",
  id: ({ id }) => `thrice/${id}`,
  *body(input) {
    yield* publishStage("one")
    yield* step(first, input)
    yield* publishStage("two")
    yield* all(step(second, input), step(third, input))
    return input
  },
}
