import { Schema } from "effect"
import { plainText } from "../http/plainText.ts"

/** A secret of ours as it comes back from a mail or a client: opaque, never shown in a log. */
export const MailedToken = Schema.RedactedFromValue(plainText(200))
