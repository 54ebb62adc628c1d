import { Schema } from "effect"
import { plainText } from "../http/plainText.ts"

/** Any text, but no NUL and no half characters; how good it is, `passwordRules` says. */
export const Password = Schema.RedactedFromValue(plainText(4096).annotate({ format: "password" }))
