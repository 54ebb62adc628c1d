import type { Language } from "../../../i18n/Language.ts"
import { fold } from "../fold.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { Words } from "./Words.ts"

/** A vocabulary ready for look-ups: groups and hedges by word, numbers by word (`undefined`: no value of its own). */
export interface Vocabulary {
  readonly function: ReadonlySet<string>
  readonly neutral: ReadonlySet<string>
  readonly groups: ReadonlyMap<string, ReadonlyArray<number>>
  /** Words of groups by their first letters: only those can be forms of one another. */
  readonly alike: ReadonlyMap<string, ReadonlyArray<readonly [word: string, groups: ReadonlyArray<number>]>>
  readonly claims: ReadonlySet<string>
  readonly hedges: ReadonlyMap<string, ReadonlyArray<number>>
  readonly negations: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, number | undefined>
  readonly shared: readonly [told: ReadonlySet<string>, kept: ReadonlySet<string>]
  readonly less: ReadonlyArray<readonly [told: RegExp, kept: RegExp]>
  readonly joints: ReadonlySet<string>
  readonly singular: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  readonly many: ReadonlyMap<string, string>
  readonly phrases: ReadonlyArray<readonly [RegExp, string]>
  readonly managing: Readonly<Record<"duty" | "titles" | "deeds", ReadonlySet<string>>>
  /** The group of rising and the group of falling. */
  readonly up: number
  readonly down: number
  readonly language: Language
}

const words = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(fold)

const lines = (text: string, from = 0): Map<string, Array<number>> => {
  const found = new Map<string, Array<number>>()
  text
    .split("\n")
    .map(words)
    .filter((line) => line.length > 0)
    .forEach((line, at) => {
      for (const word of line) found.set(word, [...(found.get(word) ?? []), at + from])
    })
  return found
}

const LETTERS = 3
/** What two forms of one word have in common at least. */
export const beginning = (word: string): string => word.slice(0, LETTERS).replaceAll("z", "s")

const vocabularyOf = (language: Language, of: Words): Vocabulary => {
  const groups = lines([...of.directions, of.groups].join("\n"))
  return {
    function: new Set(words(of.function)),
    neutral: new Set(words(of.neutral)),
    groups,
    alike: Map.groupBy(groups, ([word]) => beginning(word)),
    claims: new Set(words(of.claims)),
    hedges: lines(of.hedges),
    negations: new Set(words(of.negations)),
    numbers: new Map(
      words(of.numbers).map((entry) => {
        const [word = "", value] = entry.split("=")
        return [word, value === undefined ? undefined : Number(value)]
      }),
    ),
    shared: [new Set(words(of.shared[0])), new Set([...words(of.shared[0]), ...words(of.shared[1])])],
    less: of.less.map(
      ([told, kept]) =>
        [new RegExp(told, "iu"), new RegExp(kept === undefined ? told : `${told}|${kept}`, "iu")] as const,
    ),
    joints: new Set(words(of.joints)),
    singular: new Set(words(of.singular)),
    definite: new Set(words(of.definite)),
    plural: new Set(words(of.plural)),
    many: new Map(
      words(of.many).map((entry) => {
        const [one = "", more = ""] = entry.split("=")
        return [one, more]
      }),
    ),
    phrases: of.phrases.map(
      ([pattern, plain]) =>
        [new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu"), plain] as const,
    ),
    managing: {
      duty: new Set(words(of.managing[0])),
      titles: new Set(words(of.managing[1])),
      deeds: new Set(words(of.managing[2])),
    },
    up: 0,
    down: 1,
    language,
  }
}

export const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: vocabularyOf("en", en),
  fr: vocabularyOf("fr", fr),
  ar: vocabularyOf("ar", ar),
}
