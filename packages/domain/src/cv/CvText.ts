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
  /** Read off a picture (OCR): an address or number in it may be wrong in a letter. */
  uncertain: Schema.optionalKey(Schema.Boolean),
})
export type CvLine = typeof CvLine.Type

/** Why a text that is in the file is not part of the CV: nobody sees it, or it speaks to a program and not to a person. */
export const HiddenReason = Schema.Literals([
  "white",
  "invisible",
  "tiny",
  "off_page",
  "covered",
  "zero_width",
  "bidi",
  "instruction",
])
export type HiddenReason = typeof HiddenReason.Type

/** A text that was left out of `lines`. Where only characters inside a visible line were removed, `text` is that line. */
export const HiddenText = Schema.Struct({ page: Schema.Int, text: Schema.String, reason: HiddenReason })
export type HiddenText = typeof HiddenText.Type

/** White space from top to bottom with `lines` of text on its emptier side; in points. */
export const Gutter = Schema.Struct({
  x: Schema.Finite,
  top: Schema.Finite,
  bottom: Schema.Finite,
  lines: Schema.Int,
})

/** Letters and pictures of a page; sizes and gutters in points, where the format has them. */
export const PageFacts = Schema.Struct({
  number: Schema.Int,
  letters: Schema.Int,
  images: Schema.Int,
  width: Schema.optionalKey(Schema.Finite),
  height: Schema.optionalKey(Schema.Finite),
  /** Text columns beside one another; 1 for a page without a gutter. */
  columns: Schema.optionalKey(Schema.Int),
  gutters: Schema.optionalKey(Schema.Array(Gutter)),
  /** Tables and text boxes that hold text. */
  tables: Schema.optionalKey(Schema.Int),
  textBoxes: Schema.optionalKey(Schema.Int),
})
export type PageFacts = typeof PageFacts.Type

/** A CV file as text, in reading order, with what the rules of readability need to know of the file. */
export const CvText = Schema.Struct({
  mediaType: Schema.Literals([
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "application/msword",
    "application/rtf",
    "application/vnd.oasis.opendocument.text",
  ]),
  size: Schema.Int,
  /** Letters per page; formats without pages have one. */
  pages: Schema.Array(PageFacts),
  /** Whether page numbers mean anything: true for PDF. */
  paged: Schema.Boolean,
  truncated: Schema.Boolean,
  /**
   * Which of two reading orders was kept, and how far they agree on the worst page (Kendall tau, -1..1); `swapped`
   * are the first two lines that change places. PDF only.
   */
  order: Schema.optionalKey(
    Schema.Struct({
      kept: Schema.Literals(["stream", "geometric"]),
      agreement: Schema.Finite,
      swapped: Schema.optionalKey(Schema.Tuple([Schema.String, Schema.String])),
    }),
  ),
  /** What the file holds and `lines` does not: the first 100 finds, each cut at 500 characters. */
  hidden: Schema.optionalKey(Schema.Array(HiddenText)),
  /** The program that read pictures of text; lines from it are `uncertain`. */
  ocr: Schema.optionalKey(Schema.Literals(["tesseract"])),
  lines: Schema.Array(CvLine),
})
export type CvText = typeof CvText.Type

export const textOf = (cv: CvText): string => cv.lines.map((line) => line.text).join("\n")
