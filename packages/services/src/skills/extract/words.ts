import { foldWithOffsets } from "@utopiahire/domain/skills/fold"

/** A word of a folded text. `joins`: only what may stand inside a name is between it and the word before. */
export interface Word {
  readonly text: string
  readonly stem: string
  readonly start: number
  readonly end: number
  readonly joins: boolean
  /** An article or "of": it neither begins nor ends a name, and names are the same without it. */
  readonly small: boolean
}

// `C++`, `C#`, `M&A` and `.NET` are one word each.
const word =
  /(?<![\p{L}\p{N}.])\.net(?!\p{L})|[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*(?:\+\+|[+#](?![\p{L}\p{N}]))?/gu
const joint = /^(?:[^\S\n]*|[-‐‑–_'/.]|[^\S\n]*\n[^\S\n]*)$/u
const smallWords = new Set("a an the of un une le la les l de des du d".split(" "))

const arabic = /^[\u0621-\u064A]+$/u
/** Ends of which two say one thing: plural and feminine, longest first. */
const latinEnds: ReadonlyArray<readonly [RegExp, string, least: number]> = [
  [/eaux$/, "eau", 5],
  [/aux$/, "al", 6],
  [/eux$/, "eu", 4],
  [/trices?$/, "teur", 7],
  [/euses?$/, "eur", 6],
  [/ieres?$/, "ier", 6],
  [/(?:elles?|els)$/, "el", 6],
  [/(?:ives?|ifs)$/, "if", 6],
  [/ees?$/, "e", 5],
  [/ales?$/, "al", 7],
  [/ies$/, "y", 5],
  [/(?<=ss|sh|ch|x)es$/, "", 5],
  [/(?<![sui])s$/, "", 4],
]
const articles = /^(?:[وفبك]?ال|لل)(?=.{3})/u

/** One form for the plural, the feminine and the definite form of a folded word. */
export const stemOf = (folded: string): string => {
  if (arabic.test(folded)) return folded.replace(articles, "").replace(/(?<=.{3})ات$/u, "ه")
  for (const [ending, instead, least] of latinEnds)
    if (folded.length >= least && ending.test(folded)) return folded.replace(ending, instead)
  return folded
}

/** What a word may be without the conjunction or preposition that Arabic writes onto it: `وتحليل`, `لإدارة`. */
export const bareForms = (folded: string): ReadonlyArray<string> =>
  folded.length >= 3 && arabic.test(folded) && /^[وفبلك]/u.test(folded)
    ? [stemOf(folded.slice(1)), ...(/^و[بل]../u.test(folded) ? [stemOf(folded.slice(2))] : [])]
    : []

/** The words of a folded text. `stem` may remember what it was asked. */
export const wordsOf = (folded: string, stem = stemOf): ReadonlyArray<Word> => {
  let last = 0
  return Array.from(folded.matchAll(word), (found): Word => {
    const [text] = found
    const between = folded.slice(last, found.index)
    const joins = between === " " || between === "" || joint.test(between)
    last = found.index + text.length
    return { text, stem: stem(text), start: found.index, end: last, joins, small: smallWords.has(text) }
  })
}

/** A text in its words, with the way back to the original. */
export interface ReadText {
  readonly original: string
  readonly folded: string
  readonly offsets: Uint32Array
  readonly words: ReadonlyArray<Word>
}
export const readText = (original: string): ReadText => {
  const { offsets, text: folded } = foldWithOffsets(original)
  return { original, folded, offsets, words: wordsOf(folded) }
}
