import { assert, it } from "@effect/vitest"
import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { failStep, interpret, type Interpreted, type World } from "@utopiahire/services/flows/interpret"

const steps = {
  readCv: () => ({ pages: 2 }),
  parseCv: () => ({ revision: 1 }),
  checkCv: () => ({ score: 77 }),
  finishCv: () => ({}),
  failCv: () => ({}),
}
const analyse = (world: Partial<World> = {}) =>
  interpret(cvAnalysis.body({ cvId: "cv-1" }), { steps, ...world })
const told = ({ log }: Interpreted<unknown>) =>
  log.map((event) => {
    if ("stage" in event) return `(${event.stage})`
    const { reason } = event.input as { readonly reason?: string }
    return reason === undefined ? event.step : `${event.step} ${reason}`
  })

it("a readable CV is read, parsed, checked and finished", () => {
  const run = analyse()
  assert.deepStrictEqual(run.end, { _tag: "done", value: { outcome: "ready" } })
  assert.deepStrictEqual(told(run), [
    "(reading)",
    "readCv",
    "(analysing)",
    "parseCv",
    "checkCv",
    "finishCv",
    "(ready)",
  ])
})

it("an unreadable CV ends failed, with the reason on its row", () => {
  const readCv = () => failStep("readCv", { _tag: "CvUnreadable", reason: "NeedsOcr" } as { _tag: string })
  const run = analyse({ steps: { ...steps, readCv } })
  assert.deepStrictEqual(run.end, { _tag: "done", value: { outcome: "failed" } })
  assert.deepStrictEqual(told(run), ["(reading)", "readCv", "failCv NeedsOcr", "(failed)"])
})

it("a file that turns out to be no CV ends failed, once it is parsed", () => {
  const parseCv = () => failStep("parseCv", { _tag: "CvUnreadable", reason: "NotACv" } as { _tag: string })
  const run = analyse({ steps: { ...steps, parseCv } })
  assert.deepStrictEqual(run.end, { _tag: "done", value: { outcome: "failed" } })
  assert.deepStrictEqual(told(run).slice(-4), ["(analysing)", "parseCv", "failCv NotACv", "(failed)"])
})

it("a bug in any step never leaves a CV analysing for ever", () => {
  for (const broken of ["readCv", "parseCv", "checkCv", "finishCv"]) {
    const bug = () => {
      throw new TypeError("bug")
    }
    const run = analyse({ steps: { ...steps, [broken]: bug } })
    assert.deepStrictEqual(run.end, { _tag: "failed", error: { _tag: "Defect" } }, broken)
    assert.deepStrictEqual(told(run).slice(-2), [broken, "failCv InternalError"])
  }
})

it("a cancelled analysis marks the CV failed before it ends", () => {
  const run = analyse({ cancelAt: 0 })
  assert.deepStrictEqual(run.end, { _tag: "cancelled" })
  assert.deepStrictEqual(told(run), ["failCv InternalError"])
})
