import { bulletsOf, type Check, percentOf, SHOWN } from "./Check.ts"
import { figureIn } from "./bulletFacts.ts"

const CONVINCING = 40
const SOME = 20

/** Figures: at least 40 % of the bullets of jobs, projects and volunteering hold one. */
export const K04: Check<"K04"> = {
  category: "content",
  weight: 5,
  judge: ({ text: whole, document }) => {
    const bullets = bulletsOf(document)
    const told = bullets.filter(({ text }) => figureIn(whole, text))
    const percent = percentOf(told.length, bullets.length)
    const values = { withFigure: told.length, bullets: bullets.length, percent }
    const silent = bullets.filter(({ text }) => !figureIn(whole, text)).slice(0, SHOWN)
    if (bullets.length === 0) return { status: "fail", case: "noBullets", values, evidence: [] }
    if (percent >= CONVINCING)
      return { status: "pass", case: "found", values, evidence: told.slice(0, SHOWN) }
    return percent >= SOME
      ? { status: "warn", case: "some", values, evidence: silent }
      : { status: "fail", case: "few", values, evidence: silent }
  },
}
