import { Context, Effect, Layer, Schema } from "effect"

/** A key names one object: `/`-separated segments of `[A-Za-z0-9_-.]`, made by the product, never by a user. */
export const FileKey = Schema.String.check(Schema.isPattern(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/)).pipe(
  Schema.brand("FileKey"),
)
export type FileKey = typeof FileKey.Type

export class FileNotFound extends Schema.TaggedError<FileNotFound>()("FileNotFound", {
  key: Schema.String,
}) {}

/** Whole objects by key, on disk, on an S3-compatible store or in memory. Contents are already encrypted. */
export class Files extends Context.Service<
  Files,
  {
    /** Replaces what was there; never half-written. */
    put(key: FileKey, bytes: Uint8Array): Effect.Effect<void>
    get(key: FileKey): Effect.Effect<Uint8Array, FileNotFound>
    /** Removing what is not there is no error. */
    remove(key: FileKey): Effect.Effect<void>
    /** Keys that begin with `prefix`, sorted. */
    list(prefix: string): Effect.Effect<ReadonlyArray<FileKey>>
    /** Fails as a defect when the store cannot be written; for the readiness check. */
    readonly ping: Effect.Effect<void>
  }
>()("utopiahire/storage/Files") {
  static readonly layerMemory = Layer.sync(Files, () => {
    const objects = new Map<FileKey, Uint8Array>()
    return Files.of({
      put: (key, bytes) => Effect.sync(() => void objects.set(key, Uint8Array.from(bytes))),
      get: (key) =>
        Effect.suspend(() => {
          const bytes = objects.get(key)
          return bytes === undefined ? Effect.fail(new FileNotFound({ key })) : Effect.succeed(bytes.slice())
        }),
      remove: (key) => Effect.sync(() => void objects.delete(key)),
      list: (prefix) => Effect.sync(() => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort()),
      ping: Effect.void,
    })
  })
}
