import { Schema } from "effect"

/** No database to work with. `message` is a sentence for the operator: what is wrong and what to do about it. */
export class DatabaseUnavailable extends Schema.TaggedError<DatabaseUnavailable>()("DatabaseUnavailable", {
  reason: Schema.Literals([
    "UrlMissing",
    "Unreachable",
    "OtherRelease",
    "InUse",
    "OtherVersion",
    "OtherOwner",
    "NoBinaries",
    "NotStarted",
  ]),
  message: Schema.String,
}) {}
