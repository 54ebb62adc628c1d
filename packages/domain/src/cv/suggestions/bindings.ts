import type { Language } from "../../i18n/Language.ts"
import { groupsOf } from "./familiar.ts"
import { sameFigure } from "./figures.ts"
import { inflects } from "./inflect.ts"
import type { Token } from "./tokens.ts"
import { type Vocabulary, vocabularies } from "./words/all.ts"

/** Something that must stay with what it was said of: a figure, or a rise or fall. */
interface Anchor {
  readonly raw: string
  readonly same: (other: Anchor) => boolean
  readonly key: Token
  readonly clause: number
  readonly mates: ReadonlyArray<string>
}

const directionOf = (word: string, vocabulary: Vocabulary): "up" | "down" | undefined => {
  const groups = groupsOf(word, vocabulary)
  return groups.includes(vocabulary.up) ? "up" : groups.includes(vocabulary.down) ? "down" : undefined
}

const anchorsOf = (tokens: ReadonlyArray<Token>, vocabulary: Vocabulary): ReadonlyArray<Anchor> => {
  const turns = tokens.filter(
    (token) => token.type === "word" && directionOf(token.word, vocabulary) !== undefined,
  )
  const content = (from: number, until: number) =>
    tokens.flatMap((token) =>
      token.type === "word" &&
      token.clause >= from &&
      token.clause < until &&
      !turns.includes(token) &&
      !vocabulary.function.has(token.word) &&
      !vocabulary.joints.has(token.word)
        ? [token.word]
        : [],
    )
  return tokens.flatMap((token): ReadonlyArray<Anchor> => {
    const { clause, raw } = token
    if (token.type === "figure") {
      const { figure } = token
      if (figure.value === 1) return []
      const same = ({ key }: Anchor) => key.type === "figure" && sameFigure(key.figure, figure)
      return [{ raw, key: token, clause, mates: content(clause, clause + 1), same }]
    }
    const direction = directionOf(token.word, vocabulary)
    if (direction === undefined) return []
    // A rise is said of all that follows up to the next one: `cut costs by 4 % and delays by 2 %`.
    const next = turns.find((turn) => turn.clause > clause)?.clause ?? Infinity
    const same = ({ key }: Anchor) => key.type === "word" && directionOf(key.word, vocabulary) === direction
    return [{ raw, key: token, clause, mates: content(clause, next), same }]
  })
}

/** A year may move to another part of its sentence. */
const isYear = ({ key }: Anchor) =>
  key.type === "figure" && key.figure.unit === "" && /^(?:19|20)\d\d$/.test(String(key.figure.value))
const isFigure = ({ key }: Anchor) => key.type === "figure"

/** Figures, rises and falls that are said of something else than before. */
export const bindings = (
  old: ReadonlyArray<Token>,
  now: ReadonlyArray<Token>,
  language: Language,
): ReadonlyArray<string> => {
  const vocabulary = vocabularies[language]
  const before = anchorsOf(old, vocabulary)
  const akin = (a: string, b: string) =>
    inflects(a, b, language) ||
    groupsOf(a, vocabulary).some((group) => groupsOf(b, vocabulary).includes(group))
  const overlap = (a: ReadonlyArray<string>, b: ReadonlyArray<string>) =>
    a.filter((word) => b.some((other) => akin(word, other))).length
  const after = anchorsOf(now, vocabulary)
  return after.flatMap((anchor) => {
    const mine = before.filter((each) => each.same(anchor))
    if (mine.length === 0) return []
    const best = Math.max(...mine.map(({ mates }) => overlap(anchor.mates, mates)))
    const strange =
      !isYear(anchor) && anchor.mates.length > 0 && best === 0 && mine.every(({ mates }) => mates.length > 0)
    const rivals = before.filter(
      (each) =>
        isFigure(each) === isFigure(anchor) &&
        isYear(each) === isYear(anchor) &&
        !each.same(anchor) &&
        !after.some((other) => other.clause === anchor.clause && other.same(each)),
    )
    const taken = rivals.some(({ mates }) => overlap(anchor.mates, mates) > best)
    // `from 40 to 20` is not `from 20 to 40`.
    const turned = after.some((later) => {
      if (!isFigure(anchor) || !isFigure(later) || later.clause !== anchor.clause) return false
      if (after.indexOf(later) <= after.indexOf(anchor)) return false
      const unit = (each: Anchor) => (each.key.type === "figure" ? each.key.figure.unit : "")
      const first = before.findIndex((each) => each.same(anchor))
      const second = before.findIndex((each) => each.same(later))
      return (
        first > second &&
        second >= 0 &&
        unit(anchor) === unit(later) &&
        before[first]?.clause === before[second]?.clause
      )
    })
    return strange || taken || turned ? [anchor.raw] : []
  })
}

/** Deeds that are now said of what another was said of: `sold shoes and repaired bikes` is not `sold bikes`. */
export const exchanged = (
  old: ReadonlyArray<Token>,
  now: ReadonlyArray<Token>,
  language: Language,
): ReadonlyArray<string> => {
  const vocabulary = vocabularies[language]
  const clauses = (tokens: ReadonlyArray<Token>) => {
    const found = new Map<number, Array<string>>()
    for (const token of tokens)
      if (
        token.type === "word" &&
        !vocabulary.function.has(token.word) &&
        !vocabulary.joints.has(token.word) &&
        (!vocabulary.neutral.has(token.word) || vocabulary.hedges.has(token.word))
      )
        found.set(token.clause, [...(found.get(token.clause) ?? []), token.word])
    return [...found.values()]
  }
  const akin = (a: string, b: string) =>
    inflects(a, b, language) ||
    groupsOf(a, vocabulary).some((group) => groupsOf(b, vocabulary).includes(group))
  const before = clauses(old)
  if (before.filter((words) => words.length >= 2).length < 2) return []
  const placesOf = (word: string) =>
    before.flatMap((clause, at) => (clause.some((each) => akin(word, each)) ? [at] : []))
  const stands = (words: ReadonlyArray<string>): boolean => {
    const [deed = [], ...rest] = words.map(placesOf).filter((places) => places.length > 0)
    return rest.length === 0 || rest.some((places) => places.some((at) => deed.includes(at)))
  }
  const after = clauses(now)
  return after.flatMap((words, at) => {
    // `Wrote and edited articles`: a deed alone shares what comes next.
    const alone = after[at - 1]?.length === 1 ? (after[at - 1] ?? []) : []
    return stands(words) || (alone.length > 0 && stands([...alone, ...words])) ? [] : [words.join(" ")]
  })
}
