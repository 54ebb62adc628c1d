import mammoth from "mammoth"
import { lettersIn } from "./clean.ts"
import { linesOfHtml } from "./docxBody.ts"
import { linesOfPart, textBoxes } from "./docxParts.ts"
import { limits } from "./limits.ts"
import { type FormatReader, type ReadLine, Refusal } from "./Reading.ts"
import { UnsafeZip, unzip } from "./zip.ts"

const partNames = /^word\/(document|header\d*|footer\d*)\.xml$/

const unpack = async (bytes: Uint8Array) => {
  try {
    const media: Array<string> = []
    const parts = await unzip(bytes, (name) => {
      if (name.startsWith("word/media/")) media.push(name)
      return /\.(xml|rels)$/i.test(name)
    })
    return { parts, pictures: media.length }
  } catch (error) {
    if (error instanceof UnsafeZip) throw new Refusal("TooLong", error.message)
    throw new Refusal("NotADocument", "the archive is damaged")
  }
}

const body = async (bytes: Uint8Array): Promise<ReadonlyArray<ReadLine>> => {
  const options = {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    externalFileAccess: false,
  }
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, options)
    .catch((error: unknown) => {
      if (error instanceof RangeError) throw new Refusal("TooLong", "the document is nested too deeply")
      throw new Refusal("NotADocument", "the document is damaged")
    })
  return linesOfHtml(value.slice(0, limits.characters * 4))
}

const capped = (lines: ReadonlyArray<ReadLine>) => {
  let characters = 0
  return lines.filter((line) => (characters += line.text.length + 1) <= limits.characters)
}

/** DOCX: mammoth reads the body; headers, footers and text boxes, which it drops, are read from the XML. */
export const readDocx: FormatReader = async (bytes) => {
  const { parts, pictures } = await unpack(bytes)
  if ([...parts.values()].some((xml) => xml.slice(0, 4_096).includes("<!DOCTYPE")))
    throw new Refusal("NotADocument", "a document type declaration")
  const named = [...parts].filter(([name]) => partNames.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const of = (kind: "header" | "footer") =>
    named
      .filter(([name]) => name.startsWith(`word/${kind}`))
      .flatMap(([, xml]) => linesOfPart(xml, kind))
      .filter((line, at, all) => all.findIndex((other) => other.text === line.text) === at)
  const boxes = named.flatMap(([, xml]) => textBoxes(xml).flatMap((box) => linesOfPart(box, "textbox")))
  const main = await body(bytes)
  const inBody = new Set(main.map((line) => line.text))
  const all = [...of("header"), ...main, ...boxes.filter((line) => !inBody.has(line.text)), ...of("footer")]
  const lines = capped(all)
  const letters = lines.reduce((sum, line) => sum + lettersIn(line.text), 0)
  if (letters < 40 && pictures > 0) throw new Refusal("NeedsOcr", "the document holds pictures of text")
  return {
    pages: [{ number: 1, letters, images: pictures }],
    paged: false,
    truncated: lines.length < all.length,
    lines,
  }
}
