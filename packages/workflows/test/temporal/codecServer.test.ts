import { request } from "node:http"
import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { HttpServer } from "effect/http"
import { makeCodec } from "../../src/temporal/codec.ts"
import { codecServer } from "../../src/temporal/codecServer.ts"

const UI = "http://127.0.0.1:8233"
const key = (fill: number) => Buffer.alloc(32, fill).toString("base64")
const server = Layer.unwrap(
  Effect.map(makeCodec(Redacted.make(`k1:${key(1)}`)), (codec) =>
    codecServer({ codec, port: 0, origins: [UI, "http://localhost:8233"] }),
  ),
)

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | ReadonlyArray<string> | undefined>
  readonly body: string
}
/** By hand over a socket: fetch would not let a test set Host or Origin. */
const send = (method: string, path: string, headers: Record<string, string>, body = "") =>
  Effect.gen(function* () {
    const { address } = yield* HttpServer.HttpServer
    const port = "port" in address ? address.port : 0
    return yield* Effect.callback<Answer>((resume) => {
      const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, (incoming) => {
        const chunks: Array<Buffer> = []
        incoming.on("data", (chunk) => chunks.push(chunk))
        incoming.on("end", () =>
          resume(
            Effect.succeed({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: Buffer.concat(chunks).toString("utf8"),
            }),
          ),
        )
      })
      // A server that has already refused may cut the connection under the rest of the body.
      outgoing.on("error", () => {})
      outgoing.end(body)
    })
  })
const json = { "content-type": "application/json", "x-namespace": "default" }
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send("POST", path, { ...json, ...headers }, typeof body === "string" ? body : JSON.stringify(body))

const base64 = (text: string) => Buffer.from(text).toString("base64")
const plain = { payloads: [{ metadata: { encoding: base64("json/plain") }, data: base64('"canary"') }] }

layer(server)("the codec endpoint", (it) => {
  it.effect("encode seals and decode gives back what was sent", () =>
    Effect.gen(function* () {
      const sealed = yield* post("/encode", plain)
      assert.strictEqual(sealed.status, 200)
      const [payload] = JSON.parse(sealed.body).payloads
      assert.strictEqual(payload.metadata.encoding, base64("binary/encrypted"))
      assert.notInclude(Buffer.from(payload.data, "base64").toString("latin1"), "canary")
      const opened = yield* post("/decode", sealed.body, { origin: UI })
      assert.deepStrictEqual(JSON.parse(opened.body), plain)
      assert.strictEqual(opened.headers["cache-control"], "no-store")
    }),
  )

  it.effect("the UI's page may ask: exactly its origin, with x-namespace and content-type", () =>
    Effect.gen(function* () {
      const preflight = yield* send("OPTIONS", "/decode", {
        origin: UI,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,x-namespace",
      })
      assert.strictEqual(preflight.status, 204)
      assert.strictEqual(preflight.headers["access-control-allow-origin"], UI)
      assert.strictEqual(preflight.headers["access-control-allow-methods"], "POST")
      assert.strictEqual(preflight.headers["access-control-allow-headers"], "x-namespace, content-type")
      assert.strictEqual(preflight.headers["vary"], "Origin")
      const local = yield* post("/decode", { payloads: [] }, { origin: "http://localhost:8233" })
      assert.strictEqual(local.headers["access-control-allow-origin"], "http://localhost:8233")
    }),
  )

  it.effect.each(["http://127.0.0.1:9999", "https://127.0.0.1:8233", `${UI}.example.com`, "null"])(
    "a page of %s gets nothing",
    (origin) =>
      Effect.gen(function* () {
        for (const answer of [
          yield* post("/decode", plain, { origin }),
          yield* send("OPTIONS", "/decode", { origin }),
        ]) {
          assert.strictEqual(answer.status, 403)
          assert.isUndefined(answer.headers["access-control-allow-origin"])
          assert.notInclude(answer.body, base64('"canary"'))
        }
      }),
  )

  it.effect("a foreign name pointed at this machine is not answered", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* post("/decode", plain, { host: "rebound.example.com" })).status, 421)
    }),
  )

  it.effect("a form that needs no preflight is not read", () =>
    Effect.gen(function* () {
      const answer = yield* post("/decode", plain, { "content-type": "text/plain" })
      assert.strictEqual(answer.status, 415)
    }),
  )

  it.effect("an unknown key id and a changed payload are said in words", () =>
    Effect.gen(function* () {
      const [sealed] = JSON.parse((yield* post("/encode", plain)).body).payloads
      const metadata = { ...sealed.metadata, "encryption-key-id": base64("lost") }
      const unknown = yield* post("/decode", { payloads: [{ ...sealed, metadata }] })
      assert.strictEqual(unknown.status, 400)
      assert.include(JSON.parse(unknown.body).message, '"lost"')
      const changed = yield* post("/decode", { payloads: [{ ...sealed, data: base64("x".repeat(40)) }] })
      assert.strictEqual(changed.status, 400)
      assert.include(JSON.parse(changed.body).message, "changed")
    }),
  )

  it.effect.each(["", "{", "[]", '{"payloads":[{"data":"%"}]}', '{"payloads":[{"metadata":{"a":1}}]}'])(
    "the body %j is refused with the right form",
    (body) =>
      Effect.gen(function* () {
        const answer = yield* post("/encode", body)
        assert.strictEqual(answer.status, 400)
        assert.include(JSON.parse(answer.body).message, "payloads")
      }),
  )

  it.effect("a body over 16 MiB is refused", () =>
    Effect.gen(function* () {
      const answer = yield* post("/encode", " ".repeat(16 * 1024 * 1024 + 1))
      assert.strictEqual(answer.status, 413)
    }),
  )

  it.effect("other paths and methods are not there", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* post("/other", plain)).status, 404)
      assert.strictEqual((yield* send("GET", "/decode", {})).status, 404)
    }),
  )
})
