const year = "(?:(?:19|20)\\d\\d|[\\u0661\\u0662][\\u0660-\\u0669]{3})"
const month = "(?:\\d{1,2}|[\\u0660-\\u0669]{1,2})"
const date = `(?:${month}[/.-])?${year}(?:[/.-]${month})?`
const falling = new RegExp(`(?<![\\p{Nd}/.-])(${date})(\\s*[-–—]\\s*)(${date})(?![\\p{Nd}/.-])`, "gu")
const western = (digits: string) =>
  digits.replace(/[\u0660-\u0669]/g, (digit) => String(digit.codePointAt(0)! - 0x660))
const yearOf = (text: string) => Number(/\d{4}/.exec(western(text))?.[0] ?? 0)

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
