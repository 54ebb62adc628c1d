import { Schema } from "effect"

/**
 * What a print had to change or what is lost on others' readers: `secondReader` does not find these values,
 * `elsewhere` our parser files them under another field, `signs` no font of ours has, `marks` are Arabic vowel signs
 * that readers garble, `font` and `template` were exchanged, `lines` were divided, `xelatex` is what the source needs.
 */
export const renderWarnings = [
  "secondReader",
  "elsewhere",
  "signs",
  "marks",
  "font",
  "template",
  "lines",
  "xelatex",
] as const
export type RenderWarningCode = (typeof renderWarnings)[number]

export const RenderWarning = Schema.Struct({
  code: Schema.Literals(renderWarnings),
  message: Schema.String,
  /** JSON pointers into the resume. */
  pointers: Schema.Array(Schema.String),
})
export type RenderWarning = typeof RenderWarning.Type

/** The proof of a PDF. Shares are 0..1, of all values that it prints. */
export const RenderCheck = Schema.Struct({
  templateId: Schema.String,
  revision: Schema.Int,
  /** Found whole by our own reader. */
  recall: Schema.Finite,
  missing: Schema.Array(Schema.String),
  second: Schema.Struct({ reader: Schema.Literals(["poppler", "pdf.js"]), recall: Schema.Finite }),
  /** Values that our parser files under the field they came from. */
  placed: Schema.Finite,
  warnings: Schema.Array(RenderWarning),
})
export type RenderCheck = typeof RenderCheck.Type
