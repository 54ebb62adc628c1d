const arabicForms: Record<string, string> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  گ: "ك",
  ی: "ي",
  ک: "ك",
  "’": "'",
  "‘": "'",
  ʼ: "'",
}
const latinForms: Record<string, string> = { ø: "o", ł: "l", đ: "d", ı: "i" }

const foldUnit = (unit: string): string => {
  const code = unit.charCodeAt(0)
  if (code < 0x80) return unit.toLowerCase()
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  const arabic = arabicForms[unit]
  if (arabic !== undefined) return arabic
  const base = unit.toLowerCase().normalize("NFD")[0] ?? unit
  return latinForms[base] ?? base
}

/** Lower case, accents and letter variants off, digits Latin; every offset stays the same. */
export const fold = (text: string): string => {
  let out = ""
  for (let at = 0; at < text.length; at++) out += foldUnit(text[at]!)
  return out
}

/** What two spellings of one phrase have in common: folded words with single spaces, nothing else. */
export const key = (text: string): string => {
  const words = fold(text)
    .replace(/\u0640|\p{Mn}/gu, "")
    .replace(/['`´]/g, " ")
    .replace(/[^\p{L}\p{N}+#&/]+/gu, " ")
    .trim()
  // E X P E R I E N C E
  return /^(\S )+\S$/.test(words) && words.length > 5 ? words.replaceAll(" ", "") : words
}
