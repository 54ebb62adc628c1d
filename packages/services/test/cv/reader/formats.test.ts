import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { textOf } from "@utopiahire/domain/cv/CvText"
import { extract } from "@utopiahire/services/cv/reader/extract"
import * as hostile from "./hostile.ts"

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name))
const read = async (bytes: Uint8Array) => {
  const found = await extract(bytes)
  if (!found.ok) return assert.fail(`${found.reason}: ${found.detail}`)
  return found.text
}
const endOf = async (bytes: Uint8Array) => {
  const found = await extract(bytes)
  return found.ok ? "text" : found.reason
}

// One CV, saved by a word processor in four formats.
describe("the formats of word processors", () => {
  it.each(["doc", "rtf", "odt"])("a CV saved as %s reads as the same CV saved as DOCX", async (format) => {
    const [other, docx] = [await read(file(`engineer.${format}`)), await read(file("engineer.docx"))]
    const shape = ({ bold, part, text }: (typeof docx.lines)[number]) => ({ text, part, bold: bold === true })
    assert.deepStrictEqual(other.lines.map(shape), docx.lines.map(shape))
  })
  it.each(["doc", "docx", "rtf", "odt"])(
    "hidden text in a %s is found, white text in a dark cell read",
    async (format) => {
      const cv = await read(file(`engineer.${format}`))
      assert.deepStrictEqual(
        cv.hidden?.map(({ reason, text }) => `${reason}: ${text}`),
        [
          "invisible: HIDDEN VANISH python kubernetes",
          "white: HIDDEN WHITE aws azure",
          "tiny: HIDDEN TINY terraform",
        ],
      )
      assert.include(textOf(cv), "Go, Rust, PostgreSQL")
      assert.notInclude(textOf(cv), "HIDDEN")
    },
  )
  it("header, footer, headings, bullets and rows of a table are kept apart", async () => {
    const { lines, pages } = await read(file("engineer.doc"))
    assert.strictEqual(lines[0]?.part, "header")
    assert.strictEqual(lines.at(-1)?.part, "footer")
    assert.strictEqual(lines.find(({ text }) => text === "Education")?.bold, true)
    assert.isTrue(lines.some(({ text }) => text === "• Led a team of five engineers."))
    assert.include(
      lines.map(({ text }) => text),
      "2014 – 2017\tBSc Computer Science, University of Tunis",
    )
    assert.strictEqual(pages[0]?.tables, 2)
  })
  it("a text box of a DOCX counts once, though Word writes it twice", async () => {
    const box = `<w:txbxContent>${hostile.paragraph("Contact: lina@example.com, Sousse")}</w:txbxContent>`
    const twice = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const cv = await read(hostile.docx(twice + hostile.paragraph("Lina Ben Amor, accountant in Sousse")))
    assert.deepStrictEqual(
      cv.lines.map(({ part, text }) => `${part}: ${text}`),
      ["body: Lina Ben Amor, accountant in Sousse", "textbox: Contact: lina@example.com, Sousse"],
    )
  })
  it("RTF letters come by code page, by Unicode and by name", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset178 Arial;}}\f0 Exp\'e9rience\par {\f1\'ce\'c8\'d1\'c9}\par \u1582?\u1576?\u1585?\u1577? {\*\secret hidden away}\endash\~ done at last\par}`
    assert.strictEqual(
      textOf(await read(Buffer.from(rtf, "latin1"))),
      "Expérience\nخبرة\nخبرة – done at last",
    )
  })
})

describe("plain text", () => {
  const french = "Élodie Müller\nExpérience professionnelle\nIngénieure à Besançon, œuvres d’été"
  const arabic = "خبرة في البرمجة والتصميم\nمهندس برمجيات، تونس"
  const mac = (text: string) =>
    Buffer.from(
      [...text].map((letter) => {
        const found = [..."ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"].indexOf(letter)
        const more: Record<string, number> = { "’": 0xd5, œ: 0xcf }
        return more[letter] ?? (found >= 0 ? 0x80 + found : letter.charCodeAt(0))
      }),
    )
  it.each([
    ["UTF-8", Buffer.from(french), french],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${french}`), french],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${french}`, "utf16le"), french],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${french}`, "utf16le").swap16(), french],
    ["UTF-16 without a mark", Buffer.from(french, "utf16le"), french],
    ["Arabic UTF-16 without a mark", Buffer.from(arabic, "utf16le"), arabic],
    ["the code page of old Macs", mac(french), french],
  ])("is read in %s", async (_, bytes, text) => {
    assert.strictEqual(textOf(await read(bytes)), text)
  })
})

describe("hostile files of word processors", () => {
  it.each([
    ["entities in a DOCX", hostile.entityDocx(), "NotADocument"],
    ["elements nested too deeply in a DOCX", hostile.deepDocx(), "TooLong"],
    ["an ODT bomb", hostile.bombOdt(), "TooLong"],
    ["an ODT under a password", hostile.lockedOdt(), "Encrypted"],
    ["groups nested too deeply in an RTF", hostile.deepRtf(), "TooLong"],
    ["binary data in an RTF beyond its end", hostile.binRtf(), "NotADocument"],
    ["an RTF cut short", file("engineer.rtf").subarray(0, -40), "NotADocument"],
    ["noise in a DOC", hostile.garbageDoc(), "NotADocument"],
    ["sectors of a DOC that run in a circle", hostile.circularDoc(), "NotADocument"],
    ["a DOC cut short", file("engineer.doc").subarray(0, 6_000), "NotADocument"],
    ["halves of letters in a text", hostile.surrogatesTxt(), "text"],
    ["a PDF locked against changes only", hostile.ownerLockedPdf("Anybody may read this text"), "text"],
    ["a PDF of 2,000 pages", hostile.pagesPdf(2_000), "TooLong"],
    ["a page wider than the sky", hostile.giantPagePdf(), "NoText"],
    ["a page count that lies", hostile.lyingCountPdf(), "text"],
  ])("%s: %3$s", async (_, bytes, end) => {
    assert.strictEqual(await endOf(bytes), end)
  })
})
