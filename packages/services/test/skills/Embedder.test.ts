import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer } from "effect"
import { defaultModel } from "../../src/skills/embedder/miniLm.ts"
import { Embedder, type Embeddings } from "../../src/skills/Embedder.ts"

const cosine = ({ size, values }: Embeddings, a: number, b: number): number => {
  let sum = 0
  for (let at = 0; at < size; at++) sum += values[a * size + at]! * values[b * size + at]!
  return sum
}
const contract = (name: string, layer: Layer.Layer<Embedder>) =>
  describe(`an embedder by ${name}`, () => {
    it.effect("every vector has unit length, one text or many, in the order asked", () =>
      Effect.gen(function* () {
        const embedder = yield* Embedder
        const texts = Array.from({ length: 130 }, (_, at) => `${"word ".repeat(at % 17)}number ${at}`)
        const all = yield* embedder.embed(texts)
        assert.strictEqual(all.size, embedder.size)
        for (let at = 0; at < texts.length; at++) assert.closeTo(cosine(all, at, at), 1, 1e-3)
        const alone = yield* embedder.embed([texts[77]!])
        const together = { size: all.size, values: Float32Array.from([...alone.values, ...all.values]) }
        assert.isAbove(cosine(together, 0, 78), 0.97)
      }).pipe(Effect.provide(layer)),
    )
    it.effect("a spelling mistake stays closer than another word", () =>
      Effect.gen(function* () {
        const found = yield* (yield* Embedder).embed([
          "bookkeeping",
          "book-keeping",
          "welding of steel pipes",
          "",
        ])
        assert.isAbove(cosine(found, 0, 1), cosine(found, 0, 2) + 0.2)
      }).pipe(Effect.provide(layer)),
    )
    it.effect("no text is no vector", () =>
      Effect.gen(function* () {
        assert.strictEqual((yield* (yield* Embedder).embed([])).values.length, 0)
      }).pipe(Effect.provide(layer)),
    )
  })

contract("hashed n-grams", Embedder.layerMemory)
contract("MiniLM", Embedder.layerMiniLm(defaultModel))

describe("what MiniLM knows", () => {
  it.effect("a paraphrase is closer than what shares its words", () =>
    Effect.gen(function* () {
      const found = yield* (yield* Embedder).embed([
        "look after sick people in a hospital",
        "provide nursing care to patients",
        "look after parked cars in a garage",
      ])
      assert.isAbove(cosine(found, 0, 1), cosine(found, 0, 2))
    }).pipe(Effect.provide(Embedder.layerMiniLm(defaultModel))),
  )
})

it.effect("without the model's file spelling alone is compared, and the embedder says so", () =>
  Effect.gen(function* () {
    const { model, semantic } = yield* Embedder
    assert.deepStrictEqual([model, semantic], ["hashed-ngrams-1", false])
  }).pipe(
    Effect.provide(
      Embedder.layerConfig.pipe(
        Layer.provide(
          ConfigProvider.layer(ConfigProvider.fromUnknown({ SKILLS_MODEL: import.meta.dirname })),
        ),
      ),
    ),
  ),
)
