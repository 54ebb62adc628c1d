import { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { type CvText, textOf } from "@utopiahire/domain/cv/CvText"
import { Schema } from "effect"
import { Assembly } from "../parser/assemble.ts"
import { datesIn } from "../parser/dates.ts"
import { fold } from "../parser/fold.ts"
import { type FieldKind, SURE, type UncertainField } from "./uncertainFields.ts"

/** What a model said a field holds. */
interface FieldAnswer {
  readonly pointer: string
  readonly value: string
}
interface Place {
  readonly start: number
  readonly end: number
}

/** Below what the rules are sure of: a person should look at it. */
const CONFIDENCE = 0.55
const RULE = "llm"
const LONGEST = 120
/** An entry's field stands among its other fields, or this near to them. In characters. */
const REACH = 300
/** Lines in which a person's name stands. */
const TOP = 12

const isCv = Schema.is(CvDocument)
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")

/** Every place where these words stand, spaces and line ends apart, case and accents too. */
const placesOf = (folded: string, value: string): ReadonlyArray<Place> => {
  const words = fold(value.trim()).split(/\s+/)
  if (words.length === 0 || words[0] === "") return []
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map(escaped).join("[^\\S\\n]+")}(?![\\p{L}\\p{N}])`,
    "gu",
  )
  return [...folded.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const dateIn = (text: string): string | undefined => {
  const [found] = datesIn(fold(text))
  return (found?.from ?? found?.to)?.iso
}

const MARK = "[,;،؛:|·•–—/()@\\t-]"
const opens = new RegExp(`(?:^|${MARK}|(?<!\\p{L})(?:at|as|chez|comme|en tant que|لدي|في|من))\\s*$`, "iu")
const closes = new RegExp(`^\\s*(?:$|${MARK}|(?:at|chez|in|from|since|a|depuis|لدي|في|منذ)(?!\\p{L}))`, "iu")

/** A title, a name or an employer is a piece of its line, between its ends and marks: words out of a sentence are none. */
const standsAlone = (folded: string, { end, start }: Place): boolean => {
  const from = folded.lastIndexOf("\n", start - 1) + 1
  const until = folded.indexOf("\n", end)
  return (
    opens.test(folded.slice(from, start)) && closes.test(folded.slice(end, until < 0 ? folded.length : until))
  )
}

/** Whether a text may be such a field at all: what a field is, not what the CV says. */
const fits: Readonly<Record<FieldKind, (text: string) => boolean>> = (() => {
  const words = (text: string) => text.split(/\s+/).length
  const title = (text: string) =>
    text.length <= LONGEST && /\p{L}{2}/u.test(text) && !/[@:]|https?|www\./iu.test(text) && words(text) <= 15
  return {
    name: (text) => words(text) >= 2 && words(text) <= 6 && text.length <= 60 && !/[\d@:/]/.test(text),
    position: title,
    employer: title,
    institution: title,
    degree: title,
    startDate: (text) => dateIn(text) !== undefined,
  }
})()

const valueOf = (kind: FieldKind, text: string): string =>
  (kind === "startDate" ? dateIn(text) : undefined) ?? text.replace(/\s+/g, " ").trim()

/** Where a field may stand: about its entry, a name at the top, what belongs to no entry anywhere. */
const roomOf = ({ kind, pointer }: UncertainField, { lines }: CvText, { provenance }: CvDocument): Place => {
  if (kind === "name") return { start: 0, end: lines[TOP]?.start ?? Infinity }
  const entry = /^\/(?:work|education)\/\d+\//.exec(pointer)?.[0]
  if (entry === undefined) return { start: 0, end: Infinity }
  const spans = Object.entries(provenance).flatMap(([at, span]) =>
    at.startsWith(entry) && at !== pointer ? [span] : [],
  )
  return {
    start: Math.min(...spans.map(({ charStart }) => charStart)) - REACH,
    end: Math.max(...spans.map(({ charEnd }) => charEnd)) + REACH,
  }
}

const withValue = (of: unknown, [key, ...rest]: ReadonlyArray<string>, value: string): unknown => {
  if (key === undefined) return value
  if (Array.isArray(of))
    return of.map((each, at) => (String(at) === key ? withValue(each, rest, value) : each))
  const fields = of as Readonly<Record<string, unknown>>
  return { ...fields, [key]: withValue(fields[key], rest, value) }
}

/**
 * Takes over what a model read, as far as the CV says it: the value stands in the text, near the other fields of its
 * entry and in no other field's place, and looks like what was asked for. Everything else is dropped.
 */
export const fillFields = (
  text: CvText,
  document: CvDocument,
  asked: ReadonlyArray<UncertainField>,
  answers: ReadonlyArray<FieldAnswer>,
): CvDocument => {
  const whole = textOf(text)
  const folded = fold(whole)
  const assembly = new Assembly(text)
  const taken = (current: CvDocument, pointer: string, { end, start }: Place) =>
    Object.entries(current.provenance).some(
      ([at, span]) =>
        at !== pointer && span.confidence >= SURE - 0.1 && span.charStart < end && span.charEnd > start,
    )

  let current = document
  for (const field of asked) {
    const { kind, pointer } = field
    const answer = answers.find((each) => each.pointer === pointer)
    if (answer === undefined) continue
    const room = roomOf(field, text, document)
    const place = placesOf(folded, answer.value).find(
      (each) =>
        each.start >= room.start &&
        each.end <= room.end &&
        (kind === "startDate" || standsAlone(folded, each)) &&
        !taken(current, pointer, each),
    )
    if (place === undefined) continue
    // As it is written in the CV, whatever the model made of it.
    const written = whole.slice(place.start, place.end)
    if (!fits[kind](written)) continue
    const next = {
      ...current,
      resume: withValue(current.resume, pointer.split("/").slice(1), valueOf(kind, written)),
      provenance: {
        ...current.provenance,
        [pointer]: assembly.span({ ...place, confidence: CONFIDENCE, rule: RULE }),
      },
      rawDates: kind === "startDate" ? { ...current.rawDates, [pointer]: written } : current.rawDates,
    }
    if (isCv(next)) current = next
  }
  return current
}
