import { assert, layer } from "@effect/vitest"
import { textOf } from "@utopiahire/domain/cv/CvText"
import { CvReader } from "@utopiahire/services/cv/CvReader"
import { Effect, Fiber } from "effect"
import { sample } from "../samples.ts"
import * as hostile from "./hostile.ts"

const inOrder = (text: string, phrases: ReadonlyArray<string>) => {
  let from = 0
  for (const phrase of phrases) {
    const at = text.indexOf(phrase, from)
    assert.isAtLeast(at, 0, `"${phrase}" is missing or out of order`)
    from = at + phrase.length
  }
}

const endsAs = (bytes: Uint8Array) =>
  Effect.gen(function* () {
    const reader = yield* CvReader
    const from = performance.now()
    const failure = yield* Effect.flip(reader.read(bytes))
    assert.isBelow(performance.now() - from, 14_000, "the reader must give up in time")
    return failure.reason
  })

layer(CvReader.make(2), { excludeTestServices: true })("a reader of CVs", (it) => {
  it.effect("a PDF of two pages is read in order, with pages, sizes and bold headings", () =>
    Effect.gen(function* () {
      const text = yield* (yield* CvReader).read(sample("sample-en.pdf"))
      assert.strictEqual(text.mediaType, "application/pdf")
      assert.strictEqual(text.pages.length, 2)
      assert.isFalse(text.truncated)
      inOrder(textOf(text), [
        "Leila Haddad",
        "leila.haddad@example.com",
        "Summary",
        "Experience",
        "Senior Data Engineer",
        "Portolan Logistics",
        "Projects",
        "Education",
        "Skills",
        "Certifications",
      ])
      const heading = text.lines.find((line) => line.text === "Experience")
      assert.isTrue(heading?.bold)
      assert.isAbove(heading?.size ?? 0, text.lines.find((line) => line.text.includes("nightly"))?.size ?? 0)
    }),
  )
  it.effect("every line's start is its offset in the text", () =>
    Effect.gen(function* () {
      const text = yield* (yield* CvReader).read(sample("sample-en.pdf"))
      const whole = textOf(text)
      for (const line of text.lines)
        assert.strictEqual(whole.slice(line.start, line.start + line.text.length), line.text)
    }),
  )
  it.effect("Arabic comes out in logical order, lam-alef and Latin words whole", () =>
    Effect.gen(function* () {
      const text = textOf(yield* (yield* CvReader).read(sample("sample-ar.pdf")))
      inOrder(text, [
        "أمين بن سالم",
        "للبنوك",
        "الاتصالات",
        "جانفي 2020 – حتى الآن",
        "شركة الأفق الرقمي",
        "إطلاق 3 خدمات",
        "JavaScript و PostgreSQL",
        "الإنجليزية",
      ])
    }),
  )
  it.effect("a DOCX keeps what stands in the page header, and its bullets", () =>
    Effect.gen(function* () {
      const text = yield* (yield* CvReader).read(sample("sample-fr.docx"))
      assert.strictEqual(text.lines[0]?.text, "Camille Fontaine")
      assert.strictEqual(text.lines[0]?.part, "header")
      inOrder(textOf(text), ["06 12 34 56 78", "Expérience professionnelle", "• Pilotage", "Compétences"])
    }),
  )
  it.effect("plain text is read in UTF-8, in Windows code pages and in UTF-16", () =>
    Effect.gen(function* () {
      const reader = yield* CvReader
      const french = "Élodie Müller\nExpérience professionnelle\nIngénieure à Besançon"
      const western = Buffer.from(french, "latin1")
      assert.strictEqual(textOf(yield* reader.read(western)), french)
      assert.strictEqual(textOf(yield* reader.read(Buffer.from(`\uFEFF${french}`, "utf16le"))), french)
      // "خبرة في البرمجة والتصميم" in Windows-1256.
      const arabic = Buffer.from("cec8d1c920dded20c7e1c8d1e3ccc920e6c7e1cad5e3ede3", "hex")
      assert.strictEqual(textOf(yield* reader.read(arabic)), "خبرة في البرمجة والتصميم")
    }),
  )
  it.effect("a stream that draws two columns row by row is read column by column", () =>
    Effect.gen(function* () {
      const left = [
        "Experience",
        "Engineer at Acme since 2019",
        "built the billing system of the",
        "company and its reports",
        "Analyst at Initech in 2018",
        "wrote the weekly forecasts",
        "for eleven regions",
        "and taught three people",
      ]
      const right = [
        "Skills",
        "Python and Java",
        "Postgres, Kafka",
        "Education",
        "BSc Mathematics",
        "University of Leeds",
        "2014 to 2017",
        "with honours",
      ]
      const rows = left.map(
        (text, at) =>
          `1 0 0 1 50 ${800 - at * 16} Tm (${text}) Tj 1 0 0 1 350 ${800 - at * 16} Tm (${right[at]}) Tj`,
      )
      const file = hostile.pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        hostile.stream(`BT /F 11 Tf ${rows.join(" ")} ET`),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ])
      const text = yield* (yield* CvReader).read(file)
      assert.strictEqual(text.order?.kept, "geometric")
      assert.isBelow(text.order?.agreement ?? 1, 0.95)
      assert.isDefined(text.order?.swapped)
      inOrder(textOf(text), [...left, ...right])
    }),
  )
  it.effect("a PDF beyond thirty pages is cut there and says so", () =>
    Effect.gen(function* () {
      const kids = Array.from({ length: 40 }, (_, at) => `${at + 4} 0 R`)
      const body = "Experience in many things and places, told at length on every page of this book"
      const file = hostile.pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        `<< /Type /Pages /Kids [${kids.join(" ")}] /Count 40 >>`,
        hostile.stream(`BT /F 11 Tf 50 800 Td (${body}) Tj ET`),
        ...kids.map(
          () =>
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        ),
      ])
      const text = yield* (yield* CvReader).read(file)
      assert.strictEqual(text.pages.length, 30)
      assert.isTrue(text.truncated)
    }),
  )

  it.effect("a PDF under a password is Encrypted", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(hostile.encryptedPdf()), "Encrypted")
    }),
  )
  it.effect("a scan without a text layer is NeedsOcr", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(hostile.scannedPdf()), "NeedsOcr")
    }),
  )
  it.effect("a page without anything on it is NoText", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(hostile.textPdf([])), "NoText")
    }),
  )
  it.effect.each([
    ["zero bytes", Buffer.alloc(0)],
    ["a web page", Buffer.from("<!doctype html><html><body>My CV</body></html>")],
    ["noise", Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251))],
    ["the first bytes of a PDF alone", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj")],
    ["a page tree that holds itself", hostile.cyclicPdf()],
    ["a broken DOCX", hostile.docx(hostile.paragraph("text")).subarray(0, -40)],
    [
      "a DOCX with a document type",
      hostile.docx("", { "word/document.xml": `<!DOCTYPE w [<!ENTITY a "b">]><w/>` }),
    ],
  ] as const)("%s: NotADocument", ([, bytes]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(bytes), "NotADocument")
    }),
  )
  it.effect("half of a good PDF ends in a text or in NotADocument", () =>
    Effect.gen(function* () {
      const bytes = sample("sample-en.pdf")
      const result = yield* Effect.result((yield* CvReader).read(bytes.subarray(0, bytes.length / 2)))
      if (result._tag === "Failure") assert.include(["NotADocument", "NoText"], result.failure.reason)
      else assert.isAbove(textOf(result.success).length, 20)
    }),
  )
  it.effect.each([
    ["arrays nested a hundred thousand deep", hostile.nestedPdf()],
    ["a form that draws itself", hostile.selfDrawingPdf()],
  ] as const)("%s does not hang the reader", ([, bytes]) =>
    Effect.gen(function* () {
      assert.include(["NotADocument", "NoText", "TooLong"], yield* endsAs(bytes))
    }),
  )
  it.effect("half a gigabyte packed into a stream is TooLong", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(hostile.flateBombPdf()), "TooLong")
    }),
  )
  it.effect("a zip bomb is TooLong, also where its table of contents lies", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(hostile.bombDocx()), "TooLong")
      assert.include(["TooLong", "NotADocument"], yield* endsAs(hostile.lyingDocx()))
    }),
  )
  it.effect("a reader that is given up at once can read the next file", () =>
    Effect.gen(function* () {
      const reader = yield* CvReader
      const fiber = yield* Effect.forkChild(reader.read(hostile.flateBombPdf()))
      yield* Effect.sleep("50 millis")
      yield* Fiber.interrupt(fiber)
      assert.strictEqual((yield* reader.read(sample("sample-en.txt"))).mediaType, "text/plain")
    }),
  )
  it.effect("many files at once are all read", () =>
    Effect.gen(function* () {
      const reader = yield* CvReader
      const all = yield* Effect.forEach(
        Array.from({ length: 5 }),
        () => reader.read(sample("sample-fr.docx")),
        { concurrency: "unbounded" },
      )
      assert.deepStrictEqual(new Set(all.map((text) => text.lines.length)).size, 1)
    }),
  )
})

layer(CvReader.make(1, "pdf-parse"), { excludeTestServices: true })("the second engine", (it) => {
  it.effect("gives the same words of a PDF, without its page marks", () =>
    Effect.gen(function* () {
      const text = yield* (yield* CvReader).read(sample("sample-en.pdf"))
      assert.strictEqual(text.pages.length, 2)
      inOrder(textOf(text), [
        "Leila Haddad",
        "Experience",
        "Senior Data Engineer",
        "Education",
        "Certifications",
      ])
      assert.notMatch(textOf(text), /-- \d+ of \d+ --/)
      assert.isUndefined(text.order)
    }),
  )
  it.effect("ends the same way on what it cannot read", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* endsAs(hostile.encryptedPdf()), "Encrypted")
      assert.strictEqual(yield* endsAs(hostile.scannedPdf()), "NeedsOcr")
      assert.strictEqual(yield* endsAs(hostile.cyclicPdf()), "NotADocument")
    }),
  )
})
