import { type Check, percentOf, SHOWN } from "./Check.ts"
import { staysOf } from "./stays.ts"

const FEWEST = 2
const MOST = 8
const YEARS = 10
const MOSTLY = 50

const yearOf = (date: string) => Number(date.slice(0, 4))

/** Bullets: 2 to 8 for each job of the last ten years, counted back from the newest date of the CV. */
export const K01: Check<"K01"> = {
  category: "content",
  weight: 3,
  judge: ({ document }) => {
    const stays = staysOf(document)
    const years = stays
      .flatMap(({ startDate, endDate }) => [startDate, endDate])
      .flatMap((date) => date ?? [])
    const newest = Math.max(0, ...years.map(yearOf))
    const recent = stays.filter(
      ({ startDate, endDate }) =>
        // A job without an end goes on.
        endDate === undefined || startDate === undefined || yearOf(endDate) >= newest - YEARS,
    )
    const odd = recent.filter(({ bullets }) => bullets < FEWEST || bullets > MOST)
    const good = recent.length - odd.length
    const values = { good, jobs: recent.length, bullets: odd[0]?.bullets ?? 0 }
    const evidence = odd.slice(0, SHOWN).map((stay) => stay.evidence)
    if (recent.length === 0) return { status: "fail", case: "none", values, evidence }
    if (odd.length === 0) return { status: "pass", case: "good", values, evidence }
    const found = odd[0] !== undefined && odd[0].bullets > MOST ? "many" : "few"
    return percentOf(good, recent.length) >= MOSTLY || odd.every(({ bullets }) => bullets > 0)
      ? { status: "warn", case: found, values, evidence }
      : { status: "fail", case: found, values, evidence }
  },
}
