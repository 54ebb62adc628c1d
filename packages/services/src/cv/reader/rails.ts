import { isKnownHeading } from "../parser/headings.ts"
import { cleanLine } from "./clean.ts"
import { type PageLine } from "./pieces.ts"

const MAX_RAIL_LINES = 4
const MAX_RAIL_CHARACTERS = 40
const year = /(?:19|20)\d\d|[\u0660-\u0669]{4}|[\u06F0-\u06F9]{4}/u
/** "2021 – January": the narrow column broke its dates. */
const unfinished = /\d.*\s[–—-](?:\s+\p{L}+)?$/u

const beside = (a: PageLine, b: PageLine) => a.x + a.width <= b.x || b.x + b.width <= a.x
const level = (a: PageLine, b: PageLine) => Math.abs(a.base - b.base) < 0.4 * Math.min(a.size, b.size)

const follows = (a: PageLine, b: PageLine) => b.base > a.base && b.base - a.base < 3 * b.size && !beside(a, b)

/** Where a column of dates ends and the next section begins on the same side of the page. */
const isHeading = (line: PageLine, before: PageLine) =>
  line.size > before.size * 1.08 || (line.bold && !before.bold) || isKnownHeading(cleanLine(line.text))

/** The end of the short column that starts at `from`: it goes on while lines stay short and in their own column. */
const railEnd = (lines: ReadonlyArray<PageLine>, from: number, partner: PageLine): number => {
  let end = from
  while (
    end < lines.length &&
    end - from <= MAX_RAIL_LINES &&
    lines[end]!.text.trim().length <= MAX_RAIL_CHARACTERS &&
    beside(lines[end]!, partner) &&
    (end === from || (follows(lines[end - 1]!, lines[end]!) && !isHeading(lines[end]!, lines[end - 1]!)))
  )
    end++
  return end
}

/**
 * A place and dates drawn after the text they stand beside belong to its first line: they are joined to it as cells,
 * instead of following the last bullet.
 */
export const joinRails = (lines: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> => {
  const out: Array<PageLine> = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!
    const climbing = at > 0 && line.base < lines[at - 1]!.base
    const found = climbing ? out.findLastIndex((other) => level(other, line) && beside(other, line)) : -1
    const partner = out[found]
    const end = partner ? railEnd(lines, at, partner) : at
    const rail = lines.slice(at, end)
    if (
      partner &&
      rail.length > 0 &&
      rail.length <= MAX_RAIL_LINES &&
      rail.some((one) => year.test(one.text))
    ) {
      const text = [partner, ...rail]
        .map((one) => one.text.trim())
        .reduce((before, after) => before + (unfinished.test(before) ? " " : "\t") + after)
      out[found] = { ...partner, text, pieces: [partner, ...rail].flatMap((one) => one.pieces) }
      at = end
    } else {
      out.push(line)
      at++
    }
  }
  return out
}
