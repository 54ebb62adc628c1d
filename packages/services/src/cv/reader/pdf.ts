import type { HiddenText } from "@utopiahire/domain/cv/CvText"
import { getDocument, PasswordException } from "unpdf/pdfjs"
import { cleanLine, lettersIn, trickIn } from "./clean.ts"
import { type HiddenPiece, piecesOf } from "./glyphPieces.ts"
import { limits } from "./limits.ts"
import { paintPage } from "./pdfPaint.ts"
import { type FontFacts } from "./pdfState.ts"
import { withoutPictures } from "./pdfPictures.ts"
import { type FormatReader, type ReadLine, Refusal } from "./Reading.ts"
import { type OrderedPage, orderPage } from "./readingOrder.ts"
import { streamOrder } from "./streamOrder.ts"

type Document = Awaited<ReturnType<typeof getDocument>["promise"]>
type Page = Awaited<ReturnType<Document["getPage"]>>

/** Under this many characters a page with something on it is a picture of text. */
const FEW_CHARACTERS = 100
const boldName = /bold|black|heavy|semibold|demi|cmbx|[-,_]bd\b/i

const open = async (bytes: Uint8Array): Promise<Document> => {
  try {
    return await getDocument({
      data: withoutPictures(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException) throw new Refusal("Encrypted", "the PDF asks for a password")
    throw new Refusal("NotADocument", "the PDF is damaged")
  }
}

/** Fonts are known by name once the page's operators are. */
const fontsOf = (page: Page): ((font: string) => FontFacts & { readonly name?: string }) => {
  const known = new Map<string, FontFacts & { readonly name?: string }>()
  return (font) => {
    const found = known.get(font) ?? (page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined) ?? {}
    known.set(font, found)
    return found
  }
}

const hiddenLines = (page: number, pieces: ReadonlyArray<HiddenPiece>): ReadonlyArray<HiddenText> => {
  const reasons = [...new Set(pieces.map((piece) => piece.reason))]
  return reasons.flatMap((reason) =>
    streamOrder(pieces.filter((piece) => piece.reason === reason))
      .map((line) => ({ page, text: cleanLine(line.text), reason }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  )
}

const readPage = async (page: Page, number: number, layers: { isVisible(group: unknown): boolean }) => {
  const view = page.getViewport({ scale: 1 })
  const operations = await page.getOperatorList()
  const fontOf = fontsOf(page)
  const painted = paintPage(operations, view, fontOf, (group) => layers.isVisible(group))
  const isBold = (font: string) => boldName.test(String(fontOf(font).name ?? ""))
  const { seen, hidden } = piecesOf(painted.glyphs, isBold)
  return {
    ordered: orderPage(seen.slice(0, limits.textPieces)),
    pieces: painted.glyphs.length,
    hidden: hiddenLines(number, hidden),
    facts: { width: round(view.width), height: round(view.height) },
    ...painted,
  }
}

const round = (value: number) => Math.round(value * 10) / 10

const linesOf = (page: number, ordered: OrderedPage): ReadonlyArray<ReadLine> =>
  ordered.lines.flatMap((line) => {
    const text = cleanLine(line.text)
    if (text === "") return []
    const place = { x: round(line.x), y: round(line.base), width: round(line.width), size: round(line.size) }
    return [{ page, text, part: "body" as const, ...place, ...(line.bold ? { bold: true } : {}) }]
  })

const tricksOf = (page: number, ordered: OrderedPage): ReadonlyArray<HiddenText> =>
  ordered.lines.flatMap((line) => {
    const trick = trickIn(line.text)
    return trick ? [{ page, ...trick }] : []
  })

/** PDF by pdf.js, in the better of two reading orders. Refuses locked, damaged, scanned and book-length files. */
export const readPdf: FormatReader = async (bytes) => {
  const document = await open(bytes)
  if (document.numPages > limits.pagesAtAll) throw new Refusal("TooLong", `${document.numPages} pages`)
  const layers = (await document.getOptionalContentConfig().catch(() => undefined)) ?? {
    isVisible: () => true,
  }
  const pages: Array<{ number: number; letters: number; images: number }> = []
  const lines: Array<ReadLine> = []
  const hidden: Array<HiddenText> = []
  const orders: Array<OrderedPage> = []
  let pieces = 0
  let characters = 0
  let unreadable = 0
  let pictures = 0
  const last = Math.min(document.numPages, limits.pages)
  for (let number = 1; number <= last; number++) {
    if (pieces > limits.textPieces || characters > limits.characters) break
    // One broken page must not lose the others.
    const found = await document
      .getPage(number)
      .then((page) => readPage(page, number, layers))
      .catch(() => undefined)
    if (!found) unreadable++
    pieces += found?.pieces ?? 0
    pictures += found?.pictures ?? 0
    const ordered = found?.ordered ?? orderPage([])
    const read = linesOf(number, ordered)
    const letters = read.reduce((sum, line) => sum + lettersIn(line.text), 0)
    characters += read.reduce((sum, line) => sum + line.text.length + 1, 0)
    pages.push({ number, letters, images: found?.pictures ?? 0, ...found?.facts })
    lines.push(...read)
    hidden.push(...(found?.hidden ?? []), ...tricksOf(number, ordered))
    orders.push(ordered)
  }
  if (unreadable === last) throw new Refusal("NotADocument", "no page of the PDF can be read")
  if (characters < FEW_CHARACTERS && pictures > 0)
    throw new Refusal("NeedsOcr", "the pages are pictures without a text layer")
  const truncated = pages.length < document.numPages
  const worst = orders.reduce((a, b) => (b.agreement < a.agreement ? b : a))
  return {
    pages,
    paged: true,
    truncated,
    order: {
      kept: orders.some((order) => order.kept === "geometric") ? "geometric" : "stream",
      agreement: Number(worst.agreement.toFixed(2)),
      ...(worst.swapped && worst.agreement < 1
        ? { swapped: [cleanLine(worst.swapped[0]), cleanLine(worst.swapped[1])] as const }
        : {}),
    },
    hidden,
    lines,
  }
}
