const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const letter = /\p{L}/gu
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * Whether a text reads from right to left. Arabic sentences are full of Latin names, so among Arabic ones a single
 * Arabic letter decides; elsewhere most of the letters do. A text without letters, such as a number, runs from left to right in all of them.
 */
export const isRtl = (text: string, around: boolean): boolean => {
  const letters = count(text, letter)
  const rtl = count(text, rtlLetter)
  return around ? rtl > 0 : rtl * 2 > letters
}
