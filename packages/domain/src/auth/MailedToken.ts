import { Schema } from "effect"

/** A secret of ours as it comes back from a mail or a client: opaque, never shown in a log. */
export const MailedToken = Schema.RedactedFromValue(Schema.String.check(Schema.isMaxLength(200)))
