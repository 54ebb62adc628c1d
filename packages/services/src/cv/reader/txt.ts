import { cleanLine, lettersIn } from "./clean.ts"
import { limits } from "./limits.ts"
import { type FormatReader } from "./Reading.ts"

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** French text read rightly is mostly plain letters; Arabic read as a western code page is mostly accents. */
const isMostlyAccents = (western: string) => {
  const letters = western.match(/\p{L}/gu)?.length ?? 0
  const accents = western.match(/[\u00C0-\u024F]/gu)?.length ?? 0
  return accents > letters * 0.4
}

const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le") ?? ""
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be") ?? ""
  const utf8 = decode(bytes, "utf-8", true)
  if (utf8 !== undefined) return utf8
  const western = decode(bytes, "windows-1252") ?? ""
  return isMostlyAccents(western) ? (decode(bytes, "windows-1256") ?? "") : western
}

/** Plain text: a byte-order mark decides, else strict UTF-8, else the code page that gives plausible letters. */
export const readTxt: FormatReader = async (bytes) => {
  const whole = decodeText(bytes)
  const text = whole.slice(0, limits.characters)
  const lines = text
    .split(/\r\n|[\n\r\f]/)
    .map((line) => cleanLine(line.replace(/ {4,}/g, "\t")))
    .filter((line) => line !== "" && !/^[-=_*~#\s]{3,}$/.test(line))
  return {
    pages: [{ number: 1, letters: lettersIn(text), images: 0 }],
    paged: false,
    truncated: text.length < whole.length,
    lines: lines.map((line) => ({ page: 1, text: line, part: "body" as const })),
  }
}
