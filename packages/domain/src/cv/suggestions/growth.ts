import { groupsOf, has } from "./familiar.ts"
import { fold, plain } from "./fold.ts"
import type { Token, Word } from "./tokens.ts"
import type { Vocabulary } from "./words/all.ts"

const singulars = (word: string): ReadonlyArray<string> =>
  [
    word.replace(/s$/, ""),
    word.replace(/es$/, ""),
    word.replace(/ies$/, "y"),
    word.replace(/aux$/, "al"),
  ].filter((each) => each !== word)

/** `a client` that became `clients` or `customers`: more than was said. */
export const multiplied = (
  tokens: ReadonlyArray<Token>,
  now: ReadonlyArray<Word>,
  vocabulary: Vocabulary,
): ReadonlyArray<string> => {
  const old = tokens.filter((token) => token.type === "word")
  const all = new Set(old.map(({ word }) => word))
  const one = (token: Token | undefined) =>
    token?.type === "figure" ? token.figure.value === 1 : vocabulary.singular.has(token?.word ?? "")
  const wordAt = (at: number) => {
    const token = tokens[at]
    return token?.type === "word" ? token.word : undefined
  }
  const ends = (word: string | undefined) => word === undefined || has(vocabulary.function, word)
  const single = tokens.flatMap((token, at) =>
    one(token) ? [wordAt(at + 1), wordAt(at + 2)].filter((word) => word !== undefined) : [],
  )
  // `the salary of 35 people` is many already.
  const spread = (at: number): boolean => {
    const [first, second] = tokens
      .slice(at, at + 6)
      .filter((token) => token.type === "figure" || !has(vocabulary.function, token.word))
    const many = (token: Token | undefined) =>
      token?.type === "figure" ? token.figure.value !== 1 : /[sx]$/.test(token?.word ?? "")
    return many(first) || (first?.type === "word" && many(second))
  }
  // `the kitchen`: one, where nothing follows that it belongs to.
  const definite = new Set(
    tokens.flatMap((token, at) => {
      const word = wordAt(at + 1)
      if (token.type !== "word" || !vocabulary.definite.has(token.word) || word === undefined) return []
      const belongs = /^(?:of|de|du|des)$/.test(wordAt(at + 2) ?? "") && spread(at + 2)
      return ends(wordAt(at + 2)) && !belongs && !/[sxz]$/.test(word) ? [word] : []
    }),
  )
  // `un mois` and `des mois`; `عميل` and `عملاء`: no ending tells.
  const alone = new Set(single.filter((word) => /[sxz]$/.test(word)))
  const manyOf = (at: number, word: string) =>
    alone.has(word) && now.slice(Math.max(0, at - 2), at).some((each) => vocabulary.plural.has(each.word))
  const bare = new Set(
    tokens.flatMap((token, at) => {
      const previous = tokens[at - 1]
      // `20 مريضا` and `كل مريض` are many already.
      const counted = previous?.type === "figure" || previous?.word === "كل"
      return token.type !== "word" || counted
        ? []
        : (vocabulary.many.get(token.word.replace(/ا$/u, "")) ?? [])
    }),
  )
  const meanings = new Set(single.flatMap((word) => groupsOf(word, vocabulary)))
  return now.flatMap(({ raw, word }, at) => {
    const ones = singulars(word)
    if (manyOf(at, word) || (bare.has(word) && !all.has(word))) return [raw]
    if (all.has(word) || ones.length === 0) return []
    const same = ones.some((each) => single.includes(each) || definite.has(each))
    const alike = ones.some((each) => groupsOf(each, vocabulary).some((meaning) => meanings.has(meaning)))
    return same || (alike && !single.includes(word)) ? [raw] : []
  })
}

const often =
  /^(?:daily|weekly|monthly|yearly|annual(?:ly)?|quarterly|quotidien(?:ne)?(?:ment)?s?|hebdomadaires?|mensuel(?:le)?s?|annuel(?:le)?s?|trimestriel(?:le)?s?|يوميا|اسبوعيا|شهريا|سنويا|يومي|يوميه|اسبوعي|اسبوعيه|شهري|شهريه|سنوي|سنويه)$/u
const recurs =
  /\b(?:every|each|per|chaque|par|tous les|toutes les) (?:\S+ )?(?:day|morning|evening|week|month|year|quarter|jour|matin|soir|semaine|mois|an|annee|trimestre)|\d\S* \S+ (?:an?|par) (?:day|week|month|year|quarter)|(?:كل|في ال|بال)\s?(?:يوم|اسبوع|شهر|سنه)/u

/** `daily`, where the old sentence does not say that it happened more than once. */
export const recurring = (
  before: string,
  old: ReadonlyArray<Word>,
  now: ReadonlyArray<Word>,
): ReadonlyArray<string> => {
  const known = old.some(({ word }) => often.test(word)) || recurs.test(fold(plain(before)))
  return known ? [] : now.flatMap(({ raw, word }) => (often.test(word) ? [raw] : []))
}
