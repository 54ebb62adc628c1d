import { assert, describe, it } from "@effect/vitest"
import { readVocabulary, wordPieces } from "../../src/skills/wordPieces.ts"

const pieces = ["[PAD]", "un", "##afford", "##able", "cafe", ",", "北", "##x"]
const vocabulary = readVocabulary(pieces.join("\n"))
const of = (text: string, most?: number) => wordPieces(text, vocabulary, most)

describe("word pieces", () => {
  it("a word falls into the longest pieces that the vocabulary has", () => {
    assert.deepStrictEqual(of("unaffordable"), [101, 1, 2, 3, 102])
  })
  it("case, accents and invisible characters make no difference", () => {
    assert.deepStrictEqual(of("CAFÉ\u200b"), [101, 4, 102])
  })
  it("punctuation and Han characters stand alone", () => {
    assert.deepStrictEqual(of("cafe,北北"), [101, 4, 5, 6, 6, 102])
  })
  it("a word with a part that nobody knows is unknown as a whole", () => {
    assert.deepStrictEqual(of("unzzz cafe"), [101, 100, 4, 102])
  })
  it("a word without end costs nothing and is unknown", () => {
    assert.deepStrictEqual(of("un".repeat(50_000)), [101, 100, 102])
  })
  it("no more pieces than asked, the end mark among them", () => {
    assert.deepStrictEqual(of("cafe cafe cafe cafe", 4), [101, 4, 4, 102])
  })
  it("lines that end in a carriage return are the same vocabulary", () => {
    assert.deepStrictEqual(readVocabulary(pieces.join("\r\n")), vocabulary)
  })
})
