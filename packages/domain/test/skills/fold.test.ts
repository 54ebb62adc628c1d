import { assert, describe, it } from "@effect/vitest"
import { fold, foldWithOffsets } from "@utopiahire/domain/skills/fold"
import { Schema } from "effect"

// Letters that fold to none, one or two, and marks, between whatever else.
const awkward = Schema.Array(
  Schema.Union([
    Schema.String,
    Schema.Literals(["é", "e\u0301", "ﬁ", "œ", "ß", "Σ", "İ", "ـ", "أ", "\u0650", "가", "ᄀ"]),
  ]),
)

describe("the folded form of a text", () => {
  it("does not keep French words apart by accents, case or ligatures", () =>
    assert.strictEqual(fold("Développement d’ÉQUIPES, cœur"), fold("developpement d'equipes, coeur")))

  it.each([
    ["إِدَارَة", "اداره"],
    ["مستشفى", "مستشفي"],
    ["مهـــارات", "مهارات"],
    ["مسؤول", "مسوول"],
    ["شؤون القانونيّة", "شوون القانونيه"],
    ["٢٠٢٤", "2024"],
  ])("is one for %s and %s", (one, other) => assert.strictEqual(fold(one), fold(other)))

  it("leads back to the words of the original", () => {
    const original = "Chargée d’études, ﬁnances et مُحَاسَبَة"
    const folded = foldWithOffsets(original)
    const wordsAt = (words: string) => {
      const at = folded.text.indexOf(words)
      return original.slice(folded.offsets[at], folded.offsets[at + words.length])
    }
    assert.strictEqual(wordsAt("etudes"), "études")
    assert.strictEqual(wordsAt("finances"), "ﬁnances")
    assert.strictEqual(wordsAt("محاسبه"), "مُحَاسَبَة")
  })

  it.prop("is the same with offsets, which never go back", [awkward], ([parts]) => {
    const { text, offsets } = foldWithOffsets(parts.join(""))
    assert.strictEqual(text, fold(parts.join("")))
    assert.strictEqual(offsets.length, text.length + 1)
    assert.isTrue(offsets.every((at, index) => index === 0 || offsets[index - 1]! <= at))
  })
})
