import type { Subject } from "./Check.ts"
import { fold, wordsIn } from "./fold.ts"
import { isPersonalLine } from "./personal.ts"

/** Fields whose lines only say who somebody is and how to reach them. */
const who = /^\/basics\/(?:name|email|phone|url|location|profiles)(?:\/|$)/

/** Suggestions are measured by scoring the same lines again and again. */
const known = new Map<string, ReadonlyArray<string>>()
const KNOWN = 2_000

/** The folded words of a line; none of one that says who somebody is. */
const wordsOf = (line: string): ReadonlyArray<string> => {
  const before = known.get(line)
  if (before !== undefined) return before
  const words = isPersonalLine(line) ? [] : wordsIn(fold(line))
  if (known.size >= KNOWN) known.clear()
  known.set(line, words)
  return words
}

/**
 * The words of a CV without those that say who the person is: a long name, a foreign address or a nationality must
 * weigh nothing. Folded, in order.
 */
export const proseWords = ({ text, document }: Subject): ReadonlyArray<string> => {
  const aside = new Set(
    Object.entries(document.provenance).flatMap(([pointer, { line }]) => (who.test(pointer) ? [line] : [])),
  )
  const name = new Set(wordsIn(fold(document.resume.basics.name ?? "")))
  return text.lines
    .filter((_, i) => !aside.has(i))
    .flatMap((line) => wordsOf(line.text))
    .filter((word) => !name.has(word))
}
