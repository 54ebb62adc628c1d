import { groupsOf, has, hedgesOf } from "./familiar.ts"
import { plain } from "./fold.ts"
import { inflects } from "./inflect.ts"
import { phrased, type Token, type Word } from "./tokens.ts"
import type { Vocabulary } from "./words/all.ts"

/** Words for having led: then the others were led, not fellows. */
const led: ReadonlyArray<string> = [
  "led",
  "lead",
  "leading",
  "managed",
  "managing",
  "supervised",
  "dirige",
  "diriger",
  "encadre",
  "encadrement",
  "pilote",
  "gere",
  "قدت",
  "قياده",
  "اشرفت",
  "اشراف",
  "ادرت",
  "اداره",
]

/** Whether a word tells of leading, by itself or by what it may stand for. */
export const ranks = (word: string, vocabulary: Vocabulary): boolean => {
  const mine = groupsOf(word, vocabulary)
  return led.some((each) => groupsOf(each, vocabulary).some((group) => mine.includes(group)))
}
export const leads = (word: string, { language }: Vocabulary): boolean =>
  led.some((each) => inflects(each, word, language))

interface Sentences {
  readonly before: string
  readonly after: string
  readonly old: ReadonlyArray<Token>
  readonly now: ReadonlyArray<Word>
}

/** Make the figure behind them smaller, and nothing where none follows: `training about safety`. */
const nearly = new Set(["about", "around", "near", "over", "pres", "نحو", "قرابه"])
const idle = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const token = tokens[at]
  if (token?.type !== "word" || !nearly.has(token.word)) return false
  return !tokens.slice(at + 1, at + 3).some((next) => next.type === "figure")
}

/** What made the old value smaller and is gone: help, plans, about, up to, a team, being taught. */
export const modesty = (
  { after, before, now, old: tokens }: Sentences,
  vocabulary: Vocabulary,
): ReadonlyArray<string> => {
  const old = tokens.flatMap((token, at) => (token.type !== "word" || idle(tokens, at) ? [] : [token]))
  const words = new Set(now.map(({ word }) => word))
  const hedges = old.flatMap(({ raw, word }) => {
    const families = hedgesOf(word, vocabulary)
    if (families.length === 0 || words.has(word)) return []
    const kept = [...words].some((each) =>
      hedgesOf(each, vocabulary).some((family) => families.includes(family)),
    )
    return kept ? [] : [`-${raw}`]
  })
  const [told, kept] = vocabulary.shared
  const fellow = old.some(({ word }) => leads(word, vocabulary))
    ? undefined
    : old.find(({ word }) => has(told, word))
  const alone = fellow !== undefined && !now.some(({ word }) => has(kept, word))
  const [was, is] = [before, after].map((text) => phrased(plain(text), vocabulary)) as [string, string]
  const smaller = vocabulary.less.filter(([gone, kept]) => gone.test(was) && !kept.test(is))
  return [
    ...hedges,
    ...(alone ? [`-${fellow.raw}`] : []),
    ...smaller.flatMap(([gone]) => (gone.exec(was) ?? []).map((found) => `-${found.trim()}`)),
  ]
}
