import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import { checks } from "../../src/cv/checks/all.ts"
import { analyse, RUBRIC_VERSION } from "../../src/cv/checks/score.ts"
import { Score } from "../../src/cv/Score.ts"
import { Language } from "../../src/i18n/Language.ts"
import { checkTexts } from "../../src/i18n/checks/all.ts"
import type { CheckId } from "../../src/i18n/checks/CheckTexts.ts"
import { type SampleCv, sampleCv, spanOf, withoutHeading, withResume, withText } from "./sampleCv.ts"

const scoreOf = ({ text, document }: SampleCv) => analyse(text, document, "en")
const verdicts = (cv: SampleCv) =>
  Object.fromEntries(scoreOf(cv).checks.map(({ id, status }) => [id, status]))
const basics = sampleCv.document.resume.basics
const [job] = sampleCv.document.resume.work ?? []
const without = <K extends keyof typeof basics>(...keys: ReadonlyArray<K>) => ({
  basics: Object.fromEntries(Object.entries(basics).filter(([key]) => !keys.includes(key as K))),
})
const bullets = (...highlights: ReadonlyArray<string>) =>
  withResume(
    { work: job === undefined ? [] : [{ ...job, highlights }] },
    { "/work/0/highlights/0": undefined },
  )
const skills = (n: number) => ({
  skills: Array.from({ length: n }, (_, i) => ({ id: `s${i}`, name: `skill ${i}` })),
})

/** One change of the sample, the one check it flips, and to what. */
const mutations: ReadonlyArray<readonly [string, SampleCv, CheckId, "warn" | "fail" | "skipped"]> = [
  [
    "a scanned page",
    withText({
      pages: [
        { number: 1, letters: 400, images: 0 },
        { number: 2, letters: 12, images: 1 },
      ],
    }),
    "P01",
    "fail",
  ],
  [
    "a page of a few lines",
    withText({
      pages: [
        { number: 1, letters: 400, images: 0 },
        { number: 2, letters: 90, images: 0 },
      ],
    }),
    "P01",
    "warn",
  ],
  ["hardly any text", withText({ pages: [{ number: 1, letters: 120, images: 0 }] }), "P01", "fail"],
  ["plain text", withText({ mediaType: "text/plain" }), "P02", "warn"],
  [
    "four pages",
    withText({ pages: [1, 2, 3, 4].map((number) => ({ number, letters: 400, images: 0 })) }),
    "P08",
    "warn",
  ],
  [
    "five pages",
    withText({ pages: [1, 2, 3, 4, 5].map((number) => ({ number, letters: 400, images: 0 })) }),
    "P08",
    "fail",
  ],
  ["a heavy file", withText({ size: 3 * 1024 * 1024 }), "P08", "fail"],
  ["a cut-off reading", withText({ truncated: true }), "P08", "fail"],
  ["a format without pages", withText({ paged: false }), "P08", "skipped"],
  ["no name", withResume(without("name"), { "/basics/name": undefined }), "C01", "fail"],
  [
    "a guessed name",
    withResume({}, { "/basics/name": spanOf(sampleCv.text, "Salma Trabelsi", 0.4) }),
    "C01",
    "warn",
  ],
  ["a name far down", withResume({}, { "/basics/name": spanOf(sampleCv.text, "Led a team") }), "C01", "warn"],
  ["no e-mail", withResume(without("email"), { "/basics/email": undefined }), "C02", "fail"],
  ["half an e-mail", withResume({ basics: { ...basics, email: "salma@example" } }), "C02", "fail"],
  ["no phone", withResume(without("phone"), { "/basics/phone": undefined }), "C03", "fail"],
  [
    "a national phone number",
    withResume({}, { "/basics/phone": spanOf(sampleCv.text, "20 123 456") }),
    "C03",
    "warn",
  ],
  ["no heading for work", withoutHeading("work"), "S01", "warn"],
  ["no heading for skills", withoutHeading("skills"), "S03", "warn"],
  ["no education", withResume({ education: [] }), "S02", "fail"],
  ["education without a school", withResume({ education: [{ id: "e1", studyType: "BSc" }] }), "S02", "warn"],
  ["no skills", withResume({ skills: [] }), "S03", "fail"],
  ["four skills", withResume(skills(4)), "S03", "warn"],
  ["41 skills", withResume(skills(41)), "S03", "warn"],
  [
    "one skill five times",
    withResume({ skills: [{ id: "s", keywords: ["Go", "go", "GO", "Go ", "go"] }] }),
    "S03",
    "warn",
  ],
  ["one figure in four bullets", bullets("Led 5 people", "Wrote", "Planned", "Built"), "K04", "warn"],
  ["years for figures", bullets("Wrote in 2021", "Built in 2022"), "K04", "fail"],
  ["no bullets", bullets(), "K04", "fail"],
]

describe("the score", () => {
  it("is 100 for the minimal good CV, every check passed", () => {
    assert.deepStrictEqual(new Set(Object.values(verdicts(sampleCv))), new Set(["pass"]))
    assert.strictEqual(scoreOf(sampleCv).overall, 100)
    assert.strictEqual(scoreOf(sampleCv).rubricVersion, RUBRIC_VERSION)
  })

  it.each(mutations)("%s flips its own check and no other", (_, cv, id, status) => {
    assert.deepStrictEqual(verdicts(cv), { ...verdicts(sampleCv), [id]: status })
  })

  it("has a mutation for every check but the missing job, which is a ceiling too", () => {
    const covered = new Set(mutations.filter(([, , , status]) => status !== "skipped").map(([, , id]) => id))
    assert.deepStrictEqual([...covered].sort(), Object.keys(checks).sort())
  })

  it("falls with every mutation but those of the format: fixing a finding never lowers it", () => {
    for (const [name, cv, , status] of mutations)
      if (status === "skipped") assert.strictEqual(scoreOf(cv).overall, 100, name)
      else assert.isBelow(scoreOf(cv).overall, 100, name)
  })

  it("never falls when one of two findings is fixed", () => {
    const both = (first: SampleCv, second: SampleCv): SampleCv => ({
      text: first.text,
      document: second.document,
    })
    for (const [name, first] of mutations.filter(([, , id]) => id.startsWith("P")))
      for (const [other, second] of mutations.filter(([, , id]) => !id.startsWith("P"))) {
        const broken = scoreOf(both(first, second)).overall
        assert.isAtLeast(scoreOf(second).overall, broken, `${name} fixed beside ${other}`)
      }
  })

  it("does not rise by stuffing the CV with skills", () => {
    assert.isAtMost(scoreOf(withResume(skills(400))).overall, scoreOf(withResume(skills(40))).overall)
  })

  it("fails every check on a section that is missing, and skips none", () => {
    const empty: SampleCv = {
      text: sampleCv.text,
      document: { ...sampleCv.document, resume: { basics: {} }, sections: [], provenance: {} },
    }
    const { P01: _1, P02: _2, P08: _3, ...rest } = verdicts(empty)
    assert.deepStrictEqual(new Set(Object.values(rest)), new Set(["fail"]))
  })

  it("takes a student's projects for experience, with no ceiling", () => {
    const { id = "", highlights = [] } = job ?? {}
    const student = withResume({ work: [], projects: [{ id, name: "Weather station", highlights }] })
    const named: SampleCv = {
      ...student,
      document: {
        ...student.document,
        sections: [
          ...student.document.sections,
          { kind: "projects", heading: spanOf(sampleCv.text, "Skills") },
        ],
      },
    }
    assert.strictEqual(verdicts(named)["S01"], "pass")
    assert.deepStrictEqual(scoreOf(named).ceilings, [])
  })

  it("lets an academic CV be long", () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) => ({ number, letters: 900, images: 0 }))
    const academic = withResume({ publications: [1, 2, 3].map((n) => ({ id: `p${n}`, name: `Paper ${n}` })) })
    assert.strictEqual(verdicts({ ...academic, text: { ...academic.text, pages } })["P08"], "pass")
  })

  it.each([
    ["needsOcr", 15, withText({ pages: [{ number: 1, letters: 40, images: 1 }] })],
    [
      "garbled",
      40,
      withText({ lines: sampleCv.text.lines.map((line) => ({ ...line, text: "\uE001\uFFFDab" })) }),
    ],
    [
      "noContact",
      50,
      withResume(without("email", "phone"), { "/basics/email": undefined, "/basics/phone": undefined }),
    ],
    ["noExperience", 60, withResume({ work: [] })],
  ] as const)("is held down: %s at %i", (reason, ceiling, cv) => {
    const score = scoreOf(cv)
    assert.isAtMost(score.overall, ceiling)
    assert.deepStrictEqual(
      score.ceilings.map((each) => [each.reason, each.ceiling]),
      [[reason, ceiling]],
    )
  })

  it.each(Language.literals)(
    "is the same JSON twice, and the same number in every language: %s",
    (language) => {
      for (const [, { text, document }] of mutations) {
        const once = JSON.stringify(analyse(text, document, language))
        assert.strictEqual(
          JSON.stringify(analyse(structuredClone(text), structuredClone(document), language)),
          once,
        )
        assert.strictEqual(JSON.parse(once).overall, analyse(text, document, "en").overall)
        Schema.decodeUnknownSync(Score)(JSON.parse(once))
      }
    },
  )

  it.each([
    "Amadou Diallo",
    "محمد بن صالح",
    "Jean-François Lefèvre",
    "Ingrid Østergård",
    "Ms. Ngozi Okafor",
    "O'Brien",
  ])("does not move when the person is called %s, and lives elsewhere", (name) => {
    const other = withResume(
      { basics: { ...basics, name, location: { city: "Lagos", countryCode: "NG" } } },
      { "/basics/name": { ...spanOf(sampleCv.text, "Salma Trabelsi"), text: name } },
    )
    const numbers = ({ overall, categories, checks: all }: Score) => [
      overall,
      categories,
      all.map(({ earned }) => earned),
    ]
    assert.deepStrictEqual(numbers(scoreOf(other)), numbers(scoreOf(sampleCv)))
  })

  it("says a message for every verdict and a way out for every finding, in all languages", () => {
    for (const language of Language.literals)
      for (const [name, { text, document }] of mutations)
        for (const check of analyse(text, document, language).checks) {
          assert.isNotEmpty(check.message, `${name} ${check.id} ${language}`)
          assert.strictEqual(check.fix !== undefined, check.status === "warn" || check.status === "fail")
          assert.notMatch(check.message + (check.fix ?? ""), /undefined|NaN|\[object/)
        }
  })

  it("rests each finding on evidence: a place in the text or a value of the CV", () => {
    const score = scoreOf(mutations.find(([name]) => name === "a national phone number")![1])
    const phone = score.checks.find(({ id }) => id === "C03")?.evidence[0]
    assert.strictEqual(phone?.pointer, "/basics/phone")
    assert.strictEqual(phone?.text, "20 123 456")
    assert.isTrue(sampleCv.text.lines[2]?.text.includes(phone?.text ?? "?"))
  })

  it("has texts of the same cases in every language", () => {
    const cases = (language: Language) =>
      Object.entries(checkTexts[language].checks).map(([id, { says }]) => [id, Object.keys(says).sort()])
    assert.deepStrictEqual(cases("fr"), cases("en"))
    assert.deepStrictEqual(cases("ar"), cases("en"))
  })
})
