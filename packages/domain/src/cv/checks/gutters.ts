import type { CvLine, CvText } from "../CvText.ts"
import { once } from "./memo.ts"

interface Gutter {
  readonly page: number
  readonly x: number
  /** Lines of the emptier side that stand beside text of the other. */
  readonly lines: number
}
interface Placed {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly length: number
}

/** In points: less than this between two texts is a space. */
const WIDE = 8
const SAME_BASELINE = 2
/** A page of more lines is looked at in part; a column begins several of its lines at one place. */
const MOST_LINES = 400
const FEWEST_STARTS = 3
/** Dates or labels beside their text are rows of a table, not a column. */
const RAIL_LENGTH = 28
const RAIL_SHARE = 0.8

const placed = ({ text, width, x, y }: CvLine): ReadonlyArray<Placed> =>
  x === undefined || y === undefined || width === undefined
    ? []
    : [{ x, y, right: x + width, length: text.length }]

const within = (lines: ReadonlyArray<Placed>, others: ReadonlyArray<Placed>) => {
  const top = Math.min(...others.map(({ y }) => y)) - SAME_BASELINE
  const bottom = Math.max(...others.map(({ y }) => y)) + SAME_BASELINE
  return lines.filter(({ y }) => y >= top && y <= bottom)
}

const isRail = (side: ReadonlyArray<Placed>, other: ReadonlyArray<Placed>) => {
  const mean = side.reduce((sum, { length }) => sum + length, 0) / side.length
  const beside = side.filter((line) => other.some(({ y }) => Math.abs(y - line.y) <= SAME_BASELINE))
  return mean < RAIL_LENGTH && beside.length >= side.length * RAIL_SHARE
}

const gutterAt = (lines: ReadonlyArray<Placed>, at: number): number => {
  const allLeft = lines.filter(({ right }) => right <= at - WIDE + 0.5)
  const allRight = lines.filter(({ x }) => x >= at - 0.5)
  if (allLeft.length === 0 || allRight.length === 0) return 0
  const left = within(allLeft, allRight)
  const right = within(allRight, allLeft)
  if (left.length === 0 || right.length === 0) return 0
  const crossing = within(
    lines.filter((line) => line.x < at - 0.5 && line.right > at - WIDE + 0.5),
    left.length < right.length ? left : right,
  )
  const fewer = Math.min(left.length, right.length)
  if (crossing.length > fewer * 0.1) return 0
  return isRail(left, right) || isRail(right, left) ? 0 : fewer
}

/** The gaps between columns: as the reader found them, else by where the lines stand; none where that is not known. */
export const guttersOf: (text: CvText) => ReadonlyArray<Gutter> | undefined = once(({ lines, pages }) => {
  if (pages.some(({ gutters }) => gutters !== undefined))
    return pages.flatMap(({ number, gutters = [] }) =>
      gutters.map(({ x, lines: beside }) => ({ page: number, x, lines: beside })),
    )
  if (!lines.some((line) => placed(line).length > 0)) return undefined
  return pages.flatMap(({ number }) => {
    const own = lines
      .filter(({ page }) => page === number)
      .flatMap(placed)
      .slice(0, MOST_LINES)
    // Left-to-right text begins its lines at the right side of a gap, right-to-left text ends them at the left side.
    const edges = own.flatMap(({ right, x }) => [Math.round(x), Math.round(right + WIDE)])
    const counts = new Map<number, number>()
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
    const starts = [...counts].filter(([, n]) => n >= FEWEST_STARTS).map(([x]) => x)
    const best = starts
      .map((x) => ({ page: number, x, lines: gutterAt(own, x) }))
      .reduce((a, b) => (b.lines > a.lines ? b : a), { page: number, x: 0, lines: 0 })
    return best.lines > 0 ? [best] : []
  })
})
