import type { Value } from "../PrintCv.ts"

/** Nothing that says anything: what is invisible, and the stretching sign of Arabic. */
const invisible = /\u00AD|\u0640|\u061C|[\u200B-\u200F\u202A-\u202E\u2060-\u2069]|\uFE0E|\uFE0F|\uFEFF/gu
/** One form for letters that look alike in print, one space between words. */
export const foldText = (text: string): string =>
  text.normalize("NFKC").replace(invisible, "").replace(/\s+/gu, " ").trim()

const LONG_WORD = 40
const escape = (sign: string) => sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")

/** A word as it may stand on a page: broken after a dash or slash, or anywhere where it is longer than a line. */
const ofWord = (word: string): string => {
  const signs = [...word]
  return signs
    .map((sign, at) => {
      const last = at === signs.length - 1
      const breaks = signs.length >= LONG_WORD || /[-–—/‐?&=._@|]/u.test(sign)
      return escape(sign) + (!last && breaks ? " ?" : "")
    })
    .join("")
}
const patternOf = (folded: string, spaces: Spaces): RegExp => {
  if (spaces === "loose") return new RegExp([...folded.replaceAll(" ", "")].map(escape).join(" ?"), "gu")
  const before = /^[\p{L}\p{N}]/u.test(folded) ? "(?<![\\p{L}\\p{N}])" : ""
  const after = /[\p{L}\p{N}]$/u.test(folded) ? "(?![\\p{L}\\p{N}])" : ""
  return new RegExp(before + folded.split(" ").map(ofWord).join(" ") + after, "gu")
}

/** `loose` for readers that put the spaces between two directions on the wrong side. */
type Spaces = "exact" | "loose"

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Where a value stands: as it is or, failing that, broken over lines. */
const placesOf = (
  folded: string,
  whole: string,
  spaces: Spaces,
): ReadonlyArray<readonly [from: number, to: number]> => {
  const places: Array<readonly [number, number]> = []
  if (folded === "") return places
  let from = whole.indexOf(folded)
  while (from >= 0) {
    const to = from + folded.length
    const inside =
      (isWord(folded[0]) && isWord(whole[from - 1])) || (isWord(folded.at(-1)) && isWord(whole[to]))
    if (!inside) places.push([from, to])
    from = whole.indexOf(folded, from + 1)
  }
  if (places.length > 0) return places
  return [...whole.matchAll(patternOf(folded, spaces))].map(({ 0: match, index }) => [
    index,
    index + match.length,
  ])
}

/** The text as one line, and where lines and cells of a row begin and end in it; a bullet is no part of its line. */
const joinedLines = (text: string) => {
  const starts = new Set<number>()
  const ends = new Set<number>()
  let whole = ""
  for (const cell of text.split(/[\n\t\f]/).map(foldText)) {
    if (cell === "") continue
    if (whole !== "") whole += " "
    starts.add(whole.length + (/^[•·] /.exec(cell)?.[0].length ?? 0))
    whole += cell
    ends.add(whole.length)
  }
  return { whole, starts, ends }
}

/**
 * The values that a text does not hold whole, each at a place of its own: a value that is printed twice must be found
 * twice. Those that fill whole lines choose first, and long ones before short ones, so that none is found inside others.
 */
export const missingFrom = <One extends Pick<Value, "text">>(
  values: ReadonlyArray<One>,
  text: string,
  spaces: Spaces = "exact",
): ReadonlyArray<One> => {
  const { ends, starts, whole } = joinedLines(text)
  const taken = new Uint8Array(whole.length)
  const longestFirst = values
    .map((value) => ({ value, folded: foldText(value.text) }))
    .toSorted((a, b) => b.folded.length - a.folded.length)
  const found = new Set(longestFirst.filter(({ folded }) => folded === "").map(({ value }) => value))
  const places = new Map(longestFirst.map(({ folded, value }) => [value, placesOf(folded, whole, spaces)]))
  const look = (fits: (from: number, to: number) => boolean) => {
    for (const { value } of longestFirst)
      if (!found.has(value))
        for (const [from, to] of places.get(value)!) {
          if (!fits(from, to) || taken.subarray(from, to).includes(1)) continue
          taken.fill(1, from, to)
          found.add(value)
          break
        }
  }
  look((from, to) => starts.has(from) && ends.has(to))
  look((from) => starts.has(from))
  look(() => true)
  return values.filter((value) => !found.has(value))
}
