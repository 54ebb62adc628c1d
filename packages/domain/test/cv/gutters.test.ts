import { assert, describe, it } from "@effect/vitest"
import { guttersOf } from "../../src/cv/checks/gutters.ts"
import type { CvText } from "../../src/cv/CvText.ts"
import { textOfLines } from "./goodCv.ts"

interface Row {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly y: number
}
const sheet = (rows: ReadonlyArray<Row>): CvText => {
  const text = textOfLines(rows.map((row) => row.text))
  return {
    ...text,
    pages: [{ number: 1, letters: 900, images: 0 }],
    lines: text.lines.map((line, i) => Object.assign(line, rows[i])),
  }
}
const column = (
  n: number,
  x: number,
  width: number,
  from = 100,
  text = "Led a team of five engineers in Tunis",
) => Array.from({ length: n }, (_, i) => ({ text, x, width, y: from + 14 * i }))
const widest = (text: CvText) => Math.max(0, ...(guttersOf(text) ?? []).map(({ lines }) => lines))

describe("gutters", () => {
  it("are found between a sidebar and the text beside it", () => {
    const [gutter] = guttersOf(sheet([...column(9, 40, 120), ...column(30, 200, 350)])) ?? []
    assert.deepInclude(gutter, { page: 1, lines: 9 })
    assert.isTrue(gutter!.x >= 160 && gutter!.x <= 200, String(gutter!.x))
  })

  it("are found where lines end alike, as in Arabic", () => {
    const ragged = (n: number, right: number, widths: ReadonlyArray<number>) =>
      column(n, 0, 0).map((row, i) => {
        const width = widths[i % widths.length] ?? 100
        return { text: row.text, y: row.y, x: right - width, width }
      })
    const text = sheet([...ragged(10, 550, [40, 77, 91, 63]), ...ragged(30, 380, [300, 220, 260, 180, 333])])
    assert.strictEqual(widest(text), 10)
  })

  it("are none in one column, however its lines are set in", () => {
    assert.strictEqual(widest(sheet([...column(20, 40, 480), ...column(20, 60, 430, 400)])), 0)
  })

  it("are none between dates and what they date", () => {
    assert.strictEqual(widest(sheet([...column(12, 40, 60, 100, "2019 – 2021"), ...column(12, 140, 400)])), 0)
    assert.strictEqual(widest(sheet([...column(12, 40, 380), ...column(12, 460, 60, 100, "Mar 2021")])), 0)
  })

  it("are none where lines run across", () => {
    assert.strictEqual(
      widest(sheet([...column(9, 40, 120), ...column(9, 200, 350), ...column(9, 40, 500)])),
      0,
    )
  })

  it("are those of the reader where it looked, and unknown without geometry", () => {
    const read = sheet(column(9, 40, 480))
    const gutters = [{ x: 210, top: 0, bottom: 700, lines: 12 }]
    assert.deepStrictEqual(guttersOf({ ...read, pages: [{ number: 1, letters: 9, images: 0, gutters }] }), [
      { page: 1, x: 210, lines: 12 },
    ])
    const bare = textOfLines(["Salma Trabelsi"])
    assert.isUndefined(guttersOf({ ...bare, pages: [{ number: 1, letters: 9, images: 0 }] }))
  })
})
