import { assert, it } from "@effect/vitest"
import { findingsOf } from "@utopiahire/domain/cv/findingsOf"
import type { LlmPart } from "@utopiahire/domain/cv/Analysis"
import { UserId } from "@utopiahire/domain/Ids"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Analyses } from "@utopiahire/services/cv/Analyses"
import { AnalysisRewrites } from "@utopiahire/services/cv/AnalysisRewrites"
import { CvParser } from "@utopiahire/services/cv/CvParser"
import { CvRewrites } from "@utopiahire/services/cv/CvRewrites"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { pastedText } from "@utopiahire/services/cv/pastedText"
import { Llm } from "@utopiahire/services/llm/Llm"
import { scripted } from "@utopiahire/services/llm/providers/scripted"
import { TokenBudget } from "@utopiahire/services/llm/TokenBudget"
import { Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { rewriteSteps } from "../../src/cv/rewriteActivities.ts"
import { StepInfo } from "../../src/steps.ts"

const CV = `Salma Trabelsi
salma.trabelsi@example.com
+216 20 123 456

Work Experience
Backend Engineer, Karthago Systems
March 2021 - present
- I moved the reports to PostgreSQL and trained 3 colleagues
- Cut the response time of the booking service by 40 %

Education
BSc in Computer Science, University of Tunis, 2020

Skills
TypeScript, PostgreSQL, Kubernetes, Python, Linux
`
const BETTER = "Moved the reports to PostgreSQL and trained 3 colleagues"

/** An analysis of a CV whose person, where `willing`, agreed that text may leave. */
const analysed = Effect.fnUntraced(function* (willing: boolean, llm: LlmPart = { status: "pending" }) {
  const owner = UserId.make(uuidV7Unsafe())
  if (willing) yield* (yield* Consents).decide(owner, "llm", true)
  const store = yield* CvStore
  const bytes = new TextEncoder().encode(`${CV}${owner}`)
  const { cv } = yield* store.create({ owner, fileName: "cv.txt", mediaType: "text/plain", bytes })
  const text = yield* pastedText(CV)
  const document = { ...(yield* (yield* CvParser).parse(text)), revision: 1 }
  yield* store.saveText(owner, cv.id, text)
  yield* store.saveDocument(owner, cv.id, document)
  const findings = findingsOf({ text, document, language: "en" })
  const { id } = yield* (yield* Analyses).create({ owner, cvId: cv.id, findings, llm })
  return {
    owner,
    cvId: cv.id,
    id,
    kept: Effect.flatMap(Analyses, (analyses) => analyses.getOwned(owner, id)),
  }
})
const perform = (step: "rewriteCv" | "giveUpRewrite", userId: UserId, analysisId: string, more = {}) =>
  rewriteSteps[step]!.run({ userId, analysisId, ...more }).pipe(
    Effect.provideService(
      StepInfo,
      StepInfo.of({ flowId: "f", idempotencyKey: `f/${step}`, attempt: 1, heartbeat: () => Effect.void }),
    ),
  )
const over = (answer: Parameters<typeof scripted>[0]) =>
  AnalysisRewrites.layer.pipe(
    Layer.provide(CvRewrites.layer),
    Layer.provide(Llm.layer.pipe(Layer.provide([scripted(answer), TokenBudget.layerMemory]))),
    Layer.provideMerge(Consents.layer),
    Layer.provideMerge(Layer.mergeAll(ConsentStore.layerMemory, Audit.layerMemory, CvParser.layer)),
    Layer.provideMerge(Analyses.layerMemory),
    Layer.provideMerge(CvStore.layerMemory),
  )
const writes = () => JSON.stringify({ rewrites: [{ bullet: 1, text: BETTER }] })

it.effect("an analysis shows what a model wrote, once, however often the step runs", () => {
  let asked = 0
  const model = () => {
    asked += 1
    return writes()
  }
  return Effect.gen(function* () {
    const { cvId, id, kept, owner } = yield* analysed(true)
    assert.deepStrictEqual(yield* perform("rewriteCv", owner, id), { suggestions: 1, rejected: 0 })
    assert.deepStrictEqual(yield* perform("rewriteCv", owner, id), { suggestions: 0, rejected: 0 })
    yield* perform("giveUpRewrite", owner, id, { reason: "unavailable" })
    const { added, llm } = yield* kept
    assert.deepStrictEqual(llm, { status: "done" })
    assert.deepStrictEqual(
      added.map(({ improved, source }) => [source, improved]),
      [["llm", BETTER]],
    )
    assert.deepStrictEqual(yield* (yield* CvStore).suggestions(owner, cvId, 1), added)
    assert.strictEqual(asked, 1)
  }).pipe(Effect.provide(over(model)))
})

it.effect("without consent the step says so, and the analysis too", () =>
  Effect.gen(function* () {
    const { id, kept, owner } = yield* analysed(false)
    const error = yield* Effect.flip(perform("rewriteCv", owner, id))
    assert.strictEqual(JSON.stringify(error), '{"_tag":"NothingWritten","reason":"consentMissing"}')
    yield* perform("giveUpRewrite", owner, id, { reason: "consentMissing" })
    const { added, llm } = yield* kept
    assert.deepStrictEqual(llm, { status: "failed", reason: "consentMissing" })
    assert.deepStrictEqual(added, [])
  }).pipe(Effect.provide(over(() => assert.fail("nothing may be sent")))),
)

it.effect(
  "nothing is asked of an analysis that is settled, deleted or somebody else's, nor of a deleted CV",
  () =>
    Effect.gen(function* () {
      const none = { suggestions: 0, rejected: 0 }
      const settled = yield* analysed(true, { status: "off", reason: "notAsked" })
      assert.deepStrictEqual(yield* perform("rewriteCv", settled.owner, settled.id), none)
      const [mine, other] = [yield* analysed(true), yield* analysed(true)]
      assert.deepStrictEqual(yield* perform("rewriteCv", other.owner, mine.id), none)
      yield* (yield* CvStore).remove(mine.owner, mine.cvId)
      assert.deepStrictEqual(yield* perform("rewriteCv", mine.owner, mine.id), none)
      yield* (yield* Analyses).remove(other.owner, other.id)
      assert.deepStrictEqual(yield* perform("rewriteCv", other.owner, other.id), none)
      assert.deepStrictEqual(yield* perform("giveUpRewrite", other.owner, other.id, { reason: "x" }), {})
    }).pipe(Effect.provide(over(() => assert.fail("nothing to ask")))),
)
