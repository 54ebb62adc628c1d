import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js"
import { datesIn } from "./dates.ts"
import { type Found, found } from "./Found.ts"
import { fold } from "./fold.ts"
import { type Row, slice, type Slice, split, trimmed } from "./rows.ts"

const phone = /(?<![\p{L}\d@./])(?:\+|00)?[\d(][\d\s().\-/\u00A0]{5,20}\d(?![\p{L}\d@])/gu

/** Two numbers beside each other are two. */
const numbersIn = (match: RegExpExecArray): ReadonlyArray<Slice> => {
  const whole = { text: match[0], start: match.index }
  const parts = split(whole, /\s*\/\s*|\s+-\s+/g)
  return parts.length > 1 && parts.every((part) => part.text.replace(/\D/g, "").length > 6) ? parts : [whole]
}

interface Reading {
  readonly text: string
  readonly region: CountryCode | undefined
  readonly rule: string
  readonly sure: number
}

const groupsOf = (text: string) => text.replace(/[^\d]+/g, " ").trim()
const numberOf = ({ text, region }: Reading) => parsePhoneNumberFromString(text, region)

/** Whether a valid number is written in the groups that its country uses. */
const isGrouped = (reading: Reading): boolean => {
  const number = numberOf(reading)
  if (!number?.isValid()) return false
  const own = groupsOf(reading.text)
  return own === groupsOf(number.formatNational()) || own === groupsOf(number.formatInternational())
}

/** A number whose groups a program may have turned round: as it stands, unless only the reverse can be a number. */
const inOrder = (reading: Reading, mirrored: boolean): ReadonlyArray<Reading> => {
  if (!mirrored || !/\d\s+\d/.test(reading.text)) return [reading]
  const plus = reading.text.startsWith("+") ? "+" : ""
  const groups = reading.text.slice(plus.length).trim().split(/\s+/)
  const turned = {
    ...reading,
    text: plus + groups.toReversed().join(" "),
    rule: "phone.mirrored",
    sure: 0.6,
  }
  if (isGrouped(turned) && !isGrouped(reading)) return [turned, reading]
  return [reading, ...(numberOf(turned)?.isValid() === true ? [turned] : [])]
}

/** What a number may mean, the likeliest first: as written, with its country's code but no plus, drawn from its end. */
const readingsOf = (
  written: string,
  regions: ReadonlyArray<CountryCode>,
  mirrored: boolean,
): ReadonlyArray<Reading> => {
  if (written.startsWith("+"))
    return inOrder({ text: written, region: undefined, rule: "phone.international", sure: 0.98 }, mirrored)
  const digits = written.replace(/\D/g, "")
  const [home] = regions
  const code = home === undefined ? "" : getCountryCallingCode(home)
  const bare: ReadonlyArray<Reading> =
    digits.length > 9 && code !== "" && digits.startsWith(code)
      ? [{ text: `+${digits}`, region: undefined, rule: "phone.bare", sure: 0.9 }]
      : []
  const national = regions.map((region) => ({ text: written, region, rule: "phone.national", sure: 0.98 }))
  return [...bare, ...national.slice(0, 1).flatMap((one) => inOrder(one, mirrored)), ...national.slice(1)]
}

/**
 * E.164 where the number is possible in the country it names or, without one, in the CV's likely countries. `arabic`:
 * the CV's lines run from right to left.
 */
export const findPhone = (
  rows: ReadonlyArray<Row>,
  regions: ReadonlyArray<CountryCode>,
  arabic = false,
): Found | undefined => {
  let fallback: Found | undefined
  for (const row of rows) {
    if (row.uncertain) continue
    const text = fold(row.text)
    const dates = datesIn(row.text)
    const mirrored = arabic || /\p{Script=Arabic}/u.test(text)
    for (const { text: written, start } of [...text.matchAll(phone)].flatMap(numbersIn)) {
      const end = start + written.length
      const digits = written.replace(/\D/g, "")
      const dated = dates.some(
        (span) => Math.min(span.end, end) - Math.max(span.start, start) > written.length * 0.6,
      )
      if (digits.length < 7 || digits.length > 15 || (dated && !written.startsWith("+"))) continue
      const at = trimmed(slice(row, start, end), /\s/)
      for (const reading of readingsOf(written.trim().replace(/^00/, "+"), regions, mirrored)) {
        const parsed = numberOf(reading)
        if (!parsed?.isPossible()) continue
        const valid = parsed.isValid()
        const hit = found(at, reading.rule, valid ? reading.sure : 0.85, parsed.number)
        if (valid || reading.text.startsWith("+")) return hit
        if (reading.rule === "phone.national") fallback ??= hit
      }
      fallback ??= digits.length >= 8 ? found(at, "phone.unknown", 0.5) : undefined
    }
  }
  return fallback
}

/** A line that names a telephone, or begins like an international number. */
export const speaksOfPhones = (row: Row): boolean =>
  /(?<![\p{L}])(?:tel|telephone|phone|mobile|cell|gsm|portable|whatsapp|هاتف|الهاتف|جوال|الجوال|موبايل|محمول|نقال|النقال)(?![\p{L}])/u.test(
    fold(row.text),
  ) || /(?:^|[\s|•])(?:\+|00)\d[\d\s().-]{8,}/u.test(fold(row.text))
