import type { Language } from "@utopiahire/domain/i18n/Language"

const english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")
const french = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ")
const mashriq = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ")
const tunisia = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(" ")
const morocco = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(" ")
const levant =
  "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول".split(",")

/** The Arabic names of the months differ by country; elsewhere those of Egypt and the Gulf stand. */
const arabic: Readonly<Record<string, ReadonlyArray<string>>> = {
  TN: tunisia,
  DZ: tunisia,
  MA: morocco,
  MR: morocco,
  SY: levant,
  LB: levant,
  JO: levant,
  PS: levant,
  IQ: levant,
}

const monthsOf = (language: Language, country: string | undefined): ReadonlyArray<string> =>
  language === "en" ? english : language === "fr" ? french : (arabic[country ?? ""] ?? mashriq)

/** `2021-09-15` as `15 Sep 2021`, `2021-09` as `Sep 2021`, `2021` as it is: no more is said than is known. */
export const printDate = (iso: string, language: Language, country?: string): string => {
  const [year, month, day] = iso.split("-")
  if (month === undefined) return year!
  const name = monthsOf(language, country)[Number(month) - 1]!
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
