const decode = (bytes: Uint8Array, encoding: string, fatal = false): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Code pages of one byte a letter, the commonest first: a later one must be clearly better. */
const codePages = ["windows-1252", "windows-1256", "macintosh", "iso-8859-6", "iso-8859-15"]

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** How much a text looks like French, English or Arabic, per letter that is not plain ASCII. */
const plausibility = (text: string): number => {
  const odd = count(text, /[\u0080-\u{10FFFF}]/gu)
  const good =
    count(text, /[éèêëàâçîïôùûüœæÉÈÊÀÂÇÎÔÙÛŒ’‘“”«»–—•…€°·\u00A0ñáíóúöäß]/gu) +
    count(text, /(?<=\p{Script=Arabic})\p{Script=Arabic}|\p{Script=Arabic}(?=\p{Script=Arabic})|[،؛؟]/gu)
  const bad =
    count(text, /[\u0080-\u009F\uFFFD]/gu) +
    // A capital or a symbol inside a small word, a script change inside a word.
    count(text, /(?<=\p{Ll})[\p{Lu}\p{S}§¶†‡‰‹›„‚](?=\p{Ll})/gu) +
    count(text, /(?<=\p{Script=Latin})\p{Script=Arabic}|\p{Script=Arabic}(?=\p{Script=Latin})/gu) +
    count(text, /(?<!\p{L})[\u00C0-\u00FF]{3,}/gu) * 3
  return (good - 2 * bad) / Math.max(1, odd)
}

/** UTF-16 without a byte-order mark: every second byte is one of very few. */
const unmarked16 = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 4_096 & ~1)
  if (head.length < 8) return undefined
  const few = (from: 0 | 1) =>
    head.filter((byte, at) => at % 2 === from && (byte === 0 || byte === 6)).length > head.length * 0.45
  // Text of one byte a letter has no zeros at all.
  if (!head.includes(0)) return undefined
  const encoding = few(1) ? "utf-16le" : few(0) ? "utf-16be" : undefined
  return encoding && decode(bytes, encoding)
}

/**
 * Bytes as text: a byte-order mark decides, then strict UTF-8, then the code page that gives plausible words.
 * Nothing for binary data.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le")
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be")
  const wide = unmarked16(bytes)
  if (wide !== undefined) return wide
  if (bytes.subarray(0, 65_536).includes(0)) return undefined
  // A window may cut a letter in two.
  const utf8 = decode(bytes, "utf-8", true) ?? (bytes.length === 65_536 ? whole(bytes) : undefined)
  if (utf8 !== undefined) return utf8
  const sample = bytes.subarray(0, 20_000)
  const ranked = codePages
    .map((page, at) => ({ page, score: plausibility(decode(sample, page) ?? "") - at * 0.05 }))
    .sort((a, b) => b.score - a.score)
  return decode(bytes, ranked[0]!.page)
}

const whole = (bytes: Uint8Array): string | undefined =>
  [1, 2, 3].map((less) => decode(bytes.subarray(0, -less), "utf-8", true)).find((text) => text !== undefined)
