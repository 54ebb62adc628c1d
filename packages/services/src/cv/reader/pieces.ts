import { attachMarks, hasRtl, inLogicalOrder } from "./bidi.ts"
import { dialled } from "./bidiPhones.ts"
import type { Surroundings } from "./surroundings.ts"

/** A run of text on a page. `x` and `base` (the baseline) are points from the top left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly base: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly rtl: boolean
  readonly around?: Surroundings
  /** From left to right with blanks, where some run from right to left. */
  readonly letters?: ReadonlyArray<{ readonly text: string; readonly x: number; readonly width: number }>
  /** Inside what the file marks as page furniture: running heads, page numbers. */
  readonly artifact?: boolean
}

/** Pieces on one baseline, as one line of text. */
export interface PageLine {
  readonly text: string
  readonly x: number
  readonly base: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly pieces: ReadonlyArray<Piece>
}

const bullet = /^[•‣◦▪▫●○■□–—*·➢➤❖✓✔→\-\uE000-\uF8FF]$/u
/** A gap from which two pieces are cells of a row and not words of a sentence, in ems. */
const CELL_GAP = 1.6
/** Enough where the words of the same line stand close: chips and short cells. */
const CLOSE_CELL_GAP = 1.2
const CLOSE_WORDS = 0.45
const WORD_GAP = 0.15

const rightOf = (piece: Piece) => piece.x + piece.width
const lettersOf = (pieces: ReadonlyArray<Piece>) =>
  pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
/** By its letters; in an Arabic page, or set against the right edge of any page, one Arabic word is enough. */
const isRtlLine = (pieces: ReadonlyArray<Piece>) => {
  const rtl = pieces.filter((piece) => hasRtl(piece.text)).length
  const around = pieces[0]?.around
  if (rtl > 0 && around) {
    const left = Math.min(...pieces.map((piece) => piece.x))
    const right = Math.max(...pieces.map(rightOf))
    const em = pieces[0]!.size
    // Within an indent of the edge, and with more room on the other side.
    const atRight = around.right - right < em * 2 && left - around.left > em * 4
    if (around.rtl || atRight) return true
  }
  return lettersOf(pieces.filter((piece) => piece.rtl)) > lettersOf(pieces) / 2
}

/** Left to right; in a right-to-left line from the right, with its Latin words kept in their own order. */
const inReadingOrder = (pieces: ReadonlyArray<Piece>, rtl: boolean): ReadonlyArray<Piece> => {
  if (!rtl) return [...pieces].sort((a, b) => a.x - b.x)
  const fromRight = [...pieces].sort((a, b) => rightOf(b) - rightOf(a))
  const runs: Array<Array<Piece>> = []
  for (const piece of fromRight) {
    const run = runs.at(-1)
    const latin = /\p{Script=Latin}/u.test(piece.text)
    if (latin && run && /\p{Script=Latin}/u.test(run[0]!.text)) run.unshift(piece)
    else runs.push([piece])
  }
  return runs.flat()
}

/** Justified lines have wide blanks between words. */
const cellGapOf = (pieces: ReadonlyArray<Piece>): number =>
  pieces.every((piece) =>
    (piece.letters ?? []).every(({ text, width }) => text !== " " || width < CLOSE_WORDS * piece.size),
  )
    ? CLOSE_CELL_GAP
    : CELL_GAP

const separator = (before: Piece, after: Piece, first: boolean, cellGap: number): string => {
  const gap = before.x < after.x ? after.x - rightOf(before) : before.x - rightOf(after)
  const em = Math.min(before.size, after.size)
  if (gap > em * cellGap && !(first && bullet.test(before.text.trim()))) return "\t"
  if (gap <= em * WORD_GAP || /\s$/.test(before.text) || /^\s/.test(after.text)) return ""
  return " "
}

/** Share of characters for which `test` holds. */
const share = (pieces: ReadonlyArray<Piece>, test: (piece: Piece) => boolean) => {
  const length = (some: ReadonlyArray<Piece>) =>
    some.reduce((sum, piece) => sum + piece.text.trim().length, 0)
  return length(pieces.filter(test)) / Math.max(1, length(pieces))
}

/** A line with Arabic in it, letter by letter: where its pieces begin and end says nothing about direction. */
const mixedText = (pieces: ReadonlyArray<Piece>, rtl: boolean, cellGap: number): string => {
  const all = pieces.flatMap((piece) =>
    (piece.letters ?? [{ text: piece.text, x: piece.x, width: piece.width }]).map((letter) =>
      Object.assign({ size: piece.size, drawn: piece.letters !== undefined }, letter),
    ),
  )
  // The alef of a lam-alef has no width: it stands at the left of its lam.
  const left = ({ size, width, x }: { size: number; width: number; x: number }) =>
    width < 0.02 * size ? x - 0.05 * size : x
  const letters = attachMarks(all.sort((a, b) => left(a) - left(b)))
  const visual: Array<string> = []
  let end: number | undefined
  let blank = false
  for (const { drawn, size, text, width, x } of letters) {
    if (text.trim() === "") {
      blank = true
      continue
    }
    const gap = end === undefined ? 0 : x - end
    if (gap > size * cellGap) visual.push("\t")
    else if (end !== undefined && (blank || gap > size * WORD_GAP)) visual.push(" ")
    // One shape of several letters, such as that of the name of God, is in order already.
    visual.push(...(drawn || /\p{M}/u.test(text) || text.length < 3 ? [text] : text))
    end = Math.max(end ?? -Infinity, x + width)
    blank = false
  }
  return inLogicalOrder(visual, rtl)
}

export const lineOf = (pieces: ReadonlyArray<Piece>): PageLine => {
  const rtl = isRtlLine(pieces)
  const ordered = inReadingOrder(pieces, rtl)
  const x = Math.min(...ordered.map((piece) => piece.x))
  const sizes = ordered.map((piece) => piece.size).sort((a, b) => b - a)
  const cellGap = cellGapOf(ordered)
  const plain = () =>
    ordered
      .map(
        (piece, at) => (at === 0 ? "" : separator(ordered[at - 1]!, piece, at === 1, cellGap)) + piece.text,
      )
      .join("")
  const arabic = ordered.some((piece) => hasRtl(piece.text))
  return {
    text: arabic
      ? mixedText(ordered, rtl, cellGap)
      : ordered[0]!.around?.rtl === true
        ? dialled(plain())
        : plain(),
    x,
    base: ordered[0]!.base,
    width: Math.max(...ordered.map(rightOf)) - x,
    size: sizes.find((size) => share(ordered, (piece) => piece.size >= size) >= 0.5) ?? sizes[0]!,
    bold: share(ordered, (piece) => piece.bold) > 0.8,
    pieces: ordered,
  }
}

export const sameBaseline = (a: Piece, b: Piece): boolean =>
  Math.abs(a.base - b.base) < Math.max(1.5, 0.4 * Math.min(a.size, b.size))

/** Bullets that stand alone join the line they mark. */
export const joinBullets = (lines: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> => {
  const out: Array<PageLine> = []
  for (const line of lines) {
    const before = out.at(-1)
    const marks =
      before &&
      bullet.test(before.text.trim()) &&
      Math.abs(before.base - line.base) < line.size * 1.6 &&
      before.x <= line.x + line.width
    if (marks)
      out[out.length - 1] = {
        ...line,
        text: `${before.text.trim()} ${line.text}`,
        x: Math.min(before.x, line.x),
      }
    else out.push(line)
  }
  return out
}
