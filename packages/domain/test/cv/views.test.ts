import { assert, describe, it } from "@effect/vitest"
import { findingsOf } from "../../src/cv/findingsOf.ts"
import { Findings } from "../../src/cv/Analysis.ts"
import { Language } from "../../src/i18n/Language.ts"
import { Schema } from "effect"
import { type GoodCv, goodCv, goodCvs, withResume } from "./goodCv.ts"
import { mutations } from "./mutations.ts"

const of = ({ text, document }: GoodCv, language: Language = "en") =>
  findingsOf({ text, document, language, asOf: "2026-11" })
const named = (name: string) => mutations.find(([each]) => each === name)![1]

describe("the views over a score", () => {
  it("have nothing to win where nothing is wrong", () => {
    for (const language of Language.literals) {
      const { quickWins, sections, topPriorities } = of(goodCvs[language], language)
      assert.deepStrictEqual([quickWins, topPriorities], [[], []])
      assert.deepStrictEqual(
        sections.flatMap(({ findings }) => findings),
        [],
      )
    }
  })

  it("put first what holds the score down, and say by how much it rises", () => {
    const unreachable = withResume(
      { basics: { name: "Salma Trabelsi" } },
      { "/basics/email": undefined, "/basics/phone": undefined },
    )
    const { score, topPriorities } = of(unreachable)
    const [first] = topPriorities
    assert.strictEqual(score.overall, 50)
    assert.strictEqual(first?.checkId, "C02")
    assert.isAbove(first?.gain ?? 0, 30)
    assert.isNotEmpty(first?.fix ?? "")
  })

  it("gain is what the score really rises by", () => {
    const told = mutations.flatMap(([name, cv, id]) => {
      const { score, topPriorities } = of(cv)
      const win = topPriorities.find(({ checkId }) => checkId === id)
      return win === undefined ? [] : [[name, score.overall + win.gain] as const]
    })
    assert.isAbove(told.length, 50)
    assert.deepStrictEqual(
      told.filter(([, after]) => after !== 100),
      [],
    )
  })

  it("count as quick what takes minutes", () => {
    assert.deepStrictEqual(
      of(named("a national phone number")).quickWins.map(({ checkId, effort }) => [checkId, effort]),
      [["C03", "minutes"]],
    )
    assert.deepStrictEqual(of(named("no figures")).quickWins, [])
    assert.strictEqual(of(named("no figures")).topPriorities[0]?.checkId, "K04")
  })

  it("tell section by section what was found; the points of all sections are those of the score", () => {
    const { score, sections } = of(named("no education"))
    const education = sections.find(({ section }) => section === "education")
    assert.deepInclude(education, { found: false, entries: 0, earned: 0, weight: 4, findings: ["S02"] })
    const sum = (of: "earned" | "weight") => sections.reduce((total, each) => total + each[of], 0)
    const whole = (of: "earned" | "weight") => score.categories.reduce((total, each) => total + each[of], 0)
    assert.deepStrictEqual([sum("earned"), sum("weight")], [whole("earned"), whole("weight")])
    assert.deepInclude(
      sections.find(({ section }) => section === "work"),
      { found: true, heading: "Work Experience", entries: 3 },
    )
  })

  it("are the same JSON twice, and fit their schema", () => {
    for (const [, cv] of mutations) {
      const once = JSON.stringify(of(cv))
      assert.strictEqual(JSON.stringify(of(structuredClone(cv))), once)
      Schema.decodeUnknownSync(Findings)(JSON.parse(once))
    }
    assert.notStrictEqual(JSON.stringify(of(goodCv, "fr")), JSON.stringify(of(goodCv, "en")))
  })
})
