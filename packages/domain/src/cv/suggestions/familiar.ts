import type { Language } from "../../i18n/Language.ts"
import { inflects, misspelt } from "./inflect.ts"
import type { Word } from "./tokens.ts"
import { beginning, type Vocabulary } from "./words/all.ts"

/** Words of the value itself and of the answers (`own`), and of the names and skills around it. */
export interface Known {
  readonly own: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  /** Words of the titles that the value stands under. */
  readonly titles: ReadonlySet<string>
  readonly vocabulary: Vocabulary
}

/** A word or, in Arabic, the word without what is joined to it. */
const variants = (word: string): ReadonlyArray<string> => {
  if (!/\p{Script=Arabic}/u.test(word)) return [word]
  const bare = word.replace(/^(?:و|ف)?(?:ال|بال|لل|كال|ب|ل|ك)?(?=\p{L}{3})/u, "")
  const joined = word.replace(/^[وف](?=\p{L}{3})/u, "")
  const own = (each: string) => [each, each.replace(/(?:ها|هم|هن|نا|ه)$/u, "")]
  // `عميلا`: what is done to it.
  const object = bare.replace(/(?<=\p{L}{3})ا$/u, "")
  return [...new Set([word, ...own(joined), ...own(bare), object])]
}

export const has = (table: { has(word: string): boolean }, word: string) =>
  variants(word).some((each) => table.has(each))

/** The meanings of a word: its own, else those of the words it is a form of. */
export const groupsOf = (word: string, { alike, groups, language }: Vocabulary): ReadonlyArray<number> => {
  const own = variants(word).flatMap((each) => groups.get(each) ?? [])
  if (own.length > 0) return own
  return (alike.get(beginning(word)) ?? []).flatMap(([other, meanings]) =>
    inflects(word, other, language) ? meanings : [],
  )
}

/** The families of words by which a claim is made smaller. */
export const hedgesOf = (word: string, { hedges }: Vocabulary): ReadonlyArray<number> =>
  variants(word).flatMap((each) => hedges.get(each) ?? [])

const formOf = (word: string, sources: ReadonlySet<string>, language: Language): boolean =>
  sources.has(word) || [...sources].some((source) => inflects(word, source, language))

const both = (a: ReadonlyArray<number>, b: ReadonlyArray<number>) => a.some((each) => b.includes(each))

/** Who answers for something manages it, where their title says so: `Responsible for stock` of a stock manager. */
export const manages = (word: string, { own, titles, vocabulary }: Known): boolean => {
  const { deeds, duty, titles: ranks } = vocabulary.managing
  const answers = [...own].filter((each) => has(duty, each))
  return has(deeds, word) && answers.length > 0 && [...titles, ...answers].some((each) => has(ranks, each))
}

/** An Arabic verb in the first person tells a deed; its noun may stand for it, also where no pattern makes it. */
const sameDeed = (word: string, { own, vocabulary }: Known): boolean =>
  [...own].some(
    (each) =>
      /\p{Script=Arabic}ت$/u.test(each) &&
      has(vocabulary.claims, each) &&
      both(groupsOf(word, vocabulary), groupsOf(each, vocabulary)),
  )

/** Whether a word says nothing that its sources do not. */
export const familiar = (token: Word, known: Known, language: Language): boolean => {
  const { around, own, vocabulary } = known
  const { word, raw } = token
  if (own.has(word) || has(vocabulary.function, word)) return true
  const claims = has(vocabulary.claims, word)
  const name = /^\p{Lu}/u.test(raw.slice(1)) || /[\d.&/@_+#]/.test(word)
  // `full-stack` of `full stack`, `CI/CD` of `CI` and `CD`: each part on its own.
  const parts = word.split(/[-/&]/)
  if (
    parts.length > 1 &&
    parts.every((part) => part !== "" && familiar({ ...token, raw: part, word: part }, known, language))
  )
    return true
  if (manages(word, known)) return true
  if (claims || has(vocabulary.negations, word))
    return formOf(word, own, language) || (claims && sameDeed(word, known))
  if (name) return own.has(word) || around.has(word)
  if (has(vocabulary.neutral, word)) return true
  if (formOf(word, own, language) || formOf(word, around, language)) return true
  const families = hedgesOf(word, vocabulary)
  if ([...own].some((source) => hedgesOf(source, vocabulary).some((family) => families.includes(family))))
    return true
  const meanings = groupsOf(word, vocabulary)
  if (meanings.length > 0)
    return [...own].some((source) => groupsOf(source, vocabulary).some((group) => meanings.includes(group)))
  return !/^\p{Lu}/u.test(raw) && [...own].some((source) => misspelt(word, source))
}
