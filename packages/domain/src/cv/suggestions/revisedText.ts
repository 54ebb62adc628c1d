import type { CvDocument, Span } from "../CvDocument.ts"
import type { CvLine, CvText } from "../CvText.ts"

type Place = Pick<Span, "line" | "charStart" | "charEnd">
interface Change extends Place {
  readonly text: string
}
const contact = /^\/basics\/(?:email|phone)$/

/** What is left of a line: kept characters, and each new text where its old one began. */
const rewritten = (line: CvLine, changes: ReadonlyArray<Change>): string => {
  let out = ""
  let from = line.start
  for (const { charEnd, charStart, text } of changes) {
    if (charEnd <= line.start || charStart >= line.start + line.text.length) continue
    if (charStart >= from) out += line.text.slice(from - line.start, charStart - line.start) + text
    from = Math.max(from, charEnd)
  }
  return out + line.text.slice(Math.max(0, from - line.start))
}

/**
 * The text of the file with what was changed since in its place, so that a revision is judged by what it says now.
 * Lines keep their numbers and offsets; what has no place in the file stands in lines behind the last one.
 */
export const revisedText = (text: CvText, { provenance, sections, withdrawn = [] }: CvDocument): CvText => {
  const edited = Object.entries(provenance).filter(([, { rule }]) => rule === "edit")
  const headings = sections.map(({ heading }) => heading).filter(({ rule }) => rule === "edit")
  if (edited.length === 0 && headings.length === 0 && withdrawn.length === 0) return text
  const placed = [...edited.map(([, span]) => span), ...headings].filter(
    ({ charEnd, charStart }) => charEnd > charStart,
  )
  const changes: ReadonlyArray<Change> = [
    ...placed,
    ...withdrawn.map((place) => ({ ...place, text: "" })),
  ].sort((a, b) => a.charStart - b.charStart || b.charEnd - a.charEnd)
  const inBody = new Set(edited.flatMap(([pointer, { line }]) => (contact.test(pointer) ? [line] : [])))
  const lines = text.lines.map((line, at): CvLine => {
    const now = rewritten(line, changes)
    const moved = inBody.has(at) && line.part !== "body"
    // The line itself where nothing changed: what is known of it holds.
    if (now === line.text && !moved) return line
    return { ...line, text: now, ...(moved && { part: "body" as const }) }
  })
  const last = lines.at(-1)
  const page = last?.page ?? 1
  let start = last === undefined ? 0 : last.start + last.text.length + 1
  const added = edited.flatMap(([, span]): ReadonlyArray<CvLine> => {
    if (span.charEnd > span.charStart) return []
    const line = { page, start, text: span.text, part: "body" as const }
    start += span.text.length + 1
    return [line]
  })
  return { ...text, lines: [...lines, ...added] }
}
