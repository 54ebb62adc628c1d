import { assert, describe, it } from "@effect/vitest"
import type { CvText, HiddenReason } from "@utopiahire/domain/cv/CvText"
import { findingsOf } from "@utopiahire/domain/cv/findingsOf"
import { Language } from "@utopiahire/domain/i18n/Language"
import { parseCv } from "@utopiahire/services/cv/parser/parseCv"
import { extract } from "@utopiahire/services/cv/reader/extract"
import { goodCvs } from "../../../../domain/test/cv/goodCv.ts"
import { docx, type MakeCv, orders, pdf, stuffing, txt } from "./attacks.ts"
import * as hostile from "./hostile.ts"

const makers = { PDF: pdf, DOCX: docx, TXT: txt }
type Format = keyof typeof makers
/** What can hide something in each format. */
const drawn: Record<Format, ReadonlyArray<HiddenReason>> = {
  PDF: ["white", "invisible", "tiny", "off_page", "covered"],
  DOCX: ["white", "invisible", "tiny", "off_page"],
  TXT: [],
}

const read = async (bytes: Uint8Array): Promise<CvText> => {
  const found = await extract(bytes)
  if (!found.ok) return assert.fail(`${found.reason}: ${found.detail}`)
  return found.text
}
const found = (text: CvText, language: Language) => {
  const document = parseCv(text)
  return { resume: document.resume, ...findingsOf({ text, document, language, asOf: "2026-11" }) }
}
/** Every number of an analysis: those of the whole, of its parts and of each check. P08 weighs the file itself. */
const numbers = (text: CvText, language: Language) => {
  const { resume, score } = found(text, language)
  const { overall, categories, ceilings, checks } = score
  return { resume, overall, categories, ceilings, checks: checks.map(({ id, earned }) => [id, earned]) }
}
/** All that an analysis says, but for the size of the file and for what it tells of hidden text. */
const findings = (text: CvText, language: Language) => found({ ...text, size: 1_000, hidden: [] }, language)
const scoresAsClean = async (
  language: Language,
  clean: Buffer,
  attacked: Buffer,
  reason: HiddenReason,
  told: string,
) => {
  const [before, after] = [await read(clean), await read(attacked)]
  assert.deepStrictEqual(numbers(after, language), numbers(before, language))
  assert.deepStrictEqual(findings(after, language), findings(before, language))
  assert.deepStrictEqual(before.hidden ?? [], [])
  const names = (after.hidden ?? []).filter((one) => one.reason === reason).map((one) => one.text)
  assert.include(names.join(" "), told, JSON.stringify(after.hidden))
  return true
}
const linesOf = (language: Language) => goodCvs[language].text.lines.map(({ text }) => text)
/** The first word of the last line of skills. */
const wordOf = (language: Language) =>
  linesOf(language)
    .at(-1)!
    .match(/\p{L}{4,}/u)![0]
const replaced = (language: Language, by: (word: string) => string) =>
  linesOf(language).map((line) => line.replaceAll(wordOf(language), by))
const backwards = (text: string) => [...text].reverse().join("")

describe.each(Language.literals)("an attacked CV scores as the clean one (%s)", (language) => {
  const lines = linesOf(language)
  const grid = (Object.keys(makers) as ReadonlyArray<Format>).flatMap((format) =>
    drawn[format].map((reason) => [format, reason, makers[format] as MakeCv] as const),
  )
  it.each(grid)("%s, %s text", async (_, reason, make) => {
    const text = stuffing[language]
    assert.isTrue(
      await scoresAsClean(
        language,
        make(lines, language),
        make(lines, language, { reason, text }),
        reason,
        "Kubernetes",
      ),
    )
  })
  const all = Object.entries(makers)
  it.each(all)("%s, an order to a model in plain sight", async (_, make) => {
    const text = orders[language]
    const attacked = make(lines, language, { reason: "instruction", text })
    assert.isTrue(
      await scoresAsClean(language, make(lines, language), attacked, "instruction", text.slice(0, 12)),
    )
  })
  const logical = all.filter(([format]) => format !== "PDF")
  it.each(logical)("%s, characters without width inside words", async (_, make) => {
    const attacked = replaced(language, (word) => `${word.slice(0, 2)}\u200B\u2060${word.slice(2)}`)
    assert.isTrue(
      await scoresAsClean(
        language,
        make(lines, language),
        make(attacked, language),
        "zero_width",
        wordOf(language),
      ),
    )
  })
  it.each(logical)("%s, words stored in order and shown from their end", async (_, make) => {
    const force = language === "ar" ? "\u202D" : "\u202E"
    for (const text of [`${force}${stuffing[language]}\u202C`, `${force}${stuffing[language]}`])
      assert.isTrue(
        await scoresAsClean(
          language,
          make(lines, language),
          make(lines, language, { reason: "bidi", text }),
          "bidi",
          stuffing[language].slice(0, 10),
        ),
      )
  })
  it.each(logical)("%s, words stored from their end and shown in order", async (_, make) => {
    const force = language === "ar" ? "\u202D" : "\u202E"
    const attacked = replaced(language, (word) => `${force}${backwards(word)}\u202C`)
    assert.isTrue(
      await scoresAsClean(
        language,
        make(lines, language),
        make(attacked, language),
        "bidi",
        wordOf(language),
      ),
    )
  })
  it.each(logical)("%s, marks of direction around whole lines that change nothing", async (_, make) => {
    const force = language === "ar" ? "\u202E" : "\u202D"
    const attacked = lines.map((line, at) =>
      at > 3 && (language !== "ar" || !/[\p{N}A-Za-z]/u.test(line)) ? `${force}${line}\u202C` : line,
    )
    const marked = findings(await read(make(attacked, language)), language)
    assert.deepStrictEqual(marked, findings(await read(make(lines, language)), language))
  })
})

describe("marks of direction and width in a PDF", () => {
  const page = (shown: ReadonlyArray<string>) =>
    hostile.pdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2400 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      hostile.stream(
        `BT ${shown.map((line, at) => `/F ${at === 0 ? 18 : 10} Tf 1 0 0 1 40 ${810 - at * 15} Tm (${line.replace(/[()\\]/g, "\\$&")}) Tj`).join(" ")} ET`,
      ),
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar 255 /Widths [0 0 ${"500 ".repeat(253)}] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /uni200B /uni202E] >> >>`,
    ])
  const ascii = linesOf("en").map((line) => line.replace(/[–—]/g, "-").replace(/[^\x20-\x7E]/g, ""))
  it.each([
    ["zero_width", "\u0001"],
    ["bidi", "\u0002"],
  ] as const)("%s: told of, and the CV scores as the clean one", async (reason, mark) => {
    const word = wordOf("en")
    const attacked = ascii.map((line) => line.replaceAll(word, `${word.slice(0, 2)}${mark}${word.slice(2)}`))
    assert.isTrue(await scoresAsClean("en", page(ascii), page(attacked), reason, word))
  })
})
