import { type DateSpan } from "./dates.ts"
import { type Dated, entriesOf } from "./entries.ts"
import { type Entry, type Found } from "./Found.ts"
import { type FieldLabel, labelOf } from "./labels.ts"
import { linkLine } from "./linkLine.ts"
import { paragraphsOf } from "./paragraphs.ts"
import { roleOf, slotsOf } from "./roles.ts"
import { type Row, slice } from "./rows.ts"

/** Rows with what the whole document tells about its lines. */
export interface Scope {
  readonly rows: ReadonlyArray<Row>
  readonly edge: number | undefined
  readonly words: ReadonlySet<string>
  /** What the columns of a table hold, where its head says so. */
  readonly columns?: ReadonlyArray<FieldLabel> | undefined
}

const point = (dated: Dated, at: NonNullable<DateSpan["from"]>): Found => {
  const { text, start } = slice(dated.row, at.start, at.end)
  return { value: at.iso, start, end: start + text.length, confidence: 0.95, rule: "date" }
}

/** Start and end of a span as fields; an open end has its words as `presentDate`, which has no ISO value. */
export const dateFields = (dated: Dated | undefined): Entry => {
  if (!dated) return {}
  const { span, row } = dated
  const open = span.present && slice(row, span.present.start, span.present.end)
  return {
    ...(span.from ? { startDate: point(dated, span.from) } : {}),
    ...(span.to ? { endDate: point(dated, span.to) } : {}),
    ...(open
      ? {
          presentDate: {
            value: open.text,
            start: open.start,
            end: open.start + open.text.length,
            confidence: 0.95,
            rule: "date.present",
          },
        }
      : {}),
  }
}

/** A body's paragraphs as bullets, with what leads into them as a summary. Labels such as "Missions:" are none. */
export const bodyFields = (rows: ReadonlyArray<Row>, scope: Scope, plainBullets = false): Entry => {
  const told = rows.flatMap((row) => {
    const label = labelOf(row.text, ["body"])
    if (!label) return [row]
    const text = row.text.slice(label.length)
    return /\p{L}/u.test(text) ? [{ ...row, text, start: row.start + label.length }] : []
  })
  const paragraphs = paragraphsOf(told, scope.edge, scope.words)
  const marked = paragraphs.filter((one) => one.bullet)
  const plain = paragraphs.filter((one) => !one.bullet && !labelOf(one.value.value, ["note"]))
  if (marked.length === 0 && (plain.length > 1 || (plainBullets && plain.length > 0)))
    return { highlights: plain.map((one) => one.value) }
  return {
    ...(plain[0] ? { summary: plain[0].value } : {}),
    ...(marked.length > 0 ? { highlights: marked.map((one) => one.value) } : {}),
  }
}

/** Jobs, divided at their dates. An entry without an employer of its own stays under the one before. */
export const workOf = (
  scope: Scope,
  employerField: "name" | "organization" = "name",
): ReadonlyArray<Entry> => {
  const raw = entriesOf(scope.rows, scope.edge)
  const slots = slotsOf(
    raw.map((entry) => entry.head),
    scope.columns,
  )
  const bullets = scope.rows.some((row) => row.bullet)
  const lines = raw.map((entry) => entry.body.filter((row) => !labelOf(row.text, ["body", "note"])).length)
  const plainBullets = !bullets && lines.some((count) => count > 1)
  let employer: Found | undefined
  return raw.flatMap((entry, index) => {
    const { position, name, location } = roleOf(entry.head, slots)
    const next = raw[index + 1]
    // An employer with the dates of all the roles below it.
    if (name === undefined && position === undefined && entry.body.length === 0 && next === undefined)
      return []
    const grouped =
      next !== undefined &&
      entry.body.length === 0 &&
      entry.dated?.span.kind === "range" &&
      (position === undefined || name === undefined) &&
      (name?.rule === "employer.word" || position?.rule !== "title.word")
    if (grouped) {
      const inner = roleOf(next.head, slots)
      if (inner.position?.rule === "title.word" && inner.name === undefined) {
        employer = name ?? position
        return []
      }
    }
    const own = name ?? (position?.rule === "title.word" ? employer : undefined)
    employer = own ?? employer
    const links = entry.body.flatMap((row) => linkLine(row) ?? [])
    const body = entry.body.filter((row) => !linkLine(row))
    const told: Entry = { position, [employerField]: own, location, url: links[0] }
    return [Object.assign(told, dateFields(entry.dated), bodyFields(body, scope, plainBullets))]
  })
}
