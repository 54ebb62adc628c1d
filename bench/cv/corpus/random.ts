/** A seeded source of choices: the same seed gives the same choices, on every machine. */
export interface Random {
  /** A float in [0, 1). */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  pick<A>(from: ReadonlyArray<A>): A
  /** Different ones, in a new order; fewer where there are not so many. */
  some<A>(from: ReadonlyArray<A>, count: number): ReadonlyArray<A>
  chance(share: number): boolean
}

const hash = (text: string) => {
  let h = 2166136261
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 16777619)
  return h >>> 0
}

/** FNV-1a of the seed, then mulberry32. */
export const random = (seed: string): Random => {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const some = <A>(from: ReadonlyArray<A>, count: number) => {
    const left = [...from]
    const taken: Array<A> = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
    return taken
  }
  return {
    next,
    int,
    some,
    pick: (from) => from[int(0, from.length - 1)]!,
    chance: (share) => next() < share,
  }
}
