import { gapWeights, nearest, type Nearness } from "./weights.ts"

/** A taxonomy's hierarchy: direct neighbours only. */
export interface Hierarchy<S> {
  broader(skill: S): ReadonlyArray<S>
  narrower(skill: S): ReadonlyArray<S>
}

export interface Target<S> {
  readonly skill: S
  /** Above 0; of a skill named twice the greater one counts. */
  readonly weight: number
}

/** A skill of the target: what the CV has for it. `share` is the part of the coverage it gives, `lost` the part it takes. */
export interface Covered<S> extends Target<S> {
  readonly credit: number
  readonly share: number
  readonly lost: number
}
export interface Near<S> extends Covered<S> {
  /** The CV's skill that is near, and how. */
  readonly through: S
  readonly nearness: Exclude<Nearness, "same">
}

export interface Gap<S> {
  /** 0..1, weighed; absent where the target names no skill. */
  readonly coverage?: number
  /** The share of the target's skills that the CV has itself, unweighed. */
  readonly plainCoverage?: number
  /** Each by weight, heaviest first. */
  readonly matched: ReadonlyArray<Covered<S>>
  readonly partial: ReadonlyArray<Near<S>>
  readonly missing: ReadonlyArray<Covered<S>>
  /** What the CV has and the target does not ask for. */
  readonly extra: ReadonlyArray<S>
  readonly weights: string
}

const compare = <S extends string | number>(a: S, b: S) => (a < b ? -1 : a > b ? 1 : 0)

/** The neighbours of a skill at one nearness. */
const at = <S>(hierarchy: Hierarchy<S>, skill: S, nearness: Nearness): ReadonlyArray<S> =>
  nearness === "same"
    ? [skill]
    : nearness === "sibling"
      ? hierarchy.broader(skill).flatMap((parent) => hierarchy.narrower(parent))
      : hierarchy[nearness](skill)

const closest = <S extends string | number>(has: ReadonlySet<S>, hierarchy: Hierarchy<S>, skill: S) => {
  for (const nearness of nearest) {
    const [through] = at(hierarchy, skill, nearness)
      .filter((near) => has.has(near) && (near !== skill || nearness === "same"))
      .sort(compare)
    if (through !== undefined) return { through, nearness }
  }
  return undefined
}

/** What stands between the skills of a CV and a target's, in any order. */
export const gapOf = <S extends string | number>(
  target: ReadonlyArray<Target<S>>,
  cv: Iterable<S>,
  hierarchy: Hierarchy<S>,
): Gap<S> => {
  const has = new Set(cv)
  const weights = new Map<S, number>()
  for (const { skill, weight } of target)
    if (weight > 0) weights.set(skill, Math.max(weight, weights.get(skill) ?? 0))
  const asked = Array.from(weights, ([skill, weight]) => ({ skill, weight })).sort(
    (a, b) => b.weight - a.weight || compare(a.skill, b.skill),
  )
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0)

  const matched: Array<Covered<S>> = []
  const partial: Array<Near<S>> = []
  const missing: Array<Covered<S>> = []
  let covered = 0
  for (const { skill, weight } of asked) {
    const near = closest(has, hierarchy, skill)
    const credit = near === undefined ? 0 : gapWeights.credit[near.nearness]
    covered += weight * credit
    const line = {
      skill,
      weight,
      credit,
      share: (weight * credit) / whole,
      lost: (weight * (1 - credit)) / whole,
    }
    if (near === undefined) missing.push(line)
    else if (near.nearness === "same") matched.push(line)
    else partial.push({ ...line, through: near.through, nearness: near.nearness })
  }
  return {
    ...(asked.length > 0 && {
      coverage: Math.min(1, covered / whole),
      plainCoverage: matched.length / asked.length,
    }),
    matched,
    partial,
    missing,
    extra: [...has].filter((skill) => !weights.has(skill)).sort(compare),
    weights: gapWeights.version,
  }
}
