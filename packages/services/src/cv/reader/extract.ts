import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { Refusal } from "./Reading.ts"
import { sniff } from "./sniff.ts"
import { readerOf, type ReadOptions } from "./table.ts"
import { toText } from "./toText.ts"

export type Extracted =
  | { readonly ok: true; readonly text: CvText }
  | { readonly ok: false; readonly reason: CvFailure; readonly detail: string }

const MIN_LETTERS = 20

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
