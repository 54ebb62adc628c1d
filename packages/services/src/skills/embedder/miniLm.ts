import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Effect } from "effect"
import { InferenceSession, Tensor } from "onnxruntime-node"
import { readVocabulary, wordPieces } from "../wordPieces.ts"

export const defaultModel = join(import.meta.dirname, "../../../../../data/models")
export const modelFile = (folder: string): string => join(folder, "minilm-l6-v2.int8.onnx")
const SIZE = 384
/** Texts of like length together: what pads the shorter ones is computed for nothing. */
const BATCH = 64

/** The model in `folder` on `threads` of the CPU; about 1,100 short texts a second on one. */
export const startMiniLm = (folder: string, threads: number) =>
  Effect.gen(function* () {
    const bytes = readFileSync(modelFile(folder))
    const vocabulary = readVocabulary(readFileSync(join(folder, "minilm-l6-v2.vocab.txt"), "utf8"))
    const session = yield* Effect.acquireRelease(
      Effect.promise(() =>
        InferenceSession.create(bytes, { intraOpNumThreads: threads, interOpNumThreads: 1 }),
      ),
      (running) => Effect.promise(() => running.release()),
    )
    const run = async (batch: ReadonlyArray<ReadonlyArray<number>>) => {
      const width = Math.max(...batch.map((ids) => ids.length))
      const ids = new BigInt64Array(batch.length * width)
      const mask = new BigInt64Array(batch.length * width)
      batch.forEach((pieces, row) =>
        pieces.forEach((piece, column) => {
          ids[row * width + column] = BigInt(piece)
          mask[row * width + column] = 1n
        }),
      )
      const shape = [batch.length, width]
      const { sentence_embedding: found } = await session.run({
        input_ids: new Tensor("int64", ids, shape),
        attention_mask: new Tensor("int64", mask, shape),
      })
      return found!.data as Float32Array
    }
    return {
      model: `minilm-l6-v2-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`,
      size: SIZE,
      embed: Effect.fnUntraced(function* (texts: ReadonlyArray<string>) {
        const values = new Float32Array(texts.length * SIZE)
        const pieces = texts.map((text) => wordPieces(text, vocabulary))
        const order = texts.map((_, at) => at).sort((a, b) => pieces[a]!.length - pieces[b]!.length)
        for (let from = 0; from < order.length; from += BATCH) {
          const batch = order.slice(from, from + BATCH)
          const found = yield* Effect.promise(() => run(batch.map((at) => pieces[at]!)))
          batch.forEach((at, row) => values.set(found.subarray(row * SIZE, (row + 1) * SIZE), at * SIZE))
        }
        return { size: SIZE, values }
      }),
    }
  })
