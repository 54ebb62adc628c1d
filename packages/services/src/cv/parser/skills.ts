import { type Entry, type Found, found } from "./Found.ts"
import { fold, key } from "./fold.ts"
import { headingOf } from "./headings.ts"
import { isLevel, withoutRating } from "./ratings.ts"
import { type Row, slice, type Slice, trimmed, wrapsInto } from "./rows.ts"
import { type Scope } from "./work.ts"

const label = /^([^:：,،\t]{2,45})\s*[:：]\s*(?=\S|$)/u
const edges = /[\s,،;:|·•.\-–—\p{Co}]/u
const marks = /[,،;؛|¦·•●▪■◆⋄\t\n]/u
const slashed = /\s\/\s|\s[–—-]\s/gu

/** Splits at commas and other marks, but not inside brackets. */
const itemsOf = (of: Slice): ReadonlyArray<Slice> => {
  const pieces: Array<Slice> = []
  let depth = 0
  let from = 0
  const cut = (to: number, width = 1) => {
    pieces.push(trimmed(slice(of, from, to), /[\s,،;:|·•\-–—\p{Co}]/u))
    from = to + width
  }
  // " / " holds items apart where nothing else does; so does " - ".
  const wide = marks.test(of.text)
    ? []
    : [...of.text.matchAll(slashed)].filter((one) => !isLevel(of.text.slice(one.index + one[0].length)))
  for (let at = 0; at < of.text.length; at++) {
    const sign = of.text[at]!
    if (sign === "(" || sign === "[") depth++
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      const between = wide.find((one) => one.index === at)
      if (between) cut(at, between[0].length)
      else if (marks.test(sign) && !(sign === "," && /\d/.test(of.text[at + 1] ?? ""))) cut(at)
    }
  }
  cut(of.text.length)
  return pieces
    .map((piece) => (/\.(?:net|js)$/i.test(piece.text) ? piece : trimmed(piece, /[\s.]/)))
    .map((piece) =>
      of.text[piece.start - of.start - 1] === "." && /^net(?![\p{L}])/iu.test(piece.text)
        ? { text: `.${piece.text}`, start: piece.start - 1 }
        : piece,
    )
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
}

/** "Programming ⇥ Python, Java": a category beside its list. */
const tabbed = (text: string): RegExpExecArray | null => {
  const match = /^([^\t,،;|]{2,40})\t(?=[^\t]+$)/u.exec(text)
  return match && /[,،;|/]/.test(text.slice(match[0].length)) ? match : null
}

/** Text without geometry: the next word had no room in the longest line of the list. */
const filled = (row: Row, next: Row, rows: ReadonlyArray<Row>): boolean =>
  row.right === undefined &&
  !row.whole &&
  !next.gap &&
  row.text.length >= 60 &&
  row.text.length + (/^\S+/.exec(next.text)?.[0].length ?? 0) >=
    Math.max(...rows.map((one) => one.text.length))

/** Rows that belong to one list, wrapped lines joined; offsets hold because a line break is one character. */
const listsOf = (
  rows: ReadonlyArray<Row>,
  edge: number | undefined,
): ReadonlyArray<Slice & { readonly bullet: boolean }> => {
  const lists: Array<{ text: string; start: number; bullet: boolean; last: Row }> = []
  for (const row of rows) {
    const list = lists.at(-1)
    const adjacent = list && list.start + list.text.length + 1 === row.start
    const comma = list && /[,،]\s*$/.test(list.text)
    const wraps =
      list &&
      (/[,،;|·•]/.test(list.last.text) || (list.bullet && !row.bullet)) &&
      (wrapsInto(list.last, row, edge) || filled(list.last, row, rows))
    if (list && adjacent && !row.bullet && !label.test(row.text) && !tabbed(row.text) && (comma || wraps)) {
      list.text += ` ${row.text}`
      list.last = row
    } else lists.push({ text: row.text, start: row.start, bullet: row.bullet, last: row })
  }
  return lists
}

const isProse = (text: string) => text.length > 60 && /[.!?]$/.test(text) && !/[,،;|•].*[,،;|•]/.test(text)

/** Skills in groups where the CV labels them, else one entry each. Rows labelled as interests are none. */
export const skillsOf = (scope: Scope): ReadonlyArray<Entry> => {
  const seen = new Set<string>()
  const fresh = (
    items: ReadonlyArray<Slice>,
  ): ReadonlyArray<{ readonly name: Found; readonly level?: Found }> =>
    items.flatMap((item) => {
      const rated = withoutRating(item)
      const name = trimmed(rated.name, /[\s,،;:|·•–—\p{Co}]/u)
      const same = key(name.text)
      if (
        name.text.length > 70 ||
        !/[\p{L}\p{N}]/u.test(name.text) ||
        isLevel(name.text) ||
        (same !== "" && seen.has(same))
      )
        return []
      seen.add(same)
      return [
        {
          name: found(name, "skill.list", 0.9),
          ...(rated.level && /\p{L}|\d/u.test(rated.level.text)
            ? { level: found(trimmed(rated.level, /[\s(),:–—-]/u), "skill.level", 0.8) }
            : {}),
        },
      ]
    })
  // A list of bold names, each with a sentence about it: the names are the skills.
  const named = scope.rows.filter((row) => row.bold && !row.bullet)
  const told =
    named.length > 1 &&
    scope.rows.length > named.length &&
    !scope.rows.some((row) => /[,،;|•\t:]/.test(row.text) && row.bold)
  const categories = new Set(
    scope.rows.flatMap((row, at) => {
      const next = scope.rows[at + 1]
      const above = row.bold && next && !next.bold && !row.bullet && !/[,،;|•\t:]/.test(row.text)
      return above && (/[,،;|•]/.test(next.text) || next.bullet) ? [row.start] : []
    }),
  )
  const prose = scope.rows.filter((row) => !row.bold).some((row) => isProse(row.text))
  let group: Found | undefined
  return listsOf(told && prose ? named : scope.rows, scope.edge).flatMap((list): ReadonlyArray<Entry> => {
    const named = label.exec(list.text) ?? tabbed(list.text)
    if (named && !withoutRating(list).level) {
      const kind = headingOf(named[1]!)?.kind
      if (
        kind === "interests" ||
        (kind === "languages" && /[\u0600-\u06ff]|langu/i.test(named[1]!) && isHuman(list.text))
      )
        return []
      const name = found(trimmed(slice(list, 0, named[1]!.length), edges), "skill.group", 0.85)
      const items = itemsOf(slice(list, named[0].length))
      const keywords = fresh(items).map((one) => one.name)
      const last = items.at(-1)
      // "Backend: Go, SQL, Expert": how well the whole group is known.
      const level = last && isLevel(last.text) ? { level: found(last, "skill.level", 0.7) } : {}
      group = keywords.length === 0 ? name : undefined
      return keywords.length > 0 ? [{ name, keywords, ...level }] : []
    }
    if (isProse(list.text)) return []
    // A category on a line of its own, above its list.
    if (!list.bullet && named === null && categories.has(list.start)) {
      group = found(trimmed(list, edges), "skill.group", 0.8)
      return []
    }
    const items = fresh(itemsOf(list))
    if (group && items.length > 1) return [{ name: group, keywords: items.map((one) => one.name) }]
    return items
  })
}

const isHuman = (text: string) =>
  /(?:english|french|arabic|spanish|german|anglais|francais|arabe|espagnol|allemand|العربيه|الانجليزيه|الفرنسيه)/u.test(
    fold(text),
  )
