import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Logger, References } from "effect"
import { makeSlow, portOf, post, probeServer, request } from "./probe.ts"

const lines: Array<{ readonly text: string; readonly requestId: unknown }> = []
const recorded = Logger.layer([
  Logger.make(({ fiber, message }) => {
    lines.push({
      text: String(message),
      requestId: fiber.getRef(References.CurrentLogAnnotations)["requestId"],
    })
  }),
])

const env = {
  CORS_ORIGINS: "https://app.example.com, http://localhost:5173",
  TRUSTED_PROXIES: "127.0.0.1",
  RATE_LIMIT_DEFAULT: "20",
}
const server = Layer.unwrap(Effect.map(makeSlow, (slow) => probeServer(slow, env))).pipe(
  Layer.provide(recorded),
)
let clients = 0
/** Each test comes from an address of its own, so that limits do not run over. */
const nextClient = () => `X-Forwarded-For: 198.51.100.${++clients}`
const ID_PATH = "GET /items/01890a5d-ac96-774b-bcce-b302099a8051"

layer(server, { excludeTestServices: true })("around every answer", (it) => {
  it.effect("the security headers stand on successes and on errors", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      for (const line of [ID_PATH, "GET /nowhere", "DELETE /echo", "GET /defect", "OPTIONS /echo"]) {
        const { headers } = yield* request(port, line, [nextClient()])
        assert.strictEqual(headers["strict-transport-security"], "max-age=63072000; includeSubDomains")
        assert.strictEqual(headers["content-security-policy"], "default-src 'none'; frame-ancestors 'none'")
        assert.strictEqual(headers["x-content-type-options"], "nosniff")
        assert.strictEqual(headers["referrer-policy"], "no-referrer")
        assert.strictEqual(headers["cache-control"], "no-store")
        assert.strictEqual(headers["cross-origin-resource-policy"], "same-site")
        assert.strictEqual(headers["x-frame-options"], "DENY")
        assert.match(
          headers["x-request-id"]!,
          /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
        )
        assert.isUndefined(headers["server"])
        assert.isUndefined(headers["x-powered-by"])
      }
    }),
  )

  it.effect("JSON says its charset", () =>
    Effect.gen(function* () {
      const { headers } = yield* request(yield* portOf, ID_PATH, [nextClient()])
      assert.strictEqual(headers["content-type"], "application/json; charset=utf-8")
    }),
  )

  it.effect("a request id of the client's own is not taken over", () =>
    Effect.gen(function* () {
      const { headers } = yield* request(yield* portOf, ID_PATH, ["X-Request-Id: forged", nextClient()])
      assert.notStrictEqual(headers["x-request-id"], "forged")
    }),
  )

  it.effect("one line a request, without its query, named by the request's id", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      lines.length = 0
      const first = yield* request(port, `${ID_PATH}?limit=3`, [nextClient()])
      yield* request(port, "GET /no%0Aline", [nextClient()])
      assert.strictEqual(lines.length, 2)
      assert.match(
        lines[0]!.text,
        /^GET \/items\/01890a5d-ac96-774b-bcce-b302099a8051 -> 200 \(\d+\.\d ms\)$/,
      )
      assert.strictEqual(lines[0]!.requestId, first.headers["x-request-id"])
      assert.match(lines[1]!.text, /^GET \/no%0Aline -> 404 \(\d+\.\d ms\)$/)
    }),
  )

  it.effect("a listed origin gets the CORS fields, errors included", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      for (const line of [ID_PATH, "GET /nowhere"]) {
        const { headers } = yield* request(port, line, ["Origin: https://app.example.com", nextClient()])
        assert.strictEqual(headers["access-control-allow-origin"], "https://app.example.com")
        assert.strictEqual(headers["access-control-allow-credentials"], "true")
        assert.include(headers["access-control-expose-headers"], "X-Request-Id")
        assert.include(headers["vary"], "Origin")
      }
    }),
  )

  it.effect("a foreign origin gets none, not even one that looks alike", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      for (const origin of [
        "https://evil.example",
        "https://app.example.com.evil.example",
        "null",
        "http://app.example.com",
      ]) {
        const plain = yield* request(port, ID_PATH, [`Origin: ${origin}`, nextClient()])
        const asked = yield* request(port, "OPTIONS /echo", [
          `Origin: ${origin}`,
          "Access-Control-Request-Method: POST",
          nextClient(),
        ])
        for (const { headers } of [plain, asked]) {
          assert.deepStrictEqual(
            Object.keys(headers).filter((name) => name.startsWith("access-control-")),
            [],
          )
        }
      }
    }),
  )

  it.effect("a preflight of a listed origin is told what the path takes", () =>
    Effect.gen(function* () {
      const { status, headers } = yield* request(yield* portOf, "OPTIONS /echo", [
        "Origin: http://localhost:5173",
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Headers: authorization, content-type",
        nextClient(),
      ])
      assert.strictEqual(status, 204)
      assert.strictEqual(headers["access-control-allow-origin"], "http://localhost:5173")
      assert.include(headers["access-control-allow-methods"], "POST")
      assert.include(headers["access-control-allow-headers"], "Authorization")
      assert.strictEqual(headers["access-control-max-age"], "600")
    }),
  )

  it.effect("the limit counts down, then 429 with the time to wait", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const client = nextClient()
      const first = yield* request(port, ID_PATH, [client])
      assert.strictEqual(first.headers["ratelimit-policy"], '"default";q=20;w=60')
      assert.strictEqual(first.headers["ratelimit"], '"default";r=19;t=60')
      const rest = yield* Effect.all(
        Array.from({ length: 25 }, () => request(port, ID_PATH, [client])),
        { concurrency: 25 },
      )
      assert.strictEqual(rest.filter(({ status }) => status === 200).length, 19)
      const refused = rest.find(({ status }) => status === 429)!
      const wait = Number(refused.headers["retry-after"])
      assert.isTrue(wait > 0 && wait <= 60)
      assert.match(refused.headers["ratelimit"]!, /^"default";r=0;t=\d+$/)
      const body = JSON.parse(refused.body)
      assert.strictEqual(body._tag, "TooManyRequests")
      assert.strictEqual(body.detail, `Try again in ${wait} s.`)
      assert.strictEqual((yield* request(port, ID_PATH, [nextClient()])).status, 200)
    }),
  )

  it.effect("the client is the rightmost address that no trusted proxy vouches for", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const remaining = (forwarded: string) =>
        Effect.map(
          post(port, "/echo", '{"name":"x"}', `application/json\r\nX-Forwarded-For: ${forwarded}`),
          (answer) => answer.headers["ratelimit"]?.match(/r=(\d+)/)?.[1],
        )
      assert.strictEqual(yield* remaining("203.0.113.9"), "19")
      assert.strictEqual(yield* remaining("6.6.6.6, 203.0.113.9"), "18")
      assert.strictEqual(yield* remaining("7.7.7.7, 203.0.113.9, 127.0.0.1"), "17")
      assert.strictEqual(yield* remaining("2001:db8:1:2::5"), "19")
      assert.strictEqual(yield* remaining("2001:db8:1:2:ffff::6"), "18")
    }),
  )
})

const untrusting = Layer.unwrap(
  Effect.map(makeSlow, (slow) => probeServer(slow, { RATE_LIMIT_DEFAULT: "20" })),
).pipe(Layer.provide(recorded))

layer(untrusting, { excludeTestServices: true })("without trusted proxies", (it) => {
  it.effect("X-Forwarded-For changes nothing", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const first = yield* request(port, ID_PATH, [nextClient()])
      const second = yield* request(port, ID_PATH, [nextClient()])
      assert.include(first.headers["ratelimit"], "r=19")
      assert.include(second.headers["ratelimit"], "r=18")
    }),
  )

  it.effect("without a list no origin gets CORS fields", () =>
    Effect.gen(function* () {
      const { headers } = yield* request(yield* portOf, ID_PATH, ["Origin: http://localhost:5173"])
      assert.isUndefined(headers["access-control-allow-origin"])
    }),
  )
})
