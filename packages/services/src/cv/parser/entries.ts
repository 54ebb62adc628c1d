import { type DateSpan, datesIn } from "./dates.ts"
import { labelOf } from "./labels.ts"
import { isPlace } from "./places.ts"
import { partsOf } from "./roles.ts"
import { type Row, slice, type Slice, wrapsInto } from "./rows.ts"
import { titleScore } from "./titles.ts"

export interface Dated {
  readonly row: Row
  readonly span: DateSpan
}
/** A line that names an entry: `at` counts lines from the one with the dates. */
export interface HeadLine extends Slice {
  readonly bold: boolean
  readonly at: number
}
/** The rows of one entry: what names it, its dates, and what tells of it. */
export interface RawEntry {
  readonly head: ReadonlyArray<HeadLine>
  readonly dated: Dated | undefined
  readonly body: ReadonlyArray<Row>
}

const MAX_HEAD = 3
const abbreviation = /(?:\b(?:inc|ltd|co|corp|llc|st|jr|s\.a|s\.a\.r\.l|e\.v|resp|ing|dept)|\b\p{Lu})\.$/iu

/** The dates that a line is about; in a bullet or a sentence they are only mentioned. */
export const datedRow = (row: Row): Dated | undefined => {
  const spans = datesIn(row.text)
  const span = spans.find((one) => one.kind === "range") ?? spans[0]
  if (row.beside && span?.kind !== "range") return datedRow(row.beside)
  if (!span) return undefined
  const rest = row.text.length - (span.end - span.start)
  const [before, after] = [row.text.slice(0, span.start), row.text.slice(span.end)]
  const edge =
    /^[\s([|,.:–—-]*$/.test(before) ||
    /[\t|•·(]\s*$/.test(before) ||
    /^[\s).\]|\t,:]*$/.test(after) ||
    /[\t|·•]/.test(after) ||
    /^\s*\([^()]{2,30}\)\s*$/.test(after) ||
    labelOf(before, ["dates"]) !== undefined
  const leads = /^\s*$/.test(before) && /^\s*[:：–—-]/.test(after) && rest < 120
  if (row.bullet && leads) return { row, span }
  if (span.kind === "point") return edge && !row.bullet && rest < 90 ? { row, span } : undefined
  return edge && rest < (row.bullet ? 70 : 140) && !(row.bullet && /[.;]$/.test(row.text.trim()))
    ? { row, span }
    : undefined
}

/** The row without its dates: what stands before and after them. */
export const withoutDates = ({ row, span }: Dated, of: Row = row): ReadonlyArray<Slice> =>
  (of === row || of.start === row.start ? [slice(row, 0, span.start), slice(row, span.end)] : [of]).filter(
    (piece) =>
      /[\p{L}\p{N}]/u.test(piece.text) && labelOf(piece.text, ["dates"])?.length !== piece.text.length,
  )

export const isHeady = (row: Row): boolean =>
  !row.bullet &&
  row.text.length < 120 &&
  !(/[.;]$/.test(row.text) && !abbreviation.test(row.text)) &&
  !labelOf(row.text, ["body", "note"])

const styleOf = (row: Row) => `${row.bold}/${row.size?.toFixed(0)}`

/** What a section's rows have in common, learnt before it is divided. */
interface Habit {
  readonly rows: ReadonlyArray<Row>
  readonly edge: number | undefined
  readonly bold: boolean
  readonly bullets: boolean
  readonly gaps: boolean
}

/** How much the row at `at` looks like one that names an entry. */
const likeHead = ({ rows, edge, bold, bullets, gaps }: Habit, at: number, model: Row | undefined): number => {
  const row = rows[at]!
  const before = rows[at - 1]
  if (!isHeady(row)) return -9
  let score = -0.3
  const speaks = titleScore(row.text)
  const labelled = labelOf(row.text, ["employer", "title", "place"]) !== undefined
  if (labelled) score += 3
  if (speaks !== 0) score += 1.2
  else if (isPlace(row.text)) score += 0.6
  if (bold) score += row.bold ? 1.5 : model?.bold ? -1.5 : 0
  if (model && styleOf(model) === styleOf(row)) score += 0.5
  if (/^\p{Ll}/u.test(row.text)) score -= 3
  if (row.text.length > 70) score -= 0.7
  if (before && before.bullet && bullets) score += 0.8
  if (
    before &&
    !row.bold &&
    !row.gap &&
    (before.bullet || before.text.length > 70) &&
    wrapsInto(before, row, edge)
  )
    score -= 4
  if (
    before &&
    before.bullet &&
    !row.gap &&
    row.x !== undefined &&
    before.x !== undefined &&
    model?.x !== undefined &&
    row.page === before.page &&
    row.x > before.x + 1.5 &&
    row.x > model.x + 6
  )
    score -= 3
  if (gaps && row.gap) score += 0.5
  return score
}

/** How many lines above the dates at `anchor` name its entry. */
const leadOf = (
  habit: Habit,
  anchor: number,
  floor: number,
  usual: number | undefined,
  first: number,
): number => {
  let best = { lead: 0, score: usual === 0 ? 1.5 : 0 }
  let sum = 0
  const { rows } = habit
  for (let lead = 1; lead <= MAX_HEAD && anchor - lead >= floor; lead++) {
    const at = anchor - lead
    const row = rows[at]!
    const model = usual === undefined || lead > usual ? undefined : rows[first - lead]
    const one = likeHead(habit, at, model)
    if (one <= -9) break
    // What stands above the first dates can hardly be anything else.
    sum += usual === undefined ? one + 1.2 : one
    let score = sum
    if (lead === usual) score += 1.5
    // An entry begins behind white space, and none goes through its name.
    if (habit.gaps) score += row.gap ? 2 : at > floor ? -0.4 : 0
    if (habit.gaps && rows[at + 1]!.gap) sum -= 1
    if (score > best.score) best = { lead, score }
  }
  return best.lead
}

/** Lines below the dates that name the entry: what the lines above left unsaid. */
const headBelow = (habit: Habit, anchor: number, end: number, head: Array<HeadLine>): number => {
  const { rows, edge } = habit
  const dated = rows[anchor]!
  const bulletIn = rows.slice(anchor + 1, end).some((row) => row.bullet)
  let from = anchor + 1
  while (from < end && from - anchor <= 3) {
    const row = rows[from]!
    const next = rows[from + 1]
    const parts = partsOf(head)
    const known = parts.length
    const titled = parts.some((part) => part.score > 0)
    const told = parts.some((part) => part.score < 0)
    const speaks = titleScore(row.text)
    const label = labelOf(row.text, ["employer", "title", "place"])
    if (label) {
      head.push({ ...row, at: from - anchor })
      from++
      continue
    }
    // A lone bulleted line under dates that name nothing is the title.
    if (known === 0 && row.bullet && !dated.bullet && row.text.length < 70) {
      head.push({ text: row.text, start: row.start, bold: row.bold, at: from - anchor })
      return from + 1
    }
    if (!isHeady(row) || row.text.length > 90) break
    const place = known > 0 && isPlace(row.text) && row.text.length < 50
    const wanted =
      known === 0 ||
      place ||
      (known === 1 && !(titled && speaks > 0) && !(told && speaks < 0)) ||
      (known > 1 && !titled && speaks > 0 && row.text.length < 60 && from - anchor === 1)
    const indented =
      row.x !== undefined &&
      dated.x !== undefined &&
      row.x > dated.x + 6 &&
      !bulletIn &&
      !dated.text.includes("\t")
    if (!wanted || (indented && known > 0 && speaks === 0)) break
    if (/^\p{Ll}/u.test(row.text) && speaks === 0) break
    const prose =
      next !== undefined &&
      from + 1 < end &&
      !next.bullet &&
      row.text.length > 60 &&
      wrapsInto(row, next, edge)
    if (prose) break
    // Without bullets a line that no word gives away is as likely the first sentence.
    if (known > 0 && speaks === 0 && !place && !bulletIn && row.text.length > 45) break
    if (row.gap && known > 0 && from - anchor > 1) break
    head.push({ text: row.text, start: row.start, bold: row.bold, at: from - anchor })
    from++
  }
  return from
}

/** A section without any dates: a new entry at each line that speaks like a title after what tells of the one before. */
const undated = (rows: ReadonlyArray<Row>): ReadonlyArray<RawEntry> => {
  const entries: Array<{ head: Array<HeadLine>; dated: undefined; body: Array<Row> }> = []
  const bullets = rows.some((row) => row.bullet)
  for (const row of rows) {
    const last = entries.at(-1)
    const heady = isHeady(row) && row.text.length < 90
    const speaks = titleScore(row.text) !== 0 || labelOf(row.text, ["employer", "title"]) !== undefined
    const open = last === undefined || (heady && (bullets ? last.body.length > 0 : row.gap || speaks))
    if (heady && open && (last === undefined || speaks || row.bold || (row.gap && bullets)))
      entries.push({
        head: [{ text: row.text, start: row.start, bold: row.bold, at: 0 }],
        dated: undefined,
        body: [],
      })
    else if (last && last.body.length === 0 && heady && last.head.length < 3 && !row.gap)
      last.head.push({ text: row.text, start: row.start, bold: row.bold, at: last.head.length })
    else last?.body.push(row)
  }
  return entries.filter(({ head }) => head.some((line) => titleScore(line.text) !== 0))
}

/** Divides a section at its dates; how many lines stand above them is learnt from the first entry. */
export const entriesOf = (rows: ReadonlyArray<Row>, edge: number | undefined): ReadonlyArray<RawEntry> => {
  const ranges = rows.map(datedRow)
  const strong = ranges.some((dated) => dated?.span.kind === "range" && !dated.row.bullet)
  const anchors = ranges.flatMap((dated, at) => (dated && !(strong && dated.row.bullet) ? [at] : []))
  if (anchors.length === 0) return undated(rows)
  const habit: Habit = {
    rows,
    edge,
    bold: rows.some((row) => row.bold) && rows.some((row) => !row.bold),
    bullets: rows.some((row) => row.bullet),
    gaps: rows.slice(1).some((row) => row.gap),
  }
  const first = anchors[0]!
  const usual = leadOf(habit, first, 0, undefined, first)
  const entries: Array<RawEntry> = []
  let floor = 0
  const starts: Array<number> = []
  const heads: Array<{ head: Array<HeadLine>; from: number }> = []
  anchors.forEach((anchor, index) => {
    const lead = index === 0 ? usual : leadOf(habit, anchor, Math.min(floor, anchor), usual, first)
    const start = anchor - lead
    const head: Array<HeadLine> = rows
      .slice(start, anchor)
      .map((row, at) => ({ text: row.text, start: row.start, bold: row.bold, at: at - lead }))
    for (const piece of withoutDates(ranges[anchor]!, rows[anchor]!))
      head.push({ ...piece, bold: rows[anchor]!.bold, at: 0 })
    const next = anchors[index + 1] ?? rows.length
    // What the dates' neighbours below are taken for depends on how much the next entry needs for itself.
    const reserve = index + 1 < anchors.length && usual > 0 ? Math.min(usual, next - anchor - 1) : 0
    const from = headBelow(habit, anchor, next - reserve, head)
    starts.push(start)
    heads.push({ head, from })
    floor = from
  })
  anchors.forEach((anchor, index) => {
    const end = starts[index + 1] ?? rows.length
    const { head, from } = heads[index]!
    entries.push({
      head,
      dated: ranges[anchor]!,
      body: rows.slice(from, end),
    })
  })
  return entries
}
