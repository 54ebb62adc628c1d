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

/**
 * The values that a text does not hold whole, each at a place of its own: a value that is printed twice must be found
 * twice. Long ones choose first, so that a short one is not found inside another.
 */
export const missingFrom = (
  values: ReadonlyArray<Value>,
  text: string,
  spaces: Spaces = "exact",
): ReadonlyArray<Value> => {
  const whole = foldText(text)
  const taken = new Uint8Array(whole.length)
  const found = new Set<Value>()
  for (const value of values.toSorted((a, b) => b.text.length - a.text.length)) {
    const folded = foldText(value.text)
    if (folded === "") found.add(value)
    else
      for (const match of whole.matchAll(patternOf(folded, spaces))) {
        const end = match.index + match[0].length
        if (taken.subarray(match.index, end).includes(1)) continue
        taken.fill(1, match.index, end)
        found.add(value)
        break
      }
  }
  return values.filter((value) => !found.has(value))
}
