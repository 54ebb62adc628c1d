import type { SectionKind } from "@utopiahire/domain/cv/CvDocument"
import { key } from "./fold.ts"
import { contactHeadings, headingLexicon, otherHeadings } from "./headingLexicon.ts"

export type HeadingKind = SectionKind | "contact"
export interface HeadingMatch {
  readonly kind: HeadingKind
  readonly confidence: number
  readonly rule: "heading.exact" | "heading.compound" | "heading.noun"
}

const exact = new Map<string, HeadingKind>()
const heads = new Map<string, HeadingKind>()
for (const [kind, words] of Object.entries(headingLexicon) as ReadonlyArray<
  [Exclude<SectionKind, "other">, { exact: string; heads: string }]
>) {
  for (const phrase of words.exact.split(",")) exact.set(key(phrase), kind)
  for (const noun of words.heads.split(",")) heads.set(key(noun), kind)
}
for (const phrase of otherHeadings.split(",")) exact.set(key(phrase), "other")
for (const phrase of contactHeadings.split(",")) exact.set(key(phrase), "contact")

const joined = new Map([...exact].map(([phrase, kind]) => [phrase.replaceAll(" ", ""), kind]))

const joints = /\s*(?:&|\/|\+|\||\bet\b|\band\b|(?<=\s)و(?=\s)|(?<=\S)\s+و(?=ال))\s*/u

const nounOf = (words: ReadonlyArray<string>): HeadingKind | undefined => {
  // English puts the head noun last, French and Arabic first.
  for (const word of [words.at(-1), words[0], ...words.slice(1, -1)]) {
    const kind = word === undefined ? undefined : heads.get(word)
    if (kind) return kind
  }
  return undefined
}

/** The section a line would head, by the lexicon alone: whole phrase, else parts of "X & Y", else the head noun. */
export const headingOf = (text: string): HeadingMatch | undefined => {
  if (text.length > 70 || /[,;.!?@]|\d{3}/u.test(text.replace(/[.:]\s*$/, ""))) return undefined
  const phrase = key(text.replace(/^\s*(?:\d{1,2}|[ivx]{1,4})[.)]\s+/i, "").replace(/\s[|–—-]\s/g, " / "))
  if (phrase === "") return undefined
  // W O R K  E X P E R I E N C E: the letters tell no words apart.
  const spaced = /^(?:\S[\s\t]+){4,}\S$/u.test(text.trim().replace(/\s*[:：]$/, ""))
  const whole = spaced ? joined.get(phrase.replaceAll(" ", "")) : exact.get(phrase)
  if (whole) return { kind: whole, confidence: 0.98, rule: "heading.exact" }
  const parts = phrase.split(joints).filter((part) => part !== "")
  if (parts.length > 1 && parts.length < 4) {
    const kinds = parts.map((part) => exact.get(part) ?? nounOf(part.split(" ")))
    const kind = kinds.find((one) => one !== undefined)
    // "الخبرة المهنية / Expérience professionnelle": the same heading in two languages.
    if (kind && parts.every((part) => exact.get(part) === kind))
      return { kind, confidence: 0.97, rule: "heading.exact" }
    if (kind && kinds.filter((one) => one !== undefined).length * 2 >= kinds.length)
      return { kind, confidence: 0.88, rule: "heading.compound" }
  }
  const words = phrase.split(" ")
  const noun = words.length <= 5 ? nounOf(words) : undefined
  return noun && { kind: noun, confidence: 0.75, rule: "heading.noun" }
}

/** A line that is a heading in any document, whatever its look. */
export const isKnownHeading = (text: string): boolean => {
  const match = headingOf(text)
  return match !== undefined && match.rule !== "heading.noun"
}
