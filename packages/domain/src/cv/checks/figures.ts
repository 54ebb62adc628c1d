import { foldDigits } from "./fold.ts"

const money = String.raw`(?:%|٪|\p{Sc}|(?:EUR|USD|GBP|CHF|TND|DZD|MAD|EGP|SAR|AED|DT|Da|Dh)(?!\p{L})|د\.|دينار|درهم|ريال|جنيه|يورو|دولار)`
const number = String.raw`\d[\d.,'\u00A0\u202F٬٫]*`
/** `12 %`, `2000 €`, `$ 40`: a figure even where the number alone could be a year. */
const measured = new RegExp(`${number}\\s?[kKmM]?\\s?${money}|\\p{Sc}\\s?\\d`, "u")
/** Numeric dates and ranges of years say when, not how much. */
const dates =
  /(?<!\d)(?:\d{1,2}[/.-](?:\d{1,2}[/.-])?(?:19|20)\d\d|(?:19|20)\d\d[/.-]\d{1,2}(?:[/.-]\d{1,2})?|(?:19|20)\d\d\s*[-–—/]\s*(?:(?:19|20)\d\d|\d\d))(?!\d)/g
/** Names that end in a number. */
const names =
  /(?:ISO(?:\/IEC)?|IEC|IEEE|RFC|NF|EN|HTML|CSS|PHP|Python|Java|Angular|Vue|Windows|Office|Web|Level|SAP R\/|HTTP\/|TLS|Ubuntu|Oracle)[\s-]?\d[\d.:]*/giu
/** A number that starts its own word; `S3`, `B2B`, `C++17` are names, `3D` and `5G` too. */
const plain =
  /(?<![\p{L}\d.,_/#+-])(\d+(?:[.,'\u00A0\u202F٬٫ ]\d{3}(?!\d))*(?:[.,٫]\d+)?)(?![dDgG](?!\p{L}))([kKmMxX×+])?/gu

/** Whether a text holds a figure: a number, a percentage or an amount of money, in any digits. A year is none. */
export const hasFigure = (text: string): boolean => {
  const folded = foldDigits(text)
  if (measured.test(folded)) return true
  for (const [, digits = "", unit] of folded.replace(dates, " ").replace(names, " ").matchAll(plain))
    if (unit !== undefined || !/^(?:19|20)\d\d$/.test(digits)) return true
  return false
}
