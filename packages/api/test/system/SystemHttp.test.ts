import { assert, it, layer } from "@effect/vitest"
import { Api } from "@utopiahire/domain/Api"
import { Authorization } from "@utopiahire/domain/auth/Authorization"
import { Flows, FlowsUnavailable } from "@utopiahire/services/flows/Flows"
import { FreshSignIn } from "@utopiahire/domain/auth/FreshSignIn"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Files } from "@utopiahire/services/storage/Files"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { NodeHttpServer } from "@effect/platform-node"
import { Effect, Layer, Logger } from "effect"
import { HttpApiMiddleware, HttpApiTest } from "effect/http-api"
import { Draining } from "../../src/http/Draining.ts"
import { EverywhereHttp } from "../../src/http/EverywhereHttp.ts"
import { RequiresHttp } from "../../src/auth/RequiresHttp.ts"
import { RateLimitedHttp } from "../../src/http/RateLimitedHttp.ts"
import { SystemHttp } from "../../src/system/SystemHttp.ts"

const up = { database: "up", engine: "up", disk: "up" } as const

const services = (parts: {
  readonly engine?: Effect.Effect<void, FlowsUnavailable>
  readonly disk?: Effect.Effect<void>
}) =>
  SystemHttp.pipe(
    Layer.provideMerge(
      Layer.mergeAll(
        Draining.layer,
        EverywhereHttp,
        RateLimitedHttp,
        Layer.mock(Flows)({ engine: "memory", ping: parts.engine ?? Effect.void }),
        Layer.mock(Files)({ ping: parts.disk ?? Effect.void }),
        NodeHttpServer.layerHttpServices,
        Logger.layer([]),
        unasked,
        RequiresHttp.pipe(Layer.provide(Audit.layerMemory)),
        Layer.succeed(FreshSignIn)((handler) => handler),
      ),
    ),
    Layer.provideMerge(freshDatabase),
  )

/** Nobody is asked for a token here. */
const unasked = Layer.mock(Authorization)({})
const token = HttpApiMiddleware.layerClient(Authorization, ({ next, request }) => next(request))
const ask = HttpApiTest.groups(Api, ["system"]).pipe(
  Effect.map((client) => client.system),
  Effect.provide(token),
)

layer(services({}))("a service whose parts are up", (it) => {
  it.effect("lives, and takes work until it stops", () =>
    Effect.gen(function* () {
      const system = yield* ask
      assert.deepStrictEqual(yield* system.health(), { status: "live" })
      assert.deepStrictEqual(yield* system.live(), { status: "live" })
      assert.deepStrictEqual(yield* system.ready(), { status: "ready", checks: up })
      yield* (yield* Draining).begin
      const [answer, response] = yield* system.ready({ responseMode: "decoded-and-response" })
      assert.deepStrictEqual(answer, { status: "stopping", checks: up })
      assert.strictEqual(response.status, 503)
      assert.deepStrictEqual(yield* system.live(), { status: "live" })
    }),
  )
})

it.layer(
  services({
    engine: Effect.fail(new FlowsUnavailable({ reason: "no answer" })),
    disk: Effect.die("read-only"),
  }),
)("a service whose engine and disk are down", (it) => {
  it.effect("lives, takes no work, and names the parts", () =>
    Effect.gen(function* () {
      const system = yield* ask
      const [answer, response] = yield* system.ready({ responseMode: "decoded-and-response" })
      assert.deepStrictEqual(answer, {
        status: "notReady",
        checks: { database: "up", engine: "down", disk: "down" },
      })
      assert.strictEqual(response.status, 503)
      assert.deepStrictEqual(yield* system.live(), { status: "live" })
    }),
  )
})
