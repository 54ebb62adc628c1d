import { datesIn } from "./dates.ts"
import { headingOf } from "./headings.ts"
import { type Row } from "./rows.ts"

const LEVEL = 3
const LABEL = 26

interface Placed extends Row {
  readonly x: number
  readonly right: number
  readonly y: number
}
const isPlaced = (row: Row): row is Placed =>
  row.x !== undefined && row.right !== undefined && row.y !== undefined

/** Whether a row holds a date or a span of dates and nothing else. */
const onlyDates = (row: Row): boolean => {
  const length = datesIn(row.text).reduce((sum, span) => sum + span.end - span.start, 0)
  return length > 0 && length >= row.text.replace(/[\s()[\].,:–—-]+$|^[\s()[\].,:–—-]+/gu, "").length * 0.9
}

const level = (a: Placed, b: Placed) => Math.abs(a.y - b.y) < LEVEL
const beside = (a: Placed, b: Placed) => a.right <= b.x + 1 || b.right <= a.x + 1

/** The narrow column of dates and labels of a page that was read apart from what it stands beside. */
const railOf = (rows: ReadonlyArray<Placed>): ReadonlySet<Placed> | undefined => {
  const apart = rows.filter((row, at) => {
    if (!onlyDates(row)) return false
    const partner = rows.findIndex((other) => other !== row && level(other, row) && beside(other, row))
    return partner >= 0 && Math.abs(partner - at) > 1
  })
  if (apart.length < 2) return undefined
  const [left, right] = [Math.min(...apart.map((row) => row.x)), Math.max(...apart.map((row) => row.right))]
  const bottom = Math.max(...apart.map((row) => row.y))
  const inside = (row: Placed) => row.x >= left - 6 && row.right <= right + 12
  const fits = (row: Placed) =>
    inside(row) && (onlyDates(row) || row.text.length <= LABEL || headingOf(row.text) !== undefined)
  // What reaches over the column shows that it is none: dates on lines of their own in a wider one.
  const across = rows.filter(
    (row) => row.x < right && row.right > left && !fits(row) && headingOf(row.text)?.rule !== "heading.exact",
  )
  // The column reaches up as far as its rows are labels, past the first date: "Tél.", "E-mail".
  const top = Math.max(0, ...across.filter((row) => row.y < bottom).map((row) => row.y))
  return apart.every((row) => row.y > top)
    ? new Set(rows.filter((row) => fits(row) && row.y > top))
    : undefined
}

/** One page's rows from top to bottom, dates beside the first row on their height. */
const interleave = (rows: ReadonlyArray<Placed>, rail: ReadonlySet<Placed>): ReadonlyArray<Row> => {
  const top = Math.min(...[...rail].map((row) => row.y)) - LEVEL
  const above = rows.filter((row) => row.y < top)
  const below = rows
    .filter((row) => row.y >= top)
    .toSorted((a, b) => (level(a, b) ? a.x - b.x || a.start - b.start : a.y - b.y))
  const taken = new Set<Row>()
  const dated = new Map<Row, Row>()
  for (const row of below) {
    if (!rail.has(row) || !onlyDates(row)) continue
    const partner = below.find((other) => !rail.has(other) && !dated.has(other) && level(other, row))
    if (!partner) continue
    dated.set(partner, row)
    taken.add(row)
  }
  return [...above, ...below.filter((row) => !taken.has(row))].map((row) => {
    const dates = dated.get(row)
    return dates ? Object.assign({}, row, { beside: dates }) : row
  })
}

/** Puts a column of dates back beside what it dates, where a page was read column by column. */
export const regrid = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const pages = [...new Set(rows.map((row) => row.page))]
  return pages.flatMap((page) => {
    const own = rows.filter((row) => row.page === page)
    const placed = own.filter(isPlaced)
    const rail = placed.length === own.length ? railOf(placed) : undefined
    return rail ? interleave(placed, rail) : own
  })
}
