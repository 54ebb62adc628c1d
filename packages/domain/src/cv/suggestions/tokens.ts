import type { Language } from "../../i18n/Language.ts"
import { fold, plain } from "./fold.ts"
import { type Figure, figureAt } from "./figures.ts"
import { type Vocabulary, vocabularies } from "./words/all.ts"

export interface Word {
  readonly type: "word"
  /** As written, for telling. */
  readonly raw: string
  readonly word: string
  readonly clause: number
  /** Words right behind one another, without punctuation between, share a run. */
  readonly run: number
}
export interface Number {
  readonly type: "figure"
  readonly raw: string
  readonly figure: Figure
  readonly clause: number
}
export type Token = Word | Number

export const isArabic = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Script=Arabic}/u.test(letter)).length * 2 > letters.length
}

/** The language of a value by its script and its small words; `otherwise` where they do not tell. */
export const languageOf = (text: string, otherwise: Language): Language => {
  if (isArabic(text)) return "ar"
  const words = fold(plain(text)).match(/[\p{L}]+/gu) ?? []
  const count = (language: Language) =>
    words.filter((word) => vocabularies[language].function.has(word)).length
  const [en, fr] = [count("en"), count("fr")]
  return en === fr ? (otherwise === "ar" ? "en" : otherwise) : en > fr ? "en" : "fr"
}

const WORD = /^[\p{L}\p{M}\d][\p{L}\p{M}\d+#]*(?:[.&/@_-][\p{L}\p{M}\d]+[+#]*)*/u
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu)['’](?=\p{L})/iu
const SLOT = /\{\{[a-z][a-z0-9_]{0,30}\}\}/g

export const slotsIn = (text: string): ReadonlyArray<string> =>
  [...new Set(text.match(SLOT) ?? [])].map((slot) => slot.slice(2, -2))

const RANGE = new Set(["to", "and", "a", "et", "الي", "و"])
const SHARED = /^(?:%|eur|usd|gbp|dinar|dirham|riyal|money)$/

/** `from 8 to 11 EUR`, `10-20 %`: the first figure is of the kind of the second. */
const sharing = (token: Token, next: Token | undefined, second: Token | undefined): Token => {
  if (token.type !== "figure" || token.figure.unit !== "") return token
  const other = next?.type === "word" && RANGE.has(next.word) ? second : next
  if (other?.type !== "figure" || !SHARED.test(other.figure.unit)) return token
  return { ...token, figure: { ...token.figure, unit: other.figure.unit } }
}

/** The text in plain words: turns of phrase that say the same are said in one way. */
export const phrased = (text: string, { phrases }: Vocabulary): string =>
  phrases.reduce((told, [phrase, plainly]) => told.replace(phrase, plainly), text)

/** Words and figures of a value, slots left out. Clauses end at punctuation and at joining words. */
export const tokensOf = (text: string, vocabulary: Vocabulary): ReadonlyArray<Token> => {
  const tokens: Array<Token> = []
  let rest = phrased(plain(text.replace(SLOT, " ; ")).replace(/\bas well as\b/giu, "and"), vocabulary)
  let clause = 0
  let run = 0
  let glued = false
  while (rest !== "") {
    const elided = glued ? null : ELISION.exec(rest)
    if (elided !== null) {
      rest = rest.slice(elided[0].length)
      continue
    }
    const figure = glued ? undefined : figureAt(rest, vocabulary)
    if (figure !== undefined) {
      tokens.push({ type: "figure", raw: figure.raw, figure, clause })
      rest = rest.slice(figure.raw.length)
      run++
      glued = false
      continue
    }
    const word = WORD.exec(rest)?.[0]
    if (word !== undefined) {
      const own = fold(word.replace(/['’]s$/u, ""))
      if (vocabulary.joints.has(own)) clause++
      tokens.push({ type: "word", raw: word, word: own, clause, run })
      rest = rest.slice(word.length).replace(/^['’](?:s|re|ve|d|ll)\b/u, "")
      glued = false
      continue
    }
    const sign = rest[0] ?? ""
    if (/[,;:.!?()،؛؟–—\n•|]/u.test(sign)) {
      clause++
      run++
    } else if (/\S/u.test(sign)) run++
    rest = rest.slice([...rest][0]?.length ?? 1)
  }
  return tokens.map((token, at) => sharing(token, tokens[at + 1], tokens[at + 2]))
}
