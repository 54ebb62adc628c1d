import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Logger } from "effect"
import { ID, makeSlow, portOf, post, probeServer, type RawAnswer, request } from "./probe.ts"

const lines: Array<string> = []
const recorded = Logger.layer([
  Logger.make(({ cause, logLevel, message }) => {
    const reasons = cause.reasons.length
    lines.push(`${logLevel} ${String(message)}${reasons === 0 ? "" : ` causes=${reasons}`}`)
  }),
])
const server = Layer.unwrap(Effect.map(makeSlow, (slow) => probeServer(slow))).pipe(Layer.provide(recorded))

const problem = (answer: RawAnswer) => JSON.parse(answer.body) as Record<string, unknown>

const isProblem = (answer: RawAnswer, status: number, tag: string, type: string) => {
  assert.strictEqual(answer.status, status)
  assert.strictEqual(answer.headers["content-type"], "application/problem+json; charset=utf-8")
  const body = problem(answer)
  assert.strictEqual(body["_tag"], tag)
  assert.strictEqual(body["type"], type)
  assert.strictEqual(body["status"], status)
  assert.isString(body["title"])
  assert.strictEqual(body["requestId"], answer.headers["x-request-id"])
  assert.notInclude(answer.all, "hunter2")
  assert.notInclude(answer.all, "node_modules")
}

layer(server, { excludeTestServices: true })("every error is a problem", (it) => {
  it.effect("an unknown path", () =>
    Effect.gen(function* () {
      isProblem(
        yield* request(yield* portOf, "GET /nowhere"),
        404,
        "RouteNotFound",
        "/problems/route-not-found",
      )
    }),
  )

  it.effect("a method the path does not take, with the methods it takes", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const answer = yield* request(port, "DELETE /echo")
      isProblem(answer, 405, "MethodNotAllowed", "/problems/method-not-allowed")
      assert.strictEqual(answer.headers["allow"], "POST, OPTIONS")
      assert.strictEqual((yield* request(port, `PUT /items/${ID}`)).headers["allow"], "GET, HEAD, OPTIONS")
      isProblem(yield* request(port, "TRACE /echo"), 405, "MethodNotAllowed", "/problems/method-not-allowed")
    }),
  )

  it.effect("a header cannot turn one method into another", () =>
    Effect.gen(function* () {
      const answer = yield* request(yield* portOf, "GET /echo", ["X-HTTP-Method-Override: POST"])
      assert.strictEqual(answer.status, 405)
    }),
  )

  it.effect("OPTIONS names the methods, HEAD answers like GET without a body", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const options = yield* request(port, "OPTIONS /echo")
      assert.strictEqual(options.status, 204)
      assert.strictEqual(options.headers["allow"], "POST, OPTIONS")
      const head = yield* request(port, `HEAD /items/${ID}`)
      assert.strictEqual(head.status, 200)
      assert.strictEqual(head.body, "")
    }),
  )

  it.effect("all issues of a body, as JSON pointers, without what was sent", () =>
    Effect.gen(function* () {
      const body = JSON.stringify({ age: "hunter2", "a/b": 1 })
      const answer = yield* post(yield* portOf, "/echo", body)
      isProblem(answer, 400, "InvalidRequest", "/problems/invalid-request")
      assert.sameDeepMembers(problem(answer)["issues"] as Array<unknown>, [
        { path: "/name", message: "is missing" },
        { path: "/age", message: "must be number" },
        { path: "/a~1b", message: "is not known here" },
      ])
    }),
  )

  it.effect("a parameter and a query that do not fit", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const params = yield* request(port, "GET /items/not-a-uuid")
      isProblem(params, 400, "InvalidRequest", "/problems/invalid-request")
      assert.include(params.body, '"path":"/params/id"')
      const query = yield* request(port, `GET /items/${ID}?limit=1.5&extra=1`)
      assert.include(query.body, '"path":"/query/limit"')
      assert.include(query.body, '"path":"/query/extra"')
    }),
  )

  it.effect("a body that is no JSON", () =>
    Effect.gen(function* () {
      const answer = yield* post(yield* portOf, "/echo", '{"name": hunter2')
      isProblem(answer, 400, "InvalidRequest", "/problems/invalid-request")
      assert.deepStrictEqual(problem(answer)["issues"], [{ path: "", message: "must be valid JSON" }])
    }),
  )

  it.effect("NUL and half characters in a body never reach a handler", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      for (const text of [String.raw`{"name":"a\u0000"}`, String.raw`{"name":"\ud800"}`]) {
        const answer = yield* post(port, "/echo", text)
        isProblem(answer, 400, "InvalidRequest", "/problems/invalid-request")
        assert.deepStrictEqual(problem(answer)["issues"], [
          { path: "/name", message: "holds characters that are not text" },
        ])
      }
      const key = yield* post(port, "/echo", String.raw`{"name":"x","tree":{"\u0000":1}}`)
      assert.strictEqual(key.status, 400)
      const whole = yield* post(port, "/echo", String.raw`{"name":"\ud83d\ude00"}`)
      assert.strictEqual(whole.body, '{"name":"😀"}')
      isProblem(yield* request(port, "GET /items/a%00b"), 400, "InvalidRequest", "/problems/invalid-request")
      isProblem(yield* request(port, "GET /items/%ff"), 400, "InvalidRequest", "/problems/invalid-request")
    }),
  )

  it.effect("JSON deeper than 64 levels", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const nested = (depth: number) => `{"name":"x","tree":${"[".repeat(depth)}${"]".repeat(depth)}}`
      assert.strictEqual((yield* post(port, "/echo", nested(63))).status, 200)
      const answer = yield* post(port, "/echo", nested(64))
      isProblem(answer, 400, "InvalidRequest", "/problems/invalid-request")
      assert.include(answer.body, "nested too deeply")
    }),
  )

  it.effect("a body over one megabyte, announced or chunked", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const big = `{"name":"${"x".repeat(1024 * 1024)}"}`
      isProblem(yield* post(port, "/echo", big), 413, "BodyTooLarge", "/problems/body-too-large")
      const chunked = yield* request(
        port,
        "POST /echo",
        ["Content-Type: application/json", "Transfer-Encoding: chunked"],
        `${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`,
      )
      isProblem(chunked, 413, "BodyTooLarge", "/problems/body-too-large")
    }),
  )

  it.effect("a content type the route does not take", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const types = [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-16",
        "application/jsonp",
      ]
      for (const type of types) {
        const answer = yield* post(port, "/echo", '{"name":"x"}', type)
        isProblem(answer, 415, "MediaTypeRefused", "/problems/media-type-refused")
      }
      const silent = yield* request(port, "POST /echo", ["Content-Length: 12"], '{"name":"x"}')
      assert.strictEqual(silent.status, 415)
      const zipped = yield* request(
        port,
        "POST /echo",
        ["Content-Type: application/json", "Content-Encoding: gzip", "Content-Length: 12"],
        '{"name":"x"}',
      )
      assert.strictEqual(zipped.status, 415)
      assert.strictEqual(
        (yield* post(port, "/echo", '{"name":"x"}', "application/json; charset=UTF-8")).status,
        200,
      )
    }),
  )

  it.effect("a handler's own problem", () =>
    Effect.gen(function* () {
      const answer = yield* request(yield* portOf, `GET /items/${ID.slice(0, -1)}0`)
      isProblem(answer, 404, "CvNotFound", "/problems/cv-not-found")
    }),
  )

  it.effect("a fault says nothing, and is logged once with its request id", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      for (const path of ["/defect", "/wrong-answer"]) {
        lines.length = 0
        const answer = yield* request(port, `GET ${path}`)
        isProblem(answer, 500, "InternalError", "/problems/internal-error")
        assert.isUndefined(problem(answer)["detail"])
        assert.strictEqual(lines.length, 1)
        assert.match(lines[0]!, new RegExp(String.raw`^Error GET ${path} -> 500 \(\d+\.\d ms\) causes=1$`))
      }
    }),
  )

  it.effect("a database out of reach is 503, with a time to come back", () =>
    Effect.gen(function* () {
      const answer = yield* request(yield* portOf, "GET /unreachable")
      isProblem(answer, 503, "Unavailable", "/problems/unavailable")
      assert.strictEqual(answer.headers["retry-after"], "5")
    }),
  )

  it.effect("texts in the reader's language", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const title = (accept: string) =>
        Effect.map(request(port, "GET /nowhere", [`Accept-Language: ${accept}`]), (answer) => [
          problem(answer)["title"],
          answer.headers["content-language"],
        ])
      assert.deepStrictEqual(yield* title("fr-FR,fr;q=0.9,en;q=0.8"), ["Il n’y a rien ici", "fr"])
      assert.deepStrictEqual(yield* title("de, ar;q=0.5, en;q=0.2"), ["لا يوجد شيء هنا", "ar"])
      assert.deepStrictEqual(yield* title("de"), ["There is nothing here", "en"])
      const french = yield* request(
        port,
        "POST /echo",
        ["Accept-Language: fr", "Content-Type: application/json", "Content-Length: 2"],
        "{}",
      )
      assert.include(french.body, "est absent")
    }),
  )
})
