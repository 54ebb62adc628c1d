import { devOdd } from "./families/devOdd.ts"
import { devOffice } from "./families/devOffice.ts"
import { devPages } from "./families/devPages.ts"
import type { Family } from "./families/family.ts"
import { heldOutOffice } from "./families/heldOutOffice.ts"
import { heldOutPages } from "./families/heldOutPages.ts"

/** Whoever writes reading or parsing looks at what these make, as often as they like. */
export const devFamilies: ReadonlyArray<Family> = [...devPages, ...devOffice, ...devOdd]

/**
 * Held out, chosen before anybody tuned on any: every producer is here. Nobody reads these CVs, and no rule is made
 * or changed for one; only their totals are looked at.
 */
export const heldOutFamilies: ReadonlyArray<Family> = [...heldOutPages, ...heldOutOffice]
