import { assert, layer } from "@effect/vitest"
import { AnalysisApi } from "@utopiahire/domain/cv/AnalysisApi"
import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { UserId } from "@utopiahire/domain/Ids"
import { Analyses } from "@utopiahire/services/cv/Analyses"
import { Analyst } from "@utopiahire/services/cv/Analyst"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Flows, type StartedFlow } from "@utopiahire/services/flows/Flows"
import { Llm } from "@utopiahire/services/llm/Llm"
import { scripted } from "@utopiahire/services/llm/providers/scripted"
import { TokenBudget } from "@utopiahire/services/llm/TokenBudget"
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { Vault } from "@utopiahire/services/security/Vault"
import { ConfigProvider, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { HttpApi } from "effect/http-api"
import { goodCvs } from "../../../domain/test/cv/goodCv.ts"
import { AnalysisHttp } from "../../src/cv/AnalysisHttp.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { bearerIsId } from "../http/bearerIsId.ts"
import { portOf } from "../http/probe.ts"

const started: Array<StartedFlow> = []
/** A model that nobody may ask: requests begin flows, and that is all. */
const model = Llm.layer.pipe(
  Layer.provide([scripted(() => assert.fail("a request asked the model")), TokenBudget.layerMemory]),
  Layer.provideMerge(Consents.layer),
  Layer.provide([ConsentStore.layerMemory, Audit.layerMemory]),
)
const TestApi = HttpApi.make("utopiahire").add(AnalysisApi).middleware(RateLimited).middleware(Everywhere)
const server = serveApi(TestApi, AnalysisHttp.pipe(Layer.provide(bearerIsId))).pipe(
  Layer.orDie,
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", RATE_LIMIT: "off" } }))),
  Layer.provideMerge(
    Layer.mergeAll(
      Analyses.layerMemory.pipe(Layer.provideMerge(CvStore.layerMemory)),
      Analyst.layerMemory,
      model,
      Flows.layerMemory({}, started),
      Idempotency.layerMemory.pipe(Layer.provideMerge(Vault.layerMemory)),
    ),
  ),
)

const person = Effect.gen(function* () {
  const id = UserId.make(uuidV7Unsafe())
  yield* (yield* Vault).createKey(id)
  return id
})
const call = (method: string, path: string, who: UserId, json?: unknown, more: Record<string, string> = {}) =>
  Effect.gen(function* () {
    const port = yield* portOf
    return yield* Effect.promise(async () => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(json !== undefined && { body: JSON.stringify(json) }),
        headers: { authorization: `Bearer ${who}`, "content-type": "application/json", ...more },
      })
      const text = await response.text()
      const isJson = response.headers.get("content-type")?.includes("json") === true
      // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
      const body: any = isJson ? JSON.parse(text) : text
      return { status: response.status, headers: response.headers, body }
    })
  })
const analyse = (who: UserId, json: unknown, more?: Record<string, string>) =>
  call("POST", "/api/analyze-structured", who, json, more)

/** A CV of the person, as far as it has come. */
const cvAt = (owner: UserId, stage: "queued" | "ready" | CvFailure) =>
  Effect.gen(function* () {
    const store = yield* CvStore
    const bytes = new TextEncoder().encode(`${owner} ${stage}`)
    const { cv } = yield* store.create({ owner, fileName: "cv.pdf", mediaType: "application/pdf", bytes })
    if (stage === "queued") return cv
    if (stage !== "ready") yield* store.fail(owner, cv.id, stage)
    else {
      yield* store.saveText(owner, cv.id, goodCvs.en.text)
      yield* store.saveDocument(owner, cv.id, goodCvs.en.document)
      yield* store.finish(owner, cv.id, Effect.void)
    }
    return cv
  })
const textOf = (language: keyof typeof goodCvs) =>
  goodCvs[language].text.lines.map(({ text }) => text).join("\n")

/** What a model's part may add. */
const written: Suggestion = {
  id: "s_0123456789abcdef",
  baseRevision: 1,
  checkId: "K03",
  kind: "rewrite",
  target: { entryId: "w1", pointer: "/work/0/highlights/0" },
  original: "The reports were moved",
  improved: "Moved the reports",
  issueType: "impact",
  severity: "medium",
  problem: "p",
  explanation: "e",
  impact: "i",
  evidence: [],
  patch: [],
  source: "llm",
  guard: { status: "clean", newFacts: [] },
  scoreDelta: 0,
}

layer(server, { excludeTestServices: true })("analyses over HTTP", (it) => {
  it.effect("a CV is scored, matched and advised, and the analysis stays under its id", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cv = yield* cvAt(who, "ready")
      const jobDescription = "Principal Engineer\nRequirements:\n- Python, C++ and Kubernetes"
      const { status, body } = yield* analyse(who, { cvId: cv.id, jobDescription, country: "DE" })
      assert.strictEqual(status, 200, JSON.stringify(body))
      assert.strictEqual(body.cv.id, cv.id)
      assert.notProperty(body.cv, "document")
      assert.deepStrictEqual([body.revision, body.score.overall], [1, 100])
      assert.strictEqual(body.score.checks.length, 30)
      assert.deepStrictEqual(
        body.jobMatch.missing.map(({ label }: { label: string }) => label),
        ["C++"],
      )
      assert.deepStrictEqual([body.profile.country, body.profile.chosenBy], ["DE", "request"])
      assert.deepStrictEqual(body.llm, { status: "off", reason: "notAsked" })
      const kept = yield* call("GET", `/api/analyses/${body.analysisId}`, who)
      assert.deepStrictEqual([kept.status, kept.body], [200, body])
    }),
  )

  it.effect("the same CV gives the same findings, in the reader's language", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cv = yield* cvAt(who, "ready")
      const found = (answer: { readonly body: Record<string, unknown> }) => {
        const { analysisId: _, createdAt: __, ...rest } = answer.body
        return JSON.stringify(rest)
      }
      const first = yield* analyse(who, { cvId: cv.id })
      assert.strictEqual(found(yield* analyse(who, { cvId: cv.id })), found(first))
      const french = yield* analyse(who, { cvId: cv.id }, { "accept-language": "fr" })
      assert.strictEqual(french.body.score.checks[0].title, "Texte lisible")
      assert.strictEqual(french.body.score.overall, first.body.score.overall)
    }),
  )

  it.effect("a model is asked behind the answer, where the person agreed and the CV stays", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cv = yield* cvAt(who, "ready")
      const wish = { cvId: cv.id, useLlm: true }
      const refused = yield* analyse(who, wish)
      assert.deepStrictEqual(refused.body.llm, { status: "off", reason: "consentMissing" })
      yield* (yield* Consents).decide(who, "llm", true)
      const pasted = yield* analyse(who, { cvText: textOf("en"), useLlm: true })
      assert.deepStrictEqual(pasted.body.llm, { status: "off", reason: "notKept" })
      assert.strictEqual(started.length, 0)

      const { body, status } = yield* analyse(who, wish)
      assert.deepStrictEqual([status, body.llm], [200, { status: "pending" }])
      assert.deepStrictEqual(
        started.map(({ id, input }) => [id, input]),
        [[`cv-rewrite/${body.analysisId}`, { userId: who, analysisId: body.analysisId }]],
      )
      const byId = call("GET", `/api/analyses/${body.analysisId}`, who)
      assert.deepStrictEqual((yield* byId).body, body)
      yield* (yield* Analyses).settle(who, body.analysisId, { status: "done", suggestions: [written] })
      const later = (yield* byId).body
      assert.deepStrictEqual(later.llm, { status: "done" })
      assert.deepStrictEqual(later.suggestions, [...body.suggestions, written])
      assert.strictEqual(later.score.overall, body.score.overall)
    }),
  )

  it.effect.each(["en", "fr", "ar"] as const)("a pasted text is analysed and no CV is kept: %s", (language) =>
    Effect.gen(function* () {
      const who = yield* person
      const { status, body } = yield* analyse(who, { cvText: textOf(language), useLlm: true })
      assert.strictEqual(status, 200, JSON.stringify(body))
      assert.notProperty(body, "cv")
      assert.isAtLeast(body.score.overall, 60)
      assert.deepStrictEqual(body.llm, { status: "off", reason: "consentMissing" })
      assert.strictEqual((yield* call("GET", `/api/analyses/${body.analysisId}`, who)).status, 200)
      assert.deepStrictEqual((yield* (yield* CvStore).list(who, { limit: 5 })).cvs, [])
    }),
  )

  it.effect("a CV that is still being read answers 202, and where to follow it", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cv = yield* cvAt(who, "queued")
      const { status, body, headers } = yield* analyse(who, { cvId: cv.id }, { "idempotency-key": "k" })
      assert.deepStrictEqual([status, headers.get("location")], [202, `/api/cvs/${cv.id}`])
      assert.deepStrictEqual(body.links, { self: `/api/cvs/${cv.id}`, events: `/api/cvs/${cv.id}/events` })
      // The key is not used up by waiting.
      const store = yield* CvStore
      yield* store.saveText(who, cv.id, goodCvs.fr.text)
      yield* store.saveDocument(who, cv.id, goodCvs.fr.document)
      yield* store.finish(who, cv.id, Effect.void)
      assert.strictEqual((yield* analyse(who, { cvId: cv.id }, { "idempotency-key": "k" })).status, 200)
    }),
  )

  it.effect("a CV that could not be read says why", () =>
    Effect.gen(function* () {
      const who = yield* person
      const failures = ["NeedsOcr", "Encrypted", "NotADocument", "NotACv", "TooLong", "NoText"] as const
      for (const failure of failures) {
        const { status, body } = yield* analyse(who, { cvId: (yield* cvAt(who, failure)).id })
        assert.deepStrictEqual([status, body._tag], [422, failure])
      }
      const ours = yield* analyse(who, { cvId: (yield* cvAt(who, "InternalError")).id })
      assert.deepStrictEqual([ours.status, ours.body._tag], [422, "CvNotRead"])
      const novel = yield* analyse(who, { cvText: "It was a dark and stormy night. ".repeat(20) })
      assert.deepStrictEqual([novel.status, novel.body._tag], [422, "NotACv"])
      const nothing = yield* analyse(who, { cvText: "hello" })
      assert.deepStrictEqual([nothing.status, nothing.body._tag], [422, "NoText"])
    }),
  )

  it.effect("a repeated request with one key is one analysis; the key serves no other", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cv = yield* cvAt(who, "ready")
      const once = yield* analyse(who, { cvId: cv.id }, { "idempotency-key": "once" })
      const again = yield* analyse(who, { cvId: cv.id }, { "idempotency-key": "once" })
      assert.deepStrictEqual(again.body, once.body)
      assert.strictEqual(again.headers.get("idempotency-replayed"), "true")
      const other = yield* analyse(who, { cvId: cv.id, country: "TN" }, { "idempotency-key": "once" })
      assert.deepStrictEqual([other.status, other.body._tag], [422, "IdempotencyKeyReused"])
    }),
  )

  it.effect(
    "somebody else's CV and analysis answer as unknown ones; a deleted CV takes its analyses along",
    () =>
      Effect.gen(function* () {
        const who = yield* person
        const stranger = yield* person
        const cv = yield* cvAt(who, "ready")
        const { body } = yield* analyse(who, { cvId: cv.id })
        const theirs = yield* analyse(stranger, { cvId: cv.id })
        const unknown = yield* analyse(stranger, { cvId: uuidV7Unsafe() })
        assert.deepStrictEqual([theirs.status, theirs.body._tag], [404, "CvNotFound"])
        assert.deepStrictEqual({ ...theirs.body, requestId: "" }, { ...unknown.body, requestId: "" })
        const path = `/api/analyses/${body.analysisId}`
        for (const method of ["GET", "DELETE"])
          assert.strictEqual((yield* call(method, path, stranger)).body._tag, "AnalysisNotFound")
        yield* (yield* CvStore).remove(who, cv.id)
        assert.strictEqual((yield* call("GET", path, who)).status, 404)
        const alone = yield* analyse(who, { cvText: textOf("en") })
        assert.strictEqual((yield* call("DELETE", `/api/analyses/${alone.body.analysisId}`, who)).status, 204)
        assert.strictEqual((yield* call("GET", `/api/analyses/${alone.body.analysisId}`, who)).status, 404)
      }),
  )

  it.effect("a request with a CV and a text, with neither, or with an unknown country is refused", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = uuidV7Unsafe()
      for (const json of [
        {},
        { cvId, cvText: "x" },
        { cvId, country: "XX" },
        { cvId, use_gemini: true },
        { cvText: "x".repeat(50_001) },
      ]) {
        const { status, body } = yield* analyse(who, json)
        assert.deepStrictEqual(
          [status, body._tag],
          [400, "InvalidRequest"],
          JSON.stringify(json).slice(0, 80),
        )
      }
    }),
  )
})
