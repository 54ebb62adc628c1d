/** A transformation of the plane, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]
/** Left, top, right, bottom; points from the top left corner of the page. */
export type Bounds = readonly [number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: ArrayLike<number>): Matrix => [
  outer[0] * inner[0]! + outer[2] * inner[1]!,
  outer[1] * inner[0]! + outer[3] * inner[1]!,
  outer[0] * inner[2]! + outer[2] * inner[3]!,
  outer[1] * inner[2]! + outer[3] * inner[3]!,
  outer[0] * inner[4]! + outer[2] * inner[5]! + outer[4],
  outer[1] * inner[4]! + outer[3] * inner[5]! + outer[5],
]

export const place = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

export const boundsOf = (points: ArrayLike<number>): Bounds => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < points.length; at += 2) {
    left = Math.min(left, points[at]!)
    right = Math.max(right, points[at]!)
    top = Math.min(top, points[at + 1]!)
    bottom = Math.max(bottom, points[at + 1]!)
  }
  return [left, top, right, bottom]
}

export const intersect = (a: Bounds, b: Bounds): Bounds => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const areaOf = ([left, top, right, bottom]: Bounds): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top)

export const holds = ([left, top, right, bottom]: Bounds, x: number, y: number, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack

/** The rectangle from `left, top` to `right, bottom` of a form's own space, on the page. */
export const boxOn = (matrix: Matrix, box: ArrayLike<number>): ReadonlyArray<number> =>
  [
    [box[0]!, box[1]!],
    [box[2]!, box[1]!],
    [box[2]!, box[3]!],
    [box[0]!, box[3]!],
  ].flatMap(([x, y]) => place(matrix, x!, y!))
