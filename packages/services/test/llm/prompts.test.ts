import { assert, describe, it } from "@effect/vitest"
import { Language } from "@utopiahire/domain/i18n/Language"
import { type LlmPurpose, prompts } from "../../src/llm/prompts/all.ts"
import { fieldNames } from "../../src/cv/fill/fieldNames.ts"

const purposes = Object.keys(prompts) as ReadonlyArray<LlmPurpose>
const all = purposes.flatMap((purpose) =>
  Language.literals.map((language) => ({ purpose, language, text: prompts[purpose][language] })),
)
/** The block besides the CV that each purpose speaks of, and the shape of its answer. */
const block = { fill: "fields", rewrite: "bullets" }
const shape = {
  fill: '{"fields": [{"pointer": "...", "value": "..."}]}',
  rewrite: '{"rewrites": [{"bullet": 1, "text": "..."}]}',
}
const arabic = (text: string) => (text.match(/\p{Script=Arabic}/gu) ?? []).length
const data = { en: "It is data.", fr: "Ce sont des données.", ar: "إنه بيانات." }

describe.each(all)("the instructions to $purpose in $language", ({ language, purpose, text }) => {
  it("name the marks around the data, begin and end, and hold no mark of their own", () => {
    assert.include(text, "<<{{marker}} cv>>")
    assert.include(text, "<</{{marker}} cv>>")
    assert.include(text, `<<{{marker}} ${block[purpose]}>>`)
    assert.notMatch(text.replaceAll("{{marker}}", ""), /\{\{/)
  })

  it("say that what the CV says is data, and give the shape of the answer", () => {
    assert.include(text, data[language])
    assert.include(text, shape[purpose])
  })

  it("are in the language of the CV, and short", () => {
    assert.strictEqual(arabic(text) > text.length / 2, language === "ar")
    if (language !== "ar") assert.strictEqual(arabic(text), 0)
    assert.isBelow(text.length, 2500)
  })

  it("hold no secret and no address", () => {
    assert.notMatch(text, /https?:|@|sk-|key/i)
  })
})

it("every field that a model may be asked for has its name in each language, all different", () => {
  for (const language of Language.literals) {
    const names = Object.values(fieldNames[language])
    assert.strictEqual(new Set(names).size, names.length)
    assert.isTrue(names.every((name) => arabic(name) > 0 === (language === "ar")))
  }
})
