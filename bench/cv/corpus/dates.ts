import type { Language, Moment, Period } from "./Person.ts"

const months = {
  en: "January February March April May June July August September October November December",
  enShort: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  enSept: "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  frShort: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
  arGulf: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  arTunis: "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
  arRabat: "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
  arSham: "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
} as const

type Month = keyof typeof months | "arLocal"
export interface DateStyle {
  /** How one date is written; `year` leaves the month out, `hijri` tells the Hijri year. */
  readonly point:
    | Month
    | "MM/YYYY"
    | "MM.YYYY"
    | "YYYY-MM"
    | "YYYY/MM"
    | "MM-YYYY"
    | "DD/MM/YYYY"
    | "year"
    | "hijri"
  /** `{}` stand for the start and the end. */
  readonly range: string
  readonly present: string
  /** Instead of the range, where it lasts until today. */
  readonly since?: string
  readonly eastern?: boolean
  readonly capital?: boolean
  /** How long it lasted follows in brackets. */
  readonly duration?: boolean
  /** A year that both ends share is written once. */
  readonly compact?: boolean
}

const two = (month: number) => String(month).padStart(2, "0")
const easternDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const hijriOf = (year: number) => Math.round((year - 621.5643) / 0.970229)

const local: Record<string, Month> = {
  TN: "arTunis",
  DZ: "arTunis",
  MA: "arRabat",
  LB: "arSham",
  JO: "arSham",
  IQ: "arSham",
}

const TODAY = { year: 2025, month: 6 }
const units = {
  en: ["year", "years", "months"],
  fr: ["an", "ans", "mois"],
  ar: ["سنة", "سنوات", "أشهر"],
}
const lengthOf = ({ end, start }: Required<Period>, language: Language) => {
  const all = (end.year - start.year) * 12 + end.month - start.month + 1
  const [year, years, months] = units[language]
  const whole = Math.floor(all / 12)
  return [
    ...(whole > 0 ? [`${whole} ${whole === 1 ? year : years}`] : []),
    ...(all % 12 > 0 ? [`${all % 12} ${months}`] : []),
  ].join(" ")
}

/** Writes dates for people of one country. */
export const writer = (style: DateStyle, country: string, language: Language) => {
  const named = style.point === "arLocal" ? (local[country] ?? "arGulf") : style.point
  const point = ({ month, year }: Moment): string => {
    if (named === "year") return String(year)
    if (named === "hijri") return language === "ar" ? `${hijriOf(year)}هـ` : String(year)
    if (named === "MM/YYYY") return `${two(month)}/${year}`
    if (named === "MM-YYYY") return `${two(month)}-${year}`
    if (named === "DD/MM/YYYY") return `01/${two(month)}/${year}`
    if (named === "MM.YYYY") return `${two(month)}.${year}`
    if (named === "YYYY-MM") return `${year}-${two(month)}`
    if (named === "YYYY/MM") return `${year}/${two(month)}`
    const name = months[named as keyof typeof months].split(" ")[month - 1]!.replace("_", " ")
    return `${style.capital === true ? capital(name) : name} ${year}`
  }
  const finish = (text: string) => (style.eastern === true ? easternDigits(text) : text)
  return {
    point: (moment: Moment) => finish(point(moment)),
    period: ({ end, start }: Period) => {
      if (end === undefined && style.since !== undefined)
        return finish(style.since.replace("{}", point(start)))
      if (
        style.compact === true &&
        end !== undefined &&
        end.year === start.year &&
        end.month !== start.month
      ) {
        const short = point(start).replace(` ${start.year}`, "")
        return finish(style.range.replace("{}", short).replace("{}", point(end)))
      }
      const last = end === undefined ? style.present : point(end)
      const lasted = style.duration === true ? ` (${lengthOf({ start, end: end ?? TODAY }, language)})` : ""
      return finish(style.range.replace("{}", point(start)).replace("{}", last) + lasted)
    },
    /** ISO 8601 as exact as the style tells it. */
    iso: ({ month, year }: Moment) =>
      named === "year" || named === "hijri"
        ? String(year)
        : `${year}-${two(month)}${named === "DD/MM/YYYY" ? "-01" : ""}`,
  }
}
export type DateWriter = ReturnType<typeof writer>
