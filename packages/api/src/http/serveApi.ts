import { NodeHttpServer } from "@effect/platform-node"
import { ByteSize, Config, Effect, Layer, Schema } from "effect"
import { HttpIncomingMessage, HttpRouter, HttpServer } from "effect/http"
import { type HttpApi, HttpApiBuilder, type HttpApiGroup } from "effect/http-api"
import type { Server } from "node:http"
import { makeAllowedMethods } from "./allowedMethods.ts"
import { trustProxies } from "./clientAddress.ts"
import { makeCors } from "./cors.ts"
import { docs } from "./docs.ts"
import { Draining } from "./Draining.ts"
import { edge } from "./edge.ts"
import { EverywhereHttp } from "./EverywhereHttp.ts"
import { metricsServer } from "./metricsServer.ts"
import { makeNodeServer, type NodeLimits, nodeLimits } from "./nodeServer.ts"
import { RateLimitedHttp } from "./RateLimitedHttp.ts"
import { corsOrigins } from "./origins.ts"
import { notStarted } from "./ServerNotStarted.ts"

const MAX_BODY = ByteSize.mebibytes(1)

/** In-flight requests may finish for so long; whoever holds a connection open longer is cut. */
const DRAIN_MILLIS = 8_000

/** 0 takes any free port. */
const Port = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 65_535 }))
const settings = Config.all({
  port: Config.schema(Schema.FiniteFromString.pipe(Schema.decodeTo(Port)), "PORT").pipe(
    Config.withDefault(3000),
  ),
  host: Config.String("HOST").pipe(Config.withDefault("127.0.0.1")),
  origins: corsOrigins,
})

/** Kept-alive connections go as soon as their request is answered, the last ones when the time is up. */
const releaseConnections = (node: Server) => {
  const sweep = setInterval(() => node.closeIdleConnections(), 50).unref()
  const end = setTimeout(() => node.closeAllConnections(), DRAIN_MILLIS).unref()
  node.once("close", () => {
    clearInterval(sweep)
    clearTimeout(end)
  })
}

/** Listens, and on close drains: readiness falls, streams end, requests in flight finish, then sockets go. */
const listen = (api: HttpApi.Top, limits: NodeLimits) =>
  Layer.effect(
    HttpServer.HttpServer,
    Effect.gen(function* () {
      const { port, host, origins } = yield* settings
      const router = yield* HttpRouter.HttpRouter
      const draining = yield* Draining
      const trust = yield* trustProxies
      const app = edge(
        {
          allowed: makeAllowedMethods(api, ["/openapi.json", "/docs"]),
          cors: makeCors(origins),
          draining,
        },
        router.asHttpEffect(),
      )
      const node = makeNodeServer(limits)
      const server = yield* NodeHttpServer.make(() => node, {
        port,
        host,
        gracefulShutdownTimeout: DRAIN_MILLIS,
      }).pipe(Effect.mapError(({ cause }) => notStarted("PORT", host, port, cause)))
      yield* server.serve(trust === undefined ? app : trust(app))
      yield* Effect.addFinalizer(() =>
        Effect.andThen(
          draining.begin,
          Effect.sync(() => releaseConnections(node)),
        ),
      )
      return server
    }),
  )

/** Serves a contract with everything that surrounds its handlers, and gives the listening server. */
export const serveApi = <Id extends string, Groups extends HttpApiGroup.Constraint, E, R>(
  api: HttpApi.HttpApi<Id, Groups>,
  handlers: Layer.Layer<HttpApiGroup.ToService<Id, Groups>, E, R>,
  limits: NodeLimits = nodeLimits,
) =>
  listen(api as unknown as HttpApi.Top, limits).pipe(
    Layer.provide(
      Layer.mergeAll(
        HttpApiBuilder.layer(api, { openapiPath: "/openapi.json" }).pipe(Layer.provide(handlers)),
        docs(api),
        metricsServer,
      ),
    ),
    Layer.provide(HttpRouter.layer),
    Layer.provide([EverywhereHttp, RateLimitedHttp]),
    Layer.provide(Draining.layer),
    Layer.provide(NodeHttpServer.layerHttpServices),
    Layer.provide(Layer.succeed(HttpIncomingMessage.MaxBodySize)(MAX_BODY)),
  )
