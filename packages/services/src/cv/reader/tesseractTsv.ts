/** A line that tesseract found; points from the top left corner. */
export interface OcrLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Words below this are specks and pictures. Percent. */
const MIN_CONFIDENCE = 25
const WORD = "5"
/** A gap this wide, in heights of a line, parts two cells. */
const CELL_GAP = 2

interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const round = (value: number) => Math.round(value * 10) / 10
const median = (values: ReadonlyArray<number>) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const lineOf = (words: ReadonlyArray<Word>, scale: number): OcrLine => {
  const height = median(words.map((word) => word.height))
  const left = Math.min(...words.map((word) => word.left))
  const right = Math.max(...words.map((word) => word.left + word.width))
  // Tesseract gives words in the order in which they are read, also from right to left.
  const text = words.map((word, at) => {
    const before = words[at - 1]
    if (before === undefined) return word.text
    const gap = Math.max(word.left - before.left - before.width, before.left - word.left - word.width)
    return (gap > CELL_GAP * height ? "\t" : " ") + word.text
  })
  return {
    text: text.join(""),
    x: round(left * scale),
    y: round(Math.max(...words.map((word) => word.top + word.height)) * scale),
    width: round((right - left) * scale),
    size: round(height * scale),
  }
}

/** Lines of tesseract's table of words; `scale` is points a pixel. */
export const linesOfTsv = (tsv: string, scale: number): ReadonlyArray<OcrLine> => {
  const lines = new Map<string, Array<Word>>()
  for (const row of tsv.split("\n")) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] =
      row.split("\t")
    if (level !== WORD || text === undefined || text.trim() === "") continue
    if (Number(confidence) < MIN_CONFIDENCE) continue
    const key = [page, block, paragraph, line].join(" ")
    const words = lines.get(key) ?? []
    lines.set(key, words)
    words.push({
      text: text.trim(),
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
    })
  }
  return [...lines.values()].map((words) => lineOf(words, scale))
}
