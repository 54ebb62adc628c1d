import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { analyse } from "../../../src/cv/checks/score.ts"
import type { CvDocument, Resume } from "../../../src/cv/CvDocument.ts"
import { fillPatch, fillText, sortAnswers, standIn } from "../../../src/cv/suggestions/answers.ts"
import { applyPatch } from "../../../src/cv/suggestions/patch.ts"
import { revisedText } from "../../../src/cv/suggestions/revisedText.ts"
import { openings } from "../../../src/cv/suggestions/rules/openings.ts"
import { suggest } from "../../../src/cv/suggestions/suggest.ts"
import type { Slot, Suggestion } from "../../../src/cv/suggestions/Suggestion.ts"
import { spanOf } from "../goodCv.ts"
import { sampleCv, textOfLines } from "../sampleCv.ts"

const split =
  "Rewrote the payment module so that customers of all countries can pay by card and by phone without any help; wrote the tests for it together with the quality team of the company in Sousse"
const lines = [
  "Salma Trabelsi",
  "salma.trabelsi@example.com",
  "20 123 456",
  "Date of birth: 12/03/1994",
  "What I did",
  "Backend Engineer, Karthago Systems, 03/2018 - Dec 2020",
  "I was responsible for developing the booking service",
  "Reduced the response time of the service,  ;",
  "Engineer, [Company], January 2021",
  split,
]
const text = textOfLines(lines)
const resume: Resume = {
  basics: {
    name: "Salma Trabelsi",
    email: "salma.trabelsi@example.com",
    phone: "+21620123456",
    location: { countryCode: "TN" },
  },
  work: [
    {
      id: "old",
      position: "Backend Engineer",
      name: "Karthago Systems",
      startDate: "2018-03",
      endDate: "2020-12",
      highlights: [
        "I was responsible for developing the booking service",
        "Reduced the response time of the service,  ;",
      ],
    },
    { id: "new", position: "Engineer", name: "[Company]", startDate: "2021-01", highlights: [split] },
  ],
  skills: ["TypeScript", "Docker", "typescript"].map((name, at) => ({ id: `s${at}`, name })),
}
const document: CvDocument = {
  resume,
  locale: "en",
  revision: 1,
  sections: [{ kind: "other", heading: spanOf(text, "What I did", 0.5) }],
  rawDates: {
    "/work/0/startDate": "03/2018",
    "/work/0/endDate": "Dec 2020",
    "/work/1/startDate": "January 2021",
  },
  provenance: {
    "/basics/name": spanOf(text, "Salma Trabelsi"),
    "/basics/email": spanOf(text, "salma.trabelsi@example.com"),
    "/basics/phone": spanOf(text, "20 123 456"),
    "/work/0/startDate": spanOf(text, "03/2018"),
    "/work/0/endDate": spanOf(text, "Dec 2020"),
    "/work/0/highlights/0": spanOf(text, "I was responsible for developing the booking service"),
    "/work/0/highlights/1": spanOf(text, "Reduced the response time of the service,  ;"),
    "/work/1/name": spanOf(text, "[Company]"),
    "/work/1/startDate": spanOf(text, "January 2021"),
    "/work/1/highlights/0": spanOf(text, split),
  },
}
const judged = { text, document, score: analyse(text, document, "en") }
const all = suggest(judged, "en")
const one = (kind: Suggestion["kind"], has = "") => {
  const found = all.find((each) => each.kind === kind && `${each.original}${each.improved}`.includes(has))
  assert.isDefined(found, `${kind} among ${all.map((each) => each.kind).join()}`)
  return found!
}
const applied = (suggestion: Suggestion) =>
  Result.getOrThrow(
    Result.mapError(
      applyPatch(
        document,
        fillPatch(suggestion.patch, standIn(suggestion.slots ?? [])),
        suggestion.kind,
        text,
      ),
      (refused) => new Error(JSON.stringify(refused)),
    ),
  ).document

describe("suggestions", () => {
  it("cover what rules can mend", () => {
    assert.strictEqual(one("weak_opening").improved, "Developed the booking service")
    assert.strictEqual(one("phone_code").improved, "+21620123456")
    assert.strictEqual(one("date_style").improved, "Mar 2018, Jan 2021")
    assert.strictEqual(one("trim").improved, "Reduced the response time of the service")
    assert.strictEqual(one("bullet_split").improved.split("\n").length, 2)
    assert.strictEqual(one("private_data").original, "Date of birth: 12/03/1994")
    assert.strictEqual(one("repeated_term").original, "typescript")
    assert.strictEqual(one("placeholder").original, "Engineer, [Company], January 2021")
    assert.deepStrictEqual(one("entry_order").patch, [{ op: "move", from: "/work/1", path: "/work/0" }])
    assert.strictEqual(one("section_rename").guard.status, "needs_input")
    assert.strictEqual(
      one("figure", "response time").improved,
      "Reduced the response time of the service by {{percent}}",
    )
    assert.deepInclude(one("missing_detail", "result").target, { entryId: "new" })
  })

  it("ask for a country code that the CV does not tell", () => {
    const { location: _, ...basics } = resume.basics
    const lost = { ...document, resume: { ...resume, basics } }
    const phone = suggest({ text, document: lost, score: analyse(text, lost, "en") }, "en").find(
      ({ kind }) => kind === "phone_code",
    )
    assert.deepStrictEqual(
      [phone?.improved, phone?.guard.status],
      ["{{country_code}}20123456", "needs_input"],
    )
  })

  it("can each be applied, cost no points and bring what they say", () => {
    for (const suggestion of all) {
      const after = analyse(text, applied(suggestion), "en")
      assert.isAtLeast(suggestion.scoreDelta, 0)
      assert.isAtLeast(after.overall, judged.score.overall)
      assert.closeTo(after.overall - judged.score.overall, suggestion.scoreDelta, 1, suggestion.kind)
    }
    assert.isTrue(all.some(({ scoreDelta }) => scoreDelta > 0))
    assert.deepStrictEqual(
      all.map(({ scoreDelta }) => scoreDelta),
      all.map(({ scoreDelta }) => scoreDelta).sort((a, b) => b - a),
    )
  })

  it("are the same each time, with the reader's words and the CV's own sentences", () => {
    assert.deepStrictEqual(suggest(judged, "en"), all)
    assert.isAtMost(all.length, 50)
    const french = suggest(judged, "fr")
    assert.deepStrictEqual(
      french.map(({ id, improved }) => [id, improved]),
      all.map(({ id, improved }) => [id, improved]),
    )
    assert.include(french.find(({ kind }) => kind === "phone_code")?.problem, "indicatif")
    assert.include(suggest(judged, "ar").find(({ kind }) => kind === "figure")?.slots?.[0]?.question, "؟")
    assert.strictEqual(new Set(all.map(({ id }) => id)).size, all.length)
  })

  it("hold nothing to say about a CV that has nothing to mend but figures", () => {
    const kinds = suggest({ ...sampleCv, score: analyse(sampleCv.text, sampleCv.document, "en") }, "en").map(
      ({ kind }) => kind,
    )
    assert.deepStrictEqual(
      kinds.filter((kind) => kind !== "figure" && kind !== "missing_detail"),
      [],
    )
  })

  it("mend what stands in the text as well: the revision is judged by what it says", () => {
    const { lines: now } = revisedText(text, applied(one("private_data")))
    assert.strictEqual(now[3]?.text, "")
    assert.strictEqual(
      revisedText(text, applied(one("weak_opening"))).lines[6]?.text,
      "Developed the booking service",
    )
    assert.include(revisedText(text, applied(one("bullet_split"))).lines.at(-1)?.text, "Wrote the tests")
    assert.strictEqual(revisedText(text, document), text)
  })
})

describe("a weak opening", () => {
  const cases = {
    en: [
      ["Responsible for answering calls and writing reports", "Answered calls and wrote reports"],
      ["In charge of the training of new staff", "Trained new staff"],
      ["Duties included carrying parcels", "Carried parcels"],
      ["Assisted with the inspection of bridges", "Contributed to the inspection of bridges"],
      ["I built the shop", "Built the shop"],
      ["Responsible for a budget of 5 M€", "Handled a budget of 5 M€"],
      ["Led the team", undefined],
      ["Responsible for engineering and marketing", undefined],
    ],
    fr: [
      ["Chargée de la formation des collègues", "Formation des collègues"],
      ["Responsable de l'accueil des patients", "Accueil des patients"],
      ["Participation aux réunions", "Contribution aux réunions"],
      ["J'ai conçu le site", "Conçu le site"],
      ["Mes tâches étaient la saisie et le tri", "Saisie et le tri"],
      ["Conception du site", undefined],
    ],
    ar: [
      ["مسؤول عن تطوير الموقع", "تطوير الموقع"],
      ["قمت بكتابة التوثيق", "كتابة التوثيق"],
      ["شاركت في نقل الخوادم", "المساهمة في نقل الخوادم"],
      ["تطوير الموقع", undefined],
    ],
  } as const
  for (const language of ["en", "fr", "ar"] as const)
    it(`puts the action first in ${language}`, () => {
      for (const [before, after] of cases[language]) assert.strictEqual(openings[language](before), after)
    })
})

describe("an answer", () => {
  const slot = (type: Slot["type"]) => [{ name: "x", type, question: "?" }]
  const taken = (type: Slot["type"], answer: string) =>
    sortAnswers(slot(type), { x: answer }, "en").filled["x"]

  it("is taken when it is of the kind that was asked for", () => {
    assert.strictEqual(taken("percent", "40"), "40 %")
    assert.strictEqual(taken("percent", "٣٠٪"), "٣٠٪")
    assert.strictEqual(taken("number", "12 clients"), "12 clients")
    assert.strictEqual(taken("number", "douze clients"), "douze clients")
    assert.strictEqual(taken("country_code", "00216"), "+216")
    assert.strictEqual(taken("phone", "+216 20 123 456"), "+21620123456")
    assert.strictEqual(taken("section", "work experience"), "Work Experience")
    assert.strictEqual(taken("text", "  Cut\ncosts "), "Cut costs")
  })

  it("keeps its question open otherwise", () => {
    for (const [type, answer] of [
      ["percent", "a lot"],
      ["number", "many clients"],
      ["country_code", "abc"],
      ["phone", "20 123 456"],
      ["email", "nobody"],
      ["section", "Stuff"],
      ["text", "<b>x</b>"],
      ["text", "{{text}}"],
      ["text", " "],
    ] as const) {
      assert.isUndefined(taken(type, answer), answer)
      assert.strictEqual(sortAnswers(slot(type), { x: answer }, "en").open.length, 1)
    }
    assert.strictEqual(sortAnswers(slot("text"), {}, "en").open.length, 1)
  })

  it("goes into its own slot and nowhere else", () => {
    assert.strictEqual(fillText("by {{percent}} and {{other}}", { percent: "4 %" }), "by 4 % and {{other}}")
    assert.deepStrictEqual(
      fillPatch(
        [
          { op: "test", path: "/a", value: "{{x}}" },
          { op: "replace", path: "/a", value: ["{{x}}"] },
        ],
        { x: "1" },
      ),
      [
        { op: "test", path: "/a", value: "{{x}}" },
        { op: "replace", path: "/a", value: ["1"] },
      ],
    )
  })
})
