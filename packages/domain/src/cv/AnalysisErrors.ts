import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

export class AnalysisNotFound extends HttpApiError.Problem<AnalysisNotFound>()(
  "AnalysisNotFound",
  { type: "/problems/analysis-not-found", title: "No such analysis", status: 404 },
  _tag("AnalysisNotFound"),
) {}

export class NeedsOcr extends HttpApiError.Problem<NeedsOcr>()(
  "NeedsOcr",
  { type: "/problems/needs-ocr", title: "This file is a scan", status: 422 },
  _tag("NeedsOcr"),
) {}

export class Encrypted extends HttpApiError.Problem<Encrypted>()(
  "Encrypted",
  { type: "/problems/encrypted", title: "This file is locked", status: 422 },
  _tag("Encrypted"),
) {}

export class NotADocument extends HttpApiError.Problem<NotADocument>()(
  "NotADocument",
  { type: "/problems/not-a-document", title: "This file cannot be read", status: 422 },
  _tag("NotADocument"),
) {}

export class NotACv extends HttpApiError.Problem<NotACv>()(
  "NotACv",
  { type: "/problems/not-a-cv", title: "This is not a CV", status: 422 },
  _tag("NotACv"),
) {}

export class TooLong extends HttpApiError.Problem<TooLong>()(
  "TooLong",
  { type: "/problems/too-long", title: "This file is too long", status: 422 },
  _tag("TooLong"),
) {}

export class NoText extends HttpApiError.Problem<NoText>()(
  "NoText",
  { type: "/problems/no-text", title: "There is no text", status: 422 },
  _tag("NoText"),
) {}

/** Reading failed for a reason of ours: the same file may be uploaded once more. */
export class CvNotRead extends HttpApiError.Problem<CvNotRead>()(
  "CvNotRead",
  { type: "/problems/cv-not-read", title: "The CV could not be read", status: 422 },
  _tag("CvNotRead"),
) {}
