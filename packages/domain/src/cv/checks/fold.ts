const arabicForms: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  گ: "ك",
  ک: "ك",
}
const latinForms: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  œ: "oe",
  æ: "ae",
  ß: "ss",
}

/** Arabic-Indic and Persian digits as 0-9, compatibility forms folded. */
export const foldDigits = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** What spellings of one word have in common: lower case, no accents, one form of each Arabic letter, Latin digits. */
export const fold = (text: string): string =>
  foldDigits(text)
    .toLowerCase()
    // Before the marks go: hamza and madda are marks of their letter in the decomposed form.
    .replace(/[أإآٱىیئؤةگک]/g, (letter) => arabicForms[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\p{Mn}\u0640\u200B-\u200F\u061C\u2066-\u2069\uFEFF\u00AD]/gu, "")
    .normalize("NFC")
    .replace(/[øłđıœæß]/g, (letter) => latinForms[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")

/** The words of a text: letters, digits and the marks inside a word (`C++`, `.NET`, `l'équipe` as two). */
export const wordsIn = (text: string): ReadonlyArray<string> =>
  text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}+#]*(?:[-.][\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*)*/gu) ?? []
