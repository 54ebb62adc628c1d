import { assert, describe, it } from "@effect/vitest"
import { cleanLine } from "@utopiahire/services/cv/reader/clean"
import { piecesOf } from "@utopiahire/services/cv/reader/glyphPieces"
import { type Piece } from "@utopiahire/services/cv/reader/pieces"
import { orderPage } from "@utopiahire/services/cv/reader/readingOrder"

const WIDTH = 5
/** Text of ten points with letters five points wide; `x` is its left edge. Arabic alone is given as it is read. */
const piece = (text: string, x: number, base: number): Piece => {
  const rtl = /^[\p{Script=Arabic} ]+$/u.test(text)
  const drawn = rtl ? [...text].reverse() : [...text]
  return {
    text,
    x,
    base,
    width: drawn.length * WIDTH,
    size: 10,
    bold: false,
    rtl,
    letters: drawn.map((letter, at) => ({ text: letter, x: x + at * WIDTH, width: WIDTH })),
  }
}
const endingAt = (text: string, right: number, base: number) => piece(text, right - text.length * WIDTH, base)
/** Lines of two columns as a page draws them from its top to its foot. */
const acrossColumns = (columns: ReadonlyArray<ReadonlyArray<Piece>>) =>
  columns.flat().sort((a, b) => a.base - b.base || b.x - a.x)
const texts = (pieces: ReadonlyArray<Piece>) => orderPage(pieces).lines.map((line) => cleanLine(line.text))

const sidebar = ["ﺍﻟﻤﻬﺎﺭﺍﺕ", "Linux", "Docker", "PostgreSQL", "ﺍﻟﻠﻐﺎﺕ", "ﺍﻟﻌﺮﺑﻴﺔ"]
const main = ["ﺍﻟﺨﺒﺮﺍﺕ", "ﻣﻬﻨﺪﺱ ﺑﺮﻣﺠﻴﺎﺕ ﻓﻲ ﺗﻮﻧﺲ", "ﻗﻴﺎﺩﺓ ﻓﺮﻳﻖ ﻣﻦ ﺳﺘﺔ", "ﺍﻟﺘﻌﻠﻴﻢ", "ﺟﺎﻣﻌﺔ ﺗﻮﻧﺲ"]
const told = (columns: ReadonlyArray<ReadonlyArray<string>>) => columns.flat().map(cleanLine)

describe("the reading order of a page drawn across its columns", () => {
  it("Arabic columns are told by headings in the forms that fonts draw, the right one first", () => {
    const page = acrossColumns([
      sidebar.map((text, at) => endingAt(text, 545, 100 + at * 14)),
      main.map((text, at) => endingAt(text, 345, 103 + at * 14)),
    ])
    assert.deepStrictEqual(texts(page), told([sidebar, main]))
    assert.strictEqual(orderPage(page).kept, "geometric")
  })
  it("an address too long for its column does not join the columns", () => {
    const address = "linkedin.com/in/lina-ben-amor-example-person"
    const side = [address, ...sidebar]
    const page = acrossColumns([
      side.map((text, at) => endingAt(text, 545, 100 + at * 14)),
      main.map((text, at) => endingAt(text, 345, 103 + at * 14)),
    ])
    assert.isBelow(545 - address.length * WIDTH, 345)
    assert.deepStrictEqual(texts(page), told([side, main]))
  })
  it("dates stay beside the narrower names they belong to", () => {
    const names = ["ﺟﺎﻣﻌﺔ", "ﻣﻌﻬﺪ", "ﻣﺪﺭﺳﺔ"]
    const dates = ["09/2015 – 06/2018", "09/2011 – 06/2015", "09/2008 – 06/2011"]
    const page = names.flatMap((name, at) => [
      endingAt(`ﺷﻬﺎﺩﺓ ${name}`, 345, 100 + at * 28),
      piece(dates[at]!, 48, 100 + at * 28),
      endingAt("ﺗﻮﻧﺲ", 345, 114 + at * 28),
    ])
    assert.deepStrictEqual(
      texts(page).filter((text) => /\d/.test(text)),
      names.map((name, at) => `${cleanLine(`ﺷﻬﺎﺩﺓ ${name}`)}\t${dates[at]}`),
    )
  })
  it("an Arabic page's line of mostly Latin names still runs from the right", () => {
    const latinFirst = `${[..."، ﺗﻮﻧﺲ"].reverse().join("")}Orbit Systems`
    const page = [
      ...main.map((text, at) => endingAt(text, 545, 100 + at * 14)),
      endingAt(latinFirst, 545, 200),
    ]
    assert.strictEqual(texts(page).at(-1), "Orbit Systems، تونس")
  })
  it("an Arabic word right beside an address of the next column is a piece of its own", () => {
    const drawn = [..."ﻥﺍﻮﻨﻋ", ..."linkedin.com/in/lina"]
    const glyphs = drawn.map((text, at) => ({
      text,
      x: 300 + at * WIDTH,
      base: 100,
      width: WIDTH,
      size: 10,
      font: "f",
      turned: false,
      hidden: undefined,
      artifact: false,
    }))
    assert.deepStrictEqual(
      piecesOf(glyphs, () => false).seen.map((one) => cleanLine(one.text)),
      ["عنوان", "linkedin.com/in/lina"],
    )
  })
})
