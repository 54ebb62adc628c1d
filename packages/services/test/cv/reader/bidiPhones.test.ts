import { assert, describe, it } from "@effect/vitest"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { inLogicalOrder } from "@utopiahire/services/cv/reader/bidi"
import { dialled } from "@utopiahire/services/cv/reader/bidiPhones"
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js"
import { plain } from "../parser/text.ts"

/** Valid in form; nobody is called. With a city of each country. */
const numbers: ReadonlyArray<readonly [CountryCode, string, string]> = [
  ["TN", "+21620123456", "تونس، تونس"],
  ["MA", "+212650118046", "الدار البيضاء، المغرب"],
  ["DZ", "+213551247693", "وهران، الجزائر"],
  ["EG", "+201001234567", "القاهرة، مصر"],
  ["SA", "+966512345678", "الرياض، السعودية"],
  ["AE", "+971501234567", "دبي، الإمارات"],
  ["LB", "+96171153039", "طرابلس، لبنان"],
  ["JO", "+962790123456", "عمان، الأردن"],
  ["FR", "+33612345678", "باريس، فرنسا"],
]
const eastern = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
const written = numbers.flatMap(([country, e164, place]) => {
  const number = parsePhoneNumberFromString(e164)!
  const [code] = number.formatInternational().split(" ")
  const rest = number.formatInternational().slice(code!.length + 1)
  const all = [
    number.formatInternational(),
    `00${code!.slice(1)} ${rest}`,
    `(${code}) ${rest}`,
    eastern(number.formatInternational()),
    number.formatNational(),
    e164,
  ]
  return all.map((text) => [country, text, e164, place] as const)
})
/** As a line of Arabic draws what nobody marked as running from the left: group by group from the right. */
const turned = (number: string) =>
  number
    .split(" ")
    .toReversed()
    .map((group) => group.replace(/^(\(?)\+(\p{Nd}+)(\)?)$/u, "$1$2+$3"))
    .join(" ")
const label = [..."الهاتف:"].toReversed()
const beside = (drawn: string) => inLogicalOrder([...drawn, " ", ...label], true)
const inCell = (drawn: string) => inLogicalOrder([...drawn, "\t", ...label.slice(1)], true)
const phoneOf = (line: string, place: string) =>
  parseCv(
    plain(
      `هدى المنصوري\n${place}\n${line}\nhuda@example.com\nالخبرة المهنية\nمحاسبة، شركة النور\n2019 - 2021`,
    ),
  ).resume.basics.phone

describe("telephone numbers in lines that run from right to left", () => {
  it.each(written)("%s: %s is read as it is dialled, whichever way it is drawn", (_, number, e164, place) => {
    for (const drawn of [number, turned(number)]) {
      if (number.startsWith("+") || number.startsWith("0") || number.startsWith("("))
        assert.strictEqual(beside(number), `الهاتف: ${number}`)
      for (const line of [beside(drawn), inCell(drawn)])
        assert.strictEqual(phoneOf(line, place), e164, `${drawn} read as ${line}`)
    }
  })
  it("a number alone in its line comes in the order in which it is dialled", () => {
    const whole = written.map(([, number]) => number).filter((number) => number.includes("+"))
    assert.deepStrictEqual(
      whole.map((number) => dialled(turned(number))),
      whole,
    )
  })
  it("what is in order already stays as it is", () => {
    for (const text of ["+216 20 123 456", "20 123 456", "2018 2020", "456 123 20", "page 3+ of 12"])
      assert.strictEqual(dialled(text), text)
  })
  it("a number that is valid in one order alone is never read in the other", () => {
    // Drawn from the left: 456 123 20 is no number of Tunisia.
    assert.strictEqual(phoneOf("الهاتف: 456 123 20", "تونس، تونس"), "+21620123456")
    assert.strictEqual(phoneOf("الهاتف: 20 123 456", "تونس، تونس"), "+21620123456")
  })
  it("years beside Arabic words keep their order", () => {
    assert.include(inLogicalOrder([..."2018 - 2020 ةربخ"], true), "2018 - 2020")
    assert.include(inLogicalOrder([..."2018 2020 ةربخ"], true), "2020 2018")
  })
})
