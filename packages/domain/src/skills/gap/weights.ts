/** The constants of the gap. A score names their version: scores of two versions don't compare. */
export const gapWeights = {
  version: "gap-1",
  /** What a CV's skill is worth for a target's: the same one, its direct broader or narrower one, one beside it. */
  credit: { same: 1, broader: 0.5, narrower: 0.5, sibling: 0.25 },
  /** What a skill weighs in an occupation. */
  importance: { essential: 1, optional: 0.4 },
} as const

/** How a CV's skill stands to a target's. */
export type Nearness = keyof typeof gapWeights.credit
/** From the most credit to the least; of two worth the same, the one that shows more. */
export const nearest: ReadonlyArray<Nearness> = ["same", "narrower", "broader", "sibling"]
