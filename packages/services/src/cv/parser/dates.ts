import { fold } from "./fold.ts"
import { MONTH, monthNumber } from "./months.ts"

/** A date or a span of dates as written. `from` and `to` are ISO, partial; `current` for an open end. */
export interface DateSpan {
  readonly start: number
  readonly end: number
  readonly kind: "range" | "point"
  readonly from?: DatePoint
  readonly to?: DatePoint
  readonly current: boolean
}
interface DatePoint {
  readonly iso: string
  readonly start: number
  readonly end: number
}

const YEAR = "(?:19[5-9]\\d|20[0-4]\\d)"
const HIJRI = "1[34]\\d\\d\\s?ه(?:ـ|جري)?"
const SEASON = "(?:spring|summer|fall|autumn|winter|printemps|ete|automne|hiver|ربيع|صيف|خريف|شتاء)"
const POINT = [
  `(?:[0-3]?\\d[/.-])?[01]?\\d\\s?[/.-]\\s?${YEAR}`,
  `${YEAR}\\s?[/.-]\\s?[01]\\d(?:[/.-][0-3]\\d)?(?!\\d)`,
  `(?:[0-3]?\\d(?:st|nd|rd|th|er)?\\s+)?(?:${MONTH})\\.?(?:\\s+[0-3]?\\d)?,?\\s*(?:de\\s+)?(?:${YEAR}|${HIJRI}|'\\d\\d)`,
  `${SEASON}\\s+${YEAR}`,
  YEAR,
  HIJRI,
].join("|")
const PRESENT =
  "(?:(?:حتي|الي|لغايه)\\s+)?(?:present|presently|now|current|currently|today|ongoing|to date|date|aujourd'?\\s?hui|ce jour|actuel|actuelle|actuellement|en cours|maintenant|nos jours|الي الان|الان|حاليا|الحاضر|الحالي|اليوم|تاريخه|مستمر|يومنا هذا)"
const TO =
  "\\s*(?:-|–|—|−|→|~|\\bto\\b|\\buntil\\b|\\btill\\b|\\bau\\b|\\ba\\b|jusqu'?\\s?(?:a|au|en)?\\b|(?:و\\s*)?(?:الي|حتي|لغايه))\\s*"
const SINCE = "(?:since|depuis(?:\\s+(?:le|l'))?|منذ|from|de|du|des|من)\\s+(?:عام\\s+|سنه\\s+|شهر\\s+)?"
const EDGE_BEFORE = "(?<![\\p{L}\\p{N}/])"
const EDGE_AFTER = "(?![\\p{L}\\p{N}/])"

const range = new RegExp(
  `${EDGE_BEFORE}(?:(?<since>${SINCE}))?(?:(?<lone>${MONTH})\\.?${TO}(?=(?:${MONTH})))?(?<from>${POINT})(?:${TO}(?:le\\s+|l')?(?:(?<to>${POINT})|(?<present>${PRESENT})|(?<short>\\d\\d)(?![\\d/.])))?${EDGE_AFTER}`,
  "gu",
)

const pad = (month: number) => String(month).padStart(2, "0")
const two = (digits: string) => (Number(digits) > 50 ? 1900 : 2000) + Number(digits)

const yearOf = (text: string): number => {
  const plain = new RegExp(YEAR).exec(text)
  if (plain) return Number(plain[0])
  const hijri = /(1[34]\d\d)\s?ه/u.exec(text)
  // A Hijri year is 354.37 days long and begins in 622.
  if (hijri) return Math.round(Number(hijri[1]) * 0.970229 + 621.5643)
  return two(/'(\d\d)/.exec(text)?.[1] ?? "0")
}

/** One date as ISO: `2021`, `2021-09` or `2021-09-15`. */
const toIso = (folded: string): string | undefined => {
  const year = yearOf(folded)
  const numeric = /^(?:([0-3]?\d)[/.-])?([01]?\d)\s?[/.-]\s?\d{4}$/.exec(folded)
  const reversed = /^\d{4}\s?[/.-]\s?([01]\d)(?:[/.-]([0-3]\d))?$/.exec(folded)
  const name = new RegExp(MONTH, "u").exec(folded)?.[0]
  const month = name ? monthNumber(name) : Number(numeric?.[2] ?? reversed?.[1] ?? 0)
  const day = Number(numeric?.[1] ?? reversed?.[2] ?? 0)
  if (month < 1 || month > 12) return String(year)
  return day >= 1 && day <= 31 ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
}

const spanOf = (match: RegExpExecArray): DateSpan => {
  const { since, lone, from, to, present, short } = match.groups!
  const end = match.index + match[0].length
  const fromAt = match.index + match[0].indexOf(from!, (since ?? "").length + (lone ?? "").length)
  const first = { iso: toIso(from!)!, start: fromAt, end: fromAt + from!.length }
  const span = { start: match.index, end, current: false } as const
  if (lone !== undefined) {
    const start = match.index + match[0].indexOf(lone)
    const opened = {
      iso: `${first.iso.slice(0, 4)}-${pad(monthNumber(lone))}`,
      start,
      end: start + lone.length,
    }
    return { ...span, kind: "range", from: opened, to: first }
  }
  if (present !== undefined) return { ...span, kind: "range", from: first, current: true }
  if (short !== undefined)
    return {
      ...span,
      kind: "range",
      from: first,
      to: { iso: first.iso.slice(0, 2) + short, start: end - 2, end },
    }
  if (to !== undefined) {
    const last = { iso: toIso(to)!, start: end - to.length, end }
    return { ...span, kind: "range", from: first, to: last }
  }
  if (since !== undefined && /^(since|depuis|منذ)/u.test(since))
    return { ...span, kind: "range", from: first, current: true }
  return { ...span, kind: "point", to: first }
}

/** All dates and spans of dates of a line, in English, French and Arabic. */
export const datesIn = (text: string): ReadonlyArray<DateSpan> => [...fold(text).matchAll(range)].map(spanOf)
