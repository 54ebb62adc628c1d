import type { CvDocument } from "../CvDocument.ts"
import { bindings, exchanged } from "./bindings.ts"
import { sameFigure } from "./figures.ts"
import { fold, plain } from "./fold.ts"
import { sourcesOf } from "./sources.ts"
import { familiar, type Known, manages } from "./familiar.ts"
import { multiplied, recurring } from "./growth.ts"
import { modesty } from "./modesty.ts"
import { promoted, unheaded } from "./rank.ts"
import type { Verdict } from "./Suggestion.ts"
import { languageOf, slotsIn, tokensOf, type Token, type Word } from "./tokens.ts"
import { vocabularies } from "./words/all.ts"

/** One changed value, and what it may rest on. */
export interface Claim {
  readonly before: string
  readonly after: string
  /** Id of the entry the value stands in; none for the summary. */
  readonly entry?: string | undefined
  readonly document: CvDocument
  /** Facts the person gave, by the name of the slot. */
  readonly answers?: Readonly<Record<string, string>>
  /** Whether leaving out numbers is the point. */
  readonly allowShorten?: boolean
}

const GROWTH = 1.6
const MAX = 4_000
const isWord = (token: Token): token is Word => token.type === "word"
const wordsIn = (tokens: ReadonlyArray<Token>) => tokens.filter(isWord)
const figuresIn = (tokens: ReadonlyArray<Token>) =>
  tokens.flatMap((token) => (token.type === "figure" ? [token] : []))

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/giu
/** Markup, and signs that a sentence does not need. */
const SIGNS = /[<>[\]{}|\\`^~=*_#@%‰٪°§©®™\p{Sc}\p{So}]/gu
const unseen = /[\p{Cf}\p{Co}\p{Cn}\u2028\u2029]|\u034F|\u115F|\u1160|\u3164|[\uFE00-\uFE0F]|[\p{Cc}--\n]/gv
const scripts = ["Latin", "Arabic"] as const

const foreign = (word: string, sources: string): boolean => {
  const letters = [...word].filter((letter) => /\p{L}|\p{M}/u.test(letter))
  const has = (script: string) =>
    letters.some((letter) => new RegExp(`\\p{Script=${script}}`, "u").test(letter))
  const known = scripts.filter(has)
  const rest = letters.filter(
    (letter) => !/[\p{Script=Latin}\p{Script=Arabic}\p{Script=Inherited}\p{Script=Common}]/u.test(letter),
  )
  return known.length > 1 || (rest.length > 0 && !sources.includes(word))
}

/** What the new value says in signs that no source holds: addresses, markup, look-alike letters, unseen characters. */
const oddities = (before: string, after: string, given: string): ReadonlyArray<string> => {
  const sources = `${before}\n${given}`
  const seen = plain(sources)
  const text = plain(after.replace(/\{\{[a-z0-9_]+\}\}/g, " "))
  const hidden = [...after.matchAll(unseen)].filter(([sign]) => !sources.includes(sign)).length
  const addresses = (text.match(ADDRESS) ?? []).filter((address) => !seen.includes(address))
  // A percent or currency sign counts with its figure.
  const bare = text.replace(/(?:\p{Sc}\s?)?\d[\d.,\s'’٬٫]*(?:[kKM]|Md|bn)?\s?(?:%|٪|\p{Sc})?/gu, " ")
  const signs = (bare.match(SIGNS) ?? []).filter((sign) => !seen.includes(sign))
  const mixed = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => foreign(word, seen))
  const numerals = (text.match(/[\p{Nl}\p{No}]/gu) ?? []).filter((sign) => !seen.includes(sign))
  return [
    ...addresses,
    ...signs,
    ...mixed,
    ...numerals,
    ...(hidden > 0 ? [`${hidden} hidden characters`] : []),
  ]
}

/** Names of several capitalised words must stand in a source as they are: parts of two names make no third. */
const coined = (after: ReadonlyArray<Token>, known: Known): ReadonlyArray<string> => {
  const words = wordsIn(after)
  return words.slice(1).flatMap((word, at) => {
    const previous = words[at]
    if (previous === undefined || at === 0 || previous.run !== word.run) return []
    if (!/^\p{Lu}/u.test(previous.raw) || !/^\p{Lu}/u.test(word.raw)) return []
    return known.pairs.has(`${previous.word} ${word.word}`) ? [] : [`${previous.raw} ${word.raw}`]
  })
}

/**
 * The truth guard: may `after` stand where `before` stood? Deterministic, and closed by default: each word must be a
 * form of a word of its sources, stand for one of `before`, or claim nothing. Figures come from `before` and from the
 * person's answers alone and stay with what they count. A job posting is never a source.
 */
export const guard = ({ after, allowShorten, answers = {}, before, document, entry }: Claim): Verdict => {
  const given = Object.values(answers).join(" ; ")
  const language = languageOf(before, document.locale)
  const vocabulary = vocabularies[language]
  const slots = slotsIn(after)
  const facts: Array<string> = []
  if (after.trim() === "" || after.length > MAX)
    return { status: "rejected", newFacts: [after.slice(0, 100)] }
  const bare = after.replace(/\{\{[a-z0-9_]+\}\}/g, "")
  if ([...bare].length > GROWTH * [...before, ...given].length) facts.push("length")
  if (languageOf(after, language) !== language) facts.push("language")
  facts.push(...oddities(before, after, given))

  const old = tokensOf(before, vocabulary)
  const now = tokensOf(after, vocabulary)
  const said = tokensOf(given, vocabulary)
  const known = sourcesOf({ document, entry, old, said, vocabulary })

  const allowed = figuresIn(old)
  const told = figuresIn(said)
  for (const { figure, raw } of figuresIn(now)) {
    const stands = allowed.some((each) => sameFigure(each.figure, figure))
    if (!stands && !told.some((each) => each.figure.value === figure.value)) facts.push(raw)
  }
  // Who is let manage by their title alone manages what the sentence names, not what the title does.
  const lent = wordsIn(now).some(({ word }) => !known.own.has(word) && manages(word, known))
  const rest = lent ? { ...known, around: new Set<string>() } : known
  for (const token of wordsIn(now)) if (!familiar(token, rest, language)) facts.push(token.raw)
  facts.push(
    ...coined(now, known),
    ...multiplied(old, wordsIn(now), vocabulary),
    ...recurring(before, wordsIn(old), wordsIn(now)),
    ...bindings(old, now, language),
    ...exchanged(old, now, language),
    ...promoted(old, now, known),
    ...unheaded(wordsIn(old), wordsIn(now), vocabulary),
  )

  facts.push(...modesty({ before, after, old, now: wordsIn(now) }, vocabulary))
  if (allowShorten !== true) {
    const gone = allowed.filter(
      ({ figure }) => figure.value !== 1 && !figuresIn(now).some((each) => sameFigure(each.figure, figure)),
    )
    facts.push(...gone.map(({ raw }) => `-${raw}`))
    const denials = (tokens: ReadonlyArray<Token>) =>
      wordsIn(tokens).filter(({ word }) => vocabulary.negations.has(word))
    if (denials(now).length < denials(old).length) facts.push(`-${denials(old)[0]?.raw ?? ""}`)
  }
  if (facts.length > 0)
    return { status: "rejected", newFacts: [...new Set(facts.map((fact) => fact.trim()))] }
  return { status: slots.length > 0 ? "needs_input" : "clean", newFacts: [] }
}

/** Values that differ in nothing a reader sees: spaces, case, unseen characters. */
export const sameToReaders = (a: string, b: string): boolean =>
  fold(plain(a)).replace(/\s+/g, " ").trim() === fold(plain(b)).replace(/\s+/g, " ").trim()
