import { PasswordException, PDFParse } from "pdf-parse"
import { cleanLine, lettersIn } from "./clean.ts"
import { limits } from "./limits.ts"
import { type FormatReader, type ReadLine, Refusal } from "./Reading.ts"

const FEW_CHARACTERS = 100
const PAGE_MARK = /^\s*-- \d+ of \d+ --\s*$/

const textOf = async (bytes: Uint8Array) => {
  const parser = new PDFParse({ data: new Uint8Array(bytes), maxImageSize: 1, verbosity: 0 })
  try {
    return await parser.getText({ first: limits.pages, pageJoiner: "" })
  } catch (error) {
    if (error instanceof PasswordException) throw new Refusal("Encrypted", "the PDF asks for a password")
    throw new Refusal("NotADocument", "the PDF is damaged")
  }
}

/** PDF by pdf-parse, as it is: lines in stream order without places or looks, so hidden text stays unknown. */
export const readPdfParse: FormatReader = async (bytes) => {
  const found = await textOf(bytes)
  if (found.total > limits.pagesAtAll) throw new Refusal("TooLong", `${found.total} pages`)
  const pictures =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Subtype\s*\/Image\b/g)?.length ?? 0
  const lines: Array<ReadLine> = []
  const pages: Array<{ number: number; letters: number; images: number }> = []
  let characters = 0
  for (const { num, text } of found.pages) {
    const read = text
      .split("\n")
      .filter((line) => !PAGE_MARK.test(line))
      .map(cleanLine)
      .filter((line) => line !== "")
    characters += read.reduce((sum, line) => sum + line.length + 1, 0)
    if (characters > limits.characters) break
    const letters = lettersIn(read.join(""))
    pages.push({ number: num, letters, images: letters < FEW_CHARACTERS && pictures > 0 ? 1 : 0 })
    lines.push(...read.map((line) => ({ page: num, text: line, part: "body" as const })))
  }
  if (characters < FEW_CHARACTERS && pictures > 0)
    throw new Refusal("NeedsOcr", "the pages are pictures without a text layer")
  return { pages, paged: true, truncated: pages.length < found.total, lines }
}
