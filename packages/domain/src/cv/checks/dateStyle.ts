import { fold } from "./fold.ts"

/** Long enough to be written in full, short enough to be taken for it. */
const either = new Set("may mai mars june juin july aout".split(" "))

export type DateStyle = "number" | "iso" | "shortName" | "longName" | "year"

/** How a date is written; none where it could be either of two styles. */
export const dateStyle = (raw: string): DateStyle | undefined => {
  const text = fold(raw)
  if (/\p{Script=Arabic}/u.test(text)) return "longName"
  const name = /(\p{L}{3,})(\.?)/u.exec(text)
  if (name !== null) {
    const [, word = "", dot] = name
    if (dot === ".") return "shortName"
    if (either.has(word)) return undefined
    return word.length <= 4 || word === "juill" ? "shortName" : "longName"
  }
  if (/\d{4}\s?[-/.]\s?\d{1,2}(?!\d)/.test(text)) return "iso"
  if (/\d{1,2}\s?[-/.]\s?\d{4}/.test(text)) return "number"
  return /^\D*\d{4}\D*$/.test(text) ? "year" : undefined
}
