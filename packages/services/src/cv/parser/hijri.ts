/** The Hijri months, folded, in order; shorter spellings after a comma. */
const names: ReadonlyArray<string> = [
  "محرم",
  "صفر",
  "ربيع الاول,ربيع اول",
  "ربيع الثاني,ربيع الاخر,ربيع ثاني",
  "جمادي الاولي,جمادي الاول,جمادي اولي",
  "جمادي الثانيه,جمادي الاخره,جمادي الثاني,جمادي ثانيه",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعده,ذي القعده,ذوالقعده",
  "ذو الحجه,ذي الحجه,ذوالحجه",
]
const numbers = new Map(names.flatMap((month, at) => month.split(",").map((name) => [name, at + 1] as const)))

export const HIJRI_MONTH = [...numbers.keys()].sort((a, b) => b.length - a.length).join("|")
export const hijriMonthNumber = (folded: string): number => numbers.get(folded) ?? 0

/** A Hijri year is 354.37 days long and begins in 622: the Gregorian year that most of it falls into. */
export const gregorianYear = (hijri: number): number => Math.round(hijri * 0.970229 + 621.5643)

/** The Gregorian year and month of the middle of a Hijri month, by the tabular calendar and Fliegel and Van Flandern. */
export const gregorianMonth = (year: number, month: number): readonly [year: number, month: number] => {
  const day =
    Math.floor((11 * year + 3) / 30) +
    354 * year +
    30 * month -
    Math.floor((month - 1) / 2) +
    15 +
    1948440 -
    385
  let l = day + 68569
  const n = Math.floor((4 * l) / 146097)
  l -= Math.floor((146097 * n + 3) / 4)
  const i = Math.floor((4000 * (l + 1)) / 1461001)
  l = l - Math.floor((1461 * i) / 4) + 31
  const j = Math.floor((80 * l) / 2447)
  const months = j + 2 - 12 * Math.floor(j / 11)
  return [100 * (n - 49) + i + Math.floor(j / 11), months]
}
