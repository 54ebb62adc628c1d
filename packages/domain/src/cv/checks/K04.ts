import { at, type Check } from "./Check.ts"
import { hasFigure } from "./figures.ts"

const CONVINCING = 40
const SOME = 20
const SHOWN = 5

/** Figures: at least 40 % of the bullets of jobs, projects and volunteering hold one. */
export const K04: Check<"K04"> = {
  category: "content",
  weight: 5,
  judge: ({ document }) => {
    const bullets = (["work", "projects", "volunteer"] as const).flatMap((section) =>
      (document.resume[section] ?? []).flatMap(({ highlights = [] }, i) =>
        highlights.map((value, j) => at(document, `/${section}/${i}/highlights/${j}`, value)),
      ),
    )
    const told = bullets.filter(({ text }) => hasFigure(text))
    const percent = bullets.length === 0 ? 0 : Math.floor((100 * told.length) / bullets.length)
    const values = { withFigure: told.length, bullets: bullets.length, percent }
    const silent = bullets.filter((bullet) => !told.includes(bullet)).slice(0, SHOWN)
    if (bullets.length === 0) return { status: "fail", case: "noBullets", values, evidence: [] }
    if (percent >= CONVINCING)
      return { status: "pass", case: "found", values, evidence: told.slice(0, SHOWN) }
    return percent >= SOME
      ? { status: "warn", case: "some", values, evidence: silent }
      : { status: "fail", case: "few", values, evidence: silent }
  },
}
