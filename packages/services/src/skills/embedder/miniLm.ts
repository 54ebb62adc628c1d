import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Effect } from "effect"
import { startEncoder } from "../startEncoder.ts"
import { readVocabulary, wordPieces } from "../wordPieces.ts"

export const defaultModel = join(import.meta.dirname, "../../../../../data/models")
export const modelFile = (folder: string): string => join(folder, "minilm-l6-v2.int8.onnx")
const SIZE = 384
const BATCH = 64

/** The model in `folder` on `threads` of the CPU; about 1,100 short texts a second on one. */
export const startMiniLm = (folder: string, threads: number) =>
  Effect.gen(function* () {
    const bytes = readFileSync(modelFile(folder))
    const vocabulary = readVocabulary(readFileSync(join(folder, "minilm-l6-v2.vocab.txt"), "utf8"))
    const encode = yield* startEncoder(bytes, "sentence_embedding", threads)
    return {
      model: `minilm-l6-v2-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`,
      size: SIZE,
      embed: Effect.fnUntraced(function* (texts: ReadonlyArray<string>) {
        const values = new Float32Array(texts.length * SIZE)
        const pieces = texts.map((text) => wordPieces(text, vocabulary))
        yield* encode(pieces, BATCH, (at, vector) => values.set(vector, at * SIZE))
        return { size: SIZE, values }
      }),
    }
  })
