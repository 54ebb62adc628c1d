import { Effect } from "effect"
import { InferenceSession, Tensor } from "onnxruntime-node"

/** A network over word pieces: gives `row(at, values)` what its `output` says of text `at`, padded to its batch. */
export const startEncoder = Effect.fnUntraced(function* (
  model: string | Uint8Array,
  output: string,
  threads: number,
) {
  const options = { intraOpNumThreads: threads, interOpNumThreads: 1 }
  const session = yield* Effect.acquireRelease(
    Effect.promise(() =>
      typeof model === "string"
        ? InferenceSession.create(model, options)
        : InferenceSession.create(model, options),
    ),
    (running) => Effect.promise(() => running.release()),
  )
  const run = async (batch: ReadonlyArray<ReadonlyArray<number>>) => {
    const width = Math.max(...batch.map((ids) => ids.length))
    const ids = new BigInt64Array(batch.length * width)
    const mask = new BigInt64Array(batch.length * width)
    batch.forEach((pieces, row) =>
      pieces.forEach((piece, at) => {
        ids[row * width + at] = BigInt(piece)
        mask[row * width + at] = 1n
      }),
    )
    const shape = [batch.length, width]
    const found = await session.run({
      input_ids: new Tensor("int64", ids, shape),
      attention_mask: new Tensor("int64", mask, shape),
    })
    return found[output]!.data as Float32Array
  }
  /** Texts of like length together: what pads the shorter ones is computed for nothing. */
  return Effect.fnUntraced(function* (
    texts: ReadonlyArray<ReadonlyArray<number>>,
    atOnce: number,
    row: (at: number, values: Float32Array) => void,
  ) {
    const order = texts.map((_, at) => at).sort((a, b) => texts[a]!.length - texts[b]!.length)
    for (let from = 0; from < order.length; from += atOnce) {
      const batch = order.slice(from, from + atOnce)
      const values = yield* Effect.promise(() => run(batch.map((at) => texts[at]!)))
      const size = values.length / batch.length
      batch.forEach((at, place) => row(at, values.subarray(place * size, (place + 1) * size)))
    }
  })
})
