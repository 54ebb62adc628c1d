import { type CvText } from "@utopiahire/domain/cv/CvText"

/** A plain text as the reader gives it. */
export const plain = (text: string): CvText => {
  let start = 0
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const placed = { page: 1, start, text: line, part: "body" as const }
      start += line.length + 1
      return placed
    })
  return {
    mediaType: "text/plain",
    size: text.length,
    pages: [{ number: 1, letters: text.length, images: 0 }],
    paged: false,
    truncated: false,
    lines,
  }
}
