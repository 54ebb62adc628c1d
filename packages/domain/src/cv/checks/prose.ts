import type { Subject } from "./Check.ts"
import { fold, wordsIn } from "./fold.ts"
import { isPersonalLine } from "./personal.ts"

/** Fields whose lines only say who somebody is and how to reach them. */
const who = /^\/basics\/(?:name|email|phone|url|location|profiles)(?:\/|$)/

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
    .filter((line, i) => !aside.has(i) && !isPersonalLine(line.text))
    .flatMap((line) => wordsIn(fold(line.text)))
    .filter((word) => !name.has(word))
}
