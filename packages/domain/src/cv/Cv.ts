import { Schema } from "effect"
import { CvId } from "../Ids.ts"
import { Language } from "../i18n/Language.ts"
import { CvDocument } from "./CvDocument.ts"
import { Score } from "./Score.ts"

export const MAX_CV_BYTES = 5 * 1024 * 1024

/** Why a file gave no CV. `TooLong` covers every limit of time, memory, pages and characters. */
export const CvFailure = Schema.Literals([
  "NeedsOcr",
  "Encrypted",
  "NotADocument",
  "NotACv",
  "TooLong",
  "NoText",
  "InternalError",
])
export type CvFailure = typeof CvFailure.Type

export const CvStatus = Schema.Literals(["queued", "reading", "analysing", "ready", "failed"])
export type CvStatus = typeof CvStatus.Type

/** Why an analysis ended without a result; `detail` says it in the reader's language. */
export const Failure = Schema.Struct({ _tag: CvFailure, detail: Schema.String })
export type Failure = typeof Failure.Type

/** One event of a CV's stream: the stage that was reached. `ready` and `failed` are the last ones. */
export const CvProgress = Schema.Union([
  Schema.Struct({ status: Schema.Literals(["queued", "reading", "analysing", "ready"]) }),
  Schema.Struct({ status: Schema.Literal("failed"), failure: Failure }),
])
export type CvProgress = typeof CvProgress.Type

/** An uploaded CV as its owner sees it in a list. */
export const Cv = Schema.Struct({
  id: CvId,
  fileName: Schema.String,
  mediaType: Schema.String,
  size: Schema.Int,
  status: CvStatus,
  failure: Schema.optionalKey(Failure),
  language: Schema.optionalKey(Language),
  revision: Schema.Int,
  createdAt: Schema.DateTimeUtcFromString,
})
export type Cv = typeof Cv.Type

/** One CV with what the analysis found, once it is ready. */
export const CvDetail = Schema.Struct({
  ...Cv.fields,
  document: Schema.optionalKey(CvDocument),
  score: Schema.optionalKey(Score),
})
export type CvDetail = typeof CvDetail.Type
