import { fold } from "./fold.ts"
import { gregorianMonth, gregorianYear, HIJRI_MONTH, hijriMonthNumber } from "./hijri.ts"
import { MONTH, monthNumber } from "./months.ts"

/** A date or a span of dates as written. `from` and `to` are ISO, partial; `current` for an open end. */
export interface DateSpan {
  readonly start: number
  readonly end: number
  readonly kind: "range" | "point"
  readonly from?: DatePoint
  readonly to?: DatePoint
  readonly current: boolean
  /** The words for "until today", where they are written. */
  readonly present?: { readonly start: number; readonly end: number }
}
interface DatePoint {
  readonly iso: string
  readonly start: number
  readonly end: number
}

const YEAR = "(?:19[5-9]\\d|20[0-4]\\d)(?:\\s?م(?!\\p{L}))?"
const M = "(?:0?[1-9]|1[0-2])"
const HIJRI = "1[34]\\d\\d\\s?ه(?:ـ|جري[ها]?)?"
const SEASON = "(?:spring|summer|fall|autumn|winter|printemps|ete|automne|hiver|ربيع|صيف|خريف|شتاء)"
const QUARTER = "(?:[qt][1-4]|[1-4](?:er|e|eme|st|nd|rd|th)?\\s+(?:quarter|trimestre)(?:\\s+(?:of|de))?)"
const SHORT_YEAR = "'\\d\\d"
// "كانون الثاني / يناير 2020": many write both names of a month.
const MONTHS = `(?:${MONTH})\\.?(?:\\s*[/(]\\s*(?:${MONTH})\\)?)?`
const DAY = "(?:[0-3]?\\d(?:st|nd|rd|th|er)?\\s+)?"
const POINT = [
  `(?:[0-3]?\\d\\s?[/.-]\\s?)?${M}\\s?[/.-]\\s?${YEAR}`,
  `${M}/[0-3]?\\d/${YEAR}`,
  `(?:19[5-9]\\d|20[0-4]\\d)\\s?[/.-]\\s?(?:0[1-9]|1[0-2])(?:[/.-][0-3]\\d)?(?!\\d)`,
  `(?:[0-3]?\\d\\s?/\\s?)?${M}\\s?/\\s?${HIJRI}`,
  `1[34]\\d\\d\\s?/\\s?${M}(?:\\s?/\\s?[0-3]?\\d)?\\s?ه(?:ـ)?`,
  `${DAY}${MONTHS}(?:\\s+[0-3]?\\d(?:st|nd|rd|th)?(?=,|\\s))?,?\\s*[-/]?\\s*(?:de\\s+|of\\s+|عام\\s+|سنه\\s+)?(?:${YEAR}|${HIJRI}|${SHORT_YEAR})`,
  `${DAY}(?:${HIJRI_MONTH})\\s+(?:عام\\s+|سنه\\s+)?1[34]\\d\\d(?:\\s?ه(?:ـ)?)?`,
  `(?:${SEASON}|${QUARTER})[\\s/-]+${YEAR}`,
  YEAR,
  HIJRI,
].join("|")
const PRESENT =
  "(?:(?:حتي|الي|لغايه|a|jusqu'?\\s?a)\\s+)?(?:present|presently|now|current|currently|today|ongoing|in progress|(?:till|until|to)\\s+(?:date|now|present|today)|date|aujourd'?\\s?hui|ce jour|actuel|actuelle|actuellement|en cours|en poste|maintenant|nos jours|الي الان|الان|حاليا|(?:الوقت\\s+)?(?:الحاضر|الحالي)|(?:هذا\\s+)?اليوم|تاريخه|تاريخ اليوم|مستمر|يومنا هذا|يومنا الحالي)(?:\\s+\\((?:present|current|en cours|en poste)\\))?"
const END = "end(?: date)?|date de fin|fin|to|تاريخ (?:الانتهاي|الانتهاء|النهايه)|النهايه"
const TO =
  `(?:(?:\\s*[,;|]?\\s+(?:${END})\\s*[:：]\\s*)|` +
  "\\s*(?:-+|–|—|−|→|>|~|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b|\\bau\\b|\\ba\\b|(?:et\\s+)?jusqu'?\\s?(?:a|au|en)?\\b|jusque\\b|(?:و\\s*)?(?:الي|حتي|لغايه))\\s*(?:\\(\\s*)?)"
const SINCE =
  "(?:since|depuis(?:\\s+(?:le|l'))?|a partir d[eu]|منذ|from|de|du|des|من|ابتداء من)\\s+(?:l'annee\\s+|mi-?\\s?|عام\\s+|سنه\\s+|شهر\\s+)?"
const LEAD = "(?:le\\s+|l'|fin\\s+|debut\\s+|mi-?\\s?|عام\\s+|سنه\\s+|شهر\\s+)?"
const EDGE_BEFORE = "(?<![\\p{L}\\p{N}/.,+])"
const EDGE_AFTER = "(?![\\p{L}\\p{N}/%])"
// "2018/2019" is a school year, "2018/19" too.
const SCHOOL = `(?:(?<=\\d)\\s?/\\s?(?=(?:${YEAR}|\\d\\d)(?!\\d)))`

const range = new RegExp(
  `${EDGE_BEFORE}(?:(?<since>${SINCE}))?(?:(?<lone>${DAY}${MONTHS})${TO}(?=(?:[0-3]?\\d(?:er)?\\s+)?(?:${MONTH})))?(?:(?:في +)?(?:عام|سنه|شهر|annee) +)?(?<from>${POINT})(?:(?:${TO}|${SCHOOL})${LEAD}(?:(?<to>${POINT})|(?<present>${PRESENT})|(?<short>\\d\\d)(?![\\d/.])))?${EDGE_AFTER}`,
  "gu",
)
// Years of two digits or without a sign of their calendar are dates only where two of them make a span.
const TINY = `(?:${MONTHS}[\\s-]?'?\\d\\d|${M}[/.]\\d\\d)(?![\\d/.])`
const tiny = new RegExp(
  `${EDGE_BEFORE}(?<from>${TINY}|1[34]\\d\\d)${TO}(?:(?<to>${TINY}|1[34]\\d\\d(?!\\d))|(?<present>${PRESENT}))${EDGE_AFTER}`,
  "gu",
)
const monthIn = new RegExp(`(?:${MONTH})`, "u")
const hijriMonthIn = new RegExp(`(?:${HIJRI_MONTH})`, "u")

const pad = (month: number) => String(month).padStart(2, "0")
const two = (digits: string) => (Number(digits) > 50 ? 1900 : 2000) + Number(digits)

const isoOf = (year: number, month = 0, day = 0): string => {
  if (month < 1 || month > 12) return String(year)
  return day >= 1 && day <= 31 ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
}

const hijriIso = (folded: string): string | undefined => {
  const year = /1[34]\d\d/.exec(folded)?.[0]
  if (year === undefined || /(?:19[5-9]|20[0-4])\d/.test(folded)) return undefined
  const named = hijriMonthIn.exec(folded)?.[0]
  const numeric =
    /(?:^|\/)\s?(\d{1,2})\s?\/\s?1[34]\d\d/.exec(folded)?.[1] ??
    /1[34]\d\d\s?\/\s?(\d{1,2})/.exec(folded)?.[1]
  const month = named === undefined ? Number(numeric ?? 0) : hijriMonthNumber(named)
  return month >= 1 && month <= 12
    ? isoOf(...gregorianMonth(Number(year), month))
    : isoOf(gregorianYear(Number(year)))
}

/** One date as ISO: `2021`, `2021-09` or `2021-09-15`; of a quarter its first month, or its last for an end. */
const toIso = (folded: string, last = false): string => {
  const hijri = hijriIso(folded)
  if (hijri !== undefined) return hijri
  const plain = /(?:19[5-9]|20[0-4])\d/.exec(folded)?.[0]
  const year = plain === undefined ? two(/(\d\d)$/.exec(folded.trim())?.[1] ?? "0") : Number(plain)
  const quarter = /^[qt]?([1-4])(?!\d|\s?[/.-]\s?\d)/.exec(folded)?.[1]
  const numeric = /^(?:([0-3]?\d)\s?[/.-]\s?)?(\d{1,2})\s?[/.-]\s?(?:\d{4}|\d\d$)/.exec(folded)
  const reversed = /^\d{4}\s?[/.-]\s?(\d\d)(?:[/.-]([0-3]\d))?$/.exec(folded)
  const name = monthIn.exec(folded)?.[0]
  if (name === undefined && quarter !== undefined && !numeric && !reversed)
    return isoOf(year, Number(quarter) * 3 - (last ? 0 : 2))
  const month = name ? monthNumber(name) : Number(numeric?.[2] ?? reversed?.[1] ?? 0)
  const day = Number(numeric?.[1] ?? reversed?.[2] ?? 0)
  // "04/15/2020" is written month first.
  return month > 12 && day >= 1 && day <= 12 ? isoOf(year, day, month) : isoOf(year, month, day)
}

const spanOf = (match: RegExpExecArray): DateSpan => {
  const { since, lone, from, to, present, short } = match.groups as Record<string, string | undefined>
  const end = match.index + match[0].length
  const fromAt = match.index + match[0].indexOf(from!, (since ?? "").length + (lone ?? "").length)
  const first = { iso: toIso(from!), start: fromAt, end: fromAt + from!.length }
  const span = { start: match.index, end, current: false, kind: "range" } as const
  if (lone !== undefined) {
    const start = match.index + match[0].indexOf(lone)
    const month = monthNumber(monthIn.exec(lone)?.[0] ?? "")
    const opened = { iso: isoOf(Number(first.iso.slice(0, 4)), month), start, end: start + lone.length }
    const last = { ...first, iso: toIso(from!, true) }
    // "Nov - Feb 2021" begins in the year before.
    const crossed = last.iso.length > 4 && opened.iso > last.iso.slice(0, 7)
    return {
      ...span,
      from: crossed ? { ...opened, iso: isoOf(Number(first.iso.slice(0, 4)) - 1, month) } : opened,
      to: last,
    }
  }
  if (present !== undefined)
    return { ...span, from: first, current: true, present: { start: end - present.length, end } }
  if (short !== undefined)
    return { ...span, from: first, to: { iso: first.iso.slice(0, 2) + short, start: end - 2, end } }
  if (to !== undefined && first.iso.slice(0, 4) > toIso(to, true).slice(0, 4)) {
    // Drawn right to left, the end may come first; time runs one way.
    const earlier = { iso: toIso(to), start: end - to.length, end }
    return { ...span, from: earlier, to: { ...first, iso: toIso(from!, true) } }
  }
  if (to !== undefined)
    return { ...span, from: first, to: { iso: toIso(to, true), start: end - to.length, end } }
  if (since !== undefined && /^(?:since|depuis|a partir|منذ|ابتداء)/u.test(since))
    return { ...span, from: first, current: true }
  return { ...span, kind: "point", to: { ...first, iso: toIso(from!, true) } }
}

/** All dates and spans of dates of a line, in English, French and Arabic. */
export const datesIn = (text: string): ReadonlyArray<DateSpan> => {
  if (!/\p{N}{2}/u.test(text)) return []
  const folded = fold(text)
  const spans = [...folded.matchAll(range)].map(spanOf)
  if (spans.some((span) => span.kind === "range")) return spans
  const short = [...folded.matchAll(tiny)].map(spanOf)
  return short.length > 0 ? short : spans
}
