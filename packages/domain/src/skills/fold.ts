import { fold as foldWord } from "../cv/checks/fold.ts"

/** A folded text; `offsets[i]` is where its code unit `i` began in the original, and one more entry is the end. */
export interface FoldedText {
  readonly text: string
  readonly offsets: Uint32Array
}

const ascii = /^\p{ASCII}*$/u

/**
 * The form in which labels and texts meet: NFKC, lower case, no accents, one form of each Arabic letter (alef, ya,
 * ta marbuta, hamza carriers; no tatweel, no marks), Latin digits.
 */
export const fold = (text: string): string =>
  ascii.test(text) ? text.toLowerCase().replaceAll("`", "'") : foldWord(text).replaceAll("ς", "σ")

// What folds as one: a character with its marks, or a run of Korean letters that compose into syllables.
const cluster = /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF]+|[^]\p{M}*/gu

/** `fold`, and for each code unit of the result where it came from. A letter folded to two keeps one origin. */
export const foldWithOffsets = (text: string): FoldedText => {
  const pieces: Array<string> = []
  const origins: Array<number> = []
  for (const found of text.matchAll(cluster)) {
    const code = found[0].charCodeAt(0)
    const piece =
      found[0].length === 1 && code < 0x80 && code !== 0x60 ? found[0].toLowerCase() : fold(found[0])
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit++) origins.push(found.index)
  }
  origins.push(text.length)
  return { text: pieces.join(""), offsets: Uint32Array.from(origins) }
}
