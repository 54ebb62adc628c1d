import { assert, describe, it } from "@effect/vitest"
import { admit } from "@utopiahire/services/cv/reader/admit"
import { sniff } from "@utopiahire/services/cv/reader/sniff"
import { Effect } from "effect"
import { sample } from "../samples.ts"
import * as hostile from "./hostile.ts"

const pdf = { fileName: "cv.pdf", mediaType: "application/pdf" }
const refusal = (bytes: Uint8Array, claimed: { fileName: string; mediaType: string }) =>
  Effect.map(Effect.flip(admit(bytes, claimed)), (error) => `${error._tag} ${error.reason}`)

describe("letting a file in", () => {
  it("the kind of a file is read off its content", () => {
    assert.strictEqual(sniff(sample("sample-en.pdf")), "pdf")
    assert.strictEqual(sniff(sample("sample-fr.docx")), "docx")
    assert.strictEqual(sniff(sample("sample-en.txt")), "txt")
    assert.strictEqual(sniff(Buffer.from("{\\rtf1 hello}")), "rtf")
    assert.strictEqual(sniff(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), "unsupported")
    assert.strictEqual(sniff(hostile.zip({ "a.txt": "a" })), "unsupported")
    assert.strictEqual(sniff(new Uint8Array()), "unsupported")
  })
  it.effect("a PDF that says it is one gets in, also without a claim", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* admit(sample("sample-en.pdf"), pdf), "application/pdf")
      const silent = { fileName: "cv", mediaType: "application/octet-stream" }
      assert.strictEqual(yield* admit(sample("sample-en.pdf"), silent), "application/pdf")
    }),
  )
  it.effect("a DOCX named .pdf, a web page named .pdf and an empty PDF are mismatches", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* refusal(sample("sample-fr.docx"), pdf), "CvTypeRefused type_mismatch")
      assert.strictEqual(yield* refusal(Buffer.from("<html></html>"), pdf), "CvTypeRefused type_mismatch")
      assert.strictEqual(yield* refusal(new Uint8Array(), pdf), "CvTypeRefused type_mismatch")
    }),
  )
  it.effect("a picture is unsupported", () =>
    Effect.gen(function* () {
      const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])
      assert.strictEqual(
        yield* refusal(png, { fileName: "me.png", mediaType: "image/png" }),
        "CvTypeRefused unsupported",
      )
    }),
  )
  it.effect("a zip bomb, an archive in the archive and too many parts are unsafe", () =>
    Effect.gen(function* () {
      const claimed = { fileName: "cv.docx", mediaType: "" }
      const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`word/${at}.xml`, "<a/>"]))
      assert.strictEqual(yield* refusal(hostile.bombDocx(), claimed), "CvUnsafe unpacks to too much")
      assert.strictEqual(
        yield* refusal(hostile.docx("", { "word/more.zip": "PK" }), claimed),
        "CvUnsafe an archive in the archive",
      )
      assert.strictEqual(yield* refusal(hostile.docx("", many), claimed), "CvUnsafe too many parts")
      const climbing = yield* refusal(hostile.docx("", { "../evil.xml": "<a/>" }), claimed)
      assert.strictEqual(climbing, "CvUnsafe a name that climbs out of its folder")
    }),
  )
})
