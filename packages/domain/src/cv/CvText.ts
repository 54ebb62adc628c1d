import { Schema } from "effect"

/** One line as read. `start` is its offset in `textOf(cvText)`; geometry in points, only where the format has pages. */
export const CvLine = Schema.Struct({
  page: Schema.Int,
  start: Schema.Int,
  text: Schema.String,
  /** Where the format keeps it: the body, or a part that many parsers lose. */
  part: Schema.Literals(["body", "header", "footer", "textbox", "table"]),
  x: Schema.optionalKey(Schema.Finite),
  y: Schema.optionalKey(Schema.Finite),
  width: Schema.optionalKey(Schema.Finite),
  size: Schema.optionalKey(Schema.Finite),
  bold: Schema.optionalKey(Schema.Boolean),
})
export type CvLine = typeof CvLine.Type

/** A CV file as text, in reading order, with what the rules of readability need to know of the file. */
export const CvText = Schema.Struct({
  mediaType: Schema.Literals([
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
  ]),
  size: Schema.Int,
  /** Letters per page; formats without pages have one. */
  pages: Schema.Array(Schema.Struct({ number: Schema.Int, letters: Schema.Int, images: Schema.Int })),
  /** Whether page numbers mean anything: true for PDF. */
  paged: Schema.Boolean,
  truncated: Schema.Boolean,
  /** Which of two reading orders was kept, and how far they agree on the worst page (Kendall tau, -1..1). PDF only. */
  order: Schema.optionalKey(
    Schema.Struct({ kept: Schema.Literals(["stream", "geometric"]), agreement: Schema.Finite }),
  ),
  lines: Schema.Array(CvLine),
})
export type CvText = typeof CvText.Type

export const textOf = (cv: CvText): string => cv.lines.map((line) => line.text).join("\n")
