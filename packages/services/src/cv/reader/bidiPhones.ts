const DIGIT = "[\\d\\u0660-\\u0669\\u06F0-\\u06F9]"
const GROUP = `[()+]{0,2}${DIGIT}{1,12}[()+]{0,2}`
/** Groups of digits that can only be a telephone number, in either order. */
const phone = new RegExp(
  `(?<![\\p{N}.,/٫٬%][ -]?|[()+\\p{L}])${GROUP}(?:[ .-]${GROUP})*(?![()+\\p{L}]|[ ]?[\\p{N}/%])`,
  "gu",
)
const years = /^(?:19|20)\d\d[ .-](?:19|20)?\d\d$/

const western = (text: string) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.codePointAt(0)! & 15))
const groupsOf = (text: string) => western(text).split(/[ .-]/)

/** What speaks for a number that begins with `first` and ends with `last`. */
const worth = (first: string, last: string, digits: number): number => {
  if (first.includes("+")) return 8
  const bare = first.replace(/\D/g, "")
  if (bare.startsWith("00")) return 4
  // A number without its country starts with a zero or with its shortest group.
  return (digits >= 9 && bare.startsWith("0") ? 2 : 0) + (first.length < last.length ? 1 : 0)
}
const turned = (text: string): boolean => {
  const groups = groupsOf(text)
  const digits = text.replace(/[^\p{Nd}]/gu, "").length
  const [first, last] = [groups[0]!, groups.at(-1)!]
  if (groups.length === 1) return /\d\+/.test(first)
  return worth(last, first, digits) > worth(first, last, digits)
}
const isPhone = (text: string): boolean => {
  const digits = text.replace(/[^\p{Nd}]/gu, "").length
  return digits >= 7 && digits <= 15 && !years.test(western(text))
}

/**
 * Telephone numbers in letters as they stand on the page, `[from, to)`, that people read from the left in any script.
 * Not those whose groups were set from right to left, as a plus at their right end tells.
 */
export const phonesIn = (visual: ReadonlyArray<string>): ReadonlyArray<readonly [number, number]> => {
  const text = visual.map((one) => (one.length === 1 ? one : "\uFFFC")).join("")
  return [...text.matchAll(phone)].flatMap((match) =>
    isPhone(match[0]) && !turned(match[0]) ? [[match.index, match.index + match[0].length] as const] : [],
  )
}

/** ")20+(" and "(20+)" as "(+20)". */
const group = (text: string): string =>
  text.replace(/^\)(.*)\($/, "($1)").replace(/^(\(?)(\p{Nd}+)\+(\)?)$/u, "$1+$2$3")

/** A line of an Arabic page without a word in it, drawn from right to left: its numbers as they are dialled. */
export const dialled = (text: string): string =>
  text.replace(phone, (found: string) => {
    const groups = found.split(/[ .-]/)
    const isSure = /\+|^00/.test(western(groups.at(-1)!))
    if (!isSure || !isPhone(found) || !turned(found)) return found
    const marks = found.match(/[ .-]/g) ?? []
    return groups
      .reverse()
      .map((one, at) => (at === 0 ? "" : marks[marks.length - at]!) + group(one))
      .join("")
  })
