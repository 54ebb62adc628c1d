import { createServer } from "node:http"
import { NodeHttpServer } from "@effect/platform-node"
import { type Payload, type PayloadCodec } from "@temporalio/common"
import { ByteSize, Effect, Layer, Schema } from "effect"
import { HttpIncomingMessage, HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"

export interface CodecServerOptions {
  readonly codec: PayloadCodec
  /** 0 = any free one. */
  readonly port: number
  /** Only pages of these origins may read what was opened, e.g. `http://127.0.0.1:8233`. */
  readonly origins: ReadonlyArray<string>
}

const LARGEST_BODY = 16 * 1024 * 1024
const FORM = 'Send {"payloads":[{"metadata":{...},"data":"..."}]} with base64 values.'

const Bytes = Schema.Uint8ArrayFromBase64
const Payloads = Schema.Struct({
  payloads: Schema.Array(
    Schema.Struct({
      metadata: Schema.optionalKey(Schema.Record(Schema.String, Bytes)),
      data: Schema.optionalKey(Bytes),
    }),
  ),
})
const encodePayloads = Schema.encodeEffect(Payloads)

class NotConverted extends Schema.TaggedError<NotConverted>()("NotConverted", { reason: Schema.String }) {}

const refused = (status: number, message: string) => HttpServerResponse.jsonUnsafe({ message }, { status })

const convert = (work: (payloads: Array<Payload>) => Promise<Array<Payload>>) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    // Anything but JSON could be sent by a foreign page without asking first.
    if (request.headers["content-type"]?.split(";")[0]?.trim() !== "application/json")
      return refused(415, "Send application/json.")
    const { payloads } = yield* HttpServerRequest.schemaBodyJson(Payloads)
    const converted = yield* Effect.tryPromise({
      try: () => work([...payloads]),
      catch: (cause) =>
        new NotConverted({ reason: cause instanceof Error ? cause.message : "Not converted." }),
    })
    const body = converted.map((p) => ({ metadata: p.metadata ?? {}, data: p.data ?? new Uint8Array() }))
    return HttpServerResponse.jsonUnsafe(yield* Effect.orDie(encodePayloads({ payloads: body })))
  }).pipe(
    Effect.catchTags({
      NotConverted: ({ reason }) => Effect.succeed(refused(400, reason)),
      SchemaError: () => Effect.succeed(refused(400, FORM)),
      HttpServerError: ({ reason }) =>
        Effect.succeed(
          reason._tag === "RequestParseError" && reason.reason === "BodyTooLarge"
            ? refused(413, `Send at most ${LARGEST_BODY} bytes.`)
            : refused(400, FORM),
        ),
    }),
  )

/** A page elsewhere, or a name that was pointed at this machine, must not open what others sealed. */
const guard = (origins: ReadonlyArray<string>) =>
  HttpRouter.middleware(
    (app) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const { host, origin } = request.headers
        if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? ""))
          return refused(421, "Ask by a loopback name.")
        if (origin !== undefined && !origins.includes(origin))
          return refused(403, "This origin is not the UI's.")
        const response = request.method === "OPTIONS" ? HttpServerResponse.empty({ status: 204 }) : yield* app
        return HttpServerResponse.setHeaders(response, {
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
          vary: "Origin",
          ...(origin !== undefined && {
            "access-control-allow-origin": origin,
            "access-control-allow-methods": "POST",
            "access-control-allow-headers": "x-namespace, content-type",
          }),
        })
      }),
    { global: true },
  )

/**
 * The codec endpoint of the Temporal UI: `POST /encode` and `POST /decode` of `{ payloads: [{ metadata, data }] }`,
 * values in base64. Loopback only, open to the UI's origins alone; errors are `{ message }`.
 */
export const codecServer = ({ codec, port, origins }: CodecServerOptions) => {
  const routes = Layer.mergeAll(
    HttpRouter.add(
      "POST",
      "/encode",
      convert((payloads) => codec.encode(payloads)),
    ),
    HttpRouter.add(
      "POST",
      "/decode",
      convert((payloads) => codec.decode(payloads)),
    ),
    HttpRouter.add("*", "/*", refused(404, "POST /encode or /decode.")),
  ).pipe(Layer.provide(guard(origins)))
  return HttpRouter.serve(routes, {
    disableLogger: true,
    disableListenLog: true,
  }).pipe(
    Layer.provide(Layer.succeed(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(LARGEST_BODY))),
    Layer.provideMerge(NodeHttpServer.layer(createServer, { port, host: "127.0.0.1" })),
  )
}
