import { phonesIn } from "./bidiPhones.ts"
import { settle } from "./bidiSettle.ts"

const RTL = /[\u0640\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const ARABIC_DIGIT = /^[\u0660-\u0669\u06F0-\u06F9]/
const DIGIT = /^\d/
const LETTER = /\p{L}/u

type Kind = "R" | "L" | "N" | "D" | "A" | "C" | "S" | "T" | "W"

/** Right-to-left letter, left-to-right letter, digit, Arabic digit; separator, sign and unit of numbers; white space. */
const kindOf = (text: string): Kind => {
  if (text.trim() === "") return "W"
  if (ARABIC_DIGIT.test(text)) return "A"
  if (RTL.test(text)) return "R"
  if (LETTER.test(text)) return "L"
  if (DIGIT.test(text)) return "D"
  if (/^[.,:/\u066B\u066C]$/.test(text)) return "C"
  if (/^[+-]$/.test(text)) return "S"
  return /^[%$€£¥#°]$/.test(text) ? "T" : "N"
}

export const isRtlText = (text: string): boolean => RTL.test(text) && kindOf(text) === "R"
export const hasRtl = (text: string): boolean => RTL.test(text)

const reverseSpan = <A>(all: Array<A>, from: number, to: number) => {
  const span = all.slice(from, to).reverse()
  all.splice(from, to - from, ...span)
}

const isDigit = (kind: Kind | undefined) => kind === "D" || kind === "A"

/**
 * Numbers run from left to right also in Arabic: their digits and what separates them. After an Arabic word (to the
 * right of the number) signs and units are no part of them, as Unicode's algorithm has it.
 */
const numbers = (
  visual: ReadonlyArray<string>,
  kinds: ReadonlyArray<Kind>,
  from: number,
  to: number,
): ReadonlyArray<readonly [number, number]> => {
  const found: Array<readonly [number, number]> = []
  const lastRtl = kinds.lastIndexOf("R")
  const phones = phonesIn(visual)
  for (let at = from; at < to; at++) {
    const phone = phones.find(([start, end]) => start === at && end <= to)
    if (phone) {
      found.push(phone)
      at = phone[1] - 1
      continue
    }
    if (!isDigit(kinds[at])) continue
    const alone = lastRtl < at && kinds[at] === "D"
    const joins = (kind: Kind | undefined) => kind === "C" || (alone && kind === "S")
    let end = at + 1
    while (end < to && (isDigit(kinds[end]) || (joins(kinds[end]) && isDigit(kinds[end + 1])))) end++
    let start = at
    const unit = alone ? "T" : undefined
    while (start > from && kinds[start - 1] === unit) start--
    while (end < to && kinds[end] === unit) end++
    found.push([start, end])
    at = end
  }
  return found
}

/** Latin words with what stands between them, and numbers after them. */
const latinSpans = (
  visual: ReadonlyArray<string>,
  kinds: ReadonlyArray<Kind>,
): ReadonlyArray<readonly [number, number]> => {
  const found: Array<readonly [number, number]> = []
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] !== "L") continue
    let last = at
    for (let next = at + 1; next < kinds.length && kinds[next] !== "R" && kinds[next] !== "A"; next++) {
      const unit = kinds[next] === "T" && last === next - 1 && kinds[last] === "D"
      if (kinds[next] === "L" || kinds[next] === "D" || unit) last = next
    }
    // A number right before a word is part of it: 3D.
    let first = at
    while (first > 0 && kinds[first - 1] === "D") first--
    // So is one a blank away, with its unit: had it come after the word, it would stand on the other side.
    if (
      first === at &&
      kinds[first - 1] === "W" &&
      (isDigit(kinds[first - 2]) || (kinds[first - 2] === "T" && isDigit(kinds[first - 3])))
    ) {
      let from = first
      while (from > 0 && /[DWTCS]/.test(kinds[from - 1]!)) from--
      while (kinds[from] === "W" || kinds[from] === "C") from++
      first = from
    }
    // A sign at the end of a line goes with the address it breaks.
    if (/^[-_/]$/.test(visual[last + 1] ?? "") && (visual[last + 2] ?? " ").trim() === "") last++
    // The second bracket of a pair is part of what the first one is part of.
    const inside = visual.slice(first, last + 1)
    const open = inside.filter((text) => text === "(").length - inside.filter((text) => text === ")").length
    if (open === (visual[last + 1] === ")" ? 1 : visual[last + 1] === "(" ? -1 : NaN)) last++
    found.push([first, last + 1])
    at = last
  }
  return found
}

/** Arabic words with what stands between them, inside a line that runs from left to right. */
const arabicSpans = (kinds: ReadonlyArray<Kind>): ReadonlyArray<readonly [number, number]> => {
  const found: Array<readonly [number, number]> = []
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] !== "R") continue
    let last = at
    for (let next = at + 1; next < kinds.length && kinds[next] !== "L"; next++)
      if (kinds[next] === "R") last = next
    found.push([at, last + 1])
    at = last
  }
  return found
}

const swaps: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "«": "»",
  "»": "«",
}
/** Brackets come as drawn or as meant: where the closing one comes first, they were drawn. */
const isTurned = (text: string): boolean => {
  const first = /[()[\]{}«»]/.exec(text)?.[0]
  return first !== undefined && ")]}»".includes(first) && /[([{«]/.test(text)
}
const turnBrackets = (text: string): string =>
  isTurned(text) ? text.replace(/[()[\]{}«»]/g, (bracket) => swaps[bracket]!) : text

const cell = (visual: ReadonlyArray<string>, rtl: boolean): string => {
  const out = rtl ? [...visual].reverse() : [...visual]
  const visualKinds = visual.map(kindOf)
  if (rtl) {
    const last = visual.length
    const latin = latinSpans(visual, visualKinds)
    const inLatin = (at: number) => latin.some(([from, to]) => at >= from && at < to)
    for (const [from, to] of latin) {
      const span = visual.slice(from, to)
      out.splice(
        last - to,
        to - from,
        ...(isTurned(span.join("")) ? span.map((text) => swaps[text] ?? text) : span),
      )
    }
    for (const [from, to] of numbers(visual, visualKinds, 0, last))
      if (!inLatin(from)) reverseSpan(out, last - to, last - from)
  } else
    for (const [from, to] of arabicSpans(visualKinds)) {
      reverseSpan(out, from, to)
      for (const [start, end] of numbers(visual, visualKinds, from, to))
        reverseSpan(out, from + to - end, from + to - start)
    }
  const text = out.join("")
  return hasRtl(text) || rtl ? settle(turnBrackets(text)) : text
}

const MARK = /^\p{M}+$/u

/** Vowel signs stand over or under a letter: each joins the one it is nearest to, wherever it was drawn. */
export const attachMarks = <A extends { readonly text: string; readonly x: number; readonly width: number }>(
  letters: ReadonlyArray<A>,
): ReadonlyArray<A> => {
  if (!letters.some((letter) => MARK.test(letter.text))) return letters
  const bases = letters.filter((letter) => !MARK.test(letter.text))
  const inks = bases.flatMap((letter, at) => (letter.text.trim() === "" ? [] : [at]))
  if (inks.length === 0) return letters
  const texts = bases.map((letter) => letter.text)
  for (const mark of letters) {
    if (!MARK.test(mark.text)) continue
    const middle = mark.x + mark.width / 2
    // A sign without width stands where its letter ended: at its left edge in Arabic, at its right edge in Latin.
    const toRight = /\p{Script=Latin}|[\u0300-\u036F]/u.test(mark.text) ? 1 : 0.2
    const distance = (at: number) => {
      const { x, width } = bases[at]!
      const side = x + width / 2 > middle ? toRight : 1.2 - toRight
      return (
        Math.max(x - middle, middle - x - width, 0) + side * 0.5 + Math.abs(x + width / 2 - middle) * 0.01
      )
    }
    const nearest = inks.reduce((best, at) => (distance(at) < distance(best) ? at : best))
    // In the one shape of lam and alef the sign stands over the lam.
    texts[nearest] =
      mark.text === "\u064B" && /^(?:\u0644\u0627|[\uFEFB\uFEFC])$/u.test(texts[nearest]!)
        ? "\u0644\u064B\u0627"
        : texts[nearest]! + mark.text
  }
  return bases.map((letter, at) => Object.assign({}, letter, { text: texts[at]! }))
}

/**
 * Letters as they stand on the page, from left to right with blanks and tabs, in the order in which they are read.
 * `rtl`: the line as a whole runs from right to left.
 */
export const inLogicalOrder = (visual: ReadonlyArray<string>, rtl: boolean): string => {
  const cells: Array<Array<string>> = [[]]
  for (const text of visual)
    if (text === "\t") cells.push([])
    else cells.at(-1)!.push(text)
  const read = cells.map((one) => cell(one, rtl))
  return (rtl ? read.reverse() : read).join("\t")
}
