import { MAX_CV_BYTES } from "@utopiahire/domain/cv/Cv"
import { CvTooLarge, MalformedUpload } from "@utopiahire/domain/cv/CvErrors"
import { Effect, Stream } from "effect"
import type { Multipart } from "effect/http"

export interface UploadedFile {
  readonly fileName: string
  /** What the client claims. */
  readonly contentType: string
  readonly bytes: Uint8Array
}

const tooLarge = () => new CvTooLarge({ maxBytes: MAX_CV_BYTES })
const limits = new Set<string>(["FileTooLarge", "BodyTooLarge"])

const collect = Effect.fnUntraced(function* (part: Multipart.Part) {
  if (part._tag !== "File" || part.key !== "cv") return yield* new MalformedUpload()
  const chunks: Array<Uint8Array> = []
  yield* Stream.runForEach(part.content, (chunk) => Effect.sync(() => void chunks.push(chunk)))
  const bytes = new Uint8Array(Buffer.concat(chunks))
  if (bytes.length > MAX_CV_BYTES) return yield* tooLarge()
  return { fileName: part.name, contentType: part.contentType, bytes }
})

/**
 * The one file of the form. A second part, a field, another name or no content is `MalformedUpload`; what is over the
 * limit is refused as soon as it passes it.
 */
export const uploadedFile = (
  form: Stream.Stream<Multipart.Part, Multipart.MultipartError>,
): Effect.Effect<UploadedFile, MalformedUpload | CvTooLarge> =>
  // To its end: a file over the limit just stops short, it is the form around it that fails.
  form.pipe(
    Stream.mapEffect(collect),
    Stream.runCollect,
    Effect.catchTag("MultipartError", ({ reason }) =>
      Effect.fail(limits.has(reason._tag) ? tooLarge() : new MalformedUpload()),
    ),
    Effect.flatMap(([file, ...more]) =>
      file === undefined || more.length > 0 || file.bytes.length === 0
        ? Effect.fail(new MalformedUpload())
        : Effect.succeed(file),
    ),
  )
