const drawnAsNothing = /\u200C|\u200D|\uFE0E|\uFE0F|\s/u
/** Vowel signs and the stretching sign of Arabic, which readers of PDFs put in wrong places. */
const arabicMarks =
  /[\u0610-\u061A]|\u0640|[\u064B-\u065F]|\u0670|[\u06D6-\u06DC]|[\u06DF-\u06E8]|[\u06EA-\u06ED]/gu
const controls =
  /\u061C|\u00AD|\u200B|\u200E|\u200F|[\u202A-\u202E\u2060-\u2069]|\uFEFF|\p{Cc}|\p{Cn}|\p{Co}|\p{Cs}/gu

/** Text as it may be handed to a typesetter: nothing invisible that would turn lines round or hide in them. */
export const withoutControls = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\t\n\r]/g, " ")
    .replace(controls, "")
    .replace(/\s+/gu, " ")
    .trim()

export const withoutMarks = (text: string): string => text.replace(arabicMarks, "")

export interface Undrawable {
  /** Signs without a meaning of their own, such as a picture: left out. */
  readonly signs: ReadonlyArray<string>
  /** Letters of a script for which there is no font: the text would be lost. */
  readonly letters: ReadonlyArray<string>
}

/** The characters of a text that none of the fonts can draw. */
export const undrawable = (text: string, covers: (character: string) => boolean): Undrawable => {
  const missing = [...new Set(text)].filter((sign) => !drawnAsNothing.test(sign) && !covers(sign))
  const isLetter = (sign: string) => /[\p{L}\p{M}\p{N}]/u.test(sign)
  return { signs: missing.filter((sign) => !isLetter(sign)), letters: missing.filter(isLetter) }
}
