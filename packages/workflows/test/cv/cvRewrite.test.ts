import { assert, it } from "@effect/vitest"
import { cvRewrite } from "@utopiahire/domain/cv/cvRewrite.flow"
import { failStep, interpret, type Interpreted, type World } from "@utopiahire/services/flows/interpret"

const steps = { rewriteCv: () => ({ suggestions: 2, rejected: 1 }), giveUpRewrite: () => ({}) }
const rewrite = (world: Partial<World> = {}) =>
  interpret(cvRewrite.body({ userId: "u-1", analysisId: "a-1" }), { steps, ...world })
const told = ({ log }: Interpreted<unknown>) =>
  log.map((event) => {
    if ("stage" in event) return `(${event.stage})`
    const { reason } = event.input as { readonly reason?: string }
    return reason === undefined ? event.step : `${event.step} ${reason}`
  })

it("an analysis gets what a model wrote", () => {
  const run = rewrite()
  assert.deepStrictEqual(run.end, { _tag: "done", value: { outcome: "done" } })
  assert.deepStrictEqual(told(run), ["(asking)", "rewriteCv", "(done)"])
})

it("an analysis of which a model made nothing stays as it is and says why", () => {
  const rewriteCv = () =>
    failStep("rewriteCv", { _tag: "NothingWritten", reason: "overBudget" } as { _tag: string })
  const run = rewrite({ steps: { ...steps, rewriteCv } })
  assert.deepStrictEqual(run.end, { _tag: "done", value: { outcome: "failed" } })
  assert.deepStrictEqual(told(run), ["(asking)", "rewriteCv", "giveUpRewrite overBudget", "(failed)"])
})

it("neither a bug nor a cancellation leaves an analysis waiting", () => {
  const rewriteCv = () => {
    throw new TypeError("bug")
  }
  const broken = rewrite({ steps: { ...steps, rewriteCv } })
  assert.deepStrictEqual(broken.end, { _tag: "failed", error: { _tag: "Defect" } })
  assert.deepStrictEqual(told(broken).slice(-1), ["giveUpRewrite unavailable"])
  const cancelled = rewrite({ cancelAt: 0 })
  assert.deepStrictEqual(cancelled.end, { _tag: "cancelled" })
  assert.deepStrictEqual(told(cancelled), ["giveUpRewrite unavailable"])
})
