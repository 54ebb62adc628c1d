import { assert, layer, type Vitest } from "@effect/vitest"
import { Findings } from "@utopiahire/domain/cv/Analysis"
import { Effect, Schema } from "effect"
import { goodCvs } from "../../../domain/test/cv/goodCv.ts"
import { Analyst } from "../../src/cv/Analyst.ts"

const wish = { language: "en", asOf: "2026-11", jobDescription: "Engineer\nPython", country: "TN" } as const
const pasted = goodCvs.en.text.lines.map(({ text }) => text).join("\n")
const asJson = Schema.encodeSync(Schema.fromJsonString(Findings))
const judge = (subject: Parameters<Analyst["Service"]["judge"]>[0]) =>
  Effect.flatMap(Analyst, (analyst) => analyst.judge(subject, wish))

const contract = (it: Vitest.MethodsNonLive<Analyst>) => {
  it.effect("judges a CV that was read, and a text that was pasted", () =>
    Effect.gen(function* () {
      const { score, jobMatch, profile } = yield* judge(goodCvs.en)
      assert.strictEqual(score.overall, 100)
      assert.isNumber(jobMatch?.overall)
      assert.strictEqual(profile?.country, "TN")
      const text = yield* judge({ pasted })
      assert.isAtLeast(text.score.overall, 60)
      assert.strictEqual(text.revision, 1)
    }),
  )

  it.effect("finds the same for the same CV, byte by byte", () =>
    Effect.gen(function* () {
      for (const subject of [goodCvs.ar, { pasted }])
        assert.strictEqual(asJson(yield* judge(subject)), asJson(yield* judge(subject)))
    }),
  )

  it.effect("says what a text is that is no CV, and judges the next one all the same", () =>
    Effect.gen(function* () {
      const reasonOf = (text: string) =>
        Effect.map(Effect.flip(judge({ pasted: text })), ({ reason }) => reason)
      assert.strictEqual(yield* reasonOf("hello"), "NoText")
      assert.strictEqual(yield* reasonOf("It was a dark and stormy night. ".repeat(20)), "NotACv")
      assert.strictEqual((yield* judge(goodCvs.fr)).score.overall, 100)
    }),
  )

  it.effect("judges many at once, each its own", () =>
    Effect.gen(function* () {
      const all = yield* Effect.forEach([goodCvs.en, goodCvs.fr, goodCvs.ar, goodCvs.en], judge, {
        concurrency: "unbounded",
      })
      assert.deepStrictEqual(
        all.map(({ score }) => score.checks.find(({ id }) => id === "C01")?.evidence[0]?.text),
        ["Salma Trabelsi", "Amine Belhaj", "هدى المنصوري", "Salma Trabelsi"],
      )
    }),
  )
}

layer(Analyst.layerMemory)("the analyst on the caller's thread", contract)
layer(Analyst.make(2), { excludeTestServices: true })("the analyst in threads of its own", (it) => {
  contract(it)

  it.effect("goes on after somebody stopped waiting", () =>
    Effect.gen(function* () {
      yield* Effect.timeoutOption(judge({ pasted: `${pasted}\n`.repeat(10) }), "1 millis")
      assert.strictEqual((yield* judge(goodCvs.en)).score.overall, 100)
    }),
  )
})
