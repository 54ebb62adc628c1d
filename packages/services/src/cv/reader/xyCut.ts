import { isKnownHeading } from "../parser/headings.ts"
import { cleanLine } from "./clean.ts"
import { joinBullets, lineOf, type PageLine, type Piece, sameBaseline } from "./pieces.ts"

/** A vertical gutter that divides a region of the page into two columns. */
export interface Cut {
  readonly left: ReadonlyArray<Piece>
  readonly right: ReadonlyArray<Piece>
}
export interface Geometry {
  readonly lines: ReadonlyArray<PageLine>
  readonly cuts: ReadonlyArray<Cut>
}

const MIN_COLUMN_LINES = 3
const MIN_COLUMN_EMS = 5
const top = (piece: Piece) => piece.base - piece.size * 0.8
const bottom = (piece: Piece) => piece.base + piece.size * 0.2
const right = (piece: Piece) => piece.x + piece.width
const median = (values: ReadonlyArray<number>) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 10
const emOf = (pieces: ReadonlyArray<Piece>) => median(pieces.map((piece) => piece.size))

/** Middles of the gaps wider than `min` between the intervals, widest first. */
const gaps = (spans: ReadonlyArray<readonly [number, number]>, min: number): ReadonlyArray<number> => {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  const found: Array<{ at: number; width: number }> = []
  let end = sorted[0]?.[1] ?? 0
  for (const [from, to] of sorted) {
    if (from - end > min) found.push({ at: (from + end) / 2, width: from - end })
    end = Math.max(end, to)
  }
  return found.sort((a, b) => b.width - a.width).map((gap) => gap.at)
}

const baselines = (pieces: ReadonlyArray<Piece>): ReadonlyArray<PageLine> => {
  const lines: Array<Array<Piece>> = []
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const line = lines.at(-1)
    if (line && sameBaseline(line[0]!, piece)) line.push(piece)
    else lines.push([piece])
  }
  return joinBullets(lines.map(lineOf))
}

const widthOf = (pieces: ReadonlyArray<Piece>) =>
  Math.max(...pieces.map(right)) - Math.min(...pieces.map((piece) => piece.x))

/** Dates or labels beside the text they belong to: rows of a table, not a column. */
const isRail = (narrow: ReadonlyArray<Piece>, wide: ReadonlyArray<Piece>, em: number) => {
  const lines = baselines(narrow)
  const onRow = lines.filter((line) => wide.some((piece) => sameBaseline(piece, line.pieces[0]!))).length
  const length = lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length
  const headings = lines.filter((line) => isKnownHeading(cleanLine(line.text))).length
  // A column has headings with text under them; a rail of labels is made of headings alone.
  if (headings > 0 && headings * 2 < lines.length) return false
  return onRow > lines.length * 0.9 && length < 28 && !narrow.some((piece) => piece.size > em * 1.12)
}

const areDates = (pieces: ReadonlyArray<Piece>) =>
  baselines(pieces).every((line) => /(?:19|20)\d\d|[\u0660-\u0669]{4}|[\u06F0-\u06F9]{4}/u.test(line.text))

/** An address has no blank to break at: too long for its column, it is drawn over the gutter. */
const isUnbroken = ({ text, width }: Piece, em: number) =>
  width > em * MIN_COLUMN_EMS && /^[^\s@]+[@/]\S+$/.test(text.trim())

const gutter = (pieces: ReadonlyArray<Piece>, em: number): Cut | undefined => {
  const middle = (piece: Piece) => piece.x + piece.width / 2
  for (const at of gaps(
    pieces.filter((piece) => !isUnbroken(piece, em)).map((piece) => [piece.x, right(piece)]),
    em * 0.75,
  )) {
    const cut = {
      left: pieces.filter((piece) => middle(piece) <= at),
      right: pieces.filter((piece) => middle(piece) > at),
    }
    const sides = [cut.left, cut.right]
    if (sides.some((side) => side.length === 0 || widthOf(side) < em * MIN_COLUMN_EMS)) continue
    if (sides.some((side) => baselines(side).length < MIN_COLUMN_LINES)) continue
    const [narrow, wide] =
      widthOf(cut.left) < widthOf(cut.right) ? [cut.left, cut.right] : [cut.right, cut.left]
    if (!isRail(narrow, wide, em) && !(areDates(wide) && isRail(wide, narrow, em))) return cut
  }
  return undefined
}

/** Horizontal bands, top to bottom, divided wherever no text crosses. */
const bandsOf = (pieces: ReadonlyArray<Piece>, em: number): ReadonlyArray<ReadonlyArray<Piece>> => {
  const edges = [
    ...gaps(
      pieces.map((piece) => [top(piece), bottom(piece)]),
      em * 0.3,
    ),
  ].sort((a, b) => a - b)
  return [...edges, Infinity]
    .map((edge, at) => {
      const from = at === 0 ? -Infinity : edges[at - 1]!
      return pieces.filter((piece) => top(piece) >= from && bottom(piece) <= edge)
    })
    .filter((band) => band.length > 0)
}

const divide = (pieces: ReadonlyArray<Piece>, depth: number, cuts: Array<Cut>): ReadonlyArray<PageLine> => {
  const em = emOf(pieces)
  const whole = depth > 8 ? undefined : gutter(pieces, em)
  const columns = (cut: Cut) => {
    cuts.push(cut)
    const [first, second] = pieces[0]?.around?.rtl ? [cut.right, cut.left] : [cut.left, cut.right]
    return [...divide(first, depth + 1, cuts), ...divide(second, depth + 1, cuts)]
  }
  if (whole) return columns(whole)
  const bands = bandsOf(pieces, em)
  if (depth > 8 || bands.length < 2 || bands.length > 400) return baselines(pieces)
  const out: Array<PageLine> = []
  for (let from = 0; from < bands.length;) {
    let best: { readonly to: number; readonly cut: Cut } | undefined
    const region: Array<Piece> = []
    for (let to = from; to < bands.length; to++) {
      region.push(...bands[to]!)
      if (
        gaps(
          region.filter((piece) => !isUnbroken(piece, em)).map((piece) => [piece.x, right(piece)]),
          em * 0.75,
        ).length === 0
      )
        break
      const cut = gutter(region, em)
      if (cut) best = { to, cut }
    }
    out.push(...(best ? columns(best.cut) : baselines(bands[from]!)))
    from = (best?.to ?? from) + 1
  }
  return out
}

/** Lines by their place on the page: regions are cut at gutters into columns, each read from top to bottom. */
export const xyCut = (pieces: ReadonlyArray<Piece>): Geometry => {
  const cuts: Array<Cut> = []
  return { lines: pieces.length === 0 ? [] : divide(pieces, 0, cuts), cuts }
}
