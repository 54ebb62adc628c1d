import { assert, describe, it } from "@effect/vitest"
import { textOf } from "@utopiahire/domain/cv/CvText"
import { parseCv } from "../../../src/cv/parser/parseCv.ts"
import { extract } from "../../../src/cv/reader/extract.ts"
import { docxOf } from "../../../src/cv/render/docx/docxOf.ts"
import { escapeTex, pdfUrl } from "../../../src/cv/render/latex/escapeTex.ts"
import { jsonResume } from "../../../src/cv/render/jsonResume.ts"
import { printDate } from "../../../src/cv/render/printDate.ts"
import { missingFrom } from "../../../src/cv/render/proof/findValues.ts"
import { misplaced } from "../../../src/cv/render/proof/misplaced.ts"
import { runsOf } from "../../../src/cv/render/runs.ts"
import { toPrint } from "../../../src/cv/render/toPrint.ts"
import { valuesOf } from "../../../src/cv/render/valuesOf.ts"
import { randomCv } from "./randomCv.ts"
import { sampleDocuments } from "./sampleDocuments.ts"

const leaves = (part: unknown): ReadonlyArray<string> =>
  typeof part === "string"
    ? [part]
    : typeof part === "object" && part !== null
      ? Object.values(part).flatMap(leaves)
      : []

describe("what is printed", () => {
  it("is every value of every section", () => {
    for (const language of ["en", "fr", "ar"] as const)
      for (let seed = 1; seed <= 40; seed++) {
        const document = randomCv(seed, language)
        const printed = valuesOf(toPrint(document))
          .map(({ text }) => text)
          .join("\n")
        const { basics, ...sections } = document.resume
        const fold = (text: string) => text.replace(/\s+/g, " ")
        const isOurs = (text: string) => /^x-\d+$|^\d{4}(-\d\d){0,2}$|^https:/.test(text)
        const left = [basics.summary ?? "", ...leaves(sections)]
          .filter((text) => !isOurs(text))
          .filter((text) => !printed.includes(fold(text)))
        assert.deepStrictEqual(left, [])
      }
  })

  it("shows dates as the language and the country write them, and no more than is known", () => {
    assert.deepStrictEqual(
      [
        printDate("2021-09-15", "en"),
        printDate("2021-09", "fr"),
        printDate("2021", "ar"),
        printDate("2021-01", "ar", "TN"),
        printDate("2021-01", "ar", "SY"),
        printDate("2021-07", "ar", "MA"),
        printDate("2021-07", "ar", "EG"),
      ],
      ["15 Sep 2021", "sept. 2021", "2021", "جانفي 2021", "كانون الثاني 2021", "يوليوز 2021", "يوليو 2021"],
    )
  })

  it("keeps the stretches of an Arabic line whole: Latin names, figures with their signs, brackets in pairs", () => {
    const text = "قيادة فريق بنسبة 40% وخفض (2021) عبر PostgreSQL (v2)، ثم Node.js."
    const runs = runsOf(text, true)
    assert.strictEqual(runs.map((run) => run.text).join(""), text)
    assert.deepStrictEqual(
      runs.filter(({ script }) => script === "latin").map((run) => run.text),
      ["40%", "2021", "PostgreSQL (v2)", "Node.js"],
    )
  })
})

describe("a CV as DOCX", () => {
  it("reads back whole, under the same fields, and has the same bytes each time", async () => {
    for (const document of await sampleDocuments()) {
      const print = toPrint(document)
      const bytes = docxOf(print)
      assert.isTrue(Buffer.from(bytes).equals(Buffer.from(docxOf(print))))
      const read = await extract(bytes)
      assert.isTrue(read.ok)
      if (!read.ok) continue
      assert.deepStrictEqual(missingFrom(valuesOf(print), textOf(read.text)), [])
      const { of, pointers } = misplaced(document.resume, parseCv(read.text).resume)
      assert.isBelow(pointers.length, of * 0.06, pointers.join(" "))
    }
  })

  it("holds any text, hostile ones too, and Arabic paragraphs run from right to left", async () => {
    for (const language of ["en", "fr", "ar"] as const)
      for (let seed = 1; seed <= 40; seed++) {
        const print = toPrint(randomCv(seed, language))
        const read = await extract(docxOf(print))
        assert.isTrue(read.ok, `${language} ${seed}`)
        if (!read.ok) continue
        const missing = missingFrom(valuesOf(print), textOf(read.text)).map(({ text }) => text)
        assert.deepStrictEqual(missing, [], `${language} ${seed}`)
      }
  })
})

describe("a CV as JSON Resume", () => {
  it("has no id of ours and nothing empty, and says in which language and revision it is", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const document = randomCv(seed, "en")
      const resume = jsonResume({
        ...document,
        resume: { ...document.resume, work: [{ id: "w", name: " " }] },
      })
      const walk = (part: unknown): void => {
        assert.notStrictEqual(part, "")
        if (typeof part !== "object" || part === null) return
        assert.isAbove(Object.keys(part).length, 0)
        assert.notProperty(part, "id")
        Object.values(part).forEach(walk)
      }
      walk(resume)
      assert.notProperty(resume, "work")
      assert.deepInclude(resume["meta"], { version: "v1.0.0", utopiahire: { language: "en", revision: 1 } })
    }
  })
})

describe("LaTeX escapes", () => {
  it("leave no sign of the CV that TeX obeys", () => {
    const hostile = '\\write18{rm} $x$ #1 %c &d _e ^f ~g `h\' "i" --- ,, [j] {k} <l> |m| !` ?`'
    const escaped = escapeTex(hostile)
    // Every backslash begins one of ours, every brace closes one of ours.
    const commands = escaped.match(/\\(?:[a-zA-Z]+(?:\{\})|[{}$&#%_])/g) ?? []
    assert.strictEqual(commands.length, escaped.match(/\\/g)?.length)
    assert.notMatch(escaped, /(?<!\\)[$#%&_^~]/)
  })

  it("write addresses as digits alone", () => {
    assert.match(pdfUrl("https://example.com/a?b=(c)\\d%20é"), /^<[0-9a-f]+>$/)
  })
})
