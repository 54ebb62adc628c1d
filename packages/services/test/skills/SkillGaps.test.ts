import { assert, layer } from "@effect/vitest"
import { Effect } from "effect"
import { SkillGaps } from "../../src/skills/SkillGaps.ts"

const job = `Data engineer
Requirements:
- Python and PostgreSQL, Docker
Nice to have:
- Kotlin
About us
We offer German lessons.`
const cv = "Skills: python, MySQL, Docker, accounting"
const short = (uri: string) => uri.replace("urn:utopiahire:skill:", "")

layer(SkillGaps.layer)("a gap report", (it) => {
  it.effect("tells what matches, what is near, what is missing and what nobody asked for", () =>
    Effect.gen(function* () {
      const report = yield* (yield* SkillGaps).report({ text: cv }, { jobDescription: job }, "fr")
      assert.deepStrictEqual(
        report.matched.map(({ matchType, through, uri }) => [
          short(uri),
          matchType,
          through && short(through.uri),
          through?.nearness,
        ]),
        [
          ["python", "exact", undefined, undefined],
          ["docker", "exact", undefined, undefined],
          ["postgresql", "related", "mysql", "sibling"],
        ],
      )
      assert.deepStrictEqual(
        report.missing.map(({ importance, jobEvidence, uri }) => [
          short(uri),
          importance,
          jobEvidence[0]?.text,
        ]),
        [["kotlin", "optional", "- Kotlin"]],
      )
      assert.deepStrictEqual(report.extra.map(({ label, uri }) => [short(uri), label]).sort(), [
        ["accounting", "comptabilité"],
        ["mysql", "MySQL"],
      ])
      assert.strictEqual(report.score, Math.round((2.25 / 3.4) * 10_000) / 100)
      assert.strictEqual(report.plainScore, 50)
      assert.deepStrictEqual(report.breakdown, { cv: 4, job: 4, matched: 2, related: 1, missing: 1 })
      const points = report.matched.reduce((sum, { gives }) => sum + gives, 0)
      assert.closeTo(points, report.score!, 0.05)
    }),
  )

  it.effect("against an occupation cites the CV, and is the same in each language but for the labels", () =>
    Effect.gen(function* () {
      const gaps = yield* SkillGaps
      const target = { occupationUri: "urn:utopiahire:occupation:software-developer" }
      const bare = (language: "en" | "ar", text: string) =>
        Effect.map(gaps.report({ text }, target, language), ({ matched, missing, score }) => ({
          score,
          matched: matched.map(({ uri }) => uri),
          missing: missing.map(({ uri }) => uri),
        }))
      const english = yield* bare("en", "Git, Java, SQL, problem solving, English")
      assert.isAbove(english.score!, 20)
      assert.deepStrictEqual(yield* bare("ar", "Git، جافا، SQL، حل المشكلات، الإنجليزية"), english)
    }),
  )

  it.effect("gives no score where the job names no skill", () =>
    Effect.gen(function* () {
      const report = yield* (yield* SkillGaps).report(
        { text: cv },
        { jobDescription: "Come as you are!" },
        "en",
      )
      assert.notProperty(report, "score")
      assert.strictEqual(report.scoreAbsent, "noSkillsInJob")
      assert.isEmpty(report.missing)
    }),
  )

  it.effect("knows no occupation of another taxonomy", () =>
    Effect.gen(function* () {
      const gaps = yield* SkillGaps
      const failure = yield* Effect.flip(gaps.report({ text: cv }, { occupationUri: "urn:x" }, "en"))
      assert.strictEqual(failure._tag, "OccupationNotFound")
    }),
  )
})
