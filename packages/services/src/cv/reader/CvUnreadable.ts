import { CvFailure } from "@utopiahire/domain/cv/Cv"
import { Schema } from "effect"

/** A file that gives no CV. `detail` is a short phrase for the log, without a word of the file. */
export class CvUnreadable extends Schema.TaggedError<CvUnreadable>()("CvUnreadable", {
  reason: CvFailure,
  detail: Schema.String,
}) {}
