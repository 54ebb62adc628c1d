import { Schema } from "effect"

/** The copy cannot be written or taken in; nothing was changed. `message` says what to do. */
export class CopyRefused extends Schema.TaggedError<CopyRefused>()("CopyRefused", {
  message: Schema.String,
}) {}
