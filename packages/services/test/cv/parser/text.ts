import { type CvText } from "@utopiahire/domain/cv/CvText"

/** A plain text as the reader gives it; with `bold` lines, paragraphs as of a DOCX. */
export const plain = (text: string, bold?: ReadonlySet<string>): CvText => {
  let start = 0
  const raw = text.split("\n").map((line) => line.trim().replace(/ {3,}/g, "\t"))
  const lines = raw.flatMap((line, at) => {
    if (line === "") return []
    const gap = raw[at - 1] === "" ? { gap: 1 } : {}
    const placed = {
      page: 1,
      start,
      text: line,
      part: "body" as const,
      ...gap,
      ...(bold?.has(line) ? { bold: true } : {}),
    }
    start += line.length + 1
    return [placed]
  })
  return {
    mediaType:
      bold === undefined
        ? "text/plain"
        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    size: text.length,
    pages: [{ number: 1, letters: text.length, images: 0 }],
    paged: false,
    truncated: false,
    lines,
  }
}
