import { getExampleNumber, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js"
import examples from "libphonenumber-js/mobile/examples"
import type { Random } from "./random.ts"

/** A valid mobile number of a country, E.164. The last digits are drawn, so it may ring: nothing here calls. */
export const phoneOf = (country: string, random: Random): string => {
  const example = getExampleNumber(country as CountryCode, examples)!.number
  for (;;) {
    const drawn = example.slice(0, -5) + String(random.int(10000, 99999))
    if (parsePhoneNumberFromString(drawn)?.isValid()) return drawn
  }
}

const easternDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

export const phoneStyles = {
  international: (number) => number.formatInternational(),
  national: (number) => number.formatNational(),
  dotted: (number) => number.formatNational().replace(/[\s-]+/g, "."),
  bracketed: (number) => `(+${number.countryCallingCode}) ${number.nationalNumber}`,
  zeros: (number) =>
    `00${number.countryCallingCode} ${number.formatInternational().replace(/^\+\d+\s*/, "")}`,
  closed: (number) => number.number,
  dashed: (number) => number.formatInternational().replace(/ (?=\d)/g, "-"),
  eastern: (number) => easternDigits(number.formatInternational()),
} satisfies Record<string, (number: NonNullable<ReturnType<typeof parsePhoneNumberFromString>>) => string>
export type PhoneStyle = keyof typeof phoneStyles

/** A number as people write it: `+216 20 123 456`, `06 12 34 56 78`, `(+20) 1001234567`. */
export const writePhone = (e164: string, style: PhoneStyle): string =>
  phoneStyles[style](parsePhoneNumberFromString(e164)!)
