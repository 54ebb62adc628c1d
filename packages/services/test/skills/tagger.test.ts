import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { startTagger } from "../../src/skills/tagger/startTagger.ts"
import { viterbi } from "../../src/skills/tagger/viterbi.ts"

const free = {
  first: [0, 0, 0],
  transitions: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
}
const never = -1e4

describe("the likeliest row of tags", () => {
  it("without rules each word takes its best tag", () => {
    const emissions = [
      [1, 0, 0],
      [0, 2, 0],
      [0, 0, 3],
    ]
    assert.deepStrictEqual(viterbi(free, emissions), [0, 1, 2])
  })
  it("a step that cannot be is not taken, though both its ends are likely", () => {
    const chain = {
      first: [0, 0, never],
      transitions: [
        [0, 0, never],
        [0, 0, 0],
        [0, 0, 0],
      ],
    }
    const emissions = [
      [2, 1.5, 9],
      [0, 0, 3],
    ]
    assert.deepStrictEqual(viterbi(chain, emissions), [1, 2])
  })
  it("agrees with trying every row", () => {
    const chain = {
      first: [0.1, -0.4, never],
      transitions: [
        [0.3, 0.2, never],
        [-0.5, 0.1, 0.9],
        [0.2, -0.3, 0.4],
      ],
    }
    const scoreOf = (tags: ReadonlyArray<number>, emissions: ReadonlyArray<ReadonlyArray<number>>) =>
      tags.reduce(
        (sum, tag, at) =>
          sum +
          emissions[at]![tag]! +
          (at === 0 ? chain.first[tag]! : chain.transitions[tags[at - 1]!]![tag]!),
        0,
      )
    for (let round = 0; round < 50; round++) {
      const emissions = Array.from({ length: 4 }, (_, at) =>
        [0, 1, 2].map((tag) => Math.sin(7 * round + 3 * at + 11 * tag) * 2),
      )
      const rows = Array.from({ length: 81 }, (_, code) =>
        [27, 9, 3, 1].map((unit) => Math.floor(code / unit) % 3),
      )
      const best = Math.max(...rows.map((row) => scoreOf(row, emissions)))
      assert.closeTo(scoreOf(viterbi(chain, emissions), emissions), best, 1e-9)
    }
  })
  it("no words have no tags", () => {
    assert.deepStrictEqual(viterbi(free, []), [])
  })
})

describe("the tagger", () => {
  const textsOf = (sentence: string, kind: string) =>
    Effect.gen(function* () {
      const tagger = yield* startTagger()
      const words = sentence.split(" ")
      const [spans = []] = yield* tagger.tag([words])
      return spans.filter((span) => span.kind === kind).map(({ from, to }) => words.slice(from, to).join(" "))
    }).pipe(Effect.scoped)

  it.effect("names of tools are knowledge", () =>
    Effect.gen(function* () {
      const found = yield* textsOf(
        "Experience with Python , Kubernetes and PostgreSQL is required",
        "knowledge",
      )
      for (const name of ["Python", "Kubernetes", "PostgreSQL"]) assert.include(found, name)
    }),
  )
  it.effect("what a person does is a skill", () =>
    Effect.gen(function* () {
      const found = yield* textsOf("You will write clear technical documentation for our customers", "skill")
      assert.isNotEmpty(found.filter((text) => text.includes("documentation")))
    }),
  )
  it.effect("sentences come back in their order, long, empty and odd ones too", () =>
    Effect.gen(function* () {
      const tagger = yield* startTagger()
      const sentences = [
        ["Java"],
        [],
        Array.from({ length: 700 }, () => "SQL"),
        ["\u200b"],
        ["we", "use", "Java"],
      ]
      const found = yield* tagger.tag(sentences)
      assert.lengthOf(found, sentences.length)
      assert.deepStrictEqual(found[1], [])
      for (const [at, spans] of found.entries())
        for (const { from, to } of spans) {
          assert.isBelow(from, to)
          assert.isAtMost(to, sentences[at]!.length)
        }
    }).pipe(Effect.scoped),
  )
})
