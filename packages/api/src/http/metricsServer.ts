import { NodeHttpServer } from "@effect/platform-node"
import { Config, Effect, Layer, Option } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import { PrometheusMetrics } from "effect/observability"
import { createServer } from "node:http"
import { notStarted } from "./ServerNotStarted.ts"

const HOST = "127.0.0.1"

const processLines = () => {
  const { rss, heapUsed } = process.memoryUsage()
  return [
    "# TYPE process_resident_memory_bytes gauge",
    `process_resident_memory_bytes ${rss}`,
    "# TYPE nodejs_heap_used_bytes gauge",
    `nodejs_heap_used_bytes ${heapUsed}`,
    "# TYPE process_cpu_seconds_total counter",
    `process_cpu_seconds_total ${process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6}`,
    "",
  ].join("\n")
}

const metrics = Effect.gen(function* () {
  const request = yield* HttpServerRequest.HttpServerRequest
  if (request.url !== "/metrics") return HttpServerResponse.empty({ status: 404 })
  return HttpServerResponse.text(`${yield* PrometheusMetrics.format()}\n${processLines()}`, {
    contentType: "text/plain; version=0.0.4; charset=utf-8",
  })
})

/** Prometheus text at /metrics on METRICS_PORT, for this machine alone; nothing where the variable is unset. */
export const metricsServer = Layer.effectDiscard(
  Effect.gen(function* () {
    const port = Option.getOrUndefined(yield* Config.option(Config.Port("METRICS_PORT")))
    if (port === undefined) return
    const server = yield* NodeHttpServer.make(() => createServer(), {
      port,
      host: HOST,
      gracefulShutdownTimeout: "1 second",
    }).pipe(Effect.mapError(({ cause }) => notStarted("METRICS_PORT", HOST, port, cause)))
    yield* server.serve(metrics)
  }),
)
