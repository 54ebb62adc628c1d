import { groupsOf, has, type Known, manages } from "./familiar.ts"
import { inflects } from "./inflect.ts"
import { leads, ranks } from "./modesty.ts"
import type { Token, Word } from "./tokens.ts"
import type { Vocabulary } from "./words/all.ts"

const empty = (word: string, { function: small, hedges, managing, neutral }: Vocabulary): boolean =>
  has(small, word) || has(neutral, word) || has(hedges, word) || has(managing.duty, word)

/** Words at the heads of clauses, up to the first that says something. */
const heads = (tokens: ReadonlyArray<Token>, vocabulary: Vocabulary): ReadonlyArray<string> => {
  const open = new Set<number>()
  return tokens.flatMap((token) => {
    if (token.type !== "word" || open.has(token.clause)) return []
    if (!empty(token.word, vocabulary) && !has(vocabulary.claims, token.word)) open.add(token.clause)
    return [token.word]
  })
}

/** A rank or a lead that stood inside the sentence and now opens it: `reported to the head office`, `Head of reports`. */
export const promoted = (
  old: ReadonlyArray<Token>,
  now: ReadonlyArray<Token>,
  known: Known,
): ReadonlyArray<string> => {
  const { vocabulary } = known
  const first = now.find((token) => token.type === "word" && !has(vocabulary.function, token.word))
  if (first?.type !== "word") return []
  const { deeds, titles } = vocabulary.managing
  const rank =
    [deeds, titles].some((table) => has(table, first.word)) ||
    leads(first.word, vocabulary) ||
    ranks(first.word, vocabulary)
  if (!rank || manages(first.word, known)) return []
  const akin = (word: string) =>
    inflects(word, first.word, vocabulary.language) ||
    groupsOf(word, vocabulary).some((group) => groupsOf(first.word, vocabulary).includes(group))
  return heads(old, vocabulary).some(akin) ? [] : [first.raw]
}

/** What one answered for must stay: `responsible for a shelf of the shop` is not `responsible for the shop`. */
export const unheaded = (
  old: ReadonlyArray<Word>,
  now: ReadonlyArray<Word>,
  vocabulary: Vocabulary,
): ReadonlyArray<string> => {
  const duty = old.findIndex(({ word }) => has(vocabulary.managing.duty, word))
  if (duty < 0) return []
  const head = old.slice(duty + 1).find(({ word }) => !empty(word, vocabulary))
  if (head === undefined || head.clause !== old[duty]?.clause) return []
  const meant = groupsOf(head.word, vocabulary)
  const kept = now.some(
    ({ word }) =>
      word === head.word ||
      inflects(word, head.word, vocabulary.language) ||
      groupsOf(word, vocabulary).some((group) => meant.includes(group)),
  )
  return kept ? [] : [`-${head.raw}`]
}
