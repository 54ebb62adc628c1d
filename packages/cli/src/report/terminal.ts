import { stripVTControlCharacters } from "node:util"

/** Marks that stand on the letter before, and signs without a width: harakat, joiners, direction marks. */
const noWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u
/** East Asian wide letters and emoji take two columns. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

const columns = (sign: string) => (noWidth.test(sign) ? 0 : wide.test(sign) ? 2 : 1)

/** How many columns of a terminal a text takes. */
export const widthOf = (text: string): number =>
  [...stripVTControlCharacters(text)].reduce((sum, sign) => sum + columns(sign), 0)

export const padTo = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)))

/** A text of the CV on one line: a terminal obeys control characters, so none gets through. */
export const plain = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .trim()

/** Lines of at most so many columns, broken at spaces; a longer word is cut. */
export const wrap = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of plain(text).split(/\s+/)) {
    let rest = word
    if (line !== "" && widthOf(line) + 1 + widthOf(rest) <= width) {
      line += ` ${rest}`
      continue
    }
    if (line !== "") lines.push(line)
    while (widthOf(rest) > width) {
      lines.push([...rest].slice(0, width).join(""))
      rest = [...rest].slice(width).join("")
    }
    line = rest
  }
  return line === "" ? lines : [...lines, line]
}

export interface Screen {
  readonly colour: boolean
  readonly width: number
}

/** The terminal we write to; colours only for people. */
export const screen = (): Screen => ({
  colour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
  width: Math.min(100, Math.max(40, process.stdout.columns ?? 80)),
})

const codes = { green: 32, yellow: 33, red: 31, grey: 90, bold: 1, cyan: 36 } as const
export const paint = ({ colour }: Screen, as: keyof typeof codes, text: string): string =>
  colour && text !== "" ? `\u001b[${codes[as]}m${text}\u001b[0m` : text
