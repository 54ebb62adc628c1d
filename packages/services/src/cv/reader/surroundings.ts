import type { Piece } from "./pieces.ts"

/** What the rest of a page tells about the direction of one line. `left` and `right` bound its text, in points. */
export interface Surroundings {
  readonly rtl: boolean
  readonly left: number
  readonly right: number
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Gives every piece of a page its surroundings: a line of Latin names in an Arabic CV still runs from the right. */
export const withSurroundings = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const text = pieces.map((piece) => piece.text).join("")
  const around: Surroundings = {
    rtl: count(text, /[\p{Script=Arabic}\p{Script=Hebrew}]/gu) * 2 > count(text, /\p{L}/gu),
    left: pieces.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: pieces.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity),
  }
  return pieces.map((piece) => Object.assign({}, piece, { around }))
}
