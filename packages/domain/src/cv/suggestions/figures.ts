import { fold } from "./fold.ts"
import type { Vocabulary } from "./words/all.ts"

/** How many of what kind: `%`, a currency, `x`, or nothing. A word without a value of its own stands for itself. */
export interface Figure {
  readonly raw: string
  readonly value: number | string
  readonly unit: string
}

const magnitudes: ReadonlyArray<readonly [RegExp, number]> = [
  [/^[ \u00A0\u202F]?(?:k(?![\p{L}])|thousand\b|mille\b|الف|ألف|آلاف|الاف)/iu, 1e3],
  [
    /^[ \u00A0\u202F]?(?:M(?![\p{L}])|mn(?![\p{L}])|millions?(?![\p{L}])(?:\s+(?:de\s|d['’]))?|مليون|ملايين)/u,
    1e6,
  ],
  [
    /^[ \u00A0\u202F]?(?:bn(?![\p{L}])|Md[s]?(?![\p{L}])|billions?(?![\p{L}])|milliards?(?![\p{L}])(?:\s+(?:de\s|d['’]))?|مليار)/u,
    1e9,
  ],
]
const units: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^\s?(?:%|٪|percent\b|per cent\b|pour cent\b|pourcents?\b|(?:بال|في ال|ب ال)?(?:مئة|مائة|ميه|مئه|مائه))/iu,
    "%",
  ],
  [/^\s?(?:€|EUR\b|euros?\b|يورو)/iu, "eur"],
  [/^\s?(?:\$|USD\b|dollars?\b|دولار)/iu, "usd"],
  [/^\s?(?:£|GBP\b|pounds?\b)/iu, "gbp"],
  [/^\s?(?:TND\b|DT\b|د\.ت|dinars?\b|دينار)/iu, "dinar"],
  [/^\s?(?:MAD\b|Dhs?\b|dirhams?\b|درهم)/iu, "dirham"],
  [/^\s?(?:SAR\b|riyals?\b|ريال)/iu, "riyal"],
  [/^\s?(?:\p{Sc})/u, "money"],
  [/^\s?(?:x(?![\p{L}])|×|times\b|fois\b|مرات|مره)/iu, "x"],
]
const before: ReadonlyArray<readonly [string, string]> = [
  ["€", "eur"],
  ["$", "usd"],
  ["£", "gbp"],
]

/** `1 250`, `1,250.50`, `2,4`, `٢٬٥`: a point or comma before exactly three digits groups them, else it is the decimal. */
const valueOf = (digits: string): number => {
  const bare = digits.replace(/[\s\u00A0\u202F'’٬]/gu, "").replaceAll("٫", ".")
  const marks = bare.match(/[.,]/g) ?? []
  if (marks.length === 0) return Number(bare)
  const last = bare.lastIndexOf(marks.at(-1) ?? "")
  const tail = bare.length - last - 1
  const repeated = marks.length > 1 && new Set(marks).size === 1
  if (repeated || (marks.length === 1 && tail === 3 && !bare.startsWith("0")))
    return Number(bare.replace(/[.,]/g, ""))
  return Number(`${bare.slice(0, last).replace(/[.,]/g, "")}.${bare.slice(last + 1)}`)
}

const DIGITS =
  /^(\p{Sc}\s?)?(\d+(?:[.,'’٬٫\u00A0\u202F ]\d{3}(?!\d))*(?:[.,٫]\d+)?)(?![\p{L}\d]*\p{L}[\p{L}\d]*\d)/u
const ORDINAL = /^(?:st|nd|rd|th|er|ere|ère|eme|ème|e|h|d|s|min|px|gb|mb|tb|kg|km|ms|m²)(?![\p{L}\d])/iu

/** The figure that begins here, in digits or as a word of the language. */
export const figureAt = (rest: string, vocabulary: Vocabulary): Figure | undefined => {
  const digits = DIGITS.exec(rest)
  if (digits !== null) {
    let raw = digits[0]
    let value = valueOf(digits[2] ?? "")
    let unit =
      before.find(([sign]) => digits[1]?.startsWith(sign))?.[1] ?? (digits[1] === undefined ? "" : "money")
    for (const [pattern, factor] of magnitudes) {
      const found = pattern.exec(rest.slice(raw.length))?.[0]
      if (found === undefined) continue
      value = Math.round(value * factor * 1e6) / 1e6
      raw += found
      break
    }
    for (const [pattern, name] of units) {
      const found = pattern.exec(rest.slice(raw.length))?.[0]
      if (found === undefined) continue
      unit ||= name
      raw += found
      break
    }
    const tail = ORDINAL.exec(rest.slice(raw.length))?.[0]
    // `3D`, `2FA` or `5G` are names; a name's digits are looked at with its word.
    if (tail === undefined && /^\p{L}/u.test(rest.slice(raw.length))) return undefined
    if (tail !== undefined) {
      raw += tail
      unit ||= fold(tail)
    }
    return { raw, value, unit }
  }
  const word = /^[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}]+)?/u.exec(rest)?.[0]
  if (word === undefined) return undefined
  const known = (text: string): string | undefined => {
    const folded = fold(text)
    if (vocabulary.numbers.has(folded)) return folded
    const bare = folded.replace(/^(?:[وفبل]|ال|وال|بال|لل|ب|فال)/u, "")
    return bare !== folded && /\p{Script=Arabic}/u.test(bare) && vocabulary.numbers.has(bare)
      ? bare
      : undefined
  }
  const parts = word.split("-")
  const keys = parts.map(known)
  const whole = known(word)
  // `three-storey`: the figure, and its noun for itself.
  if (whole === undefined && parts.length === 2 && keys[0] !== undefined && keys[1] === undefined)
    return { raw: parts[0] ?? "", value: vocabulary.numbers.get(keys[0]) ?? keys[0], unit: "" }
  if (whole === undefined && (parts.length !== 2 || keys.some((key) => key === undefined))) return undefined
  const values = (whole === undefined ? keys : [whole]).map((key) => vocabulary.numbers.get(key ?? ""))
  const sum = values.every((each) => each !== undefined)
    ? values.reduce((a = 0, b = 0) => a + b, 0)
    : undefined
  let raw = word
  let unit = ""
  for (const [pattern, name] of units.filter(([, name]) => name === "%" || name === "x")) {
    const found = pattern.exec(rest.slice(raw.length))?.[0]
    if (found === undefined) continue
    unit = name
    raw += found
    break
  }
  return { raw, value: sum ?? fold(word), unit }
}

export const sameFigure = (a: Figure, b: Figure): boolean => a.value === b.value && a.unit === b.unit
