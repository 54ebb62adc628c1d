import { AwsClient } from "aws4fetch"
import { Config, Effect, Layer, Redacted, Schedule, Schema } from "effect"
import { FileKey, FileNotFound, Files } from "./Files.ts"

/** An S3-compatible bucket, addressed path-style. */
export interface S3Settings {
  readonly endpoint: URL
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: Redacted.Redacted
}

class StoreFault extends Schema.TaggedError<StoreFault>()("StoreFault", {
  operation: Schema.String,
  status: Schema.Int,
  cause: Schema.optionalKey(Schema.Defect()),
}) {}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const textOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map((match) =>
    match[1]!.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  )

/** A fault of the network or of the store (0, 429, 5xx) is tried again; after that it is a defect. */
const passing = (fault: StoreFault) => fault.status === 0 || fault.status === 429 || fault.status >= 500
const backOff = Schedule.exponential("100 millis").pipe(Schedule.jittered)

export const layerSettings = (settings: S3Settings) =>
  Layer.sync(Files, () => {
    const aws = new AwsClient({
      accessKeyId: settings.accessKeyId,
      secretAccessKey: Redacted.value(settings.secretAccessKey),
      region: settings.region,
      service: "s3",
      retries: 0,
    })
    const base = `${settings.endpoint.href.replace(/\/$/, "")}/${settings.bucket}`

    /** The body is read within the time limit: a store that stops in mid answer must not hang us. */
    const send = (operation: string, path: string, init: RequestInit, fine: ReadonlyArray<number>) =>
      Effect.tryPromise({
        try: async (signal) => {
          const answer = await aws.fetch(base + path, { ...init, signal })
          return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
        },
        catch: (cause) => new StoreFault({ operation, status: 0, cause }),
      }).pipe(
        Effect.timeoutOrElse({
          duration: "30 seconds",
          orElse: () => Effect.fail(new StoreFault({ operation, status: 0, cause: "no answer within 30 s" })),
        }),
        Effect.filterOrFail(
          (answer) => fine.includes(answer.status),
          ({ status }) => new StoreFault({ operation, status }),
        ),
        Effect.retry({ while: passing, times: 4, schedule: backOff }),
        Effect.orDie,
      )

    const page = Effect.fnUntraced(function* (prefix: string, token: string | undefined) {
      const query = new URLSearchParams({ "list-type": "2", prefix })
      if (token !== undefined) query.set("continuation-token", token)
      const { bytes } = yield* send("list", `?${query}`, { method: "GET" }, [200])
      const xml = new TextDecoder().decode(bytes)
      return { keys: textOf(xml, "Key"), next: textOf(xml, "NextContinuationToken")[0] }
    })

    return Files.of({
      put: Effect.fn("Files.put")((key, bytes) =>
        Effect.asVoid(send("put", `/${key}`, { method: "PUT", body: new Uint8Array(bytes) }, [200])),
      ),
      get: Effect.fn("Files.get")(function* (key) {
        const { bytes, status } = yield* send("get", `/${key}`, { method: "GET" }, [200, 404])
        return status === 404 ? yield* new FileNotFound({ key }) : bytes
      }),
      remove: Effect.fn("Files.remove")((key) =>
        Effect.asVoid(send("remove", `/${key}`, { method: "DELETE" }, [200, 204, 404])),
      ),
      list: Effect.fn("Files.list")(function* (prefix) {
        const keys: Array<FileKey> = []
        let token: string | undefined
        do {
          const { keys: found, next } = yield* page(prefix, token)
          for (const key of found) keys.push(FileKey.make(key))
          token = next
        } while (token !== undefined)
        return keys.sort()
      }),
      ping: Effect.asVoid(send("ping", "?list-type=2&max-keys=1", { method: "GET" }, [200])),
    })
  })

/** From S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY. */
export const layer = Layer.unwrap(
  Effect.map(
    Config.all({
      endpoint: Config.URL("S3_ENDPOINT"),
      region: Config.String("S3_REGION").pipe(Config.withDefault("us-east-1")),
      bucket: Config.String("S3_BUCKET"),
      accessKeyId: Config.String("S3_ACCESS_KEY_ID"),
      secretAccessKey: Config.Redacted("S3_SECRET_ACCESS_KEY"),
    }),
    layerSettings,
  ),
)
