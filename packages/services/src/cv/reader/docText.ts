import { applyProperties, type DocLook } from "./docProperties.ts"
import { Refusal } from "./Reading.ts"

/** A stretch of the file with one look; `style` only for paragraphs. */
interface Range {
  readonly from: number
  readonly to: number
  readonly style: number
  readonly changes: Buffer
}
export interface DocFile {
  readonly word: Buffer
  readonly table: Buffer
}
export interface Letter {
  readonly code: number
  /** Where it stands in the file: what its look goes by. */
  readonly at: number
}

const PAGE = 512
const damaged = () => new Refusal("NotADocument", "the document is damaged")
const western = new TextDecoder("windows-1252")

/** A part of the table stream, by the place of its offset in the header. */
export const partAt = ({ word, table }: DocFile, offset: number): Buffer => {
  const from = word.readUInt32LE(offset)
  const length = word.readUInt32LE(offset + 4)
  if (from + length > table.length) throw damaged()
  return table.subarray(from, from + length)
}

/** The pages that say how stretches of the file look. `paragraphs` chooses between the two kinds. */
export const rangesOf = (file: DocFile, paragraphs: boolean): ReadonlyArray<Range> => {
  const plc = partAt(file, paragraphs ? 0x102 : 0xfa)
  const count = Math.max(0, Math.floor((plc.length - 4) / 8))
  const ranges: Array<Range> = []
  for (let index = 0; index < count; index++) {
    const at = (plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3f_ffff) * PAGE
    const page = file.word.subarray(at, at + PAGE)
    if (page.length < PAGE) continue
    const runs = page[PAGE - 1]!
    for (let run = 0; run < runs && (run + 2) * 4 <= PAGE; run++) {
      const offset = page[(runs + 1) * 4 + run * (paragraphs ? 13 : 1)]! * 2
      const place = { from: page.readUInt32LE(run * 4), to: page.readUInt32LE(run * 4 + 4) }
      ranges.push({ ...place, ...(paragraphs ? papx(page, offset) : chpx(page, offset)) })
    }
  }
  return ranges.sort((a, b) => a.from - b.from)
}
const none = Buffer.alloc(0)
const chpx = (page: Buffer, at: number) => ({
  style: 0,
  changes: at === 0 ? none : page.subarray(at + 1, at + 1 + page[at]!),
})
const papx = (page: Buffer, at: number) => {
  if (at === 0) return { style: 0, changes: none }
  const from = page[at] === 0 ? at + 2 : at + 1
  const length = page[at] === 0 ? page[at + 1]! * 2 : page[at]! * 2 - 1
  const data = page.subarray(from, from + length)
  return data.length < 2
    ? { style: 0, changes: none }
    : { style: data.readUInt16LE(0), changes: data.subarray(2) }
}

/** The stretch that holds a place, found by halving. */
export const rangeAt = (ranges: ReadonlyArray<Range>, at: number): Range | undefined => {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]!
    if (at < range.from) high = middle - 1
    else if (at >= range.to) low = middle + 1
    else return range
  }
  return undefined
}

export const lookOf = (range: Range | undefined, base: DocLook): DocLook =>
  range === undefined ? base : applyProperties(range.changes, base)

/** All letters of a DOC in order, put together from its pieces: body, notes, headers, text boxes. */
export const lettersOf = (file: DocFile, most: number): ReadonlyArray<Letter> => {
  const clx = partAt(file, 0x1a2)
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2) throw damaged()
  const length = clx.readUInt32LE(at + 1)
  const pieces = clx.subarray(at + 5, at + 5 + length)
  const count = Math.floor((pieces.length - 4) / 12)
  const letters: Array<Letter> = []
  for (let index = 0; index < count; index++) {
    const characters = pieces.readUInt32LE(index * 4 + 4) - pieces.readUInt32LE(index * 4)
    const flagged = pieces.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const narrow = (flagged & 0x4000_0000) !== 0
    const from = narrow ? (flagged & 0x3fff_ffff) >> 1 : flagged & 0x3fff_ffff
    const width = narrow ? 1 : 2
    if (characters < 0 || from + characters * width > file.word.length) throw damaged()
    const data = file.word.subarray(from, from + characters * width)
    const text = narrow ? western.decode(data) : data.toString("utf16le")
    for (let i = 0; i < text.length; i++) {
      if (letters.length >= most) return letters
      letters.push({ code: text.charCodeAt(i), at: from + i * width })
    }
  }
  return letters
}
