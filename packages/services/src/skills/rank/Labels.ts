import { Effect } from "effect"
import { Embedder, type Embeddings } from "../Embedder.ts"
import type { Products } from "./products.ts"

/** The English names of a skill: the model knows English best. */
export interface Names {
  readonly preferred: string
  readonly alternative: ReadonlyArray<string>
}

/** Vectors of all names: those of skill `i` stand from `starts[i]` to `starts[i + 1]`, the preferred one first. */
export interface Labels {
  readonly names: ReadonlyArray<Names>
  readonly starts: Uint32Array
  readonly vectors: Embeddings
}

/** An alternative name that is closer to another skill's by more than this misleads. */
const MARGIN = 0.05
const AT_ONCE = 2048

const startsOf = (counts: ReadonlyArray<number>): Uint32Array => {
  const starts = new Uint32Array(counts.length + 1)
  counts.forEach((count, at) => (starts[at + 1] = starts[at]! + count))
  return starts
}

/** The rows of the alternative names that stand nearest to their own skill. */
const trusted = Effect.fnUntraced(function* (
  preferred: Embeddings,
  alternative: Embeddings,
  owner: Uint32Array,
  products: Products,
) {
  const { size } = preferred
  const skills = preferred.values.length / size
  const kept: Array<number> = []
  for (let from = 0; from < owner.length; from += AT_ONCE) {
    const values = alternative.values.subarray(from * size, Math.min(owner.length, from + AT_ONCE) * size)
    const cosines = yield* products({ size, values }, preferred)
    for (let row = 0; row * size < values.length; row++) {
      let highest = -1
      for (let skill = 0; skill < skills; skill++) highest = Math.max(highest, cosines[row * skills + skill]!)
      if (cosines[row * skills + owner[from + row]!]! >= highest - MARGIN) kept.push(from + row)
    }
  }
  return kept
})

/** Embeds every name; about a second for a thousand on one core, so keep the result (see `vectorFile.ts`). */
export const labelsOf = Effect.fn("labelsOf")(function* (names: ReadonlyArray<Names>, products: Products) {
  const embedder = yield* Embedder
  const preferred = yield* embedder.embed(names.map((each) => each.preferred))
  const alternative = yield* embedder.embed(names.flatMap((each) => each.alternative))
  const owner = Uint32Array.from(names.flatMap((each, skill) => each.alternative.map(() => skill)))
  const kept = yield* trusted(preferred, alternative, owner, products)

  const counts = names.map(() => 1)
  for (const row of kept) counts[owner[row]!]!++
  const starts = startsOf(counts)
  const { size } = embedder
  const values = new Float32Array(starts[names.length]! * size)
  const next = Array.from(starts)
  const put = (skill: number, from: Embeddings, row: number) =>
    values.set(from.values.subarray(row * size, (row + 1) * size), next[skill]!++ * size)
  names.forEach((_, skill) => put(skill, preferred, skill))
  for (const row of kept) put(owner[row]!, alternative, row)
  return { names, starts, vectors: { size, values } } satisfies Labels
})
