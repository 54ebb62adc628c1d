import { spawnSync } from "node:child_process"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { textOf as whole } from "@utopiahire/domain/cv/CvText"
import { extract } from "../../../src/cv/reader/extract.ts"
import { compileTex } from "../../../src/cv/render/latex/compileTex.ts"
import type { TexEngine } from "../../../src/cv/render/latex/engineFor.ts"
import { texOf } from "../../../src/cv/render/latex/texOf.ts"
import { popplerText } from "../../../src/cv/render/proof/poppler.ts"
import { missingFrom } from "../../../src/cv/render/proof/findValues.ts"
import { toPrint } from "../../../src/cv/render/toPrint.ts"
import { valuesOf } from "../../../src/cv/render/valuesOf.ts"
import { randomCv, seeded } from "./randomCv.ts"
import { sampleDocuments, templates } from "./sampleDocuments.ts"

const has = (program: string, flag = "--version") => spawnSync(program, [flag]).error === undefined
const reads = has("pdftotext", "-v")
const can = (engine: TexEngine) => reads && has(engine)

/** The text of the PDF that this source gives. */
const textOf = (latex: string, engine: TexEngine) =>
  Effect.flatMap(compileTex(latex, engine), (pdf) =>
    Effect.map(popplerText(pdf), (text) => text ?? assert.fail("no text")),
  )
/** Poppler puts the dash between two Arabic dates on the wrong side, whoever made the file; our reader does not. */
const byUs = (latex: string, engine: TexEngine) =>
  Effect.flatMap(compileTex(latex, engine), (pdf) =>
    Effect.map(
      Effect.promise(() => extract(pdf)),
      (read) => (read.ok ? whole(read.text) : assert.fail(read.reason)),
    ),
  )
const lost = Effect.fnUntraced(function* (document: CvDocument, at: number) {
  const print = toPrint(document)
  const { engine, latex } = texOf(print, templates[at % templates.length]!)
  const text = yield* document.locale === "ar" ? byUs(latex, engine) : textOf(latex, engine)
  return missingFrom(valuesOf(print), text, "loose").map((value) => value.text)
})

const plain = [
  "\\write18{touch /tmp/x}",
  "\\input{/etc/passwd}",
  "\\immediate\\openout\\x=y",
  "\\csname end\\endcsname",
  "^^5cinput{x}",
  "$\\frac{1}{2}$",
  "#1 ##2 & % ~ _ ^ { } [ ] | < >",
  "--- -- `` '' ,, << >> !` ?` fi ffl",
  "é è ç œ Œ ß Ł ł Ž ş İ ğ ő € £ ½ µ × …",
  "\\begin{verbatim}",
  "\\end{document}",
  "%",
]
/** A CV whose every text is random printable characters of pdflatex's, or an attack. */
const randomText = (seed: number): CvDocument => {
  const random = seeded(seed)
  const signs = [
    ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèêëàâçîïôûùœæÉÀÇ \\{}$&#%_^~<>|\"`'-,[]()/.:;!?@*+=",
  ]
  const text = () =>
    random.next() < 0.2
      ? `x${random.pick(plain)}x`
      : `x${Array.from({ length: 4 + random.int(50) }, () => random.pick(signs))
          .join("")
          .replace(/\s+/g, " ")}x`
  return {
    ...randomCv(seed, "en"),
    resume: {
      basics: { name: "Leila Haddad", summary: text() },
      work: [{ id: "w", name: text(), position: text(), highlights: Array.from({ length: 40 }, text) }],
    },
  }
}

describe("the LaTeX source", () => {
  it.live.skipIf(!can("pdflatex"))(
    "compiles by pdflatex with 430 random and hostile texts, each whole in the PDF",
    () =>
      Effect.gen(function* () {
        for (let seed = 1; seed <= 10; seed++) {
          const document = randomText(seed)
          const print = toPrint(document)
          const { engine, latex } = texOf(print, "strict")
          assert.strictEqual(engine, "pdflatex")
          const text = yield* textOf(latex, engine)
          const gone = missingFrom(valuesOf(print), text, "loose").map((value) => value.text)
          assert.deepStrictEqual(gone, [], `seed ${seed}`)
          assert.notInclude(text, "root:")
        }
      }),
  )

  it.live.skipIf(!can("xelatex"))(
    "compiles by xelatex for random CVs of all languages, attacks included",
    () =>
      Effect.gen(function* () {
        for (const language of ["en", "fr", "ar"] as const)
          for (let seed = 1; seed <= 4; seed++) {
            const { latex } = texOf(toPrint(randomCv(seed, language)), templates[seed % templates.length]!)
            const made = yield* Effect.result(compileTex(latex, "xelatex"))
            assert.isTrue(Result.isSuccess(made), `${language} ${seed}`)
          }
      }),
  )

  it.live.skipIf(!can("pdflatex") || !can("xelatex"))("prints each sample whole", () =>
    Effect.gen(function* () {
      for (const document of yield* Effect.promise(sampleDocuments))
        for (const at of [0, 1, 2]) assert.deepStrictEqual(yield* lost(document, at), [])
    }),
  )

  it.live.skipIf(!can("xelatex"))("keeps Latin titles and lists in order in an Arabic CV", () =>
    Effect.gen(function* () {
      const [, , arabic] = yield* Effect.promise(sampleDocuments)
      const document: CvDocument = {
        ...arabic!,
        resume: {
          ...arabic!.resume,
          skills: [{ id: "s", name: "المنصات", keywords: ["Kafka", "Docker", "SQL"] }],
          certificates: [
            { id: "c", name: "AWS Certified Solutions Architect", issuer: "Amazon", date: "2023" },
          ],
        },
      }
      const { latex } = texOf(toPrint(document), "rtl")
      const text = yield* byUs(latex, "xelatex")
      assert.include(text, "AWS Certified Solutions Architect – Amazon")
      assert.match(text, /Kafka، ?Docker، ?SQL/)
    }),
  )

  it.live.skipIf(!can("pdflatex"))("cannot open a file of the machine", () =>
    Effect.gen(function* () {
      const source = "\\documentclass{article}\\begin{document}a\\input{/etc/hostname}b\\end{document}"
      assert.isTrue(Result.isFailure(yield* Effect.result(compileTex(source, "pdflatex"))))
    }),
  )

  it.live.skipIf(!can("pdflatex"))("that never ends is killed", () =>
    Effect.gen(function* () {
      const endless = compileTex(
        "\\documentclass{article}\\begin{document}\\loop\\iftrue\\repeat",
        "pdflatex",
      )
      const made = yield* Effect.timeoutOrElse(Effect.result(endless), {
        duration: "2 seconds",
        orElse: () => Effect.succeed("given up" as const),
      })
      assert.strictEqual(made, "given up")
    }),
  )
})
