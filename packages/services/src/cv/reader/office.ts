import { type Block, type Box } from "./blocks.ts"
import { type BlockLines, capped, linesOfBlocks } from "./blockLines.ts"
import { lettersIn } from "./clean.ts"
import { type Reading, type ReadLine, Refusal } from "./Reading.ts"

/** The parts of a word processor's file, in the order in which a person meets them. */
export interface OfficeText {
  readonly headers: ReadonlyArray<ReadonlyArray<Block>>
  readonly body: ReadonlyArray<Block>
  readonly footers: ReadonlyArray<ReadonlyArray<Block>>
  readonly pictures: number
  readonly columns: number
}

/** Under this many letters a file with pictures is a scan. */
const FEW_LETTERS = 40

/** Boxes of one paragraph from the left column to the right, each from top to bottom. */
const inPlace = (boxes: ReadonlyArray<Box>): ReadonlyArray<Box> =>
  boxes.every((box) => box.x !== undefined && box.y !== undefined)
    ? [...boxes].sort((a, b) => (Math.abs(a.x! - b.x!) > 100 ? a.x! - b.x! : a.y! - b.y!))
    : boxes

const lettersOf = (blocks: ReadonlyArray<Block>): number =>
  linesOfBlocks(blocks, "body").lines.reduce((sum, line) => sum + lettersIn(line.text), 0)

/**
 * Text boxes float: they are read after the body, unless the body stands in them. The box at the very start with the
 * name in it, larger than all else, stays first.
 */
const withBoxes = (body: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const boxes = body.filter((block) => block.kind === "box")
  if (boxes.length === 0) return body
  const flow = body.filter((block) => block.kind !== "box")
  const ordered = inPlace(boxes)
  if (lettersOf(flow) < lettersOf(boxes) / 2) return [...ordered, ...flow]
  const largest = (some: ReadonlyArray<Block>) =>
    Math.max(0, ...linesOfBlocks(some, "body").lines.map((line) => line.size ?? 0))
  const title = body[0]!.kind === "box" && largest([body[0]!]) > largest(flow) ? body[0] : undefined
  return [...(title ? [title] : []), ...flow, ...ordered.filter((box) => box !== title)]
}

const once = (lines: ReadonlyArray<ReadLine>) =>
  lines.filter((line, at) => lines.findIndex((other) => other.text === line.text) === at)

/** Parts as one reading; a text box that repeats the body, as some programs write it, counts once. */
export const readingOf = ({ headers, body, footers, pictures, columns }: OfficeText): Reading => {
  const parts = [
    ...headers.map((blocks) => linesOfBlocks(blocks, "header")),
    linesOfBlocks(withBoxes(body), "body"),
    ...footers.map((blocks) => linesOfBlocks(blocks, "footer")),
  ]
  const of = (some: ReadonlyArray<BlockLines>) => some.flatMap((part) => part.lines)
  const main = of(parts.slice(headers.length, headers.length + 1))
  const inFlow = new Set(main.filter((line) => line.part !== "textbox").map((line) => line.text))
  const { lines, truncated } = capped([
    ...once(of(parts.slice(0, headers.length))),
    ...main.filter((line) => line.part !== "textbox" || !inFlow.has(line.text)),
    ...once(of(parts.slice(headers.length + 1))),
  ])
  const letters = lines.reduce((sum, line) => sum + lettersIn(line.text), 0)
  if (letters < FEW_LETTERS && pictures > 0)
    throw new Refusal("NeedsOcr", "the document holds pictures of text")
  const sum = (count: (part: BlockLines) => number) => parts.reduce((total, part) => total + count(part), 0)
  return {
    pages: [
      {
        number: 1,
        letters,
        images: pictures,
        columns,
        tables: sum((part) => part.tables),
        textBoxes: sum((part) => part.textBoxes),
      },
    ],
    paged: false,
    truncated,
    hidden: parts.flatMap((part) => part.hidden),
    lines,
  }
}
