import { Schema } from "effect"

/** Up to `max` characters (code points) that Postgres and UTF-8 can hold: no NUL and no half of a pair. */
export const plainText = (max: number) =>
  Schema.String.check(
    Schema.isMaxCodePoints(max),
    Schema.makeFilter((text: string) => text.isWellFormed() && !text.includes("\0"), {
      expected: "text without NUL",
      toJsonSchema: () => ({ pattern: String.raw`^[^\u0000]*$` }),
    }),
  )
