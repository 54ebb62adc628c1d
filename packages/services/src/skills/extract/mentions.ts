import type { Language } from "@utopiahire/domain/i18n/Language"
import { fold } from "@utopiahire/domain/skills/fold"
import { type Dictionary, dictionaryLanguages, guards, MOST_WORDS } from "./dictionary.ts"
import { bareForms, type ReadText, readText, type Word } from "./words.ts"

/** A skill's name in a text; offsets are of the original. */
export interface Mention {
  readonly skill: number
  readonly start: number
  readonly end: number
  readonly preferred: boolean
  /** 1 for a preferred name, less for another, less again for a name of several skills or one that is also a word. */
  readonly score: number
}

interface Candidate {
  readonly entry: number
  readonly first: number
  readonly last: number
}

const listBefore =
  /(?:^|[,;/|•·▪●*:()[\n\t،؛]|(?<!\p{L})(?:in|with|of|using|and|or|en|avec|et|ou|langage|language|و|في))[^\S\n]*[-–]?[^\S\n]*$/iu
const listAfter = /^[^\S\n]*(?:$|[,;/|•·)(\]\n\t،؛]|\.(?:\s|$)|(?:and|or|et|ou|و)(?!\p{L}))/iu
const itemBefore = /(?:^|[,;/|•·▪●*:()[\n\t،؛])[^\S\n]*[-–]?[^\S\n]*$/u
const itemAfter = /^[^\S\n]*(?:$|[,;/|•·)(\]\n\t،؛]|\.(?:\s|$))/u
const sentenceStart = /(?:^|[.!?\n•▪●*])\s*[-–•]?\s*$/u

/** What a place looks like to a name that is also a word. */
interface Place {
  readonly original: string
  readonly folded: string
  /** Alone between two commas, bars or line ends. */
  readonly isItem: boolean
  /** The same, or after "in", before "and" and the like. */
  readonly isListed: boolean
  readonly isInitial: boolean
}
const placeOf = ({ folded, offsets, original }: ReadText, from: number, to: number): Place => {
  const [before, after] = [folded.slice(Math.max(0, from - 14), from), folded.slice(to, to + 8)]
  return {
    original: original.slice(offsets[from], offsets[to]),
    folded: folded.slice(from, to),
    isItem: itemBefore.test(before) && itemAfter.test(after),
    isListed: listBefore.test(before) && listAfter.test(after),
    isInitial: sentenceStart.test(before),
  }
}

const isAcronym = (name: string) => (name.match(/\p{Lu}/gu)?.length ?? 0) > 1
const isWritten = (name: string, { original }: Place) => original === name || original === `${name}s`

/** Whether a name that needs more than its letters has it. */
const stands = (guard: number, name: string, place: Place): boolean => {
  if (guard === guards.item) return isWritten(name, place) && place.isListed
  if (guard === guards.name)
    return place.isItem || (isWritten(name, place) && (place.isListed || !place.isInitial || isAcronym(name)))
  const meant = fold(name)
  // `KPI` is `KPIs` in the singular; `window` is not `Windows`.
  if (place.folded === meant || isWritten(name, place) || !/^[a-z]/.test(meant)) return true
  return isAcronym(name) && `${place.original}s` === name
}

/** Of the skills that share a name: as the text writes it, then who prefers it, then in the text's language. */
const bestOf = (dictionary: Dictionary, first: number, place: Place, language: Language | undefined) => {
  const spoken = language === undefined ? -1 : dictionaryLanguages.indexOf(language)
  let [best, least, shared] = [-1, Number.POSITIVE_INFINITY, false]
  for (let entry = first; entry >= 0; entry = dictionary.next[entry]!) {
    const [guard, kind] = [dictionary.guard[entry]!, dictionary.kind[entry]!]
    const name = dictionary.written[entry]
    if (name !== undefined && !stands(guard, name, place)) continue
    const unlike = name === undefined || isWritten(name, place) ? 0 : 4
    const rank = unlike + (kind & 1) * 2 + (kind >> 1 === spoken ? 0 : 1)
    if (best >= 0 && dictionary.skill[entry] !== dictionary.skill[best]) shared = true
    if (rank < least || (rank === least && dictionary.skill[entry]! < dictionary.skill[best]!))
      [best, least] = [entry, rank]
  }
  return { best, shared }
}

/** The longest name that begins at a word. */
const longestAt = (
  read: ReadText,
  dictionary: Dictionary,
  first: number,
  ids: Int32Array,
  key: Int32Array,
): Candidate | undefined => {
  const { words } = read
  const starters = [words[first]!.stem, ...bareForms(words[first]!.text)]
  for (const [form, stem] of starters.entries()) {
    const id = dictionary.words.get(stem)
    if (id === undefined) continue
    key[0] = id
    let found: Candidate | undefined
    const most = dictionary.longest[id]!
    for (let at = first, length = 0; at < words.length && length < Math.min(most, MOST_WORDS); at++) {
      if (at > first) {
        if (!words[at]!.joins) break
        if (words[at]!.small) continue
        if (ids[at]! < 0) break
        key[length] = ids[at]!
      }
      length++
      const entry = dictionary.find(key, length)
      // A name of one word does not show under a letter that may be its own.
      if (entry >= 0 && !(form > 0 && length === 1 && stem.length < 4)) found = { entry, first, last: at }
    }
    if (found !== undefined) return found
  }
  return undefined
}

const isLone = (words: ReadonlyArray<Word>, { first, last }: Candidate) =>
  first === last && words[first]!.text.length < 3

/** The line of each word. */
const linesOf = ({ folded, words }: ReadText): Uint32Array => {
  let [line, end] = [0, folded.indexOf("\n")]
  return Uint32Array.from(words, ({ start }) => {
    for (; end >= 0 && end < start; end = folded.indexOf("\n", end + 1)) line++
    return line
  })
}

/** The skills that a text names, in the order it names them; of names that overlap, the longest from the left. */
export const mentionsIn = (
  dictionary: Dictionary,
  text: string,
  language?: Language,
): ReadonlyArray<Mention> => {
  const read = readText(text)
  const { offsets, words } = read
  const ids = Int32Array.from(words, ({ stem }) => dictionary.words.get(stem) ?? -1)
  const key = new Int32Array(MOST_WORDS + 1)
  const found: Array<{ candidate: Candidate; mention: Mention }> = []
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.small) continue
    const candidate = longestAt(read, dictionary, at, ids, key)
    if (candidate === undefined) continue
    const place = placeOf(read, words[at]!.start, words[candidate.last]!.end)
    const { best, shared } = bestOf(dictionary, candidate.entry, place, language)
    if (best < 0) continue
    const preferred = (dictionary.kind[best]! & 1) === 0
    const sure =
      (preferred ? 1 : 0.95) - (shared ? 0.2 : 0) - (dictionary.guard[best]! >= guards.name ? 0.1 : 0)
    found.push({
      candidate,
      mention: {
        skill: dictionary.skill[best]!,
        start: offsets[words[at]!.start]!,
        end: offsets[words[candidate.last]!.end]!,
        preferred,
        score: Math.round(sure * 100) / 100,
      },
    })
    at = candidate.last
  }
  const line = linesOf(read)
  const lines = new Set(
    found.flatMap(({ candidate }) => (isLone(words, candidate) ? [] : [line[candidate.first]!])),
  )
  // A letter is the name of a skill only beside others: `Python, R`, and not `plan B or C`.
  return found.flatMap(({ candidate, mention }) =>
    words[candidate.first]!.text.length === 1 &&
    candidate.first === candidate.last &&
    !lines.has(line[candidate.first]!)
      ? []
      : [mention],
  )
}
