import type { CvLine } from "../CvText.ts"
import type { Subject } from "./Check.ts"
import { fold, wordsIn } from "./fold.ts"
import { functionWords } from "./functionWords.ts"
import { once } from "./memo.ts"
import { isPersonalLine } from "./personal.ts"

/** Fields whose lines only say who somebody is and how to reach them. */
const who = /^\/basics\/(?:name|email|phone|url|location|profiles)(?:\/|$)/

/** The folded words of a line; none of one that says who somebody is. */
const wordsOf = once((line: CvLine) => (isPersonalLine(line.text) ? [] : wordsIn(fold(line.text))))

/** The lines of a CV that do not merely say who the person is, as folded words. */
const proseLines = once(({ text, document }: Subject): ReadonlyArray<ReadonlyArray<string>> => {
  const aside = new Set(
    Object.entries(document.provenance).flatMap(([pointer, { line }]) => (who.test(pointer) ? [line] : [])),
  )
  const name = new Set(wordsIn(fold(document.resume.basics.name ?? "")))
  return text.lines
    .filter((_, i) => !aside.has(i))
    .map((line) => wordsOf(line).filter((word) => !name.has(word)))
})

/**
 * The words of a CV without those that say who the person is: a long name, a foreign address or a nationality must
 * weigh nothing. Folded, in order.
 */
export const proseWords = (subject: Subject): ReadonlyArray<string> => proseLines(subject).flat()

/** Lines without a single "and" or "of" are titles, dates and lists: they count as a part of what is told. */
const LISTED_SHARE = 0.3
/** A word that says something says it this often at most. */
const OFTEN = 6

/** In Arabic "and", "by" and "for" are written onto the next word. */
const joins = (word: string) => functionWords.has(word) || /^[وبل]\p{Script=Arabic}{3,}$/u.test(word)

/** How many words tell something: a long list or a word repeated again and again is no content. */
export const tellingWords = (subject: Subject): number => {
  const counts = new Map<string, number>()
  let telling = 0
  let listed = 0
  for (const line of proseLines(subject)) {
    const tells = line.some(joins)
    for (const word of line) {
      const before = counts.get(word) ?? 0
      counts.set(word, before + 1)
      if (before >= OFTEN && !functionWords.has(word)) continue
      if (tells) telling++
      else listed++
    }
  }
  return telling + Math.min(listed, Math.floor(telling * LISTED_SHARE))
}
