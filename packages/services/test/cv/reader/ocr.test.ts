import { execFileSync } from "node:child_process"
import process from "node:process"
import { deflateSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import { textOf } from "@utopiahire/domain/cv/CvText"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { findOcr } from "@utopiahire/services/cv/reader/ocr"
import { linesOfTsv } from "@utopiahire/services/cv/reader/tesseractTsv"
import { Effect } from "effect"
import { sample } from "../samples.ts"
import * as hostile from "./hostile.ts"

const found = findOcr(process.env["PATH"] ?? "")

/** A scan: the first page of a sample, as a picture alone. */
const scan = () => {
  const picture = execFileSync(found!.render, ["-gray", "-r", "150", "-f", "1", "-l", "1", "-"], {
    input: sample("sample-en.pdf"),
    maxBuffer: 1e8,
  })
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString("latin1"))!
  const dots = picture.subarray(picture.length - Number(width) * Number(height))
  return hostile.pdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
    hostile.stream("q 595 0 0 842 0 0 cm /I Do Q"),
    hostile.stream(
      deflateSync(dots),
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
    ),
  ])
}
const read = (bytes: Uint8Array, ocr: typeof found) =>
  Effect.result(Effect.flatMap(CvReader, (reader) => reader.read(bytes))).pipe(
    Effect.provide(CvReader.make(1, "unpdf", ocr)),
  )

describe("scans", () => {
  it.live.skipIf(found === undefined)(
    "are read where a person asked for it, and everything read is uncertain",
    () =>
      Effect.gen(function* () {
        const result = yield* read(scan(), found)
        if (result._tag === "Failure") return assert.fail(result.failure.detail)
        const text = result.success
        assert.strictEqual(text.ocr, "tesseract")
        assert.isTrue(text.lines.every((line) => line.uncertain))
        assert.include(textOf(text), "Leila Haddad")
        assert.include(textOf(text), "Experience")
        const { basics } = parseCv(text).resume
        assert.isUndefined(basics.email)
        assert.isUndefined(basics.phone)
      }),
  )
  it.live.skipIf(found === undefined)("stay unread where nobody asked for it", () =>
    Effect.gen(function* () {
      const result = yield* read(scan(), undefined)
      assert.strictEqual(result._tag === "Failure" && result.failure.reason, "NeedsOcr")
    }),
  )
  it.live.skipIf(found === undefined)("without a letter in them stay NeedsOcr", () =>
    Effect.gen(function* () {
      const result = yield* read(hostile.scannedPdf(), found)
      assert.strictEqual(result._tag === "Failure" && result.failure.reason, "NeedsOcr")
    }),
  )
  it("tesseract's table of words becomes lines with places, doubtful words left out", () => {
    const row = (...cells: ReadonlyArray<string | number>) => cells.join("\t")
    const tsv = [
      row(
        "level",
        "page_num",
        "block_num",
        "par_num",
        "line_num",
        "word_num",
        "left",
        "top",
        "width",
        "height",
        "conf",
        "text",
      ),
      row(5, 1, 1, 1, 1, 1, 100, 200, 60, 20, 96, "Senior"),
      row(5, 1, 1, 1, 1, 2, 170, 200, 80, 20, 91, "Engineer"),
      row(5, 1, 1, 1, 1, 3, 600, 200, 40, 20, 95, "2021"),
      row(5, 1, 1, 1, 2, 1, 100, 240, 10, 20, 4, "~"),
      row(5, 1, 1, 1, 3, 1, 100, 280, 90, 20, 80, "Tunis"),
    ].join("\n")
    assert.deepStrictEqual(linesOfTsv(tsv, 0.5), [
      { text: "Senior Engineer\t2021", x: 50, y: 110, width: 270, size: 10 },
      { text: "Tunis", x: 50, y: 150, width: 45, size: 10 },
    ])
  })
})
