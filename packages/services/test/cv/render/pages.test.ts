import { assert, layer } from "@effect/vitest"
import type { CvDocument, Resume } from "@utopiahire/domain/cv/CvDocument"
import { Effect } from "effect"
import { getDocument } from "unpdf/pdfjs"
import { CvRenderer } from "../../../src/cv/CvRenderer.ts"
import { randomCv } from "./randomCv.ts"
import { sampleDocuments, templates } from "./sampleDocuments.ts"

/** A PDF as pdf.js sees it: what it says of itself, and the lines of each page. */
const seen = (pdf: Uint8Array) =>
  Effect.promise(async () => {
    const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
    const file = await task.promise
    const { info, metadata } = await file.getMetadata()
    const numbers = Array.from({ length: file.numPages }, (_, at) => at + 1)
    const pages = await Promise.all(numbers.map((number) => file.getPage(number)))
    const texts = await Promise.all(
      pages.map(async (page) => {
        const { items, lang } = await page.getTextContent()
        const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("")
        return { lang, lines: text.split("\n").filter((line) => line.trim() !== "") }
      }),
    )
    const marks = await file.getMarkInfo()
    const tree = JSON.stringify(await pages[0]!.getStructTree())
    await task.destroy()
    return {
      info: info as Record<string, unknown>,
      xmp: metadata?.getRaw() as string,
      marked: marks?.Marked,
      tree,
      language: texts[0]!.lang,
      pages: texts.map(({ lines }) => lines),
    }
  })
const order = (document: CvDocument, template: (typeof templates)[number] = "strict", variant = {}) => ({
  document,
  template,
  variant,
})
const cvOf = (jobs: number, resume: Partial<Resume> = {}): CvDocument => ({
  ...randomCv(7, "en"),
  resume: {
    basics: { name: "Leila Haddad", label: "Data Engineer", email: "leila@example.com" },
    work: Array.from({ length: jobs }, (_, at) => ({
      id: `w${at}`,
      name: `Firm ${at}`,
      position: `Engineer ${at}`,
      startDate: `${2024 - at}`,
      endDate: `${2025 - at}`,
      highlights: [1, 2, 3, 4].map((of) => `Result ${of} of job ${at}, told in a line of its own`),
    })),
    ...resume,
  },
})

layer(CvRenderer.layer, { excludeTestServices: true })("the pages of a PDF", (it) => {
  it.effect("each file tells its title, author, language and structure, by the rules of PDF/UA", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      for (const document of yield* Effect.promise(sampleDocuments))
        for (const template of templates) {
          const { info, language, marked, tree, xmp } = yield* Effect.flatMap(
            renderer.typeset(order(document, template)),
            seen,
          )
          const { label, name } = document.resume.basics
          assert.strictEqual(info["Title"], label === undefined ? name : `${name} – ${label}`)
          assert.strictEqual(info["Author"], name)
          assert.notStrictEqual(info["Keywords"] ?? "", "")
          assert.strictEqual(language, document.locale)
          assert.isTrue(marked)
          for (const role of ["H1", "H2", "H3", "L", "LI"]) assert.include(tree, `"role":"${role}"`)
          assert.match(xmp, /pdfuaid:part[^0-9]*1/)
        }
    }),
  )

  it.effect("so it is with random CVs in every language, blind ones and such without a name among them", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      for (const language of ["en", "fr", "ar"] as const)
        for (let seed = 1; seed <= 3; seed++)
          for (const blind of [false, true]) {
            const made = renderer.typeset(order(randomCv(seed, language), templates[seed % 3], { blind }))
            const { tree, xmp } = yield* Effect.flatMap(made, seen)
            assert.match(xmp, /pdfuaid:part/, `${language} ${seed}`)
            assert.include(tree, `"role":"H1"`)
          }
    }),
  )

  it.effect("a job stays on one page, under its title", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      for (const template of templates) {
        const { pages } = yield* Effect.flatMap(renderer.typeset(order(cvOf(16), template)), seen)
        assert.isAbove(pages.length, 1)
        const pageOf = (text: string) => pages.findIndex((lines) => lines.some((line) => line.includes(text)))
        for (let job = 0; job < 16; job++)
          for (const of of [1, 4])
            assert.strictEqual(pageOf(`Result ${of} of job ${job},`), pageOf(`Engineer ${job}`), `job ${job}`)
      }
    }),
  )

  it.effect("a job too long for a page goes on overleaf, and no heading ends a page", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      const [job] = cvOf(1).resume.work!
      const highlights = Array.from({ length: 90 }, (_, at) => `Result ${at} of many, told in its own line`)
      const document = cvOf(1, { work: [{ ...job!, highlights }] })
      const { proof } = yield* renderer.pdf(order(document))
      assert.strictEqual(proof.recall, 1)
      for (let jobs = 4; jobs <= 12; jobs++) {
        const education = [{ id: "e", institution: "University of Tunis", studyType: "BSc" }]
        const { pages } = yield* Effect.flatMap(renderer.typeset(order(cvOf(jobs, { education }))), seen)
        for (const lines of pages) assert.notMatch(lines.at(-1)!, /^(Education|Work Experience|Engineer \d+)/)
      }
    }),
  )

  it.effect("what would leave a few lines on a last page is set closer", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      const lengths: Array<number> = []
      for (let jobs = 6; jobs <= 12; jobs++) {
        const interests = [{ id: "i", name: "Hiking" }]
        const { pages } = yield* Effect.flatMap(renderer.typeset(order(cvOf(jobs, { interests }))), seen)
        lengths.push(pages.length)
        assert.isAbove(pages.at(-1)!.length, 4, `${jobs} jobs`)
      }
      assert.deepStrictEqual(lengths, lengths.toSorted())
    }),
  )

  it.effect("a CV of more pages than a reader goes through is refused after one try", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      const highlights = Array.from(
        { length: 1_600 },
        (_, at) => `Result ${at} of many, told in its own line`,
      )
      const book = cvOf(1, { work: [{ id: "w", name: "Firm", position: "Engineer", highlights }] })
      const { missing } = yield* Effect.flip(renderer.pdf(order(book)))
      assert.notInclude(missing, "/work/0/highlights/1")
      assert.include(missing, "/work/0/highlights/1599")
      const proof = yield* renderer.check(order(book))
      assert.deepStrictEqual(
        [proof.template, proof.remarks.some(({ code }) => code === "lines")],
        ["strict", false],
      )
    }),
  )

  it.effect("no line of contacts begins or ends with what stands between two", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      for (let length = 4; length < 60; length += 7) {
        const basics = {
          name: "Leila Haddad",
          email: `leila.${"haddad".repeat(4)}@example.com`,
          phone: "+21620123456",
          url: `https://example.com/${"x".repeat(length)}`,
          profiles: [{ network: "GitHub", url: `https://github.com/${"y".repeat(20)}` }],
        }
        for (const template of templates) {
          const made = renderer.typeset(order(cvOf(1, { basics }), template))
          const { pages } = yield* Effect.flatMap(made, seen)
          for (const line of pages[0]!) assert.notMatch(line.trim(), /^[|·]|[|·]$/)
        }
      }
    }),
  )
})
