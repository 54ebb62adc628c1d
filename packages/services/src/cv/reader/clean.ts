import { limits } from "./limits.ts"

/** Letters that fonts draw in a special form: ligatures, Arabic presentation forms, full-width forms. */
const drawnForms = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFE\uFF01-\uFFEF]+/gu
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const control = /(?![\t\n\r])\p{Cc}/gu
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu

/** A line's text as a person would type it: whole letters, plain spaces, one tab between cells, nothing invisible. */
export const cleanLine = (text: string): string =>
  text
    .replace(drawnForms, (forms) => forms.normalize("NFKC"))
    .normalize("NFC")
    .replace(invisible, "")
    .replace(control, "")
    .replace(spaces, " ")
    .replace(/[ \r\n]*\t[ \t\r\n]*/g, "\t")
    .replace(/[ \r\n]+/g, " ")
    .trim()
    .slice(0, limits.lineCharacters)

export const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
