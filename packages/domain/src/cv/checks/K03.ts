import { bulletsOf, type Check, percentOf, SHOWN } from "./Check.ts"
import { actionFirst } from "./bulletFacts.ts"

const MOSTLY = 70
const SOME = 40

/** Verb first: at least 70 % of the bullets begin with what was done. */
export const K03: Check<"K03"> = {
  category: "content",
  weight: 4,
  judge: ({ text: whole, document }) => {
    const bullets = bulletsOf(document)
    const still = bullets.filter(({ text }) => !actionFirst(whole, text, document.locale))
    const percent = percentOf(bullets.length - still.length, bullets.length)
    const values = { percent, bullets: bullets.length, active: bullets.length - still.length }
    const evidence = still.slice(0, SHOWN)
    if (bullets.length === 0) return { status: "fail", case: "noBullets", values, evidence }
    if (percent >= MOSTLY) return { status: "pass", case: "active", values, evidence: [] }
    return percent >= SOME
      ? { status: "warn", case: "some", values, evidence }
      : { status: "fail", case: "few", values, evidence }
  },
}
