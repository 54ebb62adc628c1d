import { isKnownHeading } from "../parser/headings.ts"
import { cleanLine } from "./clean.ts"
import { type PageLine, type Piece } from "./pieces.ts"
import { streamOrder } from "./streamOrder.ts"
import { withSurroundings } from "./surroundings.ts"
import { type Cut, xyCut } from "./xyCut.ts"

export interface OrderedPage {
  readonly lines: ReadonlyArray<PageLine>
  readonly kept: "stream" | "geometric"
  /** Kendall tau between both orders, -1..1. */
  readonly agreement: number
  /** The first two lines that change places. */
  readonly swapped?: readonly [string, string]
}

/** Pairs grow with the square of this. */
const MAX_COMPARED = 800

const overlap = (a: PageLine, b: PageLine) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > Math.min(a.width, b.width) * 0.5

/** How often a column's text jumps back up the page. */
const climbs = (lines: ReadonlyArray<PageLine>) =>
  lines.filter((line, at) => {
    const before = lines[at - 1]
    return before !== undefined && line.base < before.base - before.size && overlap(before, line)
  }).length

const isStrong = ({ bold, size, text }: Piece, em: number) =>
  bold || size > em * 1.1 || (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text))

/** Whether both sides hold headings. Where some headings are set apart, words that only read like one are none. */
const headed = (cut: Cut): boolean => {
  const found = [cut.left, cut.right].map((side) =>
    side.filter((piece) => isKnownHeading(cleanLine(piece.text))),
  )
  const sizes = [...cut.left, ...cut.right].map((piece) => piece.size).sort((a, b) => a - b)
  const em = sizes[sizes.length >> 1] ?? 10
  const strong = found.flat().some((piece) => isStrong(piece, em))
  return found.every((side) => side.some((piece) => !strong || isStrong(piece, em)))
}

/** How often the order changes sides at a gutter whose two sides both hold headings, and so are real columns. */
const crossings = (lines: ReadonlyArray<PageLine>, cut: Cut): number => {
  const left = new Set(cut.left)
  const right = new Set(cut.right)
  if (!headed(cut)) return 0
  const sides = lines.flatMap((line) =>
    line.pieces.flatMap((piece) => (left.has(piece) ? ["left"] : right.has(piece) ? ["right"] : [])),
  )
  return Math.max(0, sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length - 1)
}

const ranksIn = (geometric: ReadonlyArray<PageLine>) =>
  new Map(geometric.flatMap((line) => line.pieces).map((piece, at) => [piece, at] as const))

const agreement = (stream: ReadonlyArray<PageLine>, rank: ReadonlyMap<Piece, number>): number => {
  const ranks = stream
    .flatMap((line) => line.pieces)
    .slice(0, MAX_COMPARED)
    .map((piece) => rank.get(piece) ?? 0)
  let concordant = 0
  let pairs = 0
  for (let i = 0; i < ranks.length; i++)
    for (let j = i + 1; j < ranks.length; j++) {
      if (ranks[i] === ranks[j]) continue
      pairs++
      concordant += ranks[i]! < ranks[j]! ? 1 : -1
    }
  return pairs === 0 ? 1 : concordant / pairs
}

/** Piece by piece: a line that was drawn across two columns is torn within itself. */
const firstSwap = (
  stream: ReadonlyArray<PageLine>,
  rank: ReadonlyMap<Piece, number>,
): readonly [string, string] | undefined => {
  const drawn = stream.flatMap((line) => line.pieces)
  const rankOf = (piece: Piece) => rank.get(piece) ?? 0
  const at = drawn.findIndex((piece, index) => index > 0 && rankOf(piece) < rankOf(drawn[index - 1]!))
  return at < 0 ? undefined : [drawn[at - 1]!.text.trim(), drawn[at]!.text.trim()]
}

/** Both reading orders of a page and the better of them; the stream's unless it tears columns or jumps about. */
export const orderPage = (all: ReadonlyArray<Piece>): OrderedPage => {
  const pieces = withSurroundings(all)
  const stream = streamOrder(pieces)
  const geometry = xyCut(pieces)
  const torn = geometry.cuts.reduce((sum, cut) => sum + crossings(stream, cut), 0)
  const disorder = torn + 2 * climbs(stream)
  const geometric = disorder > 6 && disorder > stream.length * 0.1 && 2 * climbs(geometry.lines) < disorder
  const rank = ranksIn(geometry.lines)
  const swapped = firstSwap(stream, rank)
  return {
    lines: geometric ? geometry.lines : stream,
    kept: geometric ? "geometric" : "stream",
    agreement: agreement(stream, rank),
    ...(swapped === undefined ? {} : { swapped }),
  }
}
