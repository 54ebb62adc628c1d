import { type DateSpan, datesIn } from "./dates.ts"
import { type Found, found } from "./Found.ts"
import { type Row, slice, type Slice, wrapsInto } from "./rows.ts"
import { hasTitleWord, isOrganisation, titleScore } from "./titles.ts"

export interface Dated {
  readonly row: Row
  readonly span: DateSpan
}
/** The rows of one entry: what names it, its dates, and what tells of it. */
export interface RawEntry {
  readonly head: ReadonlyArray<Slice & { readonly bold: boolean; readonly after: boolean }>
  readonly dated: Dated | undefined
  readonly body: ReadonlyArray<Row>
}

const MAX_HEAD = 3

/** The dates that a line is about; in a bullet or a sentence they are only mentioned. */
export const datedRow = (row: Row): Dated | undefined => {
  const spans = datesIn(row.text)
  const span = spans.find((one) => one.kind === "range") ?? spans[0]
  if (!span) return undefined
  const rest = row.text.length - (span.end - span.start)
  const edge =
    /^[\s(|,.:–—-]*$/.test(row.text.slice(0, span.start)) ||
    /^[\s).|\t,]*$/.test(row.text.slice(span.end)) ||
    row.text.slice(span.end).includes("\t") ||
    /[|·•]/.test(row.text.slice(span.end))
  if (span.kind === "point") return edge && !row.bullet && rest < 90 ? { row, span } : undefined
  return edge && rest < (row.bullet ? 60 : 130) && !(row.bullet && /[.;]$/.test(row.text.trim()))
    ? { row, span }
    : undefined
}

/** The row without its dates: what stands before and after them. */
export const withoutDates = ({ row, span }: Dated): ReadonlyArray<Slice> =>
  [slice(row, 0, span.start), slice(row, span.end)].filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))

const isHeady = (row: Row) =>
  !row.bullet &&
  row.text.length < 110 &&
  !/[.;]$/.test(row.text.replace(/\b(?:inc|ltd|co|corp|llc|st|jr)\.$/i, ""))

/** Divides a section at its date ranges; how many lines stand above the dates is learnt from the first entry. */
export const entriesOf = (rows: ReadonlyArray<Row>, edge: number | undefined): ReadonlyArray<RawEntry> => {
  const ranges = rows.map(datedRow)
  const strong = ranges.some((dated) => dated?.span.kind === "range" && !dated.row.bullet)
  const anchors = ranges.flatMap((dated, at) => (dated && !(strong && dated.row.bullet) ? [at] : []))
  if (anchors.length === 0) return []
  const lead = Math.min(MAX_HEAD, rows.slice(0, anchors[0]).filter(isHeady).length, anchors[0]!)
  const pattern = rows[anchors[0]! - lead]
  const startOf = (index: number): number => {
    const anchor = anchors[index]!
    const floor = index === 0 ? 0 : anchors[index - 1]! + 1
    let start = anchor
    const anchorAlone = withoutDates({ row: rows[anchor]!, span: ranges[anchor]!.span }).length === 0
    const most =
      index === 0 ? lead : Math.max(lead, anchorAlone && !ranges[anchor - 1] ? Math.min(lead, 1) : 0)
    while (start > floor && anchor - start < most) {
      const row = rows[start - 1]!
      const before = rows[start - 2]
      const wrapped =
        before &&
        start - 1 > floor &&
        (before.bullet || before.text.length > 80) &&
        wrapsInto(before, row, edge) &&
        !row.bold
      const model = rows[anchors[0]! - (anchor - start + 1)]
      const alike = index === 0 || row.bold || !model?.bold
      if (!isHeady(row) || wrapped || !alike) break
      if (
        row.x !== undefined &&
        rows[anchor]!.x !== undefined &&
        pattern?.x !== undefined &&
        !rows[anchor]!.text.includes("\t") &&
        index > 0 &&
        Math.abs(row.x - pattern.x) > 6 &&
        row.page === pattern.page
      )
        break
      start--
    }
    return start
  }
  const starts = anchors.map((_, index) => startOf(index))
  return anchors.map((anchor, index) => {
    const end = starts[index + 1] ?? rows.length
    const dated = { row: rows[anchor]!, span: ranges[anchor]!.span }
    const head: Array<RawEntry["head"][number]> = []
    for (const row of rows.slice(starts[index], anchor))
      head.push({ text: row.text, start: row.start, bold: row.bold, after: false })
    for (const piece of withoutDates(dated)) head.push({ ...piece, bold: dated.row.bold, after: false })
    let from = anchor + 1
    const bulletIn = rows.slice(from, end).some((row) => row.bullet)
    while (from < end && from - anchor <= 2) {
      const row = rows[from]!
      const next = rows[from + 1]
      const named = head.some((one) => hasTitleWord(one.text)) && head.length > 1
      const speaks = titleScore(row.text) !== 0 || isOrganisation(row.text)
      const wanted = head.length === 0 || (!named && (speaks || head.length === 1))
      const indented =
        row.x !== undefined && dated.row.x !== undefined && row.x > dated.row.x + 6 && !bulletIn
      const opensList = dated.row.bullet === false && row.bullet && head.length === 0
      if (opensList && row.text.length < 70) {
        head.push({ text: row.text, start: row.start, bold: row.bold, after: true })
        from++
        break
      }
      if (!isHeady(row) || !wanted || row.text.length > 80 || (indented && head.length > 0)) break
      if (next && !next.bullet && next !== rows[end] && wrapsInto(row, next, edge) && row.text.length > 60)
        break
      head.push({ text: row.text, start: row.start, bold: row.bold, after: true })
      from++
    }
    return { head, dated, body: rows.slice(from, end) }
  })
}

/** Joins wrapped rows into paragraphs; TeX's hyphens at line ends are undone where the word is known whole. */
export const paragraphsOf = (
  rows: ReadonlyArray<Row>,
  edge: number | undefined,
  words: ReadonlySet<string>,
): ReadonlyArray<{ readonly bullet: boolean; readonly value: Found }> => {
  const groups: Array<Array<Row>> = []
  const marked = rows.some((row) => row.bullet)
  for (const row of rows) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const hanging =
      group &&
      last &&
      group[0]!.bullet &&
      !row.bullet &&
      row.x !== undefined &&
      group[0]!.x !== undefined &&
      row.page === last.page &&
      row.x > group[0]!.x + 1.5
    const joins =
      group &&
      last &&
      !row.bullet &&
      (hanging ||
        wrapsInto(last, row, edge) ||
        (marked && group[0]!.bullet && row.x === undefined && !row.bold))
    if (joins) group.push(row)
    else groups.push([row])
  }
  return groups
    .map((group) => {
      const start = group[0]!.start
      const last = group.at(-1)!
      const value = group.reduce((text, row) => {
        const broken = /(\p{L}+)-$/u.exec(text)?.[1]
        const rest = /^\p{Ll}+/u.exec(row.text)?.[0]
        if (broken && rest)
          return words.has(`${broken}${rest}`.toLowerCase()) ? text.slice(0, -1) + row.text : text + row.text
        return text === "" ? row.text : `${text} ${row.text}`
      }, "")
      return {
        bullet: group[0]!.bullet,
        value: found(
          { text: value, start },
          group[0]!.bullet ? "bullet" : "paragraph",
          group[0]!.bullet ? 0.95 : 0.75,
        ),
        end: last.start + last.text.length,
      }
    })
    .map(({ bullet, value, end }) => ({ bullet, value: { ...value, end } }))
}
