import { type CvText } from "@utopiahire/domain/cv/CvText"
import { headingOf } from "./headings.ts"
import { labelOf } from "./labels.ts"

/** A piece of the text by its offsets into `textOf(cvText)`. */
export interface Slice {
  readonly text: string
  readonly start: number
}

/** A line as the parser sees it: without its bullet, and without what every page repeats. */
export interface Row extends Slice {
  readonly page: number
  readonly bullet: boolean
  readonly bold: boolean
  readonly x: number | undefined
  readonly right: number | undefined
  readonly y: number | undefined
  readonly size: number | undefined
  readonly part: CvText["lines"][number]["part"]
  /** Whether more white space than usual stands above the row. */
  readonly gap: boolean
  /** Read off a picture. */
  readonly uncertain: boolean
  /** A row of dates that stands beside this one in a column of its own. */
  readonly beside?: Row
  /** Whether the row is a whole paragraph, as in formats that keep them: nothing wraps. */
  readonly whole: boolean
  /** Over a line of dashes, as plain text sets its headings. */
  readonly underlined?: boolean
}

const marks =
  /^\s*(?:[•‣◦▪▫●○■□◆◇◾◼⚫⦁∙·*►▶▸▹➢➤➔➜⇒❖❑❒✓✔✦✧→»›\u2043\uE000-\uF8FF]+|[oØ§](?=\s+[\p{Lu}\p{Script=Arabic}])|[-–—](?=\s?\p{L}|\s+[\p{N}"«“(+~$€£]))\s*/u
const numbered = /^\s*[\d\u0660-\u0669]{1,2}[.)-]\s+(?=\p{L})/u
const pageMark =
  /(?:^|\s)(?:page|صفحة)\s*\d+|\b\d+\s*\/\s*\d+\s*$|^\s*\d{1,2}\s*$|^last updated|^mis à jour|^آخر تحديث/iu
/** "Leila Haddad - CV" at the foot of a page. */
const ownMark = /^[^\d@]{3,40}\s[-–—|]\s(?:cv|résumé|resume|curriculum vitae|السيرة الذاتية)$/iu
/** Any sign may mark the items of a list; letters are some that symbol fonts draw as bullets. */
const sign =
  /^\s*([^\p{L}\p{N}\s("'«“‘[{@&|]{1,3}|[oxvnqluwØü§¡ª](?=\s+[\p{Lu}\p{N}\p{Script=Arabic}]))\s+(?=[\p{L}\p{N}"'«“(])/u

/** The marks of this text's lists: a sign in front of several lines that are no headings. */
const ownMarks = (lines: CvText["lines"]) => {
  const times = new Map<string, number>()
  for (const { text } of lines) {
    const match = sign.exec(text)
    const headed = match && headingOf(text.slice(match[0].length))?.rule === "heading.exact"
    if (match) times.set(match[1]!, (times.get(match[1]!) ?? 0) + (headed ? -1 : 1))
  }
  return (text: string): RegExpExecArray | null => {
    const match = sign.exec(text)
    return match && (times.get(match[1]!) ?? 0) > (/\p{L}/u.test(match[1]!) ? 2 : 1) ? match : null
  }
}

/** A line that underlines the one above it. */
const rule = /^\s*(?:-{3,}|={3,}|_{3,}|~{3,}|─{3,}|═{3,})\s*$/u
const isUnderlined = (lines: CvText["lines"], at: number): boolean => {
  const [text, below] = [lines[at]!.text.trim(), lines[at + 1]?.text ?? ""]
  return rule.test(below) && text.length <= 60 && Math.abs(below.trim().length - text.length) < 12
}

/** A heading as Markdown writes it. */
const hashes = /^#{1,6}\s+(?=\S)/

export const slice = (of: Slice, from: number, to = of.text.length): Slice => ({
  text: of.text.slice(from, to),
  start: of.start + from,
})

export const trimmed = (of: Slice, edges = /[\s,;:|·•–—\-\p{Co}]/u): Slice => {
  let from = 0
  let to = of.text.length
  while (from < to && edges.test(of.text[from]!)) from++
  while (to > from && edges.test(of.text[to - 1]!)) to--
  return slice(of, from, to)
}

/** Splits at a pattern, keeping offsets; empty pieces are dropped. */
export const split = (of: Slice, at: RegExp): ReadonlyArray<Slice> => {
  const pieces: Array<Slice> = []
  let from = 0
  for (const match of of.text.matchAll(at)) {
    pieces.push(slice(of, from, match.index))
    from = match.index + match[0].length
  }
  pieces.push(slice(of, from))
  return pieces.map((piece) => trimmed(piece, /\s/)).filter((piece) => piece.text !== "")
}

const mask = (text: string) => text.replace(/\d+/g, "0")

/** On how many pages a text stands, numbers apart. */
const pagesBy = (lines: CvText["lines"]): ReadonlyMap<string, number> => {
  const pages = new Map<string, Set<number>>()
  for (const line of lines)
    pages.set(mask(line.text), (pages.get(mask(line.text)) ?? new Set()).add(line.page))
  return new Map([...pages].map(([text, on]) => [text, on.size]))
}

const isArabic = (text: string) =>
  (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)

/** From which distance between two baselines, in sizes of the letters, a row stands apart. */
const pitchOf = (lines: CvText["lines"]): number => {
  const pitches = lines
    .flatMap((line, at) => {
      const before = lines[at - 1]
      if (before?.y === undefined || line.y === undefined || before.page !== line.page) return []
      const pitch = (line.y - before.y) / (line.size || 10)
      return pitch > 0.5 && pitch < 4 ? [pitch] : []
    })
    .sort((a, b) => a - b)
  return (pitches[Math.floor(pitches.length * 0.4)] ?? 1.3) * 1.3
}

const apart = (lines: CvText["lines"], at: number, pitch: number): boolean => {
  const [line, before] = [lines[at]!, lines[at - 1]]
  if (((line as { readonly gap?: number }).gap ?? 0) > 0) return true
  if (before?.y === undefined || line.y === undefined || before.page !== line.page) return false
  const step = (line.y - before.y) / Math.max(line.size ?? 10, before.size ?? 10)
  return step > pitch && step < 12
}

/** Lines whose bullet was drawn after them: it comes below, on their own height and beside them. */
const lateBullets = (lines: CvText["lines"]): ReadonlySet<number> =>
  new Set(
    lines.flatMap((line, at) => {
      if (line.y === undefined || line.text.length > 2 || /[\p{L}\p{N}]/u.test(line.text)) return []
      const owner = [1, 2, 3, 4]
        .map((back) => at - back)
        .find((back) => {
          const one = lines[back]
          return one?.page === line.page && one.y !== undefined && Math.abs(one.y - line.y!) < 2
        })
      return owner === undefined ? [] : [owner]
    }),
  )

/** In a right-to-left text, what starts at the right edge: mirrored, so that an indent is one in every script. */
const sides = ({ x, width, text }: CvText["lines"][number], mirrored: boolean) => {
  if (x === undefined) return { x: undefined, right: undefined }
  if (width === undefined) return { x, right: undefined }
  return mirrored || isArabic(text) ? { x: -(x + width), right: -x } : { x, right: x + width }
}

export const rowsOf = (cv: CvText): ReadonlyArray<Row> => {
  const everywhere = pagesBy(cv.lines)
  const lastOf = new Map(cv.lines.map((line, at) => [line.page, at]))
  const firstOf = new Map(cv.lines.map((line, at) => [line.page, at] as const).reverse())
  const atEdge = (page: number, at: number) => at - firstOf.get(page)! < 2 || lastOf.get(page)! - at < 2
  const edges = pagesBy(cv.lines.filter((line, at) => atEdge(line.page, at)))
  const repeated = (text: string) => (everywhere.get(mask(text)) ?? 0) > 1
  const furniture = ({ text, page }: CvText["lines"][number], at: number) => {
    const edge = atEdge(page, at) && (edges.get(mask(text)) ?? 0) > 1
    // What every page begins or ends with is read once.
    if (edge && text.length < 80 && !(page === cv.lines[0]!.page && at < 3)) return true
    if (ownMark.test(text) && at > 3) return true
    return (
      text.length < 60 &&
      pageMark.test(text) &&
      (/^\D*\d{1,2}\D*$|^\S+ (?:updated|à jour|تحديث)/iu.test(text) || repeated(text))
    )
  }
  const pitch = pitchOf(cv.lines)
  const own = ownMarks(cv.lines)
  const late = lateBullets(cv.lines)
  const mirrored = isArabic(cv.lines.map((line) => line.text).join(" "))
  return cv.lines.flatMap((line, at) => {
    if (furniture(line, at) || !/[\p{L}\p{N}]/u.test(line.text)) return []
    const mark = (marks.exec(line.text) ?? numbered.exec(line.text) ?? own(line.text))?.[0] ?? ""
    const marked = mark !== "" && /[\p{L}\p{N}]/u.test(line.text.slice(mark.length))
    const hash = hashes.exec(line.text)?.[0].length ?? 0
    const front = line.text.slice(marked ? mark.length : hash)
    // A Latin item of a right-to-left list has its bullet on the right, which is its end.
    const behind = mirrored && !marked ? (/\s+[•‣◦▪▫●○■□◆◇►▶▸➢➤❖✓✔»›·*-]+$/u.exec(front)?.[0].length ?? 0) : 0
    const text = front.slice(0, front.length - behind)
    return [
      {
        text,
        start: line.start + line.text.length - front.length,
        page: line.page,
        bullet: marked || behind > 0 || late.has(at),
        bold: (line.bold ?? false) || hash > 0,
        ...sides(line, mirrored),
        y: line.y,
        size: line.size,
        part: line.part,
        gap: apart(cv.lines, at, pitch),
        uncertain: line.uncertain ?? false,
        whole: line.x === undefined && cv.mediaType !== "text/plain",
        ...(isUnderlined(cv.lines, at) ? { underlined: true } : {}),
      },
    ]
  })
}

/** The right edge of full lines: where a sentence wraps. In characters where there is no geometry. */
export const wrapEdge = (rows: ReadonlyArray<Row>): number | undefined => {
  if (rows.every((row) => row.right === undefined)) {
    const longest = Math.max(0, ...rows.map((row) => row.text.length))
    // Lines that only happen to be long are no sign; a sentence that goes on below one is.
    const wrapped = rows.some(
      (row, at) =>
        row.text.length > longest * 0.8 &&
        rows[at + 1] !== undefined &&
        !rows[at + 1]!.bullet &&
        /^\p{Ll}/u.test(rows[at + 1]!.text),
    )
    return longest >= 60 && longest <= 120 && wrapped ? longest : undefined
  }
  const edges = rows.flatMap((row) => (row.right === undefined || row.text.length < 30 ? [] : [row.right]))
  return edges.length < 2 ? undefined : Math.max(...edges)
}

/** Whether `next` goes on with the sentence of `row`: its first word would not have fitted behind it. */
export const wrapsInto = (row: Row, next: Row, edge: number | undefined): boolean => {
  if (next.bullet || next.part !== row.part || row.whole) return false
  if (labelOf(next.text, ["note", "body"])) return false
  if (row.x !== undefined && next.x !== undefined && row.page === next.page && next.x < row.x - 4)
    return false
  if (/^\p{Ll}/u.test(next.text)) return true
  const [word = ""] = /^\S+/.exec(next.text) ?? []
  if (row.right !== undefined && row.x !== undefined && edge === undefined)
    return /[\p{Ll},;&]$/u.test(row.text) && row.text.length > 60
  if (row.right === undefined || row.x === undefined || edge === undefined)
    return (
      !next.gap &&
      /[\p{L}\p{N},،;&]$/u.test(row.text) &&
      (/[,،;&]$/u.test(row.text) || (edge !== undefined && row.text.length + word.length + 1 > edge))
    )
  if (/[.!?؟]$/u.test(row.text) && row.right < edge * 0.9) return false
  const perCharacter = (row.right - row.x) / Math.max(1, row.text.length)
  return row.right + (word.length + 1) * perCharacter > edge + perCharacter * 2
}
