import { assert, layer, type Vitest } from "@effect/vitest"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import { REVISIONS_KEPT } from "@utopiahire/domain/cv/Revision"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import { CvId, type UserId } from "@utopiahire/domain/Ids"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { SqlClient } from "effect/sql"
import { sampleCv } from "../../../domain/test/cv/sampleCv.ts"
import { CvStore } from "../../src/cv/CvStore.ts"
import { Files } from "../../src/storage/Files.ts"
import { Vault } from "../../src/security/Vault.ts"
import { Person, person } from "./person.ts"

const score = analyse(sampleCv.text, sampleCv.document, "en")
const named = (name: string, revision: number) => ({
  ...sampleCv.document,
  revision,
  resume: { ...sampleCv.document.resume, basics: { ...sampleCv.document.resume.basics, name } },
})
const next = (base: number, name: string) => ({
  kind: "applied" as const,
  change: { base, suggestionIds: [`s_${name}`], patch: [], inverse: [] },
  document: named(name, base + 1),
  score,
})
const suggestion = (id: string) => ({ id, improved: `canary-${id}` }) as Suggestion

const ready = Effect.fnUntraced(function* (owner: UserId, content = "cv") {
  const store = yield* CvStore
  const { cv } = yield* store.create({
    owner,
    fileName: "cv.txt",
    mediaType: "text/plain",
    bytes: new TextEncoder().encode(content),
  })
  yield* store.saveText(owner, cv.id, sampleCv.text)
  yield* store.saveDocument(owner, cv.id, sampleCv.document)
  yield* store.saveScore(owner, cv.id, 1, score)
  yield* store.finish(owner, cv.id, Effect.void)
  return cv.id
})

const contract = (it: Vitest.MethodsNonLive<CvStore | Person>) => {
  it.effect("keeps what was read as revision 1 and every change after it", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const id = yield* ready(owner)
      assert.isTrue(yield* store.addRevision(owner, id, next(1, "Second"), Effect.void))
      assert.isTrue(yield* store.addRevision(owner, id, next(2, "Third"), Effect.void))
      const detail = yield* store.getOwned(owner, id)
      assert.deepStrictEqual([detail.revision, detail.document?.resume.basics.name], [3, "Third"])
      assert.strictEqual((yield* store.document(owner, id)).resume.basics.name, "Third")
      assert.strictEqual((yield* store.revision(owner, id, 2)).document.resume.basics.name, "Second")
      assert.deepStrictEqual((yield* store.revision(owner, id, 1)).document, sampleCv.document)
      const first = yield* store.revision(owner, id, 1)
      assert.deepStrictEqual([first.kind, first.change, first.score], ["read", undefined, score])
      const second = yield* store.revision(owner, id, 2)
      assert.deepStrictEqual([second.kind, second.change?.suggestionIds], ["applied", ["s_Second"]])
      const numbers = (page: { limit: number; cursor?: number }) =>
        Effect.map(store.revisions(owner, id, page), (all) => all.map(({ revision }) => revision))
      assert.deepStrictEqual(yield* numbers({ limit: 2 }), [3, 2])
      assert.deepStrictEqual(yield* numbers({ limit: 2, cursor: 2 }), [1])
      assert.strictEqual((yield* Effect.flip(store.revision(owner, id, 4)))._tag, "RevisionNotFound")
    }),
  )

  it.effect("makes one revision of twenty that are based on the same one", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const id = yield* ready(owner)
      const tries = Array.from({ length: 20 }, (_, n) =>
        store.addRevision(owner, id, next(1, `Try ${n}`), Effect.void),
      )
      const won = yield* Effect.all(tries, { concurrency: "unbounded" })
      assert.strictEqual(won.filter((each) => each).length, 1)
      const { document, revision } = yield* store.getOwned(owner, id)
      assert.strictEqual(revision, 2)
      assert.strictEqual(document?.resume.basics.name, `Try ${won.indexOf(true)}`)
      assert.isFalse(yield* store.addRevision(owner, id, next(1, "Late"), Effect.void))
    }),
  )

  it.effect("changes nothing when what belongs to the change fails", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const id = yield* ready(owner)
      yield* Effect.exit(store.addRevision(owner, id, next(1, "Lost"), Effect.die("the log is away")))
      assert.strictEqual((yield* store.getOwned(owner, id)).revision, 1)
      assert.strictEqual((yield* store.revisions(owner, id, { limit: 50 })).length, 1)
    }),
  )

  it.effect("changes no CV that is still being read, and lets no late step take a change back", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv } = yield* store.create({
        owner,
        fileName: "a",
        mediaType: "text/plain",
        bytes: new Uint8Array([1]),
      })
      yield* store.saveDocument(owner, cv.id, sampleCv.document)
      assert.isFalse(yield* store.addRevision(owner, cv.id, next(1, "Early"), Effect.void))
      yield* store.finish(owner, cv.id, Effect.void)
      yield* store.addRevision(owner, cv.id, next(1, "Mine"), Effect.void)
      yield* store.saveDocument(owner, cv.id, sampleCv.document)
      const { document, revision } = yield* store.getOwned(owner, cv.id)
      assert.deepStrictEqual([revision, document?.resume.basics.name], [2, "Mine"])
    }),
  )

  it.effect("keeps what a model proposed with its revision, each id once", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const id = yield* ready(owner)
      assert.deepStrictEqual(yield* store.suggestions(owner, id, 1), [])
      const whole = { ...sampleSuggestion, id: "a" }
      yield* store.addSuggestions(owner, id, 1, [whole])
      yield* store.addSuggestions(owner, id, 1, [whole, { ...whole, id: "b" }])
      yield* store.addSuggestions(owner, id, 9, [whole])
      const kept = yield* store.suggestions(owner, id, 1)
      assert.deepStrictEqual(
        kept.map((each) => each.id),
        ["a", "b"],
      )
      assert.deepStrictEqual(kept[0], whole)
    }),
  )

  it.effect(
    "keeps the newest 200 revisions and what was read; older ones go with the change that exceeds them",
    () =>
      Effect.gen(function* () {
        const store = yield* CvStore
        const owner = yield* person
        const id = yield* ready(owner)
        const made = Array.from({ length: REVISIONS_KEPT + 1 }, (_, n) => n + 1)
        for (const base of made) yield* store.addRevision(owner, id, next(base, `After ${base}`), Effect.void)
        const newest = REVISIONS_KEPT + 2
        const all = yield* store.revisions(owner, id, { limit: 2 * REVISIONS_KEPT })
        assert.deepStrictEqual(
          all.map(({ revision }) => revision),
          [...Array.from({ length: REVISIONS_KEPT }, (_, n) => newest - n), 1],
        )
        assert.strictEqual((yield* Effect.flip(store.revision(owner, id, 2)))._tag, "RevisionNotFound")
        yield* Effect.exit(store.addRevision(owner, id, next(newest, "Lost"), Effect.die("the log is away")))
        assert.strictEqual((yield* store.revision(owner, id, 3)).revision, 3)
        assert.deepStrictEqual((yield* store.revision(owner, id, 1)).document, sampleCv.document)
      }),
  )

  it.effect("hides revisions from everybody else as if there were none", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const stranger = yield* person
      const id = yield* ready(owner)
      for (const [who, cv] of [
        [stranger, id],
        [owner, CvId.make(uuidV7Unsafe())],
      ] as const) {
        const attempts = [
          store.revision(who, cv, 1),
          store.revisions(who, cv, { limit: 1 }),
          store.addRevision(who, cv, next(1, "Not mine"), Effect.void),
          store.addSuggestions(who, cv, 1, [suggestion("x")]),
          store.suggestions(who, cv, 1),
        ] as ReadonlyArray<Effect.Effect<unknown, { readonly _tag: string }>>
        for (const attempt of attempts) assert.strictEqual((yield* Effect.flip(attempt))._tag, "CvNotFound")
      }
      assert.strictEqual((yield* store.getOwned(owner, id)).revision, 1)
    }),
  )
}

const sampleSuggestion: Suggestion = {
  id: "s",
  baseRevision: 1,
  kind: "rewrite",
  target: { entryId: "w1", pointer: "/work/0/highlights/2" },
  original: "Wrote the guide",
  improved: "Wrote the canary guide",
  issueType: "clarity",
  severity: "low",
  problem: "p",
  explanation: "e",
  impact: "i",
  evidence: [],
  patch: [
    { op: "test", path: "/work/0/highlights/2", value: "Wrote the guide" },
    { op: "replace", path: "/work/0/highlights/2", value: "Wrote the canary guide" },
  ],
  source: "llm",
  guard: { status: "clean", newFacts: [] },
  scoreDelta: 0,
}

layer(CvStore.layerMemory.pipe(Layer.provideMerge(Person.layerMemory)))("Revisions in memory", contract)

const onPostgres = CvStore.layer.pipe(
  Layer.provideMerge(Layer.mergeAll(Files.layerMemory, Person.layer)),
  Layer.provideMerge(Vault.layerMemory),
  Layer.provideMerge(freshDatabase),
)
layer(onPostgres)("Revisions on Postgres", (it) => {
  contract(it)

  it.effect("keep nothing in clear", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const sql = yield* SqlClient.SqlClient
      const owner = yield* person
      const id = yield* ready(owner, "sealed")
      yield* store.addSuggestions(owner, id, 1, [sampleSuggestion])
      yield* store.addRevision(owner, id, next(1, "canary"), Effect.void)
      const rows = yield* sql`SELECT cv_revisions::text AS row FROM cv_revisions WHERE cv_id = ${id}`
      assert.strictEqual(rows.length, 2)
      const dump = JSON.stringify(rows)
      assert.notInclude(dump, "canary")
      assert.notInclude(dump, Buffer.from("canary").toString("hex"))
    }),
  )
})
