import { assert, layer } from "@effect/vitest"
import { REVISIONS_KEPT } from "@utopiahire/domain/cv/Revision"
import { SuggestionApi } from "@utopiahire/domain/cv/SuggestionApi"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { UserId } from "@utopiahire/domain/Ids"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Analyst } from "@utopiahire/services/cv/Analyst"
import { CvEdits } from "@utopiahire/services/cv/CvEdits"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Idempotency } from "@utopiahire/services/idempotency/Idempotency"
import { Vault } from "@utopiahire/services/security/Vault"
import { ConfigProvider, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { HttpApi } from "effect/http-api"
import { withResume } from "../../../domain/test/cv/sampleCv.ts"
import { SuggestionHttp } from "../../src/cv/SuggestionHttp.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { bearerIsId } from "../http/bearerIsId.ts"
import { portOf } from "../http/probe.ts"

const TestApi = HttpApi.make("utopiahire").add(SuggestionApi).middleware(RateLimited).middleware(Everywhere)
const server = serveApi(TestApi, SuggestionHttp.pipe(Layer.provide(bearerIsId))).pipe(
  Layer.orDie,
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", RATE_LIMIT: "off" } }))),
  Layer.provideMerge(
    Layer.mergeAll(
      CvEdits.layer.pipe(
        Layer.provideMerge(Layer.mergeAll(CvStore.layerMemory, Audit.layerMemory, Analyst.layerMemory)),
      ),
      Idempotency.layerMemory.pipe(Layer.provideMerge(Vault.layerMemory)),
    ),
  ),
)

const weak = "I was responsible for developing the booking service"
const { document, text } = withResume({
  work: [
    {
      id: "w1",
      position: "Backend Engineer",
      name: "Karthago Systems",
      startDate: "2021-03",
      highlights: [weak, "Responsible for the maintenance of the servers", "Wrote the guide"],
    },
  ],
})
const person = Effect.gen(function* () {
  const id = UserId.make(uuidV7Unsafe())
  yield* (yield* Vault).createKey(id)
  return id
})
const cvOf = (owner: UserId, ready = true) =>
  Effect.gen(function* () {
    const store = yield* CvStore
    const bytes = new TextEncoder().encode(owner)
    const { cv } = yield* store.create({ owner, fileName: "cv.pdf", mediaType: "application/pdf", bytes })
    yield* store.saveText(owner, cv.id, text)
    yield* store.saveDocument(owner, cv.id, document)
    if (ready) yield* store.finish(owner, cv.id, Effect.void)
    return cv.id
  })
const call = (method: string, path: string, who: UserId, json?: unknown, more: Record<string, string> = {}) =>
  Effect.gen(function* () {
    const port = yield* portOf
    return yield* Effect.promise(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
        method,
        ...(json !== undefined && { body: JSON.stringify(json) }),
        headers: { authorization: `Bearer ${who}`, "content-type": "application/json", ...more },
      })
      // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
      const body: any = await response.json()
      return { status: response.status, headers: response.headers, body }
    })
  })
const suggestionsOf = (who: UserId, id: string) =>
  Effect.map(
    call("GET", `/cvs/${id}/suggestions`, who),
    ({ body }) => body.suggestions as ReadonlyArray<Suggestion>,
  )
const bullets = (answer: { readonly body: { document: typeof document } }) =>
  answer.body.document.resume.work?.[0]?.highlights
const latest = (who: UserId, id: string, revision: number) =>
  Effect.map(call("GET", `/cvs/${id}/revisions/${revision}`, who), bullets)
const apply = (who: UserId, json: unknown, more?: Record<string, string>) =>
  call("POST", "/apply-suggestion", who, json, more)

layer(server, { excludeTestServices: true })("suggestions over HTTP", (it) => {
  it.effect("a suggestion is applied as a new revision with its score, and written to the log", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const { body } = yield* call("GET", `/cvs/${cvId}/suggestions`, who)
      assert.strictEqual(body.revision, 1)
      const wish = (body.suggestions as ReadonlyArray<Suggestion>).find(
        ({ kind, original }) => kind === "weak_opening" && original === weak,
      )
      assert.strictEqual(wish?.improved, "Developed the booking service")
      const done = yield* apply(who, { cvId, suggestionId: wish?.id, baseRevision: 1 })
      assert.strictEqual(done.status, 200, JSON.stringify(done.body))
      assert.deepStrictEqual(
        [done.body.revision, done.body.cv.revision, done.body.applied],
        [2, 2, [wish?.id]],
      )
      assert.strictEqual(done.body.score.checks.length, 30)
      assert.notProperty(done.body.cv, "document")
      assert.strictEqual((yield* latest(who, cvId, 2))?.[0], "Developed the booking service")
      assert.strictEqual((yield* latest(who, cvId, 1))?.[0], weak)
      const [logged] = yield* (yield* Audit).list({ actorId: who, limit: 5 })
      assert.deepStrictEqual([logged?.event, logged?.reason], ["cv.suggestion_applied", `applied ${cvId}/2`])
    }),
  )

  it.effect("the same suggestion twice is one change", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const [first, second] = (yield* suggestionsOf(who, cvId)).filter(({ kind }) => kind === "weak_opening")
      const wish = { cvId, suggestionId: first?.id, baseRevision: 1 }
      const once = yield* apply(who, wish)
      const again = yield* apply(who, wish)
      assert.deepStrictEqual([again.status, again.body], [200, once.body])
      const twins = yield* apply(who, { cvId, suggestionIds: [first?.id, first?.id], baseRevision: 1 })
      assert.strictEqual(twins.body.revision, 2)
      const other = yield* apply(who, { cvId, suggestionId: second?.id, baseRevision: 1 })
      assert.deepStrictEqual([other.status, other.body._tag, other.body.current], [409, "SuggestionStale", 2])
    }),
  )

  it.effect("several are applied together as one revision, or not at all", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const all = yield* suggestionsOf(who, cvId)
      const ids = all.filter(({ kind }) => kind === "weak_opening").map(({ id }) => id)
      assert.strictEqual(ids.length, 2)
      const unknown = yield* apply(who, { cvId, suggestionIds: [...ids, "s_unknown"], baseRevision: 1 })
      assert.deepStrictEqual([unknown.status, unknown.body._tag], [404, "SuggestionNotFound"])
      const clash = all.filter(({ original }) => original === weak).map(({ id }) => id)
      assert.isAbove(clash.length, 1)
      const clashing = yield* apply(who, {
        cvId,
        suggestionIds: clash,
        baseRevision: 1,
        answers: { number: "3 pages" },
      })
      assert.deepStrictEqual([clashing.status, clashing.body._tag], [409, "SuggestionStale"])
      assert.lengthOf(clashing.body.suggestionIds, 1)
      assert.include(clash, clashing.body.suggestionIds[0])
      const done = yield* apply(who, { cvId, suggestionIds: ids, baseRevision: 1 })
      assert.deepStrictEqual([done.status, done.body.revision], [200, 2])
      assert.deepStrictEqual((yield* latest(who, cvId, 2))?.slice(0, 2), [
        "Developed the booking service",
        "Maintained the servers",
      ])
    }),
  )

  it.effect("of two changes at once to one revision, one succeeds and the other is stale", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const ids = (yield* suggestionsOf(who, cvId))
        .filter(({ kind }) => kind === "weak_opening")
        .map(({ id }) => id)
      const answers = yield* Effect.forEach(
        ids,
        (suggestionId) => apply(who, { cvId, suggestionId, baseRevision: 1 }),
        {
          concurrency: "unbounded",
        },
      )
      assert.deepStrictEqual(answers.map(({ status }) => status).sort(), [200, 409])
      assert.strictEqual((yield* call("GET", `/cvs/${cvId}/revisions`, who)).body.revisions.length, 2)
    }),
  )

  it.effect("a missing figure is asked for, and only what was answered goes in", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const wish = (yield* suggestionsOf(who, cvId)).find(
        ({ kind, original }) => kind === "figure" && original === "Wrote the guide",
      )
      assert.strictEqual(wish?.guard.status, "needs_input")
      const request = { cvId, suggestionId: wish?.id, baseRevision: 1 }
      for (const answers of [undefined, {}, { number: "a lot" }, { other: "3" }]) {
        const { body, status } = yield* apply(who, answers === undefined ? request : { ...request, answers })
        assert.deepStrictEqual([status, body._tag, body.slots[0].name], [422, "NeedsInput", "number"])
        assert.include(body.slots[0].question, "How many")
      }
      const done = yield* apply(who, { ...request, answers: { number: "12 pages" } })
      assert.strictEqual(done.status, 200, JSON.stringify(done.body))
      assert.strictEqual((yield* latest(who, cvId, 2))?.[2], "Wrote the guide (12 pages)")
    }),
  )

  it.effect("what a model wrote goes through the guard once more", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const like = (yield* suggestionsOf(who, cvId)).find(({ kind }) => kind === "weak_opening")
      const written = (improved: string): Suggestion => ({
        ...like!,
        id: `s_${improved.length}`,
        kind: "rewrite",
        target: { entryId: "w1", pointer: "/work/0/highlights/2" },
        original: "Wrote the guide",
        improved,
        source: "llm",
        patch: [
          { op: "test", path: "/work/0/highlights/2", value: "Wrote the guide" },
          { op: "replace", path: "/work/0/highlights/2", value: improved },
        ],
      })
      const [lie, truth] = [written("Wrote 30 guides"), written("Written the guide")]
      yield* (yield* CvStore).addSuggestions(who, cvId, 1, [lie, truth])
      const refused = yield* apply(who, { cvId, suggestionId: lie.id, baseRevision: 1 })
      assert.deepStrictEqual([refused.status, refused.body._tag], [422, "GuardRejected"])
      assert.include(refused.body.newFacts, "30")
      const done = yield* apply(who, { cvId, suggestionId: truth.id, baseRevision: 1 })
      assert.strictEqual(done.status, 200)
    }),
  )

  it.effect("changes are undone one by one, down to what was read", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const edit = (baseRevision: number, from: string, to: string) =>
        call("POST", `/cvs/${cvId}/edits`, who, {
          baseRevision,
          patch: [
            { op: "test", path: "/work/0/highlights/2", value: from },
            { op: "replace", path: "/work/0/highlights/2", value: to },
          ],
        })
      yield* edit(1, "Wrote the guide", "Second")
      yield* edit(2, "Second", "Third")
      const undo = call("POST", `/cvs/${cvId}/undo`, who)
      assert.strictEqual((yield* undo).body.revision, 4)
      assert.strictEqual((yield* latest(who, cvId, 4))?.[2], "Second")
      assert.strictEqual((yield* undo).body.revision, 5)
      assert.strictEqual((yield* latest(who, cvId, 5))?.[2], "Wrote the guide")
      const nothing = yield* undo
      assert.deepStrictEqual([nothing.status, nothing.body._tag], [409, "NothingToUndo"])
      const back = yield* call("POST", `/cvs/${cvId}/revisions/3/restore`, who)
      assert.deepStrictEqual([back.status, back.body.revision], [200, 6])
      assert.strictEqual((yield* latest(who, cvId, 6))?.[2], "Third")
      yield* undo
      assert.strictEqual((yield* latest(who, cvId, 7))?.[2], "Wrote the guide")
      const { body } = yield* call("GET", `/cvs/${cvId}/revisions?limit=3`, who)
      assert.deepStrictEqual(
        body.revisions.map(({ kind, revision }: { kind: string; revision: number }) => [revision, kind]),
        [
          [7, "undone"],
          [6, "restored"],
          [5, "undone"],
        ],
      )
      const rest = yield* call("GET", `/cvs/${cvId}/revisions?limit=50&cursor=${body.nextCursor}`, who)
      assert.deepStrictEqual([rest.body.revisions.length, rest.body.nextCursor], [4, undefined])
    }),
  )

  it.effect("undoing ends where older revisions are no longer kept, and the history says how many went", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who)
      const edits = yield* CvEdits
      const patch = (at: number) => [
        {
          op: "test" as const,
          path: "/work/0/highlights/2",
          value: at === 1 ? "Wrote the guide" : `At ${at}`,
        },
        { op: "replace" as const, path: "/work/0/highlights/2", value: `At ${at + 1}` },
      ]
      for (let at = 1; at <= REVISIONS_KEPT + 1; at++)
        yield* edits.edit(who, cvId, { baseRevision: at, patch: patch(at) }, "en")
      const { body } = yield* call("GET", `/cvs/${cvId}/revisions?limit=3&cursor=5`, who)
      assert.deepStrictEqual(
        body.revisions.map(({ revision }: { revision: number }) => revision),
        [4, 3, 1],
      )
      assert.strictEqual(body.dropped, 1)
      assert.notProperty((yield* call("GET", `/cvs/${cvId}/revisions?limit=3`, who)).body, "dropped")
      const undo = call("POST", `/cvs/${cvId}/undo`, who)
      let undone = 0
      let last = yield* undo
      for (; last.status === 200; last = yield* undo) undone++
      assert.deepStrictEqual([last.status, last.body._tag], [409, "NothingToUndo"])
      assert.isAbove(undone, REVISIONS_KEPT / 2 - 2)
      const back = yield* call("POST", `/cvs/${cvId}/revisions/1/restore`, who)
      assert.strictEqual(back.status, 200)
      assert.strictEqual((yield* latest(who, cvId, back.body.revision))?.[2], "Wrote the guide")
    }),
  )

  it.effect(
    "an edit by hand is refused where it may not write, where no CV comes of it, and where it is stale",
    () =>
      Effect.gen(function* () {
        const who = yield* person
        const cvId = yield* cvOf(who)
        const edit = (patch: unknown, baseRevision = 1) =>
          call("POST", `/cvs/${cvId}/edits`, who, { baseRevision, patch })
        const add = (path: string, value: unknown) => [{ op: "add", path, value }]
        for (const [patch, status, tag] of [
          [add("/work/0/__proto__", "x"), 422, "EditRefused"],
          [add("/rawDates/x", "x"), 422, "EditRefused"],
          [add("/work/0/salary", "x"), 422, "EditRefused"],
          [[{ op: "replace", path: "/basics/name", value: "Me" }], 422, "EditRefused"],
          [[{ op: "test", path: "/basics/name", value: "Nobody" }], 409, "SuggestionStale"],
          [add("nowhere", "x"), 400, "InvalidRequest"],
          [[{ op: "copy", from: "/a", path: "/b" }], 400, "InvalidRequest"],
          [[], 400, "InvalidRequest"],
        ] as const) {
          const { body, status: was } = yield* edit(patch)
          assert.deepStrictEqual([was, body._tag], [status, tag], JSON.stringify(patch))
        }
        assert.strictEqual((yield* edit(add("/basics/summary", "Engineer"), 7)).body._tag, "SuggestionStale")
        assert.strictEqual((yield* edit(add("/basics/summary", "Engineer"))).status, 200)
      }),
  )

  it.effect(
    "a repeated key is one change; a CV that is still read is not ready; strangers find nothing",
    () =>
      Effect.gen(function* () {
        const who = yield* person
        const stranger = yield* person
        const cvId = yield* cvOf(who)
        const patch = [{ op: "add", path: "/basics/summary", value: "Engineer" }]
        const keyed = call(
          "POST",
          `/cvs/${cvId}/edits`,
          who,
          { baseRevision: 1, patch },
          { "idempotency-key": "k" },
        )
        const once = yield* keyed
        const again = yield* keyed
        assert.deepStrictEqual([again.status, again.body], [200, once.body])
        assert.strictEqual(again.headers.get("idempotency-replayed"), "true")

        const early = yield* cvOf(stranger, false)
        const wish = { suggestionId: "s_1", baseRevision: 1 }
        for (const [method, path, json] of [
          ["GET", `/cvs/${early}/suggestions`, undefined],
          ["POST", "/apply-suggestion", { cvId: early, ...wish }],
          ["POST", `/cvs/${early}/undo`, undefined],
          ["POST", `/cvs/${early}/edits`, { baseRevision: 1, patch }],
        ] as const)
          assert.strictEqual((yield* call(method, path, stranger, json)).body._tag, "CvNotReady", path)
        for (const id of [cvId, uuidV7Unsafe()])
          for (const [method, path, json] of [
            ["GET", `/cvs/${id}/suggestions`, undefined],
            ["POST", "/apply-suggestion", { cvId: id, ...wish }],
            ["POST", `/cvs/${id}/undo`, undefined],
            ["POST", `/cvs/${id}/edits`, { baseRevision: 1, patch }],
            ["GET", `/cvs/${id}/revisions`, undefined],
            ["GET", `/cvs/${id}/revisions/1`, undefined],
            ["POST", `/cvs/${id}/revisions/1/restore`, undefined],
          ] as const) {
            const { body, status } = yield* call(method, path, stranger, json)
            assert.deepStrictEqual([status, body._tag], [404, "CvNotFound"], path)
          }
        assert.strictEqual(
          (yield* call("GET", `/cvs/${cvId}/revisions/9`, who)).body._tag,
          "RevisionNotFound",
        )
      }),
  )
})
