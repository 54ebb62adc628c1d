import type { HiddenText } from "@utopiahire/domain/cv/CvText"
import { cleanLine, lettersIn, trickIn } from "./clean.ts"
import { decodeText } from "./decodeText.ts"
import { limits } from "./limits.ts"
import { type FormatReader } from "./Reading.ts"

/** A heading whose letters are set apart: "S K I L L S". */
const spacedOut = /^\s*(?:\S\s+){3,}\S\s*$/u

/** Blanks that hold cells apart. At the end of such a line a tab stays: its last cell does not run over. */
const celled = (line: string): string => {
  const text = cleanLine(spacedOut.test(line) ? line : line.replace(/ {3,}/g, "\t"))
  return text.includes("\t") && /\S\s{2,}$/.test(line) ? `${text}\t` : text
}

/** Plain text in any of the usual encodings. Lines that only draw a rule stay: they tell headings. */
export const readTxt: FormatReader = async (bytes) => {
  const whole = decodeText(bytes) ?? ""
  const text = whole.slice(0, limits.characters)
  const raw = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
  const lines = raw.map(celled).filter((line) => line !== "")
  const hidden = raw.flatMap((line): ReadonlyArray<HiddenText> => {
    const trick = trickIn(line)
    return trick ? [{ page: 1, ...trick }] : []
  })
  return {
    pages: [{ number: 1, letters: lettersIn(lines.join("\n")), images: 0 }],
    paged: false,
    truncated: text.length < whole.length,
    hidden,
    lines: lines.map((line) => ({ page: 1, text: line, part: "body" as const })),
  }
}
