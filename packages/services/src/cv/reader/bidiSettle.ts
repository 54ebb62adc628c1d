const year = "(?:(?:19|20)\\d\\d|[\\u0661\\u0662][\\u0660-\\u0669]{3})"
const month = "(?:\\d{1,2}|[\\u0660-\\u0669]{1,2})"
const date = `(?:${month}[/.-])?${year}(?:[/.-]${month})?`
const falling = new RegExp(`(?<![\\p{Nd}/.-])(${date})(\\s*[-–—]\\s*)(${date})(?![\\p{Nd}/.-])`, "gu")
const western = (digits: string) =>
  digits.replace(/[\u0660-\u0669]/g, (digit) => String(digit.codePointAt(0)! - 0x660))
const yearOf = (text: string) => Number(/\d{4}/.exec(western(text))?.[0] ?? 0)

/** A stretch of the line within a word; at its end it is a letter, as in the sign of Hijri years. */
const stretched = /(?<=\p{Script=Arabic})\u0640+(?=(?!\u0640)\p{Script=Arabic})/gu
/** A file that names one shape of lam and alef by a word that ends in it names all of them so. */
const inWord = /(?<=\u0644)\u064B(?=[\u0622\u0623\u0625\u0627]\p{L})/gu

/** What only looks right in one of two ways: years rise, a code of a country starts with its plus, a share ends in %. */
export const settle = (text: string): string =>
  text
    .replace(falling, (whole, from: string, dash: string, to: string) =>
      yearOf(from) > yearOf(to) ? `${to}${dash}${from}` : whole,
    )
    .replace(/(?<=[([]) | (?=[)\]])/g, "")
    .replace(/(?<![\d+])(\d{1,3})\+(?=[ .-]?\d)/g, "+$1")
    .replace(/(?<![\p{Nd}.,])([%٪])(\p{Nd}+(?:[.,]\p{Nd}+)?)(?![\p{Nd}%٪])/gu, "$2$1")
    .replace(/(?<!\p{L})(\+\+|#)([A-Z])(?![\p{L}#+])/gu, "$2$1")
    .replace(stretched, "")
    .replace(/(?<=\u0644\u064B\u0627)\u064B/gu, "")
    .replace(inWord, "")
