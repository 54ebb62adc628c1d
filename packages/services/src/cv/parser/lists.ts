import { datesIn } from "./dates.ts"
import { type Dated, datedRow, withoutDates } from "./entries.ts"
import { linkLine } from "./linkLine.ts"
import { paragraphsOf } from "./paragraphs.ts"
import { type Entry, type Found, found } from "./Found.ts"
import { type Row, slice, type Slice, split, trimmed, wrapsInto } from "./rows.ts"
import { bodyFields, dateFields, type Scope } from "./work.ts"

const clean = (of: Slice) => trimmed(of, /[\s,،;:|·•–—\-()\p{Co}]/u)
const link = /(?:https?:\/\/|www\.)[^\s|,;<>()]+/i

interface Item {
  readonly head: Row
  readonly body: ReadonlyArray<Row>
}

/** Titled items: a new one at each heading-like row that follows what tells of the one before. */
const titled = (rows: ReadonlyArray<Row>, edge: number | undefined): ReadonlyArray<Item> => {
  const bold = rows.some((row) => row.bold) && rows.some((row) => !row.bold)
  const bullets = rows.some((row) => row.bullet)
  const dates = rows.filter((row) => !row.bullet && datedRow(row)).length > 1
  const items: Array<{ head: Row; body: Array<Row> }> = []
  rows.forEach((row, at) => {
    const before = rows[at - 1]
    const opens =
      before === undefined ||
      (bold
        ? row.bold && !row.bullet
        : bullets
          ? !row.bullet &&
            before.bullet &&
            !wrapsInto(before, row, edge) &&
            !(row.x !== undefined && before.x !== undefined && row.x > before.x + 2)
          : dates
            ? datedRow(row) !== undefined
            : !wrapsInto(before, row, edge))
    const allBullets =
      bullets && rows.every((one, i) => one.bullet || (i > 0 && wrapsInto(rows[i - 1]!, one, edge)))
    if (allBullets ? row.bullet : opens) items.push({ head: row, body: [] })
    else items.at(-1)?.body.push(row)
  })
  return items
}

const dateAtEnd = (row: Row): Dated | undefined => {
  const span = datesIn(row.text).at(-1)
  return span && /^[\s).]*$/.test(row.text.slice(span.end)) ? { row, span } : undefined
}

const urlIn = (rows: ReadonlyArray<Row>): Found | undefined => {
  for (const row of rows) {
    const match = link.exec(row.text)
    if (match) {
      const at = slice(row, match.index, match.index + match[0].length)
      return found(at, "link", 0.9, /^https?:/i.test(at.text) ? at.text : `https://${at.text}`)
    }
  }
  return undefined
}

export const projectsOf = (scope: Scope): ReadonlyArray<Entry> =>
  titled(scope.rows, scope.edge).map(({ head, body }) => {
    const dated =
      datedRow(head) ??
      body
        .filter((row) => !row.bullet)
        .map(datedRow)
        .find((one) => one !== undefined)
    const rest = dated?.row === head ? withoutDates(dated) : [head as Slice]
    const [name, description] = rest
      .flatMap((piece) => split(piece, /[\t|•·]|\s+[–—-]\s+|:\s+/g))
      .map(clean)
      .filter((piece) => piece.text !== "")
    const told = bodyFields(
      body.filter((row) => row !== dated?.row && !linkLine(row)),
      scope,
    )
    const url = urlIn([head, ...body]) ?? body.flatMap((row) => linkLine(row) ?? [])[0]
    const about =
      told["summary"] ??
      (description && description.text.length > 4 ? found(description, "project.line", 0.7) : undefined)
    const named = name && found(name, "project.title", 0.8)
    return Object.assign(
      { name: named, description: about, highlights: told["highlights"], url },
      dateFields(dated),
    )
  })

/** Awards, certificates and publications: one title each, with its date, what gave it and what is said of it. */
export const itemsOf = (
  scope: Scope,
  fields: { readonly title: string; readonly by: string; readonly date: string; readonly more?: string },
): ReadonlyArray<Entry> =>
  titled(scope.rows, scope.edge).flatMap(({ head, body }) => {
    const dated = dateAtEnd(head) ?? datedRow(head) ?? body.map(datedRow).find((one) => one !== undefined)
    const [whole] = paragraphsOf(
      [head, ...body.filter((row) => wrapsInto(head, row, scope.edge)).slice(0, 1)],
      scope.edge,
      scope.words,
    )
    const texts = dated?.row === head ? withoutDates(dated) : [head as Slice]
    const [title, by] = texts
      .flatMap((piece) => split(clean(piece), /[\t|•·]|\s+[–—-]\s+|,\s+(?=\p{Lu}[^,]*$)/gu))
      .map(clean)
      .filter((piece) => piece.text !== "")
    if (!title || !whole) return []
    const rest = body.filter((row) => row !== dated?.row)
    const more = fields.more && rest[0] ? paragraphsOf(rest, scope.edge, scope.words)[0]?.value : undefined
    const date = dateFields(dated)["endDate"] ?? dateFields(dated)["startDate"]
    return [
      {
        [fields.title]: found(title, "item.title", 0.75),
        ...(by && by.text.length > 1 ? { [fields.by]: found(by, "item.by", 0.6) } : {}),
        ...(date ? { [fields.date]: date } : {}),
        ...(fields.more && more ? { [fields.more]: more } : {}),
      },
    ]
  })

export const interestsOf = (rows: ReadonlyArray<Row>): ReadonlyArray<Entry> =>
  rows
    .flatMap((row) => split(row, /[,،;|·•\t]/g))
    .map(clean)
    .filter((piece) => piece.text.length > 1 && piece.text.length < 80)
    .map((piece) => ({ name: found(piece, "interest", 0.85) }))

export const referencesOf = (scope: Scope): ReadonlyArray<Entry> =>
  paragraphsOf(scope.rows, scope.edge, scope.words).map(({ value }) => ({ reference: value }))
