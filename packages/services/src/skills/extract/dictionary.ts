import type { Language } from "@utopiahire/domain/i18n/Language"
import { fold } from "@utopiahire/domain/skills/fold"
import { ordinaryWords } from "./ordinaryWords.ts"
import { stemOf, type Word, wordsOf } from "./words.ts"

/** What the dictionary needs of a taxonomy's skills, which are 0..size-1. */
export interface NamedSkills {
  readonly size: number
  label(skill: number, language: Language): string
  altLabels(skill: number, language: Language): ReadonlyArray<string>
}

/** What a name must look like in a text: anything; the word itself; as a name; an item of a list of skills. */
export const guards = { none: 0, word: 1, name: 2, item: 3 } as const

/** Names of skills in all languages by their words, in flat arrays. Entries of one name follow each other by `next`. */
export interface Dictionary {
  /** Number of names. */
  readonly size: number
  readonly skill: Int32Array
  /** Bit 0: another name than the preferred one; bits 1 and 2: place of the language in `dictionaryLanguages`. */
  readonly kind: Uint8Array
  readonly guard: Uint8Array
  /** A name as its language writes it, where `guard` asks for that. */
  readonly written: ReadonlyArray<string | undefined>
  readonly next: Int32Array
  readonly words: ReadonlyMap<string, number>
  /** How many words the longest name has that begins with a word. */
  readonly longest: Uint8Array
  /** The first entry of the name of these words, -1 for none. */
  find(words: Int32Array, length: number): number
}

export const dictionaryLanguages: ReadonlyArray<Language> = ["en", "fr", "ar"]
export const MOST_WORDS = 10

const qualified = /^(.*?)\s*\([^)]*\)$/u
const capital = /\p{Lu}/gu

const guardOf = (written: string, words: ReadonlyArray<Word>): number => {
  const [only] = words
  if (only === undefined || words.length > 1) return guards.none
  if (only.text.length === 1) return guards.item
  const capitals = written.match(capital)?.length ?? 0
  if (ordinaryWords.has(only.text) || (only.text.length === 2 && /^[a-z\d]/.test(only.text)))
    return capitals > 0 ? guards.name : guards.none
  return capitals > 0 ? guards.word : guards.none
}

const hashOf = (words: Int32Array, length: number): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ words[at]!, 0x01000193)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

interface Name {
  readonly written: string
  readonly kind: number
  readonly item: boolean
}

function* namesOf(skills: NamedSkills, skill: number): Generator<Name> {
  for (const [place, language] of dictionaryLanguages.entries()) {
    const preferred = skills.label(skill, language)
    for (const [index, written] of [preferred, ...skills.altLabels(skill, language)].entries()) {
      const kind = (place << 1) | (index === 0 ? 0 : 1)
      yield { written, kind, item: false }
      const bare = written.endsWith(")") ? qualified.exec(written)?.[1] : undefined
      // `Go (programming language)` is written `Go`, where a list makes plain what is meant.
      if (bare !== undefined && bare !== "") yield { written: bare, kind: kind | 1, item: true }
    }
  }
}

/** Builds the dictionary of a taxonomy. */
export const dictionaryOf = (skills: NamedSkills): Dictionary => {
  const words = new Map<string, number>()
  const stems = new Map<string, string>()
  const stem = (folded: string): string => {
    const known = stems.get(folded)
    if (known !== undefined) return known
    const made = stemOf(folded)
    stems.set(folded, made)
    return made
  }
  const intern = (key: string) => words.get(key) ?? (words.set(key, words.size), words.size - 1)
  const [skill, kind, guard, start]: [number[], number[], number[], number[]] = [[], [], [], []]
  const written: Array<string | undefined> = []
  const tokens: Array<number> = []
  const slashed: Array<number> = []

  const add = (of: number, name: Name): void => {
    const all = wordsOf(fold(name.written), stem)
    const content = all.length === 1 ? all : all.filter(({ small }) => !small)
    if (content.length === 0 || content.length > MOST_WORDS) return
    const needs = name.item && content.length === 1 ? guards.item : guardOf(name.written, content)
    if (name.written.includes("/") && content.length > 1) slashed.push(skill.length)
    start.push(tokens.length)
    for (const each of content) tokens.push(intern(each.stem))
    skill.push(of)
    kind.push(name.kind)
    guard.push(needs)
    written.push(needs === guards.none ? undefined : name.written)
  }
  for (let of = 0; of < skills.size; of++) for (const name of namesOf(skills, of)) add(of, name)
  start.push(tokens.length)

  const flat = Int32Array.from(tokens)
  const starts = Uint32Array.from(start)
  const capacity = 1 << (32 - Math.clz32(Math.max(2, skill.length * 2)))
  const slots = new Int32Array(capacity).fill(-1)
  const next = new Int32Array(skill.length).fill(-1)
  const longest = new Uint8Array(words.size)
  const lengthOf = (entry: number) => starts[entry + 1]! - starts[entry]!
  const slotOf = (of: Int32Array, length: number): number => {
    let slot = hashOf(of, length) & (capacity - 1)
    for (; slots[slot] !== -1; slot = (slot + 1) & (capacity - 1)) {
      const entry = slots[slot]!
      if (lengthOf(entry) !== length) continue
      let same = 0
      while (same < length && flat[starts[entry]! + same] === of[same]) same++
      if (same === length) break
    }
    return slot
  }
  const put = (entry: number): void => {
    const of = flat.subarray(starts[entry], starts[entry + 1])
    const slot = slotOf(of, of.length)
    // One skill may have one name in several languages: the first is enough.
    for (let other = slots[slot]!; other >= 0; other = next[other]!)
      if (skill[other] === skill[entry] && guard[other]! <= guard[entry]!) return
    next[entry] = slots[slot]!
    slots[slot] = entry
    longest[of[0]!] = Math.max(longest[of[0]!]!, of.length)
  }
  const late = new Set(slashed)
  for (let entry = 0; entry < skill.length; entry++) if (!late.has(entry)) put(entry)
  // `HTML/CSS` as a name of HTML would hide CSS: where each word is a name, the words say it.
  for (const entry of slashed) {
    const of = flat.subarray(starts[entry], starts[entry + 1])
    if (!of.every((_, at) => slots[slotOf(of.subarray(at, at + 1), 1)]! >= 0)) put(entry)
  }

  return {
    size: skill.length,
    skill: Int32Array.from(skill),
    kind: Uint8Array.from(kind),
    guard: Uint8Array.from(guard),
    written,
    next,
    words,
    longest,
    find: (of, length) => slots[slotOf(of, length)]!,
  }
}
