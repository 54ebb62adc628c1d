import { type CvText } from "@utopiahire/domain/cv/CvText"

/** A piece of the text by its offsets into `textOf(cvText)`. */
export interface Slice {
  readonly text: string
  readonly start: number
}

/** A line as the parser sees it: without its bullet, and without what every page repeats. */
export interface Row extends Slice {
  readonly page: number
  readonly bullet: boolean
  readonly bold: boolean
  readonly x: number | undefined
  readonly right: number | undefined
  readonly size: number | undefined
  readonly part: CvText["lines"][number]["part"]
}

const bullet = /^\s*(?:[•‣◦▪▫●○■□*·➢➤❖✓✔→\u2043\uF0B7\uF0A7\uF076\uF0D8]|[-–—](?=\s?\p{L}))\s*/u
const numbered = /^\s*\d{1,2}[.)]\s+(?=\p{L})/u
const pageMark =
  /(?:^|\s)(?:page|صفحة)\s*\d+|\b\d+\s*\/\s*\d+\s*$|^\s*\d{1,2}\s*$|^last updated|^mis à jour|^آخر تحديث/iu

export const slice = (of: Slice, from: number, to = of.text.length): Slice => ({
  text: of.text.slice(from, to),
  start: of.start + from,
})

export const trimmed = (of: Slice, edges = /[\s,;:|·•–—\-\p{Co}]/u): Slice => {
  let from = 0
  let to = of.text.length
  while (from < to && edges.test(of.text[from]!)) from++
  while (to > from && edges.test(of.text[to - 1]!)) to--
  return slice(of, from, to)
}

/** Splits at a pattern, keeping offsets; empty pieces are dropped. */
export const split = (of: Slice, at: RegExp): ReadonlyArray<Slice> => {
  const pieces: Array<Slice> = []
  let from = 0
  for (const match of of.text.matchAll(at)) {
    pieces.push(slice(of, from, match.index))
    from = match.index + match[0].length
  }
  pieces.push(slice(of, from))
  return pieces.map((piece) => trimmed(piece, /\s/)).filter((piece) => piece.text !== "")
}

const mask = (text: string) => text.replace(/\d+/g, "0")

export const rowsOf = (cv: CvText): ReadonlyArray<Row> => {
  const pagesWith = new Map<string, Set<number>>()
  for (const line of cv.lines)
    pagesWith.set(mask(line.text), (pagesWith.get(mask(line.text)) ?? new Set()).add(line.page))
  const furniture = (text: string) =>
    text.length < 60 &&
    pageMark.test(text) &&
    (/^\D*\d{1,2}\D*$|^\S+ (?:updated|à jour|تحديث)/iu.test(text) ||
      (pagesWith.get(mask(text))?.size ?? 0) > 1)
  return cv.lines
    .filter((line) => !furniture(line.text))
    .map((line) => {
      const mark = (bullet.exec(line.text) ?? numbered.exec(line.text))?.[0] ?? ""
      const marked = mark !== "" && mark.length < line.text.length
      return {
        text: marked ? line.text.slice(mark.length) : line.text,
        start: line.start + (marked ? mark.length : 0),
        page: line.page,
        bullet: marked,
        bold: line.bold ?? false,
        x: line.x,
        right: line.x === undefined || line.width === undefined ? undefined : line.x + line.width,
        size: line.size,
        part: line.part,
      }
    })
}

/** The right edge of full lines, by the left edge of the column: where a sentence wraps. */
export const wrapEdge = (rows: ReadonlyArray<Row>): number | undefined => {
  const edges = rows.flatMap((row) => (row.right === undefined || row.text.length < 30 ? [] : [row.right]))
  return edges.length < 2 ? undefined : Math.max(...edges)
}

/** Whether `next` goes on with the sentence of `row`: its first word would not have fitted behind it. */
export const wrapsInto = (row: Row, next: Row, edge: number | undefined): boolean => {
  if (next.bullet || next.part !== row.part) return false
  if (row.x !== undefined && next.x !== undefined && row.page === next.page && next.x < row.x - 4)
    return false
  if (/^\p{Ll}/u.test(next.text)) return true
  if (row.right === undefined || row.x === undefined || edge === undefined)
    return /[\p{Ll},;&]$/u.test(row.text) && row.text.length > 60 && !/[.!?؟]$/.test(row.text)
  if (/[.!?؟]$/u.test(row.text) && row.right < edge * 0.9) return false
  const perCharacter = (row.right - row.x) / Math.max(1, row.text.length)
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0
  return row.right + (word + 1) * perCharacter > edge + perCharacter * 2
}
