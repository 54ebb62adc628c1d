import { assert, layer } from "@effect/vitest"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { TemplateId } from "@utopiahire/domain/cv/Template"
import { Effect } from "effect"
import { CvRenderer } from "../../../src/cv/CvRenderer.ts"
import { randomCv } from "./randomCv.ts"
import { sampleDocuments, templates } from "./sampleDocuments.ts"

const order = (document: CvDocument, template: TemplateId = "strict", variant = {}) => ({
  document,
  template,
  variant,
})
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1")
const withBasics = (basics: object): CvDocument => {
  const document = randomCv(7, "en")
  return { ...document, resume: { basics: { name: "Leila Haddad", email: "l@example.com", ...basics } } }
}
const shipped = new Set(["LibertinusSerif", "SourceSans3", "NotoNaskhArabic", "NotoSansArabic", "NotoEmoji"])

layer(CvRenderer.layer, { excludeTestServices: true })("printing a CV as PDF", (it) => {
  it.effect("the same CV gives the same bytes, a minute or a process later", () =>
    Effect.gen(function* () {
      const [document] = yield* Effect.promise(sampleDocuments)
      const first = yield* (yield* CvRenderer).typeset(order(document!, "modern"))
      const again = yield* Effect.provide(
        Effect.flatMap(CvRenderer, (other) => other.typeset(order(document!, "modern"))),
        CvRenderer.layer,
        { local: true },
      )
      assert.isTrue(Buffer.from(first).equals(Buffer.from(again)))
      assert.strictEqual(latin1(first.subarray(0, 5)), "%PDF-")
      assert.notMatch(latin1(first), /CreationDate|ModDate/)
    }),
  )

  it.effect("only fonts that are shipped stand in the file", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      const documents = yield* Effect.promise(sampleDocuments)
      for (const document of [...documents, randomCv(11, "en"), withBasics({ summary: "漢字 ✈ 🚀 日本" })])
        for (const template of templates) {
          const pdf = latin1(yield* renderer.typeset(order(document, template)))
          const fonts = [...pdf.matchAll(/\/FontName\s*\/[A-Z]{6}\+([A-Za-z0-9]+)/g)].map(([, name]) => name!)
          assert.isAbove(fonts.length, 0)
          for (const font of fonts) assert.isTrue(shipped.has(font), font)
        }
    }),
  )

  it.effect("Arabic vowel signs are left out, and the proof says so", () =>
    Effect.gen(function* () {
      const document = { ...withBasics({ summary: "المنصّةُ الرقميّةُ مُشَكَّلَة" }), locale: "ar" as const }
      const { proof } = yield* (yield* CvRenderer)
        .check(order(document, "rtl"))
        .pipe(Effect.map((proof) => ({ proof })))
      assert.strictEqual(proof.recall, 1)
    }),
  )

  it.effect("for Poland the line by which a person agrees stands at the end, for other countries none", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      const poland = renderer.latex(order(withBasics({}), "strict", { country: "PL" })).latex
      const france = renderer.latex(order(withBasics({}), "strict", { country: "FR" })).latex
      assert.match(poland, /zgod/i)
      assert.notMatch(france, /zgod/i)
      const { proof } = yield* renderer.pdf(order(withBasics({}), "strict", { country: "PL" }))
      assert.strictEqual(proof.recall, 1)
    }),
  )

  it.effect("prints that are given up do not mix with the next ones", () =>
    Effect.gen(function* () {
      const renderer = yield* CvRenderer
      yield* renderer
        .pdf(order(withBasics({ summary: "given up" })))
        .pipe(Effect.timeoutOrElse({ duration: "1 millis", orElse: () => Effect.void }))
      const all = yield* Effect.forEach(
        ["one", "two", "three", "four"],
        (summary) => renderer.pdf(order(withBasics({ summary: `This is number ${summary}` }))),
        { concurrency: 4 },
      )
      assert.isTrue(all.every(({ proof }) => proof.recall === 1))
    }),
  )
})
