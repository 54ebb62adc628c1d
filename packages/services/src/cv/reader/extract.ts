import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { lettersIn } from "./clean.ts"
import { withoutInstructions } from "./instructions.ts"
import { limits } from "./limits.ts"
import { Refusal, type Reading } from "./Reading.ts"
import { type CvKind, mediaTypes, sniff } from "./sniff.ts"
import { readerOf, type ReadOptions } from "./table.ts"

export type Extracted =
  | { readonly ok: true; readonly text: CvText }
  | { readonly ok: false; readonly reason: CvFailure; readonly detail: string }

const MIN_LETTERS = 20

const toText = (kind: CvKind, size: number, reading: Reading): CvText => {
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

const reasonOf = (error: unknown): { readonly reason: CvFailure; readonly detail: string } => {
  if (error instanceof Refusal) return { reason: error.reason, detail: error.message }
  if (error instanceof RangeError) return { reason: "TooLong", detail: "the file is nested too deeply" }
  return { reason: "NotADocument", detail: "the file cannot be read" }
}

/** The whole of one parse, by content: never rejects, and an empty text is never a success. */
export const extract = async (
  bytes: Uint8Array,
  options: ReadOptions = { pdf: "unpdf" },
): Promise<Extracted> => {
  const kind = sniff(bytes)
  if (kind === "locked") return { ok: false, reason: "Encrypted", detail: "the document asks for a password" }
  if (kind === "unsupported")
    return { ok: false, reason: "NotADocument", detail: "not a PDF, a word processor's file or plain text" }
  try {
    const reading = await (await readerOf(kind, options))(bytes)
    const letters = reading.pages.reduce((sum, page) => sum + page.letters, 0)
    if (letters < MIN_LETTERS) return { ok: false, reason: "NoText", detail: "the file holds almost no text" }
    return { ok: true, text: toText(kind, bytes.length, reading) }
  } catch (error) {
    return { ok: false, ...reasonOf(error) }
  }
}
