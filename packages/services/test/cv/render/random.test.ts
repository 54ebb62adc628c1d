import { assert, layer } from "@effect/vitest"
import { Effect, Result } from "effect"
import { CvRenderer } from "../../../src/cv/CvRenderer.ts"
import { randomCv } from "./randomCv.ts"
import { templates } from "./sampleDocuments.ts"

const CVS = 100

layer(CvRenderer.layer, { excludeTestServices: true })("printing any CV", (it) => {
  for (const language of ["en", "fr", "ar"] as const)
    it.effect(
      `${CVS} random CVs in ${language}, hostile and mixed ones among them, read back whole`,
      () =>
        Effect.gen(function* () {
          const renderer = yield* CvRenderer
          const lost: Array<string> = []
          for (let seed = 1; seed <= CVS; seed++) {
            const document = randomCv(seed, language)
            const template = templates[seed % templates.length]!
            const made = yield* Effect.result(renderer.pdf({ document, template, variant: {} }))
            if (Result.isFailure(made)) lost.push(`seed ${seed}: ${made.failure.missing.join(" ")}`)
          }
          assert.deepStrictEqual(lost, [])
        }),
      240_000,
    )
})
