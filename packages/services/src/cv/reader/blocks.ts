import type { HiddenReason } from "@utopiahire/domain/cv/CvText"

/** How a run of text looks: what decides whether a person sees it, and whether it is a heading. Sizes in points. */
export interface Look {
  readonly bold?: boolean
  readonly size?: number
  /** Vanished, white on white, too small: why nobody sees it. */
  readonly hidden?: HiddenReason
}

export interface Run {
  readonly text: string
  readonly look: Look
}
export interface Paragraph {
  readonly kind: "paragraph"
  readonly runs: ReadonlyArray<Run>
  /** Outline level from 1, for a heading by style. */
  readonly heading?: number
  readonly bullet?: boolean
}
export interface Table {
  readonly kind: "table"
  readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Block>>>
}
/** A text box; places in points where the file tells them. */
export interface Box {
  readonly kind: "box"
  readonly blocks: ReadonlyArray<Block>
  readonly x?: number
  readonly y?: number
}
export type Block = Paragraph | Table | Box

interface Cell {
  blocks: Array<Block>
}
interface Open {
  readonly kind: "table" | "box"
  readonly rows: Array<Array<Array<Block>>>
  readonly into: Cell
  readonly place: { readonly x?: number; readonly y?: number }
  /** The paragraph that the box interrupts. */
  readonly suspended: Array<Run>
}

/** Builds the blocks of a word processor's file from the events of its reader, whatever nests in what. */
export const makeBlocks = () => {
  const root: Cell = { blocks: [] }
  let into = root
  let runs: Array<Run> = []
  const stack: Array<Open> = []

  const endParagraph = (how: { readonly heading?: number; readonly bullet?: boolean } = {}) => {
    if (runs.some((run) => run.text.trim() !== "")) into.blocks.push({ kind: "paragraph", runs, ...how })
    runs = []
  }
  const openBlock = (kind: Open["kind"], place: Open["place"]) => {
    stack.push({ kind, rows: [], into, place, suspended: runs })
    runs = []
    if (kind === "box") into = { blocks: [] }
  }
  const closeBlock = () => {
    const open = stack.pop()
    if (!open) return
    endParagraph()
    const inside = into.blocks
    into = open.into
    runs = open.suspended
    if (open.kind === "table") into.blocks.push({ kind: "table", rows: open.rows })
    else if (inside.length > 0) into.blocks.push({ kind: "box", blocks: inside, ...open.place })
  }
  return {
    text: (text: string, look: Look) => {
      if (text !== "") runs.push({ text, look })
    },
    endParagraph,
    openTable: () => openBlock("table", {}),
    row: () => stack.at(-1)?.rows.push([]),
    cell: () => {
      endParagraph()
      into = { blocks: [] }
      const rows = stack.at(-1)?.rows
      if (rows && rows.length === 0) rows.push([])
      rows?.at(-1)?.push(into.blocks)
    },
    closeTable: closeBlock,
    openBox: (place: { readonly x?: number; readonly y?: number } = {}) => openBlock("box", place),
    closeBox: closeBlock,
    done: (): ReadonlyArray<Block> => {
      endParagraph()
      while (stack.length > 0) closeBlock()
      return root.blocks
    },
  }
}
export type Blocks = ReturnType<typeof makeBlocks>
