import { datesIn } from "./dates.ts"
import { headingOf } from "./headings.ts"
import { fold } from "./fold.ts"
import { type Row } from "./rows.ts"

const legalForm = /^(?:limited|ltd|llc|inc|plc|sarl|gmbh|المحدودة|القابضة)\.?$/i
/** Words that never end a phrase. */
const open =
  /(?:^|[\s('’])(?:of|in|and|for|the|at|with|to|de|du|des|la|le|les|et|en|à|au|aux|pour|par|sur|d['’]|l['’]|في|من|على|إلى|مع|عن|أو)$|[&/]$|(?<=[\s\d])[–—-]$/iu

const unclosed = (text: string) => text.split("(").length - text.split(")").length

const columns = (row: Row, next: Row) =>
  row.x === undefined || next.x === undefined || Math.abs(row.x - next.x) < 3

/** "January 2021 - February" above "2023": one span of dates, broken by a narrow column. */
const datesGoOn = (row: Row, next: Row): boolean => {
  if (row.text.length > 40 || next.text.length > 24 || !/\p{N}/u.test(next.text + row.text)) return false
  const seam = row.text.length
  return datesIn(`${row.text} ${next.text}`).some((span) => span.start < seam && span.end > seam + 1)
}

/** "Compétences" above "techniques": a heading that a side column broke. */
const headingGoesOn = (row: Row, next: Row): boolean =>
  row.text.length + next.text.length < 40 &&
  row.bold === next.bold &&
  row.size === next.size &&
  (row.bold || row.size !== undefined || !/\p{Ll}/u.test(row.text + next.text)) &&
  headingOf(next.text)?.rule !== "heading.exact" &&
  headingOf(row.text) !== undefined &&
  headingOf(`${row.text} ${next.text}`)?.rule === "heading.exact"

/** Joins lines of a phrase that a narrow column broke. Offsets hold: a line break is one character, as a space is. */
export const mergeRows = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const out: Array<Row> = []
  for (const row of rows) {
    const last = out.at(-1)
    const adjacent =
      last !== undefined &&
      !last.whole &&
      last.page === row.page &&
      last.part === row.part &&
      columns(last, row)
    const from = last === undefined ? 0 : last.start + last.text.length + 1
    const seamless = adjacent && from === row.start && !row.bullet
    const short = last !== undefined && last.text.length + row.text.length < 100
    const hyphen =
      seamless &&
      !row.gap &&
      last.text.length > 40 &&
      /\p{Ll}-$/u.test(last.text) &&
      /^\p{Lu}/u.test(row.text)
    // "(September 2007 - June" above "2011 (3 years)": an open bracket goes on.
    const bracket =
      seamless &&
      !row.gap &&
      !last.bullet &&
      last.text.length + row.text.length < 140 &&
      unclosed(last.text) > 0 &&
      row.text.includes(")")
    const joins =
      seamless &&
      !row.gap &&
      (hyphen ||
        bracket ||
        datesGoOn(last, row) ||
        headingGoesOn(last, row) ||
        (short && legalForm.test(row.text)) ||
        (short && !last.bullet && open.test(fold(last.text)) && !/[.:]$/.test(last.text)))
    if (joins)
      out[out.length - 1] = {
        ...last,
        text: `${last.text}${hyphen ? "\n" : " "}${row.text}`,
        right: row.right ?? last.right,
      }
    else out.push(row)
  }
  return out
}
