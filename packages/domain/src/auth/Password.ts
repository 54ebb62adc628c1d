import { Schema } from "effect"

/** Any text, but no NUL and no half characters; how good it is, `passwordRules` says. */
export const Password = Schema.RedactedFromValue(
  Schema.String.check(
    Schema.isMaxCodePoints(4096),
    Schema.makeFilter((text: string) => text.isWellFormed() && !text.includes("\0"), {
      expected: "text without NUL",
    }),
  ).annotate({ format: "password" }),
)
