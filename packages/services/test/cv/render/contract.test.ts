import { assert, layer } from "@effect/vitest"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { Effect } from "effect"
import { CvRenderer } from "../../../src/cv/CvRenderer.ts"
import { randomCv } from "./randomCv.ts"
import { sampleDocuments, templates } from "./sampleDocuments.ts"

const order = (document: CvDocument, template: (typeof templates)[number] = "strict", variant = {}) => ({
  document,
  template,
  variant,
})
const withBasics = (basics: object): CvDocument => {
  const document = randomCv(7, "en")
  return { ...document, resume: { basics: { name: "Leila Haddad", email: "l@example.com", ...basics } } }
}
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1")

for (const [name, forms] of [
  ["by typst", CvRenderer.layer],
  ["in memory", CvRenderer.layerMemory],
] as const)
  layer(forms, { excludeTestServices: true })(`a renderer ${name}`, (it) => {
    it.effect("prints each sample whole from each template, the same bytes each time", () =>
      Effect.gen(function* () {
        const renderer = yield* CvRenderer
        for (const document of yield* Effect.promise(sampleDocuments))
          for (const template of templates) {
            const { bytes, proof } = yield* renderer.pdf(order(document, template))
            assert.deepStrictEqual(
              [proof.recall, proof.placed, proof.template, proof.missing],
              [1, 1, template, []],
            )
            const again = yield* renderer.pdf(order(document, template))
            assert.isTrue(Buffer.from(bytes).equals(Buffer.from(again.bytes)))
          }
      }),
    )

    it.effect("checks a print without refusing it, and names the second reader", () =>
      Effect.gen(function* () {
        const proof = yield* (yield* CvRenderer).check(order(withBasics({ summary: "Leads teams" })))
        assert.deepStrictEqual([proof.recall, proof.missing, proof.second.recall], [1, [], 1])
        assert.include(["poppler", "pdf.js"], proof.second.reader)
      }),
    )

    it.effect("refuses a script without a font by name of the field, and leaves out a sign without one", () =>
      Effect.gen(function* () {
        const renderer = yield* CvRenderer
        const refused = yield* Effect.flip(renderer.pdf(order(withBasics({ summary: "Speaks 日本語 well" }))))
        assert.deepStrictEqual([refused._tag, refused.missing], ["RenderCheckFailed", ["/basics/summary"]])
        const summary = "Speaks\u{1FBC5} very well indeed"
        const { proof } = yield* renderer.pdf(order(withBasics({ summary })))
        assert.deepStrictEqual(
          proof.remarks.filter(({ code }) => code === "signs").map(({ pointers }) => pointers),
          [["/basics/summary"]],
        )
      }),
    )

    it.effect("refuses a CV that is too long, and prints the next one", () =>
      Effect.gen(function* () {
        const renderer = yield* CvRenderer
        const endless = withBasics({ summary: "word ".repeat(250_000) })
        const refused = yield* Effect.flip(renderer.pdf(order(endless)))
        assert.deepStrictEqual([refused._tag, refused.missing], ["RenderCheckFailed", [""]])
        assert.strictEqual((yield* renderer.pdf(order(withBasics({})))).proof.recall, 1)
      }),
    )

    it.effect("prints neither name nor contact blindly, in the text or in the file's own data", () =>
      Effect.gen(function* () {
        const renderer = yield* CvRenderer
        const document = withBasics({ summary: "Leila Haddad leads teams", phone: "+21620123456" })
        const blind = order(document, "strict", { blind: true })
        const { bytes, proof } = yield* renderer.pdf(blind)
        assert.strictEqual(proof.recall, 1)
        assert.notMatch(latin1(bytes), /Haddad|example\.com|20123456/)
        assert.notMatch(renderer.latex(blind).latex, /Haddad|example\.com|20123456/)
      }),
    )

    it.effect("gives LaTeX and DOCX at once, and a PDF by TeX or EngineMissing", () =>
      Effect.gen(function* () {
        const renderer = yield* CvRenderer
        const plain = order(withBasics({ summary: "Leads teams" }))
        const { latex, remarks } = renderer.latex(plain)
        assert.include(latex, "Leads teams")
        assert.deepStrictEqual(remarks, [])
        assert.strictEqual(latin1(renderer.docx(plain).subarray(0, 2)), "PK")
        const made = yield* Effect.result(renderer.texPdf(plain))
        if (made._tag === "Success") assert.strictEqual(latin1(made.success.subarray(0, 5)), "%PDF-")
        else assert.strictEqual(made.failure._tag, "EngineMissing")
      }),
    )
  })
