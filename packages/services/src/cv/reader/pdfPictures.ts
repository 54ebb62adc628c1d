/** Where the dictionary around `at` begins and ends, as far as it is plain: 2,000 bytes either way. */
const around = (text: string, at: number): readonly [number, number] => {
  const from = Math.max(text.lastIndexOf(" obj", at), at - 2_000, 0)
  const stream = text.indexOf("stream", at)
  return [from, stream < 0 || stream > at + 2_000 ? at + 2_000 : stream]
}

/**
 * A copy of a PDF whose pictures are one pixel each: they are never looked at, only their place is, and decoding them
 * is where memory goes. Dictionaries of pictures always stand in the open, also in a compressed or locked file.
 */
export const withoutPictures = (bytes: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(bytes)
  const text = Buffer.from(copy.buffer).toString("latin1")
  const write = (at: number, replacement: string) => {
    for (let i = 0; i < replacement.length; i++) copy[at + i] = replacement.charCodeAt(i)
  }
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const [from, to] = around(text, index)
    const dictionary = text.slice(from, to)
    for (const match of dictionary.matchAll(/\/(?:Width|Height)\s+(\d+)(?!\s+\d+\s+R)/g)) {
      const digits = match[1]!
      write(from + match.index + match[0].length - digits.length, "1".padEnd(digits.length, " "))
    }
    // Decoders of photographs read all of the data, whatever the size says.
    for (const match of dictionary.matchAll(/\/DCTDecode\b/g)) write(from + match.index, "/LZWDecode")
  }
  return copy
}
