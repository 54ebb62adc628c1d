import { Effect } from "effect"
import { Embedder, type Embeddings } from "../Embedder.ts"
import { GramIndex } from "./GramIndex.ts"
import type { Labels } from "./Labels.ts"
import type { Products } from "./products.ts"
import { windowsOf } from "./windows.ts"

/**
 * What makes the order, tuned on the TECH and HOUSE validation sentences alone (`bench/skills/ranking.ts`): the nearest
 * window and the whole sentence to a preferred name, the share that each window gives to a skill among all (softmax over
 * all names), spelling, and a name that stands there word for word.
 */
export const mixture = {
  version: "mixture-1",
  window: 1,
  sentence: 1.5,
  share: 0.24,
  /** Of the softmax: how much nearer a name must be to count as the one meant. */
  temperature: 0.03,
  /** Many windows of a long sentence name one skill: from here on, more add nothing. */
  mostShare: 1.5,
  spelling: 0.2,
  verbatim: 0.2,
}

export interface Ranked {
  /** Its place in the list of names. */
  readonly skill: number
  readonly score: number
}

const plain = (text: string) =>
  (
    text
      .toLowerCase()
      .replace(/\(.*?\)/g, "")
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  ).join(" ")

/** Adds to `shares` what each row of `cosines` [rows, names] says of each skill, and raises `nearest`. */
const weigh = (
  cosines: Float32Array,
  rows: number,
  { names, starts }: Labels,
  shares: Float32Array,
  nearest: Float32Array,
): void => {
  const best = new Float32Array(names.length)
  const width = starts[names.length]!
  for (let row = 0; row < rows; row++) {
    const from = row * width
    let highest = -1
    for (let skill = 0; skill < names.length; skill++) {
      const first = cosines[from + starts[skill]!]!
      let most = first
      for (let at = starts[skill]! + 1; at < starts[skill + 1]!; at++)
        if (cosines[from + at]! > most) most = cosines[from + at]!
      best[skill] = most
      if (most > highest) highest = most
      if (first > nearest[skill]!) nearest[skill] = first
    }
    let sum = 0
    for (let skill = 0; skill < names.length; skill++)
      sum += best[skill] = Math.exp((best[skill]! - highest) / mixture.temperature)
    for (let skill = 0; skill < names.length; skill++) shares[skill]! += best[skill]! / sum
  }
}

/** Sentences to skills, best first. `products` and the vectors of `labels` must come from the same embedder. */
export const makeRanker = Effect.fnUntraced(function* (labels: Labels, products: Products) {
  const embedder = yield* Embedder
  const { names, starts, vectors } = labels
  const spelling = new GramIndex(names.map(({ preferred }) => preferred))
  const verbatim = Map.groupBy(names.keys(), (skill) => plain(names[skill]!.preferred))

  const scores = (windows: ReadonlyArray<string>, cosines: Float32Array): Float32Array => {
    const width = starts[names.length]!
    const shares = new Float32Array(names.length)
    const nearest = new Float32Array(names.length).fill(-1)
    weigh(cosines.subarray(width), windows.length, labels, shares, nearest)
    const spelled = new Float32Array(names.length)
    const said = new Float32Array(names.length)
    for (const window of windows) {
      spelling.raise(window, spelled)
      for (const skill of verbatim.get(plain(window)) ?? []) said[skill] = 1
    }
    return nearest.map(
      (window, skill) =>
        mixture.window * window +
        mixture.sentence * cosines[starts[skill]!]! +
        mixture.share * Math.min(shares[skill]!, mixture.mostShare) +
        mixture.spelling * spelled[skill]! +
        mixture.verbatim * said[skill]!,
    )
  }

  return {
    rank: Effect.fn("SkillRanker.rank")(function* (sentence: string, most: number) {
      const windows = windowsOf(sentence)
      const embedded: Embeddings = yield* embedder.embed([sentence, ...windows])
      const all = scores(windows, yield* products(embedded, vectors))
      return Array.from(all, (score, skill): Ranked => ({ skill, score }))
        .sort((a, b) => b.score - a.score || a.skill - b.skill)
        .slice(0, most)
    }),
  }
})
