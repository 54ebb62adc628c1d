import { getDocument, OPS, PasswordException, Util } from "unpdf/pdfjs"
import { cleanLine, lettersIn } from "./clean.ts"
import { type Glyphs, ligatureMender } from "./ligatures.ts"
import { limits } from "./limits.ts"
import { type Piece } from "./pieces.ts"
import { type FormatReader, type ReadLine, Refusal } from "./Reading.ts"
import { type OrderedPage, orderPage } from "./readingOrder.ts"

type Document = Awaited<ReturnType<typeof getDocument>["promise"]>
type Page = Awaited<ReturnType<Document["getPage"]>>

/** Under this many characters a page with something on it is a picture of text. */
const FEW_CHARACTERS = 100
const MIN_SIZE = 2
const boldName = /bold|black|heavy|semibold|demi|cmbx|[-,_]bd\b/i

const open = async (bytes: Uint8Array): Promise<Document> => {
  try {
    return await getDocument({
      // pdf.js takes the buffer over, so it gets its own.
      data: new Uint8Array(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      stopAtErrors: false,
      // Pictures are never drawn: leaving them out saves their memory.
      maxImageSize: 1,
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException) throw new Refusal("Encrypted", "the PDF asks for a password")
    throw new Refusal("NotADocument", "the PDF is damaged")
  }
}

const glyphsOf = async (page: Page): Promise<Glyphs> => {
  const { fnArray, argsArray } = await page.getOperatorList()
  return fnArray.flatMap((operator, at) => {
    if (operator !== OPS.showText) return []
    const shown = argsArray[at]?.[0] as ReadonlyArray<number | { readonly unicode?: string }> | undefined
    return (shown ?? []).flatMap((glyph) => (typeof glyph === "number" ? [] : [glyph?.unicode ?? ""]))
  })
}

/** Fonts are known by name once the page's operators are. */
const boldFonts = (page: Page): ((font: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (font) => {
    const found = known.get(font)
    if (found !== undefined) return found
    const bold = page.commonObjs.has(font) && boldName.test(String(page.commonObjs.get(font)?.name ?? ""))
    known.set(font, bold)
    return bold
  }
}

const piecesOf = async (page: Page): Promise<ReadonlyArray<Piece>> => {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const mend = ligatureMender(await glyphsOf(page))
  const isBold = boldFonts(page)
  return content.items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return []
    const text = mend(item.str)
    const [, , c, d, x, base] = Util.transform(view.transform, item.transform) as Array<number>
    const size = Math.hypot(c!, d!)
    const width = Math.max(item.width, 0)
    const shown =
      size >= MIN_SIZE && x! + width > 0 && x! < view.width && base! > 0 && base! - size < view.height
    if (!shown) return []
    return [
      {
        text,
        x: x!,
        base: base!,
        width,
        size,
        bold: isBold(item.fontName),
        rtl: item.dir === "rtl",
      },
    ]
  })
}

const countPictures = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .match(/\/Subtype\s*\/Image\b/g)?.length ?? 0

const round = (value: number) => Math.round(value * 10) / 10

const linesOf = (page: number, ordered: OrderedPage): ReadonlyArray<ReadLine> =>
  ordered.lines.flatMap((line) => {
    const text = cleanLine(line.text)
    if (text === "") return []
    const place = { x: round(line.x), y: round(line.base), width: round(line.width), size: round(line.size) }
    return [{ page, text, part: "body" as const, ...place, ...(line.bold ? { bold: true } : {}) }]
  })

/** PDF by pdf.js, in the better of two reading orders. Refuses locked, damaged, scanned and book-length files. */
export const readPdf: FormatReader = async (bytes) => {
  const document = await open(bytes)
  if (document.numPages > limits.pagesAtAll) throw new Refusal("TooLong", `${document.numPages} pages`)
  const pages: Array<{ number: number; letters: number; images: number }> = []
  const lines: Array<ReadLine> = []
  const orders: Array<OrderedPage> = []
  let pieces = 0
  let characters = 0
  let unreadable = 0
  const last = Math.min(document.numPages, limits.pages)
  const pictures = countPictures(bytes)
  for (let number = 1; number <= last; number++) {
    if (pieces > limits.textPieces || characters > limits.characters) break
    // One broken page must not lose the others.
    const found = await document
      .getPage(number)
      .then(piecesOf)
      .catch(() => undefined)
    if (!found) unreadable++
    pieces += found?.length ?? 0
    const ordered = orderPage((found ?? []).slice(0, limits.textPieces))
    const read = linesOf(number, ordered)
    const letters = read.reduce((sum, line) => sum + lettersIn(line.text), 0)
    characters += read.reduce((sum, line) => sum + line.text.length + 1, 0)
    pages.push({ number, letters, images: letters < FEW_CHARACTERS && pictures > 0 ? 1 : 0 })
    lines.push(...read)
    orders.push(ordered)
  }
  if (unreadable === last) throw new Refusal("NotADocument", "no page of the PDF can be read")
  if (characters < FEW_CHARACTERS && pictures > 0)
    throw new Refusal("NeedsOcr", "the pages are pictures without a text layer")
  const truncated = pages.length < document.numPages
  return {
    pages,
    paged: true,
    truncated,
    order: {
      kept: orders.some((order) => order.kept === "geometric") ? "geometric" : "stream",
      agreement: Number(Math.min(...orders.map((order) => order.agreement)).toFixed(2)),
    },
    lines,
  }
}
