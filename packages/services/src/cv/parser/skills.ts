import { type Entry, type Found, found } from "./Found.ts"
import { fold, key } from "./fold.ts"
import { headingOf } from "./headings.ts"
import { type Row, slice, type Slice, trimmed, wrapsInto } from "./rows.ts"
import { type Scope } from "./work.ts"

const label = /^([^:：,،\t]{2,45})\s*[:：]\s*(?=\S|$)/u
const level =
  /^(?:expert|advanced|intermediate|beginner|proficient|familiar|avance|confirme|debutant|intermediaire|maitrise|خبير|متقدم|متوسط|مبتدئ)$/u
const edges = /[\s,،;:|·•.\-–—\p{Co}]/u

/** Splits at commas and other marks, but not inside brackets. */
const itemsOf = (of: Slice): ReadonlyArray<Slice> => {
  const pieces: Array<Slice> = []
  let depth = 0
  let from = 0
  const cut = (to: number) => {
    pieces.push(trimmed(slice(of, from, to), /[\s,،;:|·•\-–—\p{Co}]/u))
    from = to + 1
  }
  for (let at = 0; at < of.text.length; at++) {
    const sign = of.text[at]!
    if (sign === "(" || sign === "[") depth++
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      /[,،;؛|·•●\t\n]/u.test(sign) &&
      !(sign === "," && /\d/.test(of.text[at + 1] ?? ""))
    )
      cut(at)
  }
  cut(of.text.length)
  return pieces
    .map((piece) => (/\.(?:net|js)$/i.test(piece.text) ? piece : trimmed(piece, /[\s.]/)))
    .map((piece) =>
      fold(of.text.slice(piece.start - of.start - 1)).startsWith(".net")
        ? { text: `.${piece.text}`, start: piece.start - 1 }
        : piece,
    )
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
}

/** Rows that belong to one list, wrapped lines joined; offsets hold because a line break is one character. */
const listsOf = (rows: ReadonlyArray<Row>, edge: number | undefined): ReadonlyArray<Slice> => {
  const lists: Array<{ text: string; start: number; last: Row }> = []
  for (const row of rows) {
    const list = lists.at(-1)
    const adjacent = list && list.start + list.text.length + 1 === row.start
    const comma = list && /[,،]\s*$/.test(list.text)
    const wraps = list && /[,،]/.test(list.last.text) && wrapsInto(list.last, row, edge)
    if (list && adjacent && !row.bullet && !label.test(row.text) && (comma || wraps)) {
      list.text += ` ${row.text}`
      list.last = row
    } else lists.push({ text: row.text, start: row.start, last: row })
  }
  return lists
}

const isProse = (text: string) => text.length > 60 && /[.!?]$/.test(text)

/** Skills in groups where the CV labels them, else one entry each. Rows labelled as interests are none. */
export const skillsOf = (scope: Scope): ReadonlyArray<Entry> => {
  const seen = new Set<string>()
  const fresh = (items: ReadonlyArray<Slice>): ReadonlyArray<Found> =>
    items
      .filter((item) => {
        const same = key(item.text)
        if (item.text.length > 60 || level.test(same) || (same !== "" && seen.has(same))) return false
        seen.add(same)
        return true
      })
      .map((item) => found(item, "skill.list", 0.9))
  // A list of bold names, each with a sentence about it: the names are the skills.
  const named = scope.rows.filter((row) => row.bold && !row.bullet)
  const told =
    named.length > 1 &&
    scope.rows.length > named.length &&
    !scope.rows.some((row) => /[,،;|•\t:]/.test(row.text) && row.bold)
  return listsOf(told ? named : scope.rows, scope.edge).flatMap((list): ReadonlyArray<Entry> => {
    const named = label.exec(list.text)
    if (named) {
      const kind = headingOf(named[1]!)?.kind
      if (kind === "interests") return []
      const keywords = fresh(itemsOf(slice(list, named[0].length)))
      return keywords.length > 0
        ? [{ name: found(trimmed(slice(list, 0, named[1]!.length), edges), "skill.group", 0.85), keywords }]
        : []
    }
    if (isProse(list.text)) return []
    return fresh(itemsOf(list)).map((name) => ({ name }))
  })
}
