import { Schema } from "effect"

/** Text that Postgres and UTF-8 can hold: no NUL and no half of a pair. */
export const isPlainText = (text: string) => text.isWellFormed() && !text.includes("\0")

/** Up to `max` characters (code points) of plain text (`isPlainText`). */
export const plainText = (max: number) =>
  Schema.String.check(
    Schema.isMaxCodePoints(max),
    Schema.makeFilter(isPlainText, {
      expected: "text without NUL",
      toJsonSchema: () => ({ pattern: String.raw`^[^\u0000]*$` }),
    }),
  )
