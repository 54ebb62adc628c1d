import { type Found, found } from "./Found.ts"
import { labelOf } from "./labels.ts"
import { type Row, wrapsInto } from "./rows.ts"
import { titleScore } from "./titles.ts"

/** Text without geometry: a line behind a long one of a list goes on with it. */
const hangs = (last: Row, row: Row) =>
  !row.whole &&
  row.x === undefined &&
  !row.gap &&
  !row.bold &&
  !row.text.includes("\t") &&
  !labelOf(row.text, ["note", "body"]) &&
  !/[.;!?؟]$/u.test(last.text) &&
  (/^\p{Ll}/u.test(row.text) ||
    (last.text.length > 60 && row.text.length <= last.text.length && titleScore(row.text) === 0))

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
      !labelOf(row.text, ["note", "body"]) &&
      last &&
      group[0]!.bullet &&
      !row.bullet &&
      row.x !== undefined &&
      group[0]!.x !== undefined &&
      row.page === last.page &&
      row.x > group[0]!.x + 1.5
    const joins =
      group && last && !row.bullet && (hanging || wrapsInto(last, row, edge) || (marked && hangs(last, row)))
    if (joins) group.push(row)
    else groups.push([row])
  }
  return groups
    .map((group) => {
      const start = group[0]!.start
      const last = group.at(-1)!
      const value = group.reduce((text, row) => {
        const broken = /(\p{L}{1,40})-$/u.exec(text.slice(-41))?.[1]
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
