import { type Colour, WHITE } from "./colour.ts"
import { areaOf, type Bounds, boundsOf, holds, intersect } from "./pdfMatrix.ts"
import { covers, type Polygons } from "./pdfPath.ts"

/** A colour that is known, or a picture, pattern or gradient. */
export type Paint = Colour | "unknown"

interface Fill {
  readonly polygons: Polygons
  readonly bounds: Bounds
  readonly evenOdd: boolean
  readonly paint: Paint
  /** Hides what was drawn before. */
  readonly opaque: boolean
}

const MAX_FILLS = 3_000
/** Letters times areas that are looked at; beyond it nothing is said about colours. */
const MAX_LOOKS = 20_000_000

/** The areas a page paints, in order: what lies behind a letter, and what was painted over it later. */
export const makeGround = (page: Bounds) => {
  const fills: Array<Fill> = []
  let pictures = 0
  let pictureArea = 0
  let looks = 0
  let tooMany = false
  const paint = (
    polygons: Polygons | undefined,
    clip: Bounds,
    how: { readonly evenOdd: boolean; readonly paint: Paint; readonly opaque: boolean },
  ) => {
    if (polygons === undefined) return
    const bounds = intersect(boundsOf(polygons.flat()), clip)
    if (areaOf(bounds) < 1) return
    if (fills.length < MAX_FILLS) fills.push({ polygons, bounds, ...how })
    else tooMany = true
  }
  const at = (fill: Fill, x: number, y: number) =>
    holds(fill.bounds, x, y) && covers(fill.polygons, x, y, fill.evenOdd)
  return {
    paint,
    picture: (polygon: ReadonlyArray<number>, clip: Bounds, opaque: boolean) => {
      pictures++
      pictureArea += areaOf(intersect(intersect(boundsOf(polygon), clip), page))
      paint([polygon], clip, { evenOdd: false, paint: "unknown", opaque })
    },
    /** How many areas are painted so far: the place of a letter between them. */
    count: () => fills.length,
    /** What is behind a letter that was drawn after `count` areas. */
    behind: (count: number, x: number, y: number): Paint => {
      looks += count
      if (looks > MAX_LOOKS || tooMany) return "unknown"
      for (let index = count - 1; index >= 0; index--) if (at(fills[index]!, x, y)) return fills[index]!.paint
      return WHITE
    },
    /** Whether all of the places were painted over later, each by one and the same area. */
    isCovered: (count: number, places: ReadonlyArray<readonly [number, number]>): boolean => {
      looks += fills.length - count
      if (looks > MAX_LOOKS) return false
      for (let index = count; index < fills.length; index++) {
        const fill = fills[index]!
        if (fill.opaque && places.every(([x, y]) => at(fill, x, y))) return true
      }
      return false
    },
    pictures: () => pictures,
    /** Share of the page, 0..1, counted twice where pictures overlap. */
    pictured: () => Math.min(1, pictureArea / Math.max(1, areaOf(page))),
  }
}
export type Ground = ReturnType<typeof makeGround>
