import { Everywhere, RateLimited } from "@utopiahire/domain/http/Everywhere"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import { CvId } from "@utopiahire/domain/Ids"
import { ConfigProvider, Deferred, Effect, Layer, Schema, Stream } from "effect"
import { HttpServer } from "effect/http"
import { HttpApi, HttpApiBuilder, HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { ConnectionError, SqlError } from "effect/sql/SqlError"
import { NetAddress } from "effect/net"
import { connect } from "node:net"
import { type NodeLimits, nodeLimits } from "../../src/http/nodeServer.ts"
import { serveApi } from "../../src/http/serveApi.ts"

class ProbeGroup extends HttpApiGroup.make("probe").add(
  HttpApiEndpoint.post("echo", "/echo", {
    payload: Schema.Struct({
      name: Schema.String.check(Schema.isMaxLength(20)),
      age: Schema.optionalKey(Schema.Int),
      tree: Schema.optionalKey(Schema.Unknown),
    }),
    success: Schema.Struct({ name: Schema.String }),
  }),
  HttpApiEndpoint.get("item", "/items/:id", {
    params: { id: CvId },
    query: { limit: Schema.optionalKey(Schema.Int) },
    success: Schema.Struct({ id: CvId }),
    error: CvNotFound,
  }),
  HttpApiEndpoint.get("defect", "/defect", { success: Schema.String }),
  HttpApiEndpoint.get("unreachable", "/unreachable", { success: Schema.String }),
  HttpApiEndpoint.get("wrongAnswer", "/wrong-answer", { success: Schema.Struct({ id: CvId }) }),
  HttpApiEndpoint.get("slow", "/slow", { success: Schema.Struct({ done: Schema.Boolean }) }),
  HttpApiEndpoint.get("events", "/events", {
    success: HttpApiSchema.StreamSse({ data: Schema.Struct({ at: Schema.Int }) }),
  }),
) {}

/** A small contract behind the product's own edge. */
export const ProbeApi = HttpApi.make("probe")
  .add(ProbeGroup)
  .middleware(RateLimited)
  .middleware(Everywhere)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "error" })

export const SECRET = "select * from users where password = 'hunter2'"

/** `/slow` tells that it has begun and waits to be let go. */
export interface Slow {
  readonly begun: Deferred.Deferred<void>
  readonly go: Deferred.Deferred<void>
}

const handlers = (slow: Slow) =>
  HttpApiBuilder.group(ProbeApi, "probe", (group) =>
    group.handleAll({
      echo: ({ payload }) => Effect.succeed({ name: payload.name }),
      item: ({ params }) =>
        params.id.endsWith("0") ? Effect.fail(new CvNotFound()) : Effect.succeed({ id: params.id }),
      defect: () => Effect.die(new Error(SECRET)),
      unreachable: () =>
        Effect.die(new SqlError({ reason: new ConnectionError({ cause: new Error(SECRET) }) })),
      wrongAnswer: () => Effect.succeed({ id: SECRET as CvId }),
      slow: () =>
        Deferred.succeed(slow.begun, undefined).pipe(
          Effect.andThen(Deferred.await(slow.go)),
          Effect.as({ done: true }),
        ),
      events: () => Effect.succeed(Stream.concat(Stream.make({ at: 1 }), Stream.never)),
    }),
  )

export const makeSlow: Effect.Effect<Slow> = Effect.all({
  begun: Deferred.make<void>(),
  go: Deferred.make<void>(),
})

export const probeServer = (
  slow: Slow,
  env: Record<string, string> = {},
  limits: Partial<NodeLimits> = {},
): Layer.Layer<HttpServer.HttpServer> =>
  serveApi(ProbeApi, handlers(slow), { ...nodeLimits, ...limits }).pipe(
    Layer.orDie,
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: { PORT: "0", ...env } }))),
  )

export const portOf = Effect.map(HttpServer.HttpServer, ({ address }) =>
  NetAddress.isUnixPathAddress(address) ? 0 : address.port,
)

export interface RawAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
  readonly all: string
  readonly millis: number
}

const parse = (all: string, millis: number): RawAnswer => {
  const [head = "", ...rest] = all.split("\r\n\r\n")
  const [statusLine = "", ...lines] = head.split("\r\n")
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":")
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { status: Number(statusLine.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n"), all, millis }
}

/** Writes bytes to the socket as they are and reads until the server closes it. */
export const raw = (port: number, text: string) =>
  Effect.callback<RawAnswer>((resume) => {
    const started = performance.now()
    const chunks: Array<Buffer> = []
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"))
    socket.on("data", (chunk) => chunks.push(chunk))
    socket.on("error", () => {})
    socket.on("close", () =>
      resume(Effect.succeed(parse(Buffer.concat(chunks).toString("utf8"), performance.now() - started))),
    )
    return Effect.sync(() => socket.destroy())
  })

/** One request with `Connection: close`, its head given line by line. */
export const request = (port: number, line: string, headers: ReadonlyArray<string> = [], body = "") =>
  raw(port, [`${line} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", body].join("\r\n"))

export const post = (port: number, path: string, body: string, contentType = "application/json") =>
  request(
    port,
    `POST ${path}`,
    [`Content-Type: ${contentType}`, `Content-Length: ${Buffer.byteLength(body, "latin1")}`],
    body,
  )

export const ID = "01890a5d-ac96-774b-bcce-b302099a8051"
