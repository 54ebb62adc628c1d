import { datesIn } from "./dates.ts"
import { headingOf } from "./headings.ts"
import { MONTH } from "./months.ts"
import { fold } from "./fold.ts"
import { type Row } from "./rows.ts"
import { hasTitleWord } from "./titles.ts"

const legalForm = /^(?:limited|ltd|llc|inc|plc|sarl|gmbh|المحدودة|القابضة)\.?$/i
/** Words that never end a phrase. */
const open =
  /(?:^|[\s('’])(?:of|in|and|for|the|at|with|to|de|du|des|la|le|les|et|en|à|au|aux|pour|par|sur|d['’]|l['’]|في|من|على|إلى|مع|عن|أو)$|[&/]$|(?<=[\s\d])[–—-]$/iu

const unclosed = (text: string) => text.split("(").length - text.split(")").length

/** A line that ends within a span of dates: "… de septembre 1998 à juin". */
const dangling = new RegExp(`(?:^|[\\s\\t(])(?:${MONTH})\\.?$|\\d\\s*(?:[–—-]|a|to|au|الي)$`, "u")

const columns = (row: Row, next: Row) =>
  row.x === undefined || next.x === undefined || Math.abs(row.x - next.x) < 3

/** "January 2021 - February" above "2023": one span of dates, broken by a narrow column. */
const datesGoOn = (row: Row, next: Row): boolean => {
  if (
    row.text.length > (dangling.test(fold(row.text)) ? 140 : 40) ||
    next.text.length > 32 ||
    !/\p{N}/u.test(next.text + row.text)
  )
    return false
  const seam = row.text.length
  return datesIn(mended(row.text, next.text)).some((span) => span.start < seam && span.end > seam + 1)
}

/** "Novem-" and "ber 2020" as "November   2020", which is as long as what was written. */
const mended = (text: string, next: string): string => {
  const [rest] = /^\p{Ll}+/u.exec(next) ?? []
  return rest !== undefined && /\p{L}-$/u.test(text)
    ? `${text.slice(0, -1)}${rest}  ${next.slice(rest.length)}`
    : `${text} ${next}`
}

/** A name set large over two lines, one word on one of them. */
const nameGoesOn = (row: Row, next: Row, body: number): boolean =>
  row.size !== undefined &&
  row.size === next.size &&
  row.size > body * 1.4 &&
  (/^\S+$/.test(row.text) || /^\S+$/.test(next.text)) &&
  /^[\p{L}\p{M}'’.\s-]{2,40}$/u.test(row.text) &&
  /^[\p{L}\p{M}'’.\s-]{2,40}$/u.test(next.text) &&
  // "حداد" is a trade and a family's name: below a lone first name it is the name.
  (!hasTitleWord(next.text) || (/^\S+$/.test(row.text) && /^\S+$/.test(next.text))) &&
  headingOf(row.text) === undefined &&
  headingOf(next.text) === undefined

/** "Compétences" above "techniques": a heading that a side column broke. */
const headingGoesOn = (row: Row, next: Row): boolean =>
  row.text.length + next.text.length < 40 &&
  row.bold === next.bold &&
  row.size === next.size &&
  (row.bold || row.size !== undefined || !/\p{Ll}/u.test(row.text + next.text)) &&
  headingOf(next.text)?.rule !== "heading.exact" &&
  headingOf(row.text) !== undefined &&
  headingOf(`${row.text} ${next.text}`)?.rule === "heading.exact"

/** Two rows as one text, as long as both with the line break between them; none where each is a line of its own. */
const joinedText = (last: Row, row: Row, body: number): string | undefined => {
  const plain = `${last.text} ${row.text}`
  if (nameGoesOn(last, row, body)) return plain
  if (last.whole || row.gap || !columns(last, row)) return undefined
  if (last.text.length > 40 && /\p{Ll}-$/u.test(last.text) && /^\p{Lu}/u.test(row.text))
    return `${last.text}\n${row.text}`
  if (datesGoOn(last, row)) return mended(last.text, row.text)
  if (headingGoesOn(last, row)) return plain
  // "(September 2007 - June" above "2011 (3 years)": an open bracket goes on.
  const bracket = !last.bullet && plain.length < 140 && unclosed(last.text) > 0 && row.text.includes(")")
  if (bracket) return plain
  const short = plain.length < 100
  return (short && legalForm.test(row.text)) ||
    (short && !last.bullet && open.test(fold(last.text)) && !/[.:]$/.test(last.text))
    ? plain
    : undefined
}

/** Joins lines of a phrase that a narrow column broke. Offsets hold: a line break is one character, as a space is. */
export const mergeRows = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const out: Array<Row> = []
  const sizes = rows.map((row) => row.size ?? 0).sort((a, b) => a - b)
  const body = sizes[sizes.length >> 1] ?? 0
  for (const row of rows) {
    const last = out.at(-1)
    const seamless =
      last !== undefined &&
      !row.bullet &&
      last.page === row.page &&
      last.part === row.part &&
      last.start + last.text.length + 1 === row.start
    const text = seamless ? joinedText(last, row, body) : undefined
    if (text !== undefined && last) out[out.length - 1] = { ...last, text, right: row.right ?? last.right }
    else out.push(row)
  }
  return out
}
