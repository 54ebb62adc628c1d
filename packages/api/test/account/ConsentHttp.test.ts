import { assert, layer } from "@effect/vitest"
import { ConsentApi } from "@utopiahire/domain/account/ConsentApi"
import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { UserId } from "@utopiahire/domain/Ids"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { ConfigProvider, Effect, Layer } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { HttpApi } from "effect/http-api"
import { ConsentHttp } from "../../src/account/ConsentHttp.ts"
import { serveApi } from "../../src/http/serveApi.ts"
import { bearerIsId } from "../http/bearerIsId.ts"
import { portOf } from "../http/probe.ts"

const TestApi = HttpApi.make("utopiahire")
  .add(ConsentApi)
  .middleware(RateLimited)
  .middleware(Everywhere)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
const server = serveApi(TestApi, ConsentHttp.pipe(Layer.provide(bearerIsId))).pipe(
  Layer.orDie,
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", RATE_LIMIT: "off" } }))),
  Layer.provideMerge(Consents.layer),
  Layer.provideMerge(Layer.mergeAll(ConsentStore.layerMemory, Audit.layerMemory)),
)

const call = Effect.fn(function* (who: UserId, body?: unknown, language = "en") {
  const port = yield* portOf
  return yield* Effect.promise(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/account/consents`, {
      method: body === undefined ? "GET" : "PUT",
      headers: {
        authorization: `Bearer ${who}`,
        "accept-language": language,
        "content-type": "application/json",
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
    return { status: response.status, body: (await response.json()) as any }
  })
})
const person = () => UserId.make(uuidV7Unsafe())

layer(server, { excludeTestServices: true })("consents over HTTP", (it) => {
  it.effect("start as refused, with the text they stand for in the reader's language", () =>
    Effect.gen(function* () {
      const { body, status } = yield* call(person(), undefined, "ar")
      assert.strictEqual(status, 200)
      assert.isFalse(body.llm.given)
      assert.isFalse(body.recording.given)
      assert.match(body.llm.text, /[\u0600-\u06ff]/)
      assert.deepStrictEqual(body.history, [])
    }),
  )

  it.effect("are given and withdrawn one by one, each for one's own account", () =>
    Effect.gen(function* () {
      const [who, other] = [person(), person()]
      const given = yield* call(who, { llm: true })
      assert.deepStrictEqual(
        [given.status, given.body.llm.given, given.body.recording.given],
        [200, true, false],
      )
      const both = yield* call(who, { llm: false, recording: true })
      assert.deepStrictEqual([both.body.llm.given, both.body.recording.given], [false, true])
      assert.strictEqual(both.body.history.length, 3)
      assert.isFalse((yield* call(other)).body.recording.given)
      assert.isFalse(yield* (yield* Consents).allows(who, "llm"))
    }),
  )

  it.effect("take true and false alone", () =>
    Effect.gen(function* () {
      for (const body of [{}, { llm: "yes" }, { llm: true, given: true }]) {
        const refused = yield* call(person(), body)
        assert.deepStrictEqual([refused.status, refused.body._tag], [400, "InvalidRequest"])
      }
    }),
  )
})
