import { assert, describe, it, layer } from "@effect/vitest"
import { Api } from "@utopiahire/domain/Api"
import { CvId } from "@utopiahire/domain/Ids"
import { problemTexts } from "@utopiahire/domain/i18n/problems/all"
import { Effect, Layer, Logger } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import { HttpApiClient, OpenApi } from "effect/http-api"
import { createHash } from "node:crypto"
import { ID, makeSlow, portOf, ProbeApi, probeServer, request } from "./probe.ts"

interface Operation {
  readonly operationId: string
  readonly security: ReadonlyArray<Record<string, unknown>>
  readonly requestBody?: unknown
  readonly responses: Record<
    string,
    { readonly headers: Record<string, unknown>; readonly content?: unknown }
  >
}
interface Spec {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: {
    readonly schemas: Record<
      string,
      { readonly properties?: Record<string, unknown>; readonly required?: ReadonlyArray<string> }
    >
    readonly securitySchemes: Record<string, unknown>
  }
}
const spec = OpenApi.fromApi(Api) as unknown as Spec
const operations = Object.entries(spec.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) =>
    Object.assign({ name: `${method.toUpperCase()} ${path}` }, operation),
  ),
)

const PUBLIC = [
  "POST /api/auth/refresh",
  "GET /api/auth/oauth/{provider}",
  "GET /api/auth/oauth/{provider}/callback",
  "POST /api/auth/login/second-factor",
  "POST /api/auth/forgot-password",
  "POST /api/auth/reset-password",
  "POST /api/auth/register",
  "POST /api/auth/login",
  "POST /api/auth/verify-email",
  "POST /api/auth/resend-verification",
  "GET /health",
  "GET /health/live",
  "GET /health/ready",
]

describe("the OpenAPI document", () => {
  it("is 3.1, named and versioned", () => {
    assert.match(spec.openapi, /^3\.1\./)
    assert.strictEqual(spec.info.title, "UtopiaHire")
    assert.match(spec.info.version, /^\d+\.\d+\.\d+$/)
    assert.property(spec.components.securitySchemes, "bearer")
  })

  it("says of each operation whether it needs a token; only the listed ones need none", () => {
    const open = operations.filter(({ security }) => security.length === 0).map(({ name }) => name)
    assert.sameMembers(open, PUBLIC)
    for (const { name, responses } of operations) {
      assert.strictEqual(
        "401" in responses,
        !PUBLIC.includes(name) ||
          name === "POST /api/auth/refresh" ||
          name === "POST /api/auth/login/second-factor" ||
          name === "POST /api/auth/login",
        name,
      )
    }
  })

  it("names every status that can occur anywhere, and the fields of the head", () => {
    for (const { name, requestBody, responses } of operations) {
      const expected = [
        "400",
        "404",
        "405",
        "429",
        "500",
        "503",
        ...(requestBody === undefined ? [] : ["413", "415"]),
      ]
      for (const status of expected) assert.property(responses, status, name)
      for (const response of Object.values(responses)) assert.property(response.headers, "X-Request-Id")
      assert.property(responses["429"]!.headers, "Retry-After")
      assert.property(responses["405"]!.headers, "Allow")
    }
    const ids = operations.map(({ operationId }) => operationId)
    assert.strictEqual(new Set(ids).size, ids.length)
  })

  it("gives each problem its tag, its request id and texts in every language", () => {
    const tags = Object.keys(problemTexts.en.problems)
    const problems = Object.entries(spec.components.schemas).filter(([, { properties }]) =>
      JSON.stringify(properties?.["type"] ?? "").includes('"/problems/'),
    )
    assert.isAtLeast(problems.length, 10)
    for (const [name, { properties, required }] of problems) {
      assert.include(tags, name)
      assert.include(JSON.stringify(properties!["_tag"]), `"${name}"`)
      assert.property(properties, "requestId")
      assert.includeMembers([...required!], ["type", "title", "status", "_tag", "requestId"])
    }
  })

  it("has no dangling reference", () => {
    const text = JSON.stringify(spec)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      assert.property(spec.components.schemas, name!)
    }
  })
})

const quiet = Logger.layer([])
const server = Layer.unwrap(Effect.map(makeSlow, (slow) => probeServer(slow))).pipe(
  Layer.provide(quiet),
  Layer.provideMerge(FetchHttpClient.layer),
)
const client = (language = "en") =>
  Effect.gen(function* () {
    const port = yield* portOf
    return yield* HttpApiClient.make(ProbeApi, {
      baseUrl: `http://127.0.0.1:${port}`,
      transformClient: HttpClient.mapRequest(HttpClientRequest.setHeader("accept-language", language)),
    })
  })

layer(server, { excludeTestServices: true })("over a socket", (it) => {
  it.effect("the derived client reads answers and problems, in any language", () =>
    Effect.gen(function* () {
      for (const language of ["en", "fr", "ar"]) {
        const probe = (yield* client(language)).probe
        const id = CvId.make(ID)
        assert.deepStrictEqual(yield* probe.item({ params: { id }, query: {} }), { id })
        const unknown = CvId.make(`${ID.slice(0, -1)}0`)
        const missing = yield* Effect.flip(probe.item({ params: { id: unknown }, query: {} }))
        assert.strictEqual(missing._tag, "CvNotFound")
        assert.strictEqual((yield* Effect.flip(probe.defect()))._tag, "InternalError")
        const refused = yield* Effect.flip(probe.echo({ payload: { name: "x", tree: "\0" } }))
        assert.strictEqual(refused._tag, "InvalidRequest")
        if (refused._tag === "InvalidRequest") assert.strictEqual(refused.issues[0]?.path, "/tree")
      }
    }),
  )

  it.effect("the contract is served at /openapi.json", () =>
    Effect.gen(function* () {
      const answer = yield* request(yield* portOf, "GET /openapi.json")
      assert.strictEqual(answer.status, 200)
      assert.strictEqual(answer.headers["content-type"], "application/json; charset=utf-8")
      assert.match(JSON.parse(answer.body).openapi, /^3\.1\./)
    }),
  )

  it.effect("the reference page runs only its own scripts and reaches no other host", () =>
    Effect.gen(function* () {
      const answer = yield* request(yield* portOf, "GET /docs")
      assert.strictEqual(answer.status, 200)
      const policy = answer.headers["content-security-policy"]!
      assert.include(policy, "default-src 'none'")
      assert.include(policy, "connect-src 'self'")
      assert.notMatch(policy, /https?:|\*|script-src[^;]*unsafe/)
      assert.notMatch(answer.body, /<(?:script|link|img|iframe)[^>]+(?:src|href)=/)
      const scripts = [...answer.body.matchAll(/<script>([\s\S]*?)<\/script>/g)]
      assert.strictEqual(scripts.length, 2)
      for (const [, script] of scripts) {
        const hash = createHash("sha256").update(script!).digest("base64")
        assert.include(policy, `'sha256-${hash}'`)
      }
    }),
  )
})
