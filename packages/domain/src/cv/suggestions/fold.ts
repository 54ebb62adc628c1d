/** Every run of decimal digits in Unicode that NFKC leaves alone starts at one of these. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
]

/** Digits of any script as 0-9, compatibility forms folded, what cannot be seen taken out. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}|\u034F|\u115F|\u1160|\u3164|[\uFE00-\uFE0F]/gu, "")
    .replace(/\p{Nd}/gu, (digit) => {
      const point = digit.codePointAt(0) ?? 0
      const zero = zeros.find((start) => point >= start && point < start + 10)
      return zero === undefined ? digit : String(point - zero)
    })

/** A word for comparing: lower case, without accents, harakat and tatweel; forms of alef, ya and ta marbuta joined. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/[\p{Mn}\u0640]/gu, "")
    .normalize("NFC")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ئ/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ة/g, "ه")
    .replace(/ک/g, "ك")
