import type { CvText } from "@utopiahire/domain/cv/CvText"
import { lettersIn } from "./clean.ts"
import { withoutInstructions } from "./instructions.ts"
import { limits } from "./limits.ts"
import { type Reading } from "./Reading.ts"
import { type CvKind, mediaTypes } from "./sniff.ts"

/** A reading as the text of a CV: without orders to a model, every line with its place in the whole. */
export const toText = (kind: CvKind, size: number, reading: Reading): CvText => {
  const plain = withoutInstructions(reading.lines)
  const hidden = [...(reading.hidden ?? []), ...plain.found].slice(0, limits.hiddenTexts).map((one) => ({
    page: one.page,
    text: one.text.slice(0, limits.hiddenCharacters),
    reason: one.reason,
  }))
  let start = 0
  const lines = plain.lines.map((line) => {
    const placed = { ...line, start }
    start += line.text.length + 1
    return placed
  })
  const told = new Map<number, number>()
  for (const { page, text } of plain.found) told.set(page, (told.get(page) ?? 0) + lettersIn(text))
  const pages = reading.pages.map((page) =>
    Object.assign({}, page, { letters: Math.max(0, page.letters - (told.get(page.number) ?? 0)) }),
  )
  return { mediaType: mediaTypes[kind], size, ...reading, pages, hidden, lines }
}
