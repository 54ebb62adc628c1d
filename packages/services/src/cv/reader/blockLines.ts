import type { HiddenReason, HiddenText } from "@utopiahire/domain/cv/CvText"
import { isKnownHeading } from "../parser/headings.ts"
import { type Block, type Box, type Paragraph, type Run, type Table } from "./blocks.ts"
import { cleanLine, trickIn } from "./clean.ts"
import { limits } from "./limits.ts"
import { type ReadLine } from "./Reading.ts"

export interface BlockLines {
  readonly lines: ReadonlyArray<ReadLine>
  readonly hidden: ReadonlyArray<HiddenText>
  readonly tables: number
  readonly textBoxes: number
}

type Part = ReadLine["part"]
const bulletAtStart = /^\s*[•‣◦▪▫●○■□–—*·➢➤❖✓✔→\uE000-\uF8FF-]/u
const year = /(?:19|20)\d\d|[\u0660-\u0669]{4}/u
/** A cell this short beside a longer one is its label or date, not a column. */
const RAIL_LINES = 4
const RAIL_CHARACTERS = 40

const inkOf = (text: string) => text.replace(/\s/g, "").length
const inkWhere = (runs: ReadonlyArray<Run>, test: (run: Run) => boolean) =>
  runs.reduce((sum, run) => sum + (test(run) ? inkOf(run.text) : 0), 0)

/** The size of at least half of the line, the largest such. */
const sizeOf = (runs: ReadonlyArray<Run>, ink: number) => {
  const sizes = [...new Set(runs.flatMap((run) => (run.look.size === undefined ? [] : [run.look.size])))]
  return sizes
    .sort((a, b) => b - a)
    .find((size) => inkWhere(runs, (run) => (run.look.size ?? 0) >= size) * 2 >= ink)
}

const splitAtBreaks = (runs: ReadonlyArray<Run>): ReadonlyArray<ReadonlyArray<Run>> => {
  const lines: Array<Array<Run>> = [[]]
  for (const { text, look } of runs)
    text.split("\n").forEach((piece, at) => {
      if (at > 0) lines.push([])
      if (piece !== "") lines.at(-1)!.push({ text: piece, look })
    })
  return lines
}

/** Neighbouring hidden runs of one reason, as the texts to report. */
const hiddenIn = (runs: ReadonlyArray<Run>): ReadonlyArray<HiddenText> => {
  const found: Array<{ text: string; reason: HiddenReason; after: number }> = []
  runs.forEach((run, at) => {
    const reason = run.look.hidden
    if (reason === undefined) return
    const last = found.at(-1)
    if (last && last.reason === reason && last.after === at - 1) {
      last.text += run.text
      last.after = at
    } else found.push({ text: run.text, reason, after: at })
  })
  return found
    .map(({ text, reason }) => ({ page: 1, text: cleanLine(text), reason }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** The blocks of a file as lines: rows of a table joined where they are rows, read cell by cell where they are columns. */
export const linesOfBlocks = (blocks: ReadonlyArray<Block>, part: Part): BlockLines => {
  const hidden: Array<HiddenText> = []
  let tables = 0
  let textBoxes = 0

  const paragraph = ({ runs, heading, bullet }: Paragraph, within: Part): ReadonlyArray<ReadLine> => {
    hidden.push(...hiddenIn(runs))
    let first = true
    return splitAtBreaks(runs.filter((run) => run.look.hidden === undefined)).flatMap((line) => {
      const raw = line.map((run) => run.text).join("")
      const trick = trickIn(raw)
      if (trick) hidden.push({ page: 1, ...trick })
      const plain = cleanLine(raw)
      if (plain === "") return []
      const text =
        first && bullet && heading === undefined && !bulletAtStart.test(plain) ? `• ${plain}` : plain
      first = false
      const ink = Math.max(1, inkOf(raw))
      const bold = heading !== undefined || inkWhere(line, (run) => run.look.bold === true) > 0.8 * ink
      const size = sizeOf(line, ink)
      return [
        { page: 1, text, part: within, ...(bold ? { bold } : {}), ...(size === undefined ? {} : { size }) },
      ]
    })
  }

  const row = (cells: ReadonlyArray<ReadonlyArray<ReadLine>>): ReadonlyArray<ReadLine> => {
    const filled = cells.filter((cell) => cell.length > 0)
    const [first, ...rest] = filled
    if (first === undefined || rest.length === 0) return filled.flat()
    const isHeading = first.length === 1 && isKnownHeading(first[0]!.text)
    const oneLine = filled.every((cell) => cell.length === 1)
    if (oneLine && !isHeading) return [joined(filled.map((cell) => cell[0]!))]
    // A date or place beside the entry it belongs to: row by row as far as the shorter goes.
    const railAt = filled.findIndex(
      (cell) =>
        cell.length <= RAIL_LINES &&
        cell.every((line) => line.text.length <= RAIL_CHARACTERS) &&
        cell.some((line) => year.test(line.text)),
    )
    const isRail =
      railAt >= 0 && filled.length === 2 && filled[1 - railAt]!.length >= filled[railAt]!.length && !isHeading
    if (!isRail) return filled.flat()
    const main = filled[1 - railAt]!
    return main.map((line, at) => {
      const beside = filled[railAt]![at]
      return beside === undefined ? line : joined(railAt === 0 ? [beside, line] : [line, beside])
    })
  }
  const joined = (parts: ReadonlyArray<ReadLine>): ReadLine => {
    const widest = parts.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const bold = parts.every((line) => line.bold)
    const { bold: _, ...plain } = widest
    return { ...plain, text: parts.map((line) => line.text).join("\t"), ...(bold ? { bold } : {}) }
  }
  const table = ({ rows }: Table, within: Part): ReadonlyArray<ReadLine> => {
    const lines = rows.flatMap((cells) => row(cells.map((cell) => all(cell, within))))
    if (lines.length > 0) tables++
    return lines
  }
  const box = ({ blocks }: Box): ReadonlyArray<ReadLine> => {
    const lines = all(blocks, "textbox")
    if (lines.length > 0) textBoxes++
    return lines
  }
  const all = (some: ReadonlyArray<Block>, within: Part): ReadonlyArray<ReadLine> =>
    some.flatMap((block) =>
      block.kind === "paragraph"
        ? paragraph(block, within)
        : block.kind === "table"
          ? table(block, within === "body" ? "table" : within)
          : box(block),
    )
  const lines = all(blocks, part)
  return { lines, hidden, tables, textBoxes }
}

/** The lines that fit into the limits, and whether all do. */
export const capped = (lines: ReadonlyArray<ReadLine>) => {
  let characters = 0
  const kept = lines.filter((line) => (characters += line.text.length + 1) <= limits.characters)
  return { lines: kept, truncated: kept.length < lines.length }
}
