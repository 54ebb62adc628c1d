import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

export class CvNotFound extends HttpApiError.Problem<CvNotFound>()(
  "CvNotFound",
  { type: "/problems/cv-not-found", title: "No such CV", status: 404 },
  _tag("CvNotFound"),
) {}

export class MalformedUpload extends HttpApiError.Problem<MalformedUpload>()(
  "MalformedUpload",
  { type: "/problems/malformed-upload", title: "Send one file in the form field cv", status: 400 },
  _tag("MalformedUpload"),
) {}

export class CvTooLarge extends HttpApiError.Problem<CvTooLarge>()(
  "CvTooLarge",
  { type: "/problems/cv-too-large", title: "The file is too large", status: 413 },
  { ..._tag("CvTooLarge"), maxBytes: Schema.Int },
) {}

export class CvTypeRefused extends HttpApiError.Problem<CvTypeRefused>()(
  "CvTypeRefused",
  { type: "/problems/cv-type-refused", title: "This kind of file is not read", status: 415 },
  { ..._tag("CvTypeRefused"), reason: Schema.Literals(["unsupported", "type_mismatch"]) },
) {}

export class CvUnsafe extends HttpApiError.Problem<CvUnsafe>()(
  "CvUnsafe",
  { type: "/problems/cv-unsafe", title: "The file looks harmful and was not kept", status: 422 },
  { ..._tag("CvUnsafe"), reason: Schema.String },
) {}
