import { has, hedgesOf } from "./familiar.ts"
import { plain } from "./fold.ts"
import { inflects } from "./inflect.ts"
import type { Word } from "./tokens.ts"
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

interface Sentences {
  readonly before: string
  readonly after: string
  readonly old: ReadonlyArray<Word>
  readonly now: ReadonlyArray<Word>
}

/** What made the old value smaller and is gone: help, plans, about, up to, a team, being taught. */
export const modesty = (
  { after, before, now, old }: Sentences,
  vocabulary: Vocabulary,
): ReadonlyArray<string> => {
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
  const leads = old.some(({ word }) => led.some((each) => inflects(each, word, vocabulary.language)))
  const fellow = leads ? undefined : old.find(({ word }) => has(told, word))
  const alone = fellow !== undefined && !now.some(({ word }) => has(kept, word))
  const smaller = vocabulary.less.filter(
    (pattern) => pattern.test(plain(before)) && !pattern.test(plain(after)),
  )
  return [
    ...hedges,
    ...(alone ? [`-${fellow.raw}`] : []),
    ...smaller.flatMap((pattern) => (pattern.exec(plain(before)) ?? []).map((found) => `-${found.trim()}`)),
  ]
}
