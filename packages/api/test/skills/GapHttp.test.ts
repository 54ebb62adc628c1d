import { assert, layer } from "@effect/vitest"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { UserId } from "@utopiahire/domain/Ids"
import { GapApi } from "@utopiahire/domain/skills/GapApi"
import { CvStore } from "@utopiahire/services/cv/CvStore"
import { Vault } from "@utopiahire/services/security/Vault"
import { SkillGaps } from "@utopiahire/services/skills/SkillGaps"
import { ConfigProvider, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { HttpApi } from "effect/http-api"
import { goodCvs } from "../../../domain/test/cv/goodCv.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { GapHttp } from "../../src/skills/GapHttp.ts"
import { bearerIsId } from "../http/bearerIsId.ts"
import { portOf } from "../http/probe.ts"

const TestApi = HttpApi.make("utopiahire").add(GapApi).middleware(RateLimited).middleware(Everywhere)
const server = serveApi(TestApi, GapHttp.pipe(Layer.provide(bearerIsId))).pipe(
  Layer.orDie,
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", RATE_LIMIT: "off" } }))),
  Layer.provideMerge(SkillGaps.layer),
  Layer.provideMerge(CvStore.layerMemory),
  Layer.provideMerge(Vault.layerMemory),
)

const person = Effect.gen(function* () {
  const id = UserId.make(uuidV7Unsafe())
  yield* (yield* Vault).createKey(id)
  return id
})
const cvOf = Effect.fnUntraced(function* (owner: UserId, isRead: boolean) {
  const store = yield* CvStore
  const bytes = new TextEncoder().encode(`${owner} ${isRead}`)
  const { cv } = yield* store.create({ owner, fileName: "cv.pdf", mediaType: "application/pdf", bytes })
  if (!isRead) return cv.id
  yield* store.saveText(owner, cv.id, goodCvs.en.text)
  yield* store.saveDocument(owner, cv.id, goodCvs.en.document)
  yield* store.finish(owner, cv.id, Effect.void)
  return cv.id
})
const analyze = Effect.fnUntraced(function* (who: UserId, json: unknown, language = "en") {
  const port = yield* portOf
  return yield* Effect.promise(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/analyze`, {
      method: "POST",
      body: JSON.stringify(json),
      headers: {
        authorization: `Bearer ${who}`,
        "content-type": "application/json",
        "accept-language": language,
      },
    })
    // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
    return { status: response.status, body: (await response.json()) as any }
  })
})
const jobDescription = "Data engineer\nRequirements:\n- Python and Kubernetes\n- welding"

layer(server, { excludeTestServices: true })("a gap over HTTP", (it) => {
  it.effect("of a CV cites its fields, with labels in the reader's language", () =>
    Effect.gen(function* () {
      const who = yield* person
      const cvId = yield* cvOf(who, true)
      const { status, body } = yield* analyze(who, { cvId, jobDescription }, "fr")
      assert.strictEqual(status, 200, JSON.stringify(body))
      assert.deepStrictEqual(
        body.matched.map(({ label }: { label: string }) => label),
        ["Python", "Kubernetes"],
      )
      assert.match(body.matched[0].cvEvidence[0].pointer, /^\/(?:skills|work|projects|basics)/)
      assert.deepStrictEqual(body.breakdown.missing, 1)
      assert.isBelow(body.score, 100)
      assert.isFalse(body.semantic)
    }),
  )

  it.effect("of a pasted text goes against an occupation as well", () =>
    Effect.gen(function* () {
      const occupationUri = "urn:utopiahire:occupation:software-developer"
      const { status, body } = yield* analyze(yield* person, { cvText: "Git, Java", occupationUri })
      assert.strictEqual(status, 200, JSON.stringify(body))
      assert.isAbove(body.score, 0)
      assert.isAbove(body.missing.length, 5)
    }),
  )

  it.effect("of somebody else's CV, of one not read yet or for an unknown occupation is none", () =>
    Effect.gen(function* () {
      const [one, other] = [yield* person, yield* person]
      const cvId = yield* cvOf(one, true)
      const queued = yield* cvOf(other, false)
      const tag = (who: UserId, json: unknown) =>
        Effect.map(analyze(who, json), ({ body, status }) => [status, body._tag])
      assert.deepStrictEqual(yield* tag(other, { cvId, jobDescription }), [404, "CvNotFound"])
      assert.deepStrictEqual(yield* tag(other, { cvId: queued, jobDescription }), [409, "CvNotReady"])
      assert.deepStrictEqual(yield* tag(one, { cvId, occupationUri: "urn:x" }), [404, "OccupationNotFound"])
      assert.strictEqual((yield* tag(one, { jobDescription }))[0], 400)
    }),
  )
})
