import { cellsOf, clean } from "./cells.ts"
import { type HeadLine } from "./entries.ts"
import { type Found, found } from "./Found.ts"
import { type FieldLabel, labelOf } from "./labels.ts"
import { isDuration, isNote } from "./notes.ts"
import { isKnownCity, isPlace, placeOf, trailingPlace } from "./places.ts"
import { slice, type Slice, split } from "./rows.ts"
import { isOrganisation, titleScore } from "./titles.ts"

export interface Role {
  readonly position?: Found
  readonly name?: Found
  readonly location?: Found
}

/** A piece of an entry's name. `slot` tells where it stands, `score` whether it speaks as a title or an organisation. */
export interface Part extends Slice {
  readonly bold: boolean
  readonly slot: string
  readonly score: number
  readonly label?: "employer" | "title"
}
interface Parts {
  readonly parts: ReadonlyArray<Part>
  readonly location: Found | undefined
}

const legalForm =
  /^(?:inc|ltd|llc|llp|plc|gmbh|s\.?a\.?|s\.?a\.?r\.?l\.?|s\.?a\.?s\.?|corp|co|pty|ag|b\.?v\.?|jr|sr|ph\.?d)\.?$/i

const bracketed = /\s*\(([^()]{2,40})\)\s*$/u

/** Whether brackets hold what is neither of a title nor a name: a duration, a contract behind an employer, a remark. */
const isAside = (text: string, tail: RegExpExecArray): boolean =>
  isDuration(tail[1]!) ||
  ((isNote(tail[1]!) || /^\p{Ll}+\s\p{Ll}/u.test(tail[1]!)) && titleScore(text.slice(0, tail.index)) <= 0)

/** A part of an organisation, which belongs to the title it stands behind. */
const unit =
  /^(?:p[ôo]le|service|d[ée]partement|division|direction|[ée]quipe|team|department|unit|group|قسم|دائرة|فريق|مصلحة)(?![\p{L}])|(?<![\p{L}])(?:team|department|division|unit|squad)$/iu

const ways: ReadonlyArray<readonly [RegExp, number]> = [
  [/\s+@\s*|\s+(?:chez|لدى|bei|au sein d(?:e la|e l['’]|u|e|['’]))\s*(?=\S)/giu, 3],
  [/\s+at\s+/giu, 2.5],
  [/\s+(?:à la|à l['’]|à|au|pour)\s*(?=\p{Lu})/gu, 1.5],
  [/\s+[–—-]+\s+|\s*—\s*|\s+\/\s+/gu, 2],
  [/\s*:\s+/gu, 1.5],
  // "Tuteur (Établissements Lumière)"
  [/\s*\((?=.{3,}\)$)/gu, 1.2],
  // "Amberley Solutions Limited Sales Representative"
  [/(?<=\s(?:Ltd|Limited|LLC|LLP|Inc|GmbH|SARL|SAS|PLC)\.?)\s+(?=\p{Lu})/gu, 1],
  [
    /\s+في\s+(?=(?:ال)?(?:شركة|مؤسسة|بنك|مصرف|جامعة|مجموعة|مكتب|مستشفى|وزارة|مدرسة|مصنع|معهد|مركز|فندق|هيئة|جمعية|بلدية|وكالة|ديوان))|\s+(?:ب|ل)(?=(?:شركة|مؤسسة|بنك|جامعة|مجموعة|مكتب|مستشفى|وزارة|مدرسة|مصنع|معهد|مركز|فندق))/gu,
    2.5,
  ],
  [/\s*[,،]\s+|\s*،\s*/gu, 1],
]

/** "Engineer – Acme" divided where one side speaks as a title and the other does not, or by the mark alone. */
const divide = (part: Part): ReadonlyArray<Part> => {
  let best: { readonly worth: number; readonly parts: ReadonlyArray<Part> } | undefined
  for (const [pattern, weight] of ways)
    for (const cut of part.text.matchAll(pattern)) {
      const left = clean(slice(part, 0, cut.index))
      const right = clean(slice(part, cut.index + cut[0].length))
      if (left.text.length < 2 || right.text.length < 2 || legalForm.test(right.text) || isNote(right.text))
        continue
      if (weight <= 2 && weight !== 1.5 && unit.test(right.text) && titleScore(left.text) > 0) continue
      const [a, b] = [titleScore(left.text), titleScore(right.text)]
      const comma = weight === 1
      const told =
        Math.sign(a) * Math.sign(b) < 0 ? 4 : Math.sign(a) !== Math.sign(b) ? 2 : a > 0 || comma ? -2 : 0
      // "Directeur, Ventes": a comma after a title needs an organisation, or a name in capitals, behind it.
      const worth = told + weight + (comma && a < 0 && b === 0 ? -2 : 0)
      if (worth > (best?.worth ?? (comma ? 1.5 : 1)))
        best = {
          worth,
          parts: [
            { ...left, bold: part.bold, slot: `${part.slot}a`, score: a },
            { ...right, bold: part.bold, slot: `${part.slot}b`, score: b },
          ],
        }
    }
  return best?.parts ?? [part]
}

/** The pieces of the lines that head an entry, without places, contracts and durations. */
const read = (head: ReadonlyArray<HeadLine>): Parts => {
  let location: Found | undefined
  let doubtful: Part | undefined
  let townLike: Part | undefined
  const place = (at: Slice) => {
    location ??= found(at, placeOf(at.text) ? "place" : "remote", 0.8)
  }
  const parts = head.flatMap((line) => {
    const label = labelOf(line.text, ["employer", "title", "place"])
    const bare = label ? slice(line, label.length) : line
    if (label?.kind === "place") {
      const at = clean(bare)
      if (at.text !== "") location ??= found(at, "place.label", 0.9)
      return []
    }
    return cellsOf(bare).flatMap((cell, index): ReadonlyArray<Part> => {
      let at = cell
      const end = trailingPlace(at.text)
      if (end !== undefined && !isPlace(at.text)) {
        place(clean(slice(at, end)))
        at = clean(slice(at, 0, end))
      }
      // "Développeur (3 mois)", "Acme (Lyon)", "SOCACAO S.A. (négoce de cacao)"
      for (
        let tail = bracketed.exec(at.text);
        tail && (isPlace(tail[1]!) || isAside(at.text, tail));
        tail = bracketed.exec(at.text)
      ) {
        if (isPlace(tail[1]!)) place(clean(slice(at, tail.index)))
        at = clean(slice(at, 0, tail.index))
      }
      if (!/\p{L}/u.test(at.text) || isNote(at.text)) return []
      const slot = `${line.at}/${index}`
      const own = label ? { label: label.kind as "employer" | "title" } : {}
      if (!label && isPlace(at.text) && !isOrganisation(at.text)) {
        // Of two places the one that names the entry is an employer called like a town.
        if (location !== undefined) doubtful ??= townLike
        place(at)
        townLike ??= { ...at, bold: line.bold, slot, score: 0 }
        const [first, ...rest] = split(at, /\s*[,،]\s+/g)
        // "Initech, France": what looks like a town may be the employer.
        const stated = /^[A-Z]{2}\b/.test(rest.at(-1)?.text ?? "")
        if (first && rest.length > 0 && !stated && !isKnownCity(first.text))
          doubtful ??= { ...clean(first), bold: line.bold, slot, score: 0 }
        return []
      }
      // "Title, Employer - CDI"
      const note = /\s*[,،–—-]\s*([^,،–—]{2,24})$/u.exec(at.text)
      const named = note && isNote(note[1]!) ? clean(slice(at, 0, note.index)) : at
      return [{ ...named, bold: line.bold, slot, score: titleScore(named.text), ...own }]
    })
  })
  return { parts: parts.length === 1 && doubtful ? [...parts, doubtful] : parts, location }
}

const complete = (parts: ReadonlyArray<Part>) =>
  parts.length > 1 && parts.some((part) => part.score > 0) && parts.some((part) => part.score <= 0)

/** Divided as far as is needed to tell a title from an employer. */
export const partsOf = (head: ReadonlyArray<HeadLine>): ReadonlyArray<Part> => finer(read(head).parts)

/** A line that no word tells apart, divided as the section's other lines are. */
const divideAlike = (part: Part, slots: Slots): ReadonlyArray<Part> => {
  if (!slots.has(`${part.slot}a`) || !slots.has(`${part.slot}b`)) return [part]
  const cut = /\s+[–—-]+\s+|\s*[,،]\s+|\s*[—|]\s*/u.exec(part.text)
  if (!cut) return [part]
  const left = clean(slice(part, 0, cut.index))
  const right = clean(slice(part, cut.index + cut[0].length))
  if (left.text.length < 2 || right.text.length < 2 || legalForm.test(right.text)) return [part]
  return [
    { ...left, bold: part.bold, slot: `${part.slot}a`, score: titleScore(left.text) },
    { ...right, bold: part.bold, slot: `${part.slot}b`, score: titleScore(right.text) },
  ]
}

const finer = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> => {
  if (parts.some((part) => part.label)) return parts
  if (complete(parts)) {
    // One part may still hold both: "Stagiaire – Acme" beside a department.
    const title = parts.find((part) => part.score > 0)!
    const inner = parts.every((part) => part === title || part.score === 0) ? divide(title) : [title]
    const told = inner.length > 1 && inner.some((one) => one.score < 0)
    return told ? parts.flatMap((part) => (part === title ? inner : [part])) : parts
  }
  return parts.length < 4 ? parts.flatMap(divide) : parts
}

/** "Highveld Mining Corporation, Rustenburg": a town no list knows. */
const withoutTown = (at: Part): { readonly name: Slice; readonly town?: Slice } => {
  const cut =
    /^(.{3,}?)(?:[,،]\s+|\s+[–—-]\s+)(\p{Lu}[\p{L}'’.-]+(?:[\s-][\p{L}'’-]+){0,3}|[\p{Script=Arabic} ]{2,20})$/u.exec(
      at.text,
    )
  if (!cut || legalForm.test(cut[2]!) || isOrganisation(cut[2]!) || /^(?:and|et|&|و)\b/iu.test(cut[2]!))
    return { name: at }
  if (cut[2]!.split(/\s/).length > 3 || titleScore(cut[2]!) !== 0) return { name: at }
  return {
    name: clean(slice(at, 0, cut[1]!.length)),
    town: clean(slice(at, at.text.length - cut[2]!.length)),
  }
}

/** What the same place of the section's other entries speaks like. */
export type Slots = ReadonlyMap<string, number>

export const slotsOf = (
  heads: ReadonlyArray<ReadonlyArray<HeadLine>>,
  columns: ReadonlyArray<FieldLabel> = [],
): Slots => {
  const sums = new Map<string, { sum: number; times: number }>()
  for (const head of heads)
    for (const { slot, score } of partsOf(head)) {
      const one = sums.get(slot) ?? { sum: 0, times: 0 }
      sums.set(slot, { sum: one.sum + Math.max(-2, Math.min(2, score)), times: one.times + 1 })
    }
  const slots = new Map([...sums].map(([slot, { sum, times }]) => [slot, sum / times]))
  columns
    .filter((column) => column !== "dates" && column !== "place")
    .forEach((column, at) => slots.set(`0/${at}`, column === "title" ? 2 : column === "employer" ? -2 : 0))
  return slots
}

/** Title, employer and place out of the lines that head a job: by words first, then by the place of the others. */
export const roleOf = (head: ReadonlyArray<HeadLine>, slots: Slots): Role => {
  const { parts: coarse, location } = read(head)
  const told = finer(coarse)
  const parts = told.length === 1 && !told[0]!.label ? divideAlike(told[0]!, slots) : told
  if (parts.length === 0) return location ? { location } : {}
  const labelled = (kind: "employer" | "title") => parts.find((part) => part.label === kind)
  const worth = (part: Part) => part.score + 0.8 * (slots.get(part.slot) ?? 0)
  const sorted = parts.toSorted((a, b) => worth(b) - worth(a))
  const top = sorted[0]!
  const titled =
    labelled("title") ??
    (worth(top) > 0 ? top : parts.length > 1 ? parts.find((part) => part.score === 0) : undefined)
  const others = parts.filter((part) => part !== titled && part.label !== "title")
  const lowest = others.toSorted((a, b) => worth(a) - worth(b))[0]
  const employer =
    labelled("employer") ??
    (lowest && worth(lowest) < 0 ? lowest : (others.find((part) => part.score <= 0) ?? others[0]))
  const { name, town } = employer ? withoutTown(employer) : { name: undefined, town: undefined }
  const where = location ?? (town && found(town, "place.order", 0.55))
  const rule = (part: Part, word: string, isTitle: boolean) => {
    const own = isTitle ? part.score > 0 : part.score < 0
    if (part.label) return { rule: `${word}.label`, sure: 0.97 }
    return own
      ? { rule: `${word}.word`, sure: 0.9 }
      : Math.abs(slots.get(part.slot) ?? 0) > 0.5
        ? { rule: `${word}.slot`, sure: 0.7 }
        : { rule: `${word}.order`, sure: titled && titled.score > 0 && !isTitle ? 0.75 : 0.5 }
  }
  const title = titled && rule(titled, "title", true)
  const by = employer && rule(employer, "employer", false)
  return {
    ...(titled && title ? { position: found(titled, title.rule, title.sure) } : {}),
    ...(name && by ? { name: found(name, by.rule, by.sure) } : {}),
    ...(where ? { location: where } : {}),
  }
}
