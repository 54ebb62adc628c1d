import type { Language } from "../Language.ts"
import { letterTexts } from "./all.ts"
import type { LetterName, LetterParams, Line } from "./Letter.ts"

export interface WrittenLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

/** A value on one line: no letter grows lines, headers or reading directions out of a file's name. */
const flat = (value: string) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim()

const textLine = (line: Line, language: Language) =>
  typeof line === "string" ? line : `${line.label}${language === "fr" ? "\u00a0:" : ":"} ${line.url}`

const htmlLine = (line: Line) =>
  typeof line === "string"
    ? `<p>${escaped(line)}</p>`
    : `<p><a href="${escaped(line.url)}">${escaped(line.label)}</a></p>\n` +
      `<p dir="ltr"><small>${escaped(line.url)}</small></p>`

/** A letter in the reader's language, as plain text and as HTML; Arabic is set from right to left. */
export const writeLetter = <Name extends LetterName>(
  letter: Name,
  language: Language,
  params: LetterParams[Name],
): WrittenLetter => {
  const { closing, greeting, letters } = letterTexts[language]
  const values = Object.fromEntries(
    Object.entries<string>(params).map(([key, value]) => [key, flat(value)]),
  ) as LetterParams[Name]
  const subject = letters[letter].subject(values)
  const lines: ReadonlyArray<Line> = [greeting, ...letters[letter].lines(values), closing]
  return {
    subject,
    text: `${lines.map((line) => textLine(line, language)).join("\n\n")}\n`,
    html: [
      `<!doctype html>`,
      `<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`,
      `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
      `<body>`,
      ...lines.map(htmlLine),
      `</body>`,
      `</html>`,
      ``,
    ].join("\n"),
  }
}
