import { type DateSpan } from "./dates.ts"
import { type Dated, entriesOf, paragraphsOf } from "./entries.ts"
import { type Entry, type Found } from "./Found.ts"
import { roleOf } from "./roles.ts"
import { type Row, slice } from "./rows.ts"

/** Rows with what the whole document tells about its lines. */
export interface Scope {
  readonly rows: ReadonlyArray<Row>
  readonly edge: number | undefined
  readonly words: ReadonlySet<string>
}

const point = (dated: Dated, at: NonNullable<DateSpan["from"]>): Found => {
  const { text, start } = slice(dated.row, at.start, at.end)
  return { value: at.iso, start, end: start + text.length, confidence: 0.95, rule: "date" }
}

/** Start and end of a span as fields; an open end has its words as `presentDate`, which has no ISO value. */
export const dateFields = (dated: Dated | undefined): Entry => {
  if (!dated) return {}
  const { span } = dated
  const open = span.current && span.from ? slice(dated.row, span.from.end, span.end) : undefined
  const words = open && /[\p{L}].*$/u.exec(open.text)
  return {
    ...(span.from ? { startDate: point(dated, span.from) } : {}),
    ...(span.to ? { endDate: point(dated, span.to) } : {}),
    ...(open && words
      ? {
          presentDate: {
            value: words[0],
            start: open.start + words.index,
            end: open.start + open.text.length,
            confidence: 0.95,
            rule: "date.present",
          },
        }
      : {}),
  }
}

/** A body's paragraphs as bullets, with what leads into them as a summary. */
export const bodyFields = (rows: ReadonlyArray<Row>, scope: Scope): Entry => {
  const paragraphs = paragraphsOf(rows, scope.edge, scope.words)
  const marked = paragraphs.filter((one) => one.bullet)
  const plain = paragraphs.filter((one) => !one.bullet)
  if (marked.length === 0 && plain.length > 1) return { highlights: plain.map((one) => one.value) }
  return {
    ...(plain[0] ? { summary: plain[0].value } : {}),
    ...(marked.length > 0 ? { highlights: marked.map((one) => one.value) } : {}),
  }
}

const order = (position: Found | undefined, name: Found | undefined) =>
  position && name && position.rule === "title.word" ? position.start < name.start : undefined

/** Jobs, divided at their dates. An entry without an employer of its own stays under the one before. */
export const workOf = (
  scope: Scope,
  employerField: "name" | "organization" = "name",
): ReadonlyArray<Entry> => {
  const raw = entriesOf(scope.rows, scope.edge)
  const first = raw.map((entry) => roleOf(entry.head, true))
  const votes = first.map((role) => order(role.position, role.name)).filter((vote) => vote !== undefined)
  const titleFirst = votes.filter((vote) => vote).length * 2 >= votes.length
  let employer: Found | undefined
  return raw.map((entry) => {
    const { position, name, location } = roleOf(entry.head, titleFirst)
    const own = name ?? (position?.rule === "title.word" ? employer : undefined)
    employer = own ?? employer
    const told: Entry = { position, [employerField]: own, location }
    return Object.assign(told, dateFields(entry.dated), bodyFields(entry.body, scope))
  })
}
