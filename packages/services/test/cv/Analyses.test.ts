import { assert, layer, type Vitest } from "@effect/vitest"
import { Findings } from "@utopiahire/domain/cv/Analysis"
import { findingsOf } from "@utopiahire/domain/cv/findingsOf"
import { AnalysisId, CvId, UserId } from "@utopiahire/domain/Ids"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect, Layer, Schema } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { SqlClient } from "effect/sql"
import { goodCvs } from "../../../domain/test/cv/goodCv.ts"
import { Analyses } from "../../src/cv/Analyses.ts"
import { KEPT_ANALYSES } from "../../src/cv/analyses/kept.ts"
import { CvStore } from "../../src/cv/CvStore.ts"
import { Files } from "../../src/storage/Files.ts"
import { Vault } from "../../src/security/Vault.ts"
import { Person, person } from "./person.ts"

const findings = findingsOf({
  ...goodCvs.fr,
  language: "fr",
  asOf: "2026-11",
  country: "TN",
  jobDescription: "Directeur des opérations\nSAP, Excel, Kubernetes",
})
const asJson = Schema.encodeSync(Schema.fromJsonString(Findings))
const pending = { status: "pending" } as const
const uploaded = (owner: UserId) =>
  Effect.flatMap(CvStore, (store) =>
    store.create({
      owner,
      fileName: "cv.txt",
      mediaType: "text/plain",
      bytes: new TextEncoder().encode(owner),
    }),
  )
const [suggestion] = [
  {
    id: "s1",
    baseRevision: 1,
    kind: "rewrite" as const,
    target: { pointer: "/work/0/highlights/0" },
    original: "a",
    improved: "b",
    issueType: "clarity" as const,
    severity: "low" as const,
    problem: "p",
    explanation: "e",
    impact: "i",
    evidence: [],
    patch: [],
    source: "llm" as const,
    guard: { status: "clean" as const, newFacts: [] },
    scoreDelta: 0,
  },
]

const contract = (it: Vitest.MethodsNonLive<Analyses | CvStore | Person>) => {
  it.effect("gives back what was kept, byte by byte", () =>
    Effect.gen(function* () {
      const analyses = yield* Analyses
      const owner = yield* person
      const { cv } = yield* uploaded(owner)
      for (const of of [{}, { cvId: cv.id }]) {
        const kept = yield* analyses.create({
          owner,
          ...of,
          findings,
          llm: { status: "off", reason: "notAsked" },
        })
        const again = yield* analyses.getOwned(owner, kept.id)
        assert.deepStrictEqual(again, kept)
        assert.strictEqual(asJson(again.findings), asJson(findings))
        assert.strictEqual(again.cvId, "cvId" in of ? cv.id : undefined)
      }
    }),
  )

  it.effect("hides an analysis from everybody else, and takes none for somebody else's CV", () =>
    Effect.gen(function* () {
      const analyses = yield* Analyses
      const owner = yield* person
      const stranger = yield* person
      const { cv } = yield* uploaded(owner)
      const kept = yield* analyses.create({ owner, cvId: cv.id, findings, llm: pending })
      for (const [who, id] of [
        [stranger, kept.id],
        [owner, AnalysisId.make(uuidV7Unsafe())],
      ] as const) {
        assert.strictEqual((yield* Effect.flip(analyses.getOwned(who, id)))._tag, "AnalysisNotFound")
        assert.strictEqual((yield* Effect.flip(analyses.remove(who, id)))._tag, "AnalysisNotFound")
        assert.isFalse(yield* analyses.settle(who, id, { status: "failed", reason: "unavailable" }))
      }
      const theirs = analyses.create({ owner: stranger, cvId: cv.id, findings, llm: pending })
      assert.strictEqual((yield* Effect.flip(theirs))._tag, "CvNotFound")
      const none = analyses.create({ owner, cvId: CvId.make(uuidV7Unsafe()), findings, llm: pending })
      assert.strictEqual((yield* Effect.flip(none))._tag, "CvNotFound")
      assert.deepStrictEqual((yield* analyses.getOwned(owner, kept.id)).llm, pending)
    }),
  )

  it.effect("takes what a model found, once, and only where it was waited for", () =>
    Effect.gen(function* () {
      const analyses = yield* Analyses
      const owner = yield* person
      const done = { status: "done", suggestions: [suggestion!] } as const
      const kept = yield* analyses.create({ owner, findings, llm: pending })
      assert.isTrue(yield* analyses.settle(owner, kept.id, done))
      assert.isFalse(yield* analyses.settle(owner, kept.id, { status: "failed", reason: "unavailable" }))
      const { llm, added } = yield* analyses.getOwned(owner, kept.id)
      assert.deepStrictEqual([llm, added], [{ status: "done" }, [suggestion!]])

      const other = yield* analyses.create({ owner, findings, llm: pending })
      assert.isTrue(yield* analyses.settle(owner, other.id, { status: "failed", reason: "overBudget" }))
      assert.deepStrictEqual((yield* analyses.getOwned(owner, other.id)).llm, {
        status: "failed",
        reason: "overBudget",
      })
      const off = yield* analyses.create({ owner, findings, llm: { status: "off", reason: "notAsked" } })
      assert.isFalse(yield* analyses.settle(owner, off.id, done))
    }),
  )

  it.effect("keeps the newest hundred of a person, and everything of others", () =>
    Effect.gen(function* () {
      const analyses = yield* Analyses
      const owner = yield* person
      const other = yield* person
      const theirs = yield* analyses.create({ owner: other, findings, llm: pending })
      const made = []
      for (let i = 0; i < KEPT_ANALYSES + 2; i++)
        made.push((yield* analyses.create({ owner, findings, llm: pending })).id)
      const [first, second, third] = made
      for (const gone of [first!, second!])
        assert.strictEqual((yield* Effect.flip(analyses.getOwned(owner, gone)))._tag, "AnalysisNotFound")
      assert.strictEqual((yield* analyses.getOwned(owner, third!)).id, third)
      assert.strictEqual((yield* analyses.getOwned(other, theirs.id)).id, theirs.id)
    }),
  )

  it.effect("goes with its CV, or by itself", () =>
    Effect.gen(function* () {
      const analyses = yield* Analyses
      const owner = yield* person
      const { cv } = yield* uploaded(owner)
      const kept = yield* analyses.create({ owner, cvId: cv.id, findings, llm: pending })
      const alone = yield* analyses.create({ owner, findings, llm: pending })
      yield* (yield* CvStore).remove(owner, cv.id)
      assert.strictEqual((yield* Effect.flip(analyses.getOwned(owner, kept.id)))._tag, "AnalysisNotFound")
      assert.isFalse(yield* analyses.settle(owner, kept.id, { status: "done", suggestions: [] }))
      yield* analyses.remove(owner, alone.id)
      assert.strictEqual((yield* Effect.flip(analyses.getOwned(owner, alone.id)))._tag, "AnalysisNotFound")
    }),
  )
}

layer(Layer.mergeAll(Analyses.layerMemory.pipe(Layer.provideMerge(CvStore.layerMemory)), Person.layerMemory))(
  "analyses in memory",
  contract,
)

const onPostgres = Layer.mergeAll(Analyses.layer, CvStore.layer).pipe(
  Layer.provideMerge(Layer.mergeAll(Files.layerMemory, Person.layer)),
  Layer.provideMerge(Vault.layerMemory),
  Layer.provideMerge(freshDatabase),
)
layer(onPostgres)("analyses in Postgres", (it) => {
  contract(it)

  it.effect("holds nothing of the CV or the job in clear", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const owner = yield* person
      yield* (yield* Analyses).create({ owner, findings, llm: pending })
      const rows = yield* sql`SELECT analyses::text AS row FROM analyses`
      const dump = JSON.stringify(rows)
      for (const canary of ["Belhaj", "Directeur", "Kubernetes"]) {
        assert.notInclude(dump, canary)
        assert.notInclude(dump, Buffer.from(canary).toString("hex"))
      }
    }),
  )
})
