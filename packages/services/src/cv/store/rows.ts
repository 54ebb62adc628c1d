import { Cv, CvFailure, CvStatus } from "@utopiahire/domain/cv/Cv"
import { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { CvText } from "@utopiahire/domain/cv/CvText"
import { Change } from "@utopiahire/domain/cv/Revision"
import { Score } from "@utopiahire/domain/cv/Score"
import { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import { Language } from "@utopiahire/domain/i18n/Language"
import { CvId, UserId } from "@utopiahire/domain/Ids"
import { DateTime, Schema } from "effect"
import { FileKey } from "../../storage/Files.ts"
import { failureOf } from "./progress.ts"

/** A row of `cvs`, its file name still sealed. */
export const CvRow = Schema.Struct({
  id: CvId,
  userId: UserId,
  fileKey: FileKey,
  fileName: Schema.Uint8Array,
  mediaType: Schema.String,
  size: Schema.Int,
  status: CvStatus,
  failure: Schema.NullOr(CvFailure),
  language: Schema.NullOr(Language),
  revision: Schema.Int,
  createdAt: Schema.Date,
})
export type CvRow = typeof CvRow.Type

export const cvOf = (row: CvRow, fileName: string): Cv => ({
  id: row.id,
  fileName,
  mediaType: row.mediaType,
  size: row.size,
  status: row.status,
  ...(row.failure !== null && { failure: failureOf(row.failure) }),
  ...(row.language !== null && { language: row.language }),
  revision: row.revision,
  createdAt: DateTime.fromDateUnsafe(row.createdAt),
})

/** JSON of what is sealed. */
export const json = {
  text: Schema.fromJsonString(CvText),
  document: Schema.fromJsonString(CvDocument),
  score: Schema.fromJsonString(Score),
  change: Schema.fromJsonString(Change),
  suggestions: Schema.fromJsonString(Schema.Array(Suggestion)),
}

const unseemly = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu

/** The given name is display text alone: its last segment, in one line, at most 255 characters. */
export const displayName = (given: string): string =>
  [...(given.split(/[\\/]/).at(-1) ?? "").toWellFormed().replace(unseemly, "").trim()]
    .slice(0, 255)
    .join("") || "cv"
