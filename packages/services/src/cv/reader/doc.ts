import { type Block, type Look, makeBlocks } from "./blocks.ts"
import { type Colour, vanishesOn, WHITE } from "./colour.ts"
import { type DocLook, readDocStyles } from "./docProperties.ts"
import { type DocFile, type Letter, lettersOf, lookOf, partAt, rangeAt, rangesOf } from "./docText.ts"
import { limits } from "./limits.ts"
import { readingOf } from "./office.ts"
import { readOle } from "./ole.ts"
import { type FormatReader, type Reading, Refusal } from "./Reading.ts"

const WORD_97 = 0xc1
const TINY_HALF_POINTS = 4
/** Pictures and drawings stand in the text as these. */
const PICTURE = new Set([1, 8])

const open = (bytes: Uint8Array): DocFile => {
  const streams = readOle(bytes)
  const word = streams("WordDocument")
  if (!word || word.length < 0x200 || word.readUInt16LE(0) !== 0xa5ec)
    throw new Refusal("NotADocument", "not a Word document")
  const flags = word.readUInt16LE(10)
  if ((flags & 0x100) !== 0) throw new Refusal("Encrypted", "the document asks for a password")
  if (word.readUInt16LE(2) < WORD_97) throw new Refusal("NotADocument", "the document is older than Word 97")
  const table = streams((flags & 0x200) !== 0 ? "1Table" : "0Table")
  if (!table) throw new Refusal("NotADocument", "the document is damaged")
  return { word, table }
}

const seen = (look: DocLook, cell: Colour | undefined): Look => {
  const size = look.size ?? 20
  const hidden = look.vanish
    ? ("invisible" as const)
    : size < TINY_HALF_POINTS
      ? ("tiny" as const)
      : look.colour && look.colour !== "auto" && vanishesOn(look.colour, look.ground ?? cell ?? WHITE)
        ? ("white" as const)
        : undefined
  return { size: size / 2, ...(look.bold ? { bold: true } : {}), ...(hidden ? { hidden } : {}) }
}

const plainOf = (code: number): string =>
  code === 0x0b
    ? "\n"
    : code === 0x1e
      ? "-"
      : code === 0x1f || (code < 32 && code !== 9)
        ? ""
        : String.fromCharCode(code)

/** Letters as blocks: paragraphs, and tables by the marks that end their cells and rows. */
const makeReader = (file: DocFile) => {
  const styleOf = readDocStyles(partAt(file, 0xa2))
  const runs = rangesOf(file, false)
  const paragraphs = rangesOf(file, true)
  let pictures = 0
  const known = new Map<string, Look & { readonly deleted?: boolean }>()
  const lookAt = (at: number, style: number, cell: Colour | undefined) => {
    const range = rangeAt(runs, at)
    const key = `${range?.from ?? -1} ${range?.to ?? -1} ${style} ${cell?.join() ?? ""}`
    const found = known.get(key)
    if (found) return found
    const base = styleOf(style)
    const own = lookOf(range, base)
    const styled = own.charStyle === undefined ? own : lookOf(range, { ...base, ...styleOf(own.charStyle) })
    const look = { ...seen(styled, cell), ...(styled.deleted ? { deleted: true } : {}) }
    known.set(key, look)
    return look
  }
  const lookOfParagraph = (at: number) => {
    const range = rangeAt(paragraphs, at)
    const style = range?.style ?? 0
    return { to: range?.to ?? at + 1, look: lookOf(range, styleOf(style)), style }
  }
  /** What lies behind the cells of the row that `from` stands in: its end tells. */
  const cellsOf = (letters: ReadonlyArray<Letter>, from: number): NonNullable<DocLook["cells"]> => {
    for (let index = from; index < letters.length; index++) {
      if (letters[index]!.code !== 0x07) continue
      const { look } = lookOfParagraph(letters[index]!.at)
      if (look.rowEnd) return look.cells ?? []
    }
    return []
  }
  const read = (letters: ReadonlyArray<Letter>): ReadonlyArray<Block> => {
    const blocks = makeBlocks()
    /** Whether each open field still shows its instruction. */
    const fields: Array<boolean> = []
    let table: { row: boolean; cell: boolean } | undefined
    let cells: NonNullable<DocLook["cells"]> = []
    let cell = 0
    let text = ""
    let look: Look | undefined
    let paragraph: { readonly to: number; readonly look: DocLook; readonly style: number } | undefined
    const flush = () => {
      if (look && text !== "") blocks.text(text, look)
      text = ""
    }
    const place = (inTable: boolean | undefined, index: number) => {
      if (!inTable && table) {
        flush()
        blocks.closeTable()
        table = undefined
      }
      if (!inTable) return
      if (!table) blocks.openTable()
      table ??= { row: true, cell: true }
      if (table.row) {
        blocks.row()
        cells = cellsOf(letters, index)
        cell = 0
      }
      if (table.cell) blocks.cell()
      table = { row: false, cell: false }
    }
    for (const [index, { code, at }] of letters.entries()) {
      if (!paragraph || at >= paragraph.to) paragraph = lookOfParagraph(at)
      const { inTable, rowEnd, outline, listed } = paragraph.look
      if (code === 0x13) fields.push(true)
      else if (code === 0x14) fields[fields.length - 1] = false
      else if (code === 0x15) fields.pop()
      else if (code === 0x0d || code === 0x07 || code === 0x0c || code === 0x0e) {
        if (code === 0x07 && !rowEnd) place(inTable, index)
        flush()
        blocks.endParagraph({
          ...(outline === undefined || outline > 8 ? {} : { heading: outline + 1 }),
          ...(listed ? { bullet: true } : {}),
        })
        if (code === 0x07) cell++
        if (code === 0x07 && table) table = rowEnd ? { row: true, cell: true } : { ...table, cell: true }
        paragraph = undefined
      } else if (!fields.includes(true)) {
        place(inTable, index)
        const now = lookAt(at, paragraph.style, table ? cells[cell] : undefined)
        if (PICTURE.has(code)) pictures++
        if (now !== look) flush()
        look = now
        if (!now.deleted) text += plainOf(code)
      }
    }
    flush()
    if (table) blocks.closeTable()
    return blocks.done()
  }
  return { read, pictures: () => pictures }
}

/** Headers and footers by the table of their places; the six stories before them are separators of notes. */
const frames = (file: DocFile, letters: ReadonlyArray<Letter>) => {
  const plc = partAt(file, 0xf2)
  const headers: Array<ReadonlyArray<Letter>> = []
  const footers: Array<ReadonlyArray<Letter>> = []
  for (let index = 6; (index + 2) * 4 <= plc.length; index++) {
    const story = letters.slice(plc.readUInt32LE(index * 4), plc.readUInt32LE(index * 4 + 4))
    const kind = (index - 6) % 6
    ;(kind === 2 || kind === 3 || kind === 5 ? footers : headers).push(story)
  }
  return { headers, footers }
}

const readAll = (bytes: Uint8Array): Reading => {
  const file = open(bytes)
  const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64, 0x68].map((at) => file.word.readUInt32LE(at))
  const letters = lettersOf(file, limits.characters * 2)
  let from = 0
  const [body, notes, headings, , , endNotes, boxes, headingBoxes] = lengths.map((length) => {
    const part = letters.slice(from, from + length)
    from += length
    return part
  })
  const reader = makeReader(file)
  const { headers, footers } = frames(file, headings!)
  const read = (some: ReadonlyArray<Letter> | undefined) => reader.read(some ?? [])
  const box = (some: ReadonlyArray<Letter> | undefined): ReadonlyArray<Block> => {
    const blocks = read(some)
    return blocks.length > 0 ? [{ kind: "box", blocks }] : []
  }
  return readingOf({
    headers: [...headers.map(read), box(headingBoxes)],
    body: [...read(body), ...read(notes), ...read(endNotes), ...box(boxes)],
    footers: footers.map(read),
    pictures: reader.pictures(),
    columns: 1,
  })
}

/** DOC of Word 97 to 2003: body, headers, notes and text boxes, each letter with its look. */
export const readDoc: FormatReader = async (bytes) => {
  try {
    return readAll(bytes)
  } catch (error) {
    // Offsets of a damaged file point outside of it.
    throw error instanceof Refusal ? error : new Refusal("NotADocument", "the document is damaged")
  }
}
