import { assert, describe, it, layer } from "@effect/vitest"
import { Deferred, Effect, Exit, Fiber, Layer, Logger, Scope } from "effect"
import { HttpServer } from "effect/http"
import { NetAddress } from "effect/net"
import { createServer } from "node:net"
import { makeSlow, portOf, probeServer, raw, request } from "./probe.ts"

const fast = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }
const quiet = Logger.layer([])
const server = Layer.unwrap(Effect.map(makeSlow, (slow) => probeServer(slow, {}, fast))).pipe(
  Layer.provide(quiet),
)

const ITEM = "GET /items/01890a5d-ac96-774b-bcce-b302099a8051 HTTP/1.1\r\nHost: x\r\n"

layer(server, { excludeTestServices: true })("connections", (it) => {
  it.effect("a client that never ends its head is cut", () =>
    Effect.gen(function* () {
      const answer = yield* raw(yield* portOf, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
      assert.strictEqual(answer.status, 408)
      assert.isBelow(answer.millis, 2_000)
      assert.strictEqual(JSON.parse(answer.body).status, 408)
    }),
  )

  it.effect("a client that never ends its body is cut", () =>
    Effect.gen(function* () {
      const head =
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
      const answer = yield* raw(yield* portOf, head)
      assert.strictEqual(answer.status, 408)
      assert.isBelow(answer.millis, 3_000)
    }),
  )

  it.effect("what two servers could read differently is refused, with the usual headers", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const smuggled = [
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET",
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nContent-Length: 5\r\n\r\n{}{}{}",
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "GET /echo HTTP/1.1\r\nHost: x\r\n X-Folded: y\r\n\r\n",
        "GET /echo HTTP/1.1\nHost: x\n\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
      ]
      for (const text of smuggled) {
        const answer = yield* raw(port, text)
        assert.strictEqual(answer.status, 400, text)
        assert.strictEqual(answer.headers["x-content-type-options"], "nosniff")
        assert.strictEqual(answer.headers["connection"], "close")
        assert.strictEqual(JSON.parse(answer.body)._tag, "InvalidRequest")
        assert.strictEqual(JSON.parse(answer.body).requestId, answer.headers["x-request-id"])
        assert.strictEqual(answer.all.split("HTTP/1.1 ").length, 2, "one answer only")
      }
    }),
  )

  it.effect("a head over 16 kB is refused", () =>
    Effect.gen(function* () {
      const answer = yield* raw(yield* portOf, `${ITEM}X-Big: ${"x".repeat(17 * 1024)}\r\n\r\n`)
      assert.strictEqual(answer.status, 431)
      assert.strictEqual(JSON.parse(answer.body).title, "Request Header Fields Too Large")
    }),
  )

  it.effect("a request without a host is refused", () =>
    Effect.gen(function* () {
      const answer = yield* raw(yield* portOf, "GET /echo HTTP/1.1\r\nConnection: close\r\n\r\n")
      assert.strictEqual(answer.status, 400)
      assert.strictEqual(JSON.parse(answer.body).issues[0].path, "/headers/host")
    }),
  )
})

const within = <A, E>(
  body: (port: number, stop: Effect.Effect<void>) => Effect.Effect<A, E>,
  slow = makeSlow,
) =>
  Effect.gen(function* () {
    const scope = yield* Scope.make()
    const context = yield* Layer.buildWithScope(
      Layer.unwrap(Effect.map(slow, (gate) => probeServer(gate))),
      scope,
    )
    const port = yield* portOf.pipe(Effect.provide(context))
    return yield* body(port, Scope.close(scope, Exit.void))
  })

describe("stopping", () => {
  it.live("a request in flight is answered, a new one is not taken", () =>
    Effect.gen(function* () {
      const slow = yield* makeSlow
      yield* within(
        (port, stop) =>
          Effect.gen(function* () {
            const inFlight = yield* Effect.forkChild(raw(port, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n"))
            yield* Deferred.await(slow.begun)
            const stopping = yield* Effect.forkChild(stop)
            yield* Effect.sleep("50 millis")
            const late = yield* request(port, "GET /slow")
            assert.strictEqual(late.status, 0)
            yield* Deferred.succeed(slow.go, undefined)
            const answer = yield* Fiber.join(inFlight)
            assert.strictEqual(answer.status, 200)
            assert.strictEqual(answer.body, '{"done":true}')
            assert.strictEqual(answer.headers["connection"], "close")
            yield* Fiber.join(stopping)
          }),
        Effect.succeed(slow),
      )
    }),
  )

  it.live("an event stream ends instead of holding the stop up", () =>
    within((port, stop) =>
      Effect.gen(function* () {
        const stream = yield* Effect.forkChild(raw(port, "GET /events HTTP/1.1\r\nHost: x\r\n\r\n"))
        yield* Effect.sleep("100 millis")
        const started = performance.now()
        yield* stop
        assert.isBelow(performance.now() - started, 2_000)
        const answer = yield* Fiber.join(stream)
        assert.include(answer.body, 'data: {"at":1}')
        assert.include(answer.all, "0\r\n\r\n", "the stream ended, it was not cut")
      }),
    ),
  )

  it.live("a taken port is told in words", () =>
    Effect.gen(function* () {
      const other = createServer()
      const port = yield* Effect.callback<number>((resume) => {
        other.listen(0, "127.0.0.1", () => resume(Effect.succeed((other.address() as { port: number }).port)))
      })
      const slow = yield* makeSlow
      const exit = yield* Effect.exit(Effect.scoped(Layer.build(probeServer(slow, { PORT: String(port) }))))
      other.close()
      assert.isTrue(Exit.isFailure(exit))
      assert.include(
        JSON.stringify(exit),
        `Port ${port} is taken by another program. Stop it, or set PORT to a free port.`,
      )
    }),
  )

  it.live("metrics are counted by route template, on a port of their own", () =>
    Effect.gen(function* () {
      const free = yield* Effect.callback<number>((resume) => {
        const probe = createServer().listen(0, "127.0.0.1", () => {
          const { port } = probe.address() as { port: number }
          probe.close(() => resume(Effect.succeed(port)))
        })
      })
      const slow = yield* makeSlow
      yield* Effect.gen(function* () {
        const port = yield* portOf
        const { address } = yield* HttpServer.HttpServer
        assert.isFalse(NetAddress.isUnixPathAddress(address))
        yield* raw(port, `${ITEM}Connection: close\r\n\r\n`)
        assert.strictEqual((yield* request(port, "GET /metrics")).status, 404)
        const { body } = yield* request(free, "GET /metrics")
        assert.match(body, /http_requests_total\{[^}]*route="\/items\/:id"[^}]*\} [1-9]/)
        assert.match(body, /http_request_duration_seconds_count\{[^}]*route="unmatched"/)
        assert.notInclude(body, "01890a5d")
        assert.include(body, "process_resident_memory_bytes")
      }).pipe(Effect.provide(probeServer(slow, { METRICS_PORT: String(free) }).pipe(Layer.provide(quiet))))
    }),
  )
})
