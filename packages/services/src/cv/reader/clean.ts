import { withoutOverrides } from "./bidiOverride.ts"
import { limits } from "./limits.ts"

/** Letters that fonts draw in a special form: ligatures, Arabic presentation forms, full-width forms. */
const drawnForms = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFE\uFF01-\uFFEF]+/gu
/** `\p{Default_Ignorable_Code_Point}` is Unicode's own list of what is drawn as nothing. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
const control = /(?![\t\n\r])\p{Cc}/gu
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu
const loneSurrogates = /\p{Cs}/gu

/** A line's text as a person would type it: whole letters, plain spaces, one tab between cells, nothing invisible. */
export const cleanLine = (text: string): string =>
  withoutOverrides(text)
    .text.replace(drawnForms, (forms) => forms.normalize("NFKC"))
    .normalize("NFC")
    .replace(invisible, "")
    .replace(loneSurrogates, "\uFFFD")
    .replace(control, "")
    .replace(spaces, " ")
    .replace(/[ \r\n]*\t[ \t\r\n]*/g, "\t")
    .replace(/[ \r\n]+/g, " ")
    .trim()
    .slice(0, limits.lineCharacters)

export const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

const zeroWidthInWord =
  /(?<=[\p{L}\p{N}])(?![\u00AD\u200C-\u200F\u061C])\p{Default_Ignorable_Code_Point}+(?=[\p{L}\p{N}])|(?<=\p{Script=Latin})(?:\u200C|\u200D)+(?=\p{Script=Latin})/u
const smuggled = /[\u{E0000}-\u{E0FFF}]|\p{Variation_Selector}{2,}/u
const tagLetters = /[\u{E0020}-\u{E007E}]/gu

/** Characters that only a program sees. Those that Arabic and web pages need are none. */
export const trickIn = (
  raw: string,
): { readonly reason: "zero_width" | "bidi"; readonly text: string } | undefined => {
  if (/[\u202D\u202E]/.test(raw)) {
    const { forProgramsOnly } = withoutOverrides(raw)
    return { reason: "bidi", text: cleanLine(forProgramsOnly.join(" ") || raw) }
  }
  const tags = raw.match(tagLetters)?.map((letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xe0000))
  if (tags && tags.length > 6) return { reason: "zero_width", text: tags.join("") }
  return zeroWidthInWord.test(raw) || smuggled.test(raw)
    ? { reason: "zero_width", text: cleanLine(raw) }
    : undefined
}
