import { type HeadingKind, headingOf } from "./headings.ts"
import { datesIn } from "./dates.ts"
import { degree, school } from "./degrees.ts"
import { fold, key } from "./fold.ts"
import { isPlace } from "./places.ts"
import { hasTitleWord, titleScore } from "./titles.ts"
import { degreesFrom, kindByContent } from "./sectionContent.ts"
import { labelOf } from "./labels.ts"
import { hasLanguage } from "./languages.ts"
import { type Row, slice, type Slice, split, trimmed } from "./rows.ts"

export interface Section {
  readonly kind: HeadingKind
  readonly heading: Slice
  readonly confidence: number
  readonly rule: string
  readonly rows: Array<Row>
  readonly x: number | undefined
}
export interface Sections {
  readonly header: ReadonlyArray<Row>
  readonly sections: ReadonlyArray<Section>
}

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
const median = (values: ReadonlyArray<number>) => [...values].sort((a, b) => a - b)[values.length >> 1]
const look = (row: Row) =>
  `${row.size?.toFixed(1)}/${row.bold}/${isCapitals(row.text)}/${row.size === undefined && /[:：]\s*$/.test(row.text)}`

interface Mark {
  readonly kind: HeadingKind
  readonly heading: Slice
  readonly confidence: number
  readonly rule: string
  /** What stands on the heading's line beside it. */
  readonly rest?: Slice
}

/** Where a new page takes up a column that is not the last one read, the section of that column. */
const columnOf = (sections: ReadonlyArray<Section>, row: Row): Section | undefined => {
  const last = sections.at(-1)
  const away = (x: number | undefined) => Math.abs((x ?? 0) - (row.x ?? 0))
  if (row.x === undefined || last?.x === undefined || away(last.x) < 90) return undefined
  return sections.findLast((section) => section.x !== undefined && away(section.x) < 30)
}

const dated = new Set<HeadingKind>(["work", "education", "volunteer", "projects"])
const inlineKinds = new Set<HeadingKind>([
  "skills",
  "languages",
  "interests",
  "summary",
  "certificates",
  "contact",
  "education",
])

const ofAJob =
  /^(?:technologies|tools|tech stack|outils|logiciels|formation|formations|training|education|التقنيات|الادوات|التدريب)$/u

/** "Langues : anglais, arabe" below the last degree begins a section; "Tools: Git" below a job does not. */
const ownLine = (kind: HeadingKind, label: string, text: string): boolean =>
  (kind === "languages" && hasLanguage(text)) ||
  ((kind === "skills" || kind === "interests") && !ofAJob.test(label))

/** A heading beside its content: "Skills: Go, Rust", or a label rail "Experience ⇥ Staff Engineer". */
const sharedLine = (row: Row, inside: HeadingKind | undefined): Mark | undefined => {
  const [cell, ...others] = split(row, /\t/g)
  const label = /^([^:：\t]{3,40})\s*[:：]\s*(?=\S)/u.exec(row.text)
  const named = others.length > 0 && cell ? headingOf(cell.text) : undefined
  if (named?.rule === "heading.exact" && inside !== named.kind && !row.bullet)
    return { ...named, heading: cell!, confidence: 0.85, rest: slice(row, cell!.text.length) }
  const before = label ? headingOf(label[1]!) : undefined
  const free = inside !== "skills" && inside !== "work" && inside !== "projects" && inside !== "education"
  if (
    label &&
    before?.rule === "heading.exact" &&
    inlineKinds.has(before.kind) &&
    (free || (!row.bullet && ownLine(before.kind, key(label[1]!), row.text))) &&
    !row.bullet
  )
    return {
      ...before,
      heading: trimmed(slice(row, 0, label[1]!.length)),
      confidence: 0.8,
      rest: slice(row, label[0].length),
    }
  return undefined
}

const listKinds = new Set<HeadingKind | undefined>(["skills", "interests", "certificates"])

/** Whether what follows a heading that does not stand out is what such a heading promises. */
const plausible = (kind: HeadingKind, inside: HeadingKind | undefined, next: ReadonlyArray<Row>): boolean => {
  if (!listKinds.has(inside)) return true
  if (kind === "languages") return next[0] !== undefined && hasLanguage(next[0].text)
  if (kind === "work" || kind === "education") return next.some((row) => datesIn(row.text).length > 0)
  return kind === "interests" || kind === "contact" || kind === "summary" || kind === "references"
}

/** Divides the rows at their headings: known by the lexicon, or by looking like those that are. */
export const sectionsOf = (rows: ReadonlyArray<Row>): Sections => {
  const body =
    median(
      rows.flatMap((row) => (row.size === undefined ? [] : Array<number>(row.text.length).fill(row.size))),
    ) ?? 0
  const larger = (row: Row) => (row.size ?? 0) > body * 1.08
  const matches = rows.map((row) => {
    const match = row.text.includes("\t") ? undefined : headingOf(row.text)
    // "■ FORMATION": a mark in front of a heading, not an item of a list.
    const marked =
      row.bullet && !(match?.rule === "heading.exact" && (row.bold || larger(row) || isCapitals(row.text)))
    return marked ? undefined : match
  })
  const stands = (row: Row) =>
    row.bold || isCapitals(row.text) || (row.size ?? 0) > body * 1.08 || /:\s*$/.test(row.text)
  const looks = new Map<string, number>()
  rows.forEach((row, at) => {
    if (matches[at]?.rule === "heading.exact" && stands(row))
      looks.set(look(row), (looks.get(look(row)) ?? 0) + 1)
  })
  const bold = rows.filter((row) => row.bold && !row.bullet)
  const boldHeads = bold.filter((row) => headingOf(row.text)?.rule === "heading.exact").length
  const distinct = (row: Row) =>
    larger(row) ||
    isCapitals(row.text) ||
    // Where hardly anything else is bold, or ends in a colon, what is stands for a heading.
    (row.bold && row.gap && boldHeads > bold.length * 0.6) ||
    (row.size === undefined && row.gap && /[:：]\s*$/.test(row.text))
  const ruled = rows.filter((row) => row.underlined).length > 1
  const likeHeadings = (row: Row) => (looks.get(look(row)) ?? 0) > 1
  const settled = [...looks.values()].some((times) => times > 1)
  let continued: Section | undefined
  const header: Array<Row> = []
  const sections: Array<Section> = []
  rows.forEach((row, at) => {
    const match = matches[at]
    const inside = sections.at(-1)?.kind
    const small = row.size !== undefined && row.size < body * 0.85
    let mark: Mark | undefined
    const headed =
      match?.rule === "heading.exact"
        ? // Where headings stand out, a plain "Training" below a skill is an item.
          !settled ||
          likeHeadings(row) ||
          stands(row) ||
          plausible(match.kind, inside, rows.slice(at + 1, at + 5))
        : settled
          ? likeHeadings(row)
          : stands(row)
    const goesOn = /^\p{Ll}/u.test(row.text) && !row.bold && !larger(row)
    // "Languages" above "Go, Python" is a kind of skills.
    const skillKind =
      match?.kind === "languages" &&
      inside === "skills" &&
      rows[at + 1] !== undefined &&
      !hasLanguage(rows[at + 1]!.text)
    // "Missions :", "Environnement technique : Java" tell of the job they stand under.
    const told =
      inside !== undefined &&
      dated.has(inside) &&
      !larger(row) &&
      labelOf(row.text, ["body", "note"]) !== undefined
    // "Lighthouse Technologies" right under the dates of a job names its employer.
    const employer =
      match?.rule === "heading.noun" &&
      inside !== undefined &&
      dated.has(inside) &&
      !row.gap &&
      !larger(row) &&
      rows[at - 1] !== undefined &&
      datesIn(rows[at - 1]!.text).some((span) => span.kind === "range")
    if (match && !small && !goesOn && !skillKind && !told && !employer && headed)
      mark = { ...match, heading: trimmed(row) }
    else if (!told && !(match && skillKind)) mark = sharedLine(row, inside)
    const words = row.text.split(/\s+/).length
    const unknown =
      !mark &&
      // Above the first heading stand the name and the ways to reach the person, each on a line of its own.
      (sections.length > 0 ||
        (at > 2 && (row.gap || row.size !== undefined || row.bold || row.underlined))) &&
      !row.bullet &&
      ((ruled && row.underlined) || (likeHeadings(row) && distinct(row))) &&
      words <= (larger(row) || row.bold || row.underlined ? 8 : 5) &&
      titleScore(row.text) === 0 &&
      !degree.test(fold(row.text)) &&
      !school.test(fold(row.text)) &&
      !isPlace(row.text) &&
      row.text.length > 3 &&
      !/[\t@,.\d]/.test(row.text) &&
      datesIn(row.text).length === 0
    if (unknown) mark = { kind: "other", heading: trimmed(row), confidence: 0.6, rule: "heading.look" }
    const last = sections.at(-1)
    if (mark?.rule === "heading.look" && last?.rule === "heading.look" && goesOnAs(last, row)) {
      // A heading that a side column broke: "Ce que je sais" above "faire".
      const heading = { text: `${last.heading.text} ${row.text}`, start: last.heading.start }
      const whole = headingOf(heading.text)
      sections[sections.length - 1] = { ...last, heading, ...(whole?.rule === "heading.exact" ? whole : {}) }
    } else if (mark) {
      continued = undefined
      sections.push({
        kind: mark.kind,
        x: row.x,
        heading: mark.heading,
        confidence: mark.confidence,
        rule: mark.rule,
        rows: [],
      })
      if (mark.rest && mark.rest.text.trim() !== "" && headingOf(mark.rest.text)?.kind !== mark.kind)
        sections.at(-1)!.rows.push({ ...row, ...trimmed(mark.rest, /[\s]/), x: undefined, right: undefined })
    } else {
      const turned = rows[at - 1] !== undefined && rows[at - 1]!.page < row.page
      continued = turned ? columnOf(sections, row) : continued
      ;(continued?.rows ?? sections.at(-1)?.rows ?? header).push(row)
    }
  })
  const taken = new Set<string>(
    sections.filter((section) => section.rows.length > 0).map((section) => section.kind),
  )
  const known: Array<Section> = []
  for (const section of sections) {
    const guess =
      contradicted(section) ??
      (section.rule === "heading.look" ? kindByContent(section.rows, taken) : undefined)
    const before = known.at(-1)
    const head = rows.find((row) => row.start === section.heading.start)
    // An employer in capitals looks like a heading in capitals: what goes on with dates goes on with the jobs.
    if (
      section.rule === "heading.look" &&
      guess === undefined &&
      before &&
      head &&
      !larger(head) &&
      dated.has(before.kind) &&
      section.rows.slice(0, 4).some((row) => datesIn(row.text).some((span) => span.kind === "range"))
    )
      before.rows.push(head, ...section.rows)
    else
      known.push(
        guess === undefined ? section : { ...section, kind: guess, confidence: 0.6, rule: "heading.content" },
      )
  }
  return { header, sections: known.flatMap((section) => withDegrees(section, known)) }
}

const goesOnAs = (last: Section, row: Row): boolean =>
  last.rows.length === 0 &&
  last.x !== undefined &&
  last.x === row.x &&
  last.heading.start + last.heading.text.length + 1 === row.start

const loose = new Set<HeadingKind>(["summary", "interests", "other"])

/** "Mon histoire" above jobs, "Parcours" above degrees: a heading that means one thing and heads another. */
const contradicted = ({ kind, rows }: Section): HeadingKind | undefined => {
  if (!loose.has(kind) && kind !== "work") return undefined
  const told = kindByContent(rows, new Set(["summary", "skills", "languages"]))
  // A summary may speak of a degree and a school; only entries have dates.
  const entries = rows.some((row) => !row.bullet && row.text.length < 110 && datesIn(row.text).length > 0)
  if (loose.has(kind)) return entries && (told === "work" || told === "education") ? told : undefined
  return told === "education" && !rows.some((row) => hasTitleWord(row.text)) ? told : undefined
}

/** Degrees that follow the jobs without a heading of their own become a section. */
const withDegrees = (section: Section, all: ReadonlyArray<Section>): ReadonlyArray<Section> => {
  if (section.kind !== "work" || all.some((one) => one.kind === "education")) return [section]
  const from = degreesFrom(section.rows)
  const first = from === undefined ? undefined : section.rows[from]
  if (from === undefined || first === undefined) return [section]
  const learnt: Section = {
    kind: "education",
    heading: trimmed(first),
    confidence: 0.5,
    rule: "heading.content",
    rows: section.rows.slice(from),
    x: first.x,
  }
  return [{ ...section, rows: section.rows.slice(0, from) }, learnt]
}
