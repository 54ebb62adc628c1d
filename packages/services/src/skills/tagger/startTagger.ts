import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, Schema } from "effect"
import { defaultModel } from "../embedder/miniLm.ts"
import { startEncoder } from "../startEncoder.ts"
import { readVocabulary, wordPieces } from "../wordPieces.ts"
import { viterbi } from "./viterbi.ts"

const Matrix = Schema.Array(Schema.Array(Schema.Finite))
const Rules = Schema.fromJsonString(
  Schema.Struct({
    tags: Schema.Tuple([Schema.Literal("O"), Schema.Literal("B"), Schema.Literal("I")]),
    first: Schema.Array(Schema.Finite),
    transitions: Schema.Struct({ skill: Matrix, knowledge: Matrix }),
  }),
)

export type SpanKind = "skill" | "knowledge"
/** Words `from` up to, not including, `to`. */
export interface TaggedSpan {
  readonly kind: SpanKind
  readonly from: number
  readonly to: number
}

const KINDS = ["skill", "knowledge"] as const
const TAGS = 3
/** What the model was trained on: so many pieces a sentence, and of one word. */
const MOST_PIECES = 128
const MOST_OF_A_WORD = 8
const BATCH = 32

interface Pieces {
  readonly ids: ReadonlyArray<number>
  /** The first piece of each word that fits. */
  readonly first: ReadonlyArray<number>
}

const spansOf = (kind: SpanKind, tags: ReadonlyArray<number>): ReadonlyArray<TaggedSpan> => {
  const spans: Array<TaggedSpan> = []
  let from = -1
  for (let at = 0; at <= tags.length; at++) {
    const tag = tags[at] ?? 0
    if (tag !== 2 && from >= 0) {
      spans.push({ kind, from, to: at })
      from = -1
    }
    if (tag === 1) from = at
  }
  return spans
}

/** Finds skills and knowledge in English sentences given as words, whether or not a taxonomy has them (see `scripts/tagger`). */
export const startTagger = Effect.fnUntraced(function* (folder: string = defaultModel, threads = 1) {
  const vocabulary = readVocabulary(readFileSync(join(folder, "minilm-l6-v2.vocab.txt"), "utf8"))
  const rules = yield* Effect.orDie(
    Schema.decodeEffect(Rules)(readFileSync(join(folder, "skill-tagger.json"), "utf8")),
  )
  const encode = yield* startEncoder(join(folder, "skill-tagger.int8.onnx"), "emissions", threads)
  const unknown = vocabulary.get("[UNK]") ?? 100

  const piecesOf = (words: ReadonlyArray<string>): Pieces => {
    const ids = [101]
    const first: Array<number> = []
    for (const word of words) {
      const inner = wordPieces(word, vocabulary).slice(1, -1).slice(0, MOST_OF_A_WORD)
      const own = inner.length === 0 ? [unknown] : inner
      if (ids.length + own.length >= MOST_PIECES) break
      first.push(ids.length)
      ids.push(...own)
    }
    return { ids: [...ids, 102], first }
  }

  return {
    /** The spans of each sentence, in its order; words beyond 128 pieces are not looked at. */
    tag: Effect.fn("tag")(function* (sentences: ReadonlyArray<ReadonlyArray<string>>) {
      const pieces = sentences.map(piecesOf)
      const found = sentences.map((): ReadonlyArray<TaggedSpan> => [])
      yield* encode(
        pieces.map(({ ids }) => ids),
        BATCH,
        (at, scores) => {
          found[at] = KINDS.flatMap((kind, which) => {
            const emissions = pieces[at]!.first.map((piece) => {
              const start = (piece * KINDS.length + which) * TAGS
              return Array.from(scores.subarray(start, start + TAGS))
            })
            return spansOf(
              kind,
              viterbi({ first: rules.first, transitions: rules.transitions[kind] }, emissions),
            )
          })
        },
      )
      return found
    }),
  }
})
