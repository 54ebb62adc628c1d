import { assert, describe, it } from "@effect/vitest"
import type { CvDetail } from "@utopiahire/domain/cv/Cv"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import { CvId } from "@utopiahire/domain/Ids"
import { Language } from "@utopiahire/domain/i18n/Language"
import { DateTime } from "effect"
import { cvTable } from "../../src/report/cvTable.ts"
import { findings } from "../../src/report/findings.ts"
import { htmlReport } from "../../src/report/htmlReport.ts"
import { widthOf, wrap } from "../../src/report/terminal.ts"

const text: CvText = {
  mediaType: "application/pdf",
  size: 60_000,
  pages: [{ number: 1, letters: 400, images: 0 }],
  paged: true,
  truncated: false,
  lines: [{ page: 1, start: 0, text: "Salma Trabelsi", part: "body" }],
}
const document: CvDocument = {
  resume: {
    basics: {
      name: "Salma Trabelsi",
      email: "salma@example.com",
      phone: "+21620123456",
      url: "https://example.com/salma",
    },
    work: [
      {
        id: "w",
        position: "مهندسة برمجيات",
        name: "قرطاج",
        startDate: "2021",
        highlights: ["قيادة فريق من ٥ مهندسين"],
      },
    ],
    education: [{ id: "e", institution: "University of Tunis" }],
  },
  locale: "ar",
  revision: 1,
  sections: [],
  rawDates: { "/work/0/endDate": "حتى الآن" },
  provenance: {},
}
const detailOf = (
  language: Language,
  change: Partial<CvDocument["resume"]["basics"]> = {},
  fileName = "cv.pdf",
): CvDetail => {
  const changed = {
    ...document,
    resume: { ...document.resume, basics: { ...document.resume.basics, ...change } },
  }
  return {
    id: CvId.make("01890a5d-ac96-774b-bcce-b302099a8051"),
    fileName,
    mediaType: text.mediaType,
    size: text.size,
    status: "ready",
    revision: 1,
    createdAt: DateTime.makeUnsafe(0),
    document: changed,
    score: analyse(text, changed, language),
  }
}
const terminal = { colour: false, width: 80 }
const escaped = (text: string) => text.replaceAll("'", "&#39;").replaceAll('"', "&quot;")

describe("the HTML report", () => {
  it.each(Language.literals)(
    "shows score, findings with fix, and structure, in the language of the score: %s",
    (language) => {
      const detail = detailOf(language)
      const page = htmlReport(detail)
      assert.include(page, `<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`)
      assert.include(
        page,
        `aria-label="${{ en: "Score", fr: "Note", ar: "النتيجة" }[language]}: ${detail.score?.overall}/100"`,
      )
      for (const { title, fix } of detail.score?.checks ?? []) {
        assert.include(page, escaped(title))
        if (fix !== undefined) assert.include(page, escaped(fix))
      }
      assert.include(page, "مهندسة برمجيات")
      assert.notMatch(page, /undefined|\[object|NaN/)
    },
  )

  it("begins with what helps most, and shows every check once under its category", () => {
    const detail = detailOf("en")
    const page = htmlReport(detail)
    const rows = page.match(/class="check (?:pass|warn|fail|skipped)"/g) ?? []
    assert.strictEqual(rows.length, detail.score?.checks.length)
    const gains = [...page.matchAll(/class="gain">\+(\d+) points?</g)].map(([, points]) => Number(points))
    assert.isAbove(gains.length, 2)
    assert.deepStrictEqual(
      gains,
      [...gains].sort((a, b) => b - a),
    )
  })

  it("runs nothing and loads nothing, whatever a CV is called", () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`
    const page = htmlReport(
      detailOf(
        "en",
        {
          name: attack,
          url: "javascript:alert(3)",
          email: `a"onmouseover=alert(4)@example.com`,
          summary: "</style><svg onload=alert(5)>",
        },
        `${attack}.pdf`,
      ),
    )
    assert.notMatch(page, /<script|<img|<svg onload|href="javascript|<iframe/i)
    assert.notMatch(page.replace(/&quot;|&#39;/g, ""), /<[^>]*\son\w+=/i)
    assert.include(page, "&lt;script&gt;alert(1)&lt;/script&gt;")
    // What a tag loads stands outside of its quoted values; links load nothing until somebody follows them.
    const tags = page.replace(/<a href="[^"]*"/g, "<a").replace(/"[^"]*"/g, '""')
    assert.notMatch(tags, /<[^>]*\b(?:src|href)=/)
    assert.notMatch(tags, /url\(|@import/)
    assert.include(page, "default-src 'none'")
  })

  it("says in one sentence why there is no result", () => {
    const { document: _, score: __, ...rest } = detailOf("en")
    const page = htmlReport({
      ...rest,
      status: "failed",
      failure: { _tag: "NeedsOcr", detail: "A scan holds no text." },
    })
    assert.include(page, "A scan holds no text.")
  })
})

describe("the report in the terminal", () => {
  it("lists each finding with its evidence and fix, within the width", () => {
    for (const language of Language.literals) {
      const shown = findings(detailOf(language), terminal)
      for (const { title } of detailOf(language).score?.checks ?? []) assert.include(shown, title)
      assert.isAtMost(Math.max(...shown.split("\n").map(widthOf)), terminal.width)
    }
  })

  it("draws a table whose lines are equally wide, in Arabic too", () => {
    for (const language of Language.literals) {
      const [, ...lines] = cvTable(detailOf(language), terminal).split("\n")
      assert.deepStrictEqual([...new Set(lines.map(widthOf))], [terminal.width])
    }
  })

  it("colours only where asked, and lets no control sequence of a CV through", () => {
    const detail = detailOf("en", { name: "\u001b[2J\u001b]0;owned\u0007Salma" })
    for (const show of [findings, cvTable]) {
      assert.notInclude(show(detail, terminal), "\u001b")
      assert.include(show(detail, { ...terminal, colour: true }), "\u001b[1m")
      assert.notInclude(show(detail, { ...terminal, colour: true }), "\u001b[2J")
    }
  })

  it("measures letters with marks as one column and wide ones as two", () => {
    assert.strictEqual(widthOf("مُحَمَّد"), 4)
    assert.strictEqual(widthOf("履歴"), 4)
    assert.strictEqual(widthOf("\u001b[31mred\u001b[0m"), 3)
    assert.deepStrictEqual(wrap("one two three", 7), ["one two", "three"])
    assert.deepStrictEqual(wrap("unbreakable", 5), ["unbre", "akabl", "e"])
  })
})
