import { Effect, Schema } from "effect"
import { Multipart } from "effect/http"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "../auth/Authorization.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { idempotent, IdempotencyKeyInUse, IdempotencyKeyReused } from "../http/Idempotency.ts"
import { queryInt } from "../http/QueryInt.ts"
import { CvId } from "../Ids.ts"
import { Cv, CvDetail, CvProgress, MAX_CV_BYTES } from "./Cv.ts"
import { CvNotFound, CvTooLarge, CvTypeRefused, CvUnsafe, MalformedUpload } from "./CvErrors.ts"

/** A CV that was taken in, and where to follow its analysis. */
export const Upload = Schema.Struct({
  cv: Cv,
  links: Schema.Struct({ self: Schema.String, events: Schema.String }),
})
export type Upload = typeof Upload.Type

/** Newest first. `nextCursor` is absent on the last page. */
export const CvPage = Schema.Struct({ cvs: Schema.Array(Cv), nextCursor: Schema.optionalKey(CvId) })

const PageSize = queryInt(1, 50)
const params = { id: CvId }
/** Room for the form's own lines around the file. */
const FORM_BYTES = 16 * 1024

/** A person's CVs: upload, list, read, follow and delete. Somebody else's id answers like an unknown one. */
export class CvApi extends HttpApiGroup.make("cv")
  .add(
    HttpApiEndpoint.post("upload", "/upload-cv", {
      headers: idempotent,
      payload: Schema.Struct({ cv: Multipart.SingleFileSchema }).pipe(
        HttpApiSchema.asMultipartStream({
          maxParts: 2,
          // The parser counts parts of the boundary too; the handler is exact.
          maxFileSize: MAX_CV_BYTES + FORM_BYTES,
          maxTotalSize: MAX_CV_BYTES + 2 * FORM_BYTES,
        }),
      ),
      success: [
        // In this order: an answer without headers takes the first.
        Upload,
        HttpApiSchema.WithHeaders(Upload.pipe(HttpApiSchema.status(202)), { location: Schema.String }),
      ],
      error: [
        MalformedUpload,
        CvTooLarge,
        CvTypeRefused,
        CvUnsafe,
        IdempotencyKeyInUse,
        IdempotencyKeyReused,
      ],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Upload a CV",
        description:
          "One file in the form field `cv`: PDF, DOCX, DOC, ODT, RTF or plain text, at most 5 MB. Its content " +
          "decides, not its name. " +
          "202: the analysis has begun, follow `links.events` or ask `links.self`. " +
          "200: the same file was uploaded before, here is that CV.",
      }),
    ),
    HttpApiEndpoint.get("list", "/cvs", {
      query: {
        limit: PageSize.pipe(Schema.withDecodingDefaultKey(Effect.succeed("20"))),
        cursor: Schema.optionalKey(CvId),
      },
      success: CvPage,
    }).annotateMerge(OpenApi.annotations({ summary: "Your CVs, newest first" })),
    HttpApiEndpoint.get("byId", "/cvs/:id", { params, success: CvDetail, error: CvNotFound }).annotateMerge(
      OpenApi.annotations({ summary: "One CV; once it is ready, with its structure and its score" }),
    ),
    HttpApiEndpoint.delete("remove", "/cvs/:id", {
      params,
      success: HttpApiSchema.NoContent,
      error: CvNotFound,
    }).annotateMerge(OpenApi.annotations({ summary: "Delete a CV, its file and all that was read from it" })),
    HttpApiEndpoint.get("events", "/cvs/:id/events", {
      params,
      success: HttpApiSchema.StreamSse({ data: CvProgress, error: CvNotFound }),
      error: CvNotFound,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Follow the analysis",
        description:
          "Server-sent events: each stage once, from where the CV stands now; the stream ends after `ready` or `failed`. " +
          "Comment lines keep idle connections open.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api")
  .annotateMerge(OpenApi.annotations({ title: "CVs" })) {}
