import { joinBullets, lineOf, type PageLine, type Piece, sameBaseline } from "./pieces.ts"
import { joinRails } from "./rails.ts"

/** Lines in the order in which the page draws them: right for nearly every word processor, LaTeX and browser. */
export const streamOrder = (pieces: ReadonlyArray<Piece>): ReadonlyArray<PageLine> => {
  const lines: Array<Array<Piece>> = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line && sameBaseline(line.at(-1)!, piece)) line.push(piece)
    else lines.push([piece])
  }
  return joinRails(joinBullets(lines.map(lineOf)))
}
