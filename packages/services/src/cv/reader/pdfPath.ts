import { type Matrix, place } from "./pdfMatrix.ts"

/** Polygons of a path, each a list of x and y. */
export type Polygons = ReadonlyArray<ReadonlyArray<number>>

/** pdf.js writes paths as numbers: an operation, then its points. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4
const STEPS = [0.25, 0.5, 0.75, 1]
/** Longer paths are drawings; what they cover is not worth knowing. */
const MAX_NUMBERS = 4_000

/** A path on the page, its curves as a few lines; nothing for one too long to follow. */
export const polygonsOf = (data: ArrayLike<number>, matrix: Matrix): Polygons | undefined => {
  if (data.length > MAX_NUMBERS) return undefined
  const polygons: Array<Array<number>> = []
  let x = 0
  let y = 0
  const push = (toX: number, toY: number) => {
    polygons.at(-1)?.push(...place(matrix, toX, toY))
  }
  const curve = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
    for (const t of STEPS) {
      const s = 1 - t
      push(
        s ** 3 * x + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t ** 3 * x3,
        s ** 3 * y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t ** 3 * y3,
      )
    }
    x = x3
    y = y3
  }
  for (let at = 0; at < data.length;) {
    const operation = data[at++]!
    if (operation === MOVE || operation === LINE) {
      x = data[at++]!
      y = data[at++]!
      if (operation === MOVE) polygons.push([])
      push(x, y)
    } else if (operation === CURVE) {
      curve(data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!, data[at + 4]!, data[at + 5]!)
      at += 6
    } else if (operation === QUADRATIC) {
      const [qx, qy, toX, toY] = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!]
      curve(
        x + ((qx - x) * 2) / 3,
        y + ((qy - y) * 2) / 3,
        toX + ((qx - toX) * 2) / 3,
        toY + ((qy - toY) * 2) / 3,
        toX,
        toY,
      )
      at += 4
    } else if (operation !== CLOSE) return undefined
  }
  return polygons
}

/** How the polygons wind around a point: counts of crossings, with and without direction. */
export const covers = (polygons: Polygons, x: number, y: number, evenOdd: boolean): boolean => {
  let winding = 0
  let crossings = 0
  for (const points of polygons)
    for (let at = 0; at < points.length; at += 2) {
      const next = at + 2 < points.length ? at + 2 : 0
      const [x1, y1, x2, y2] = [points[at]!, points[at + 1]!, points[next]!, points[next + 1]!]
      if (y1 <= y === y2 <= y) continue
      if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) <= x) continue
      crossings++
      winding += y2 > y1 ? 1 : -1
    }
  return evenOdd ? crossings % 2 === 1 : winding !== 0
}
