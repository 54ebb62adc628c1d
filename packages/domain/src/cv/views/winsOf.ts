import type { CheckId } from "../../i18n/checks/CheckTexts.ts"
import type { CheckResult, Score } from "../Score.ts"
import type { Win } from "./views.ts"

/** About how long it takes somebody who has the CV open in their editor. */
const efforts: Readonly<Record<CheckId, Win["effort"]>> = {
  P01: "more",
  P02: "minutes",
  P03: "hour",
  P04: "hour",
  P05: "hour",
  P06: "minutes",
  P07: "minutes",
  P08: "hour",
  P09: "minutes",
  C01: "minutes",
  C02: "minutes",
  C03: "minutes",
  C04: "minutes",
  S01: "more",
  S02: "hour",
  S03: "minutes",
  S04: "minutes",
  S05: "minutes",
  S06: "minutes",
  S07: "minutes",
  K01: "hour",
  K02: "hour",
  K03: "hour",
  K04: "hour",
  K05: "minutes",
  K06: "more",
  H01: "minutes",
  H02: "minutes",
  H03: "hour",
  H04: "hour",
}
/** The check that a ceiling goes with: it is gone once that passes. */
const lifted: Readonly<Record<string, CheckId>> = {
  needsOcr: "P01",
  garbled: "P06",
  noContact: "C02",
  noExperience: "S01",
}
const MOST = 5
const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((a, b) => a + b, 0)

/** What `overall` would be if this check passed and all else stayed. */
const gainOf = (score: Score, { id, weight, earned }: CheckResult): number => {
  const ran = score.checks.filter(({ status }) => status !== "skipped")
  const total = sum(ran.map((check) => check.weight))
  if (total === 0) return 0
  const raw = Math.floor((100 * (sum(ran.map((check) => check.earned)) + weight - earned)) / total)
  const held = score.ceilings.filter(({ reason }) => lifted[reason] !== id).map(({ ceiling }) => ceiling)
  return Math.max(0, Math.min(raw, ...held) - score.overall)
}

/** The findings of a score as things to do: what helps most, and what helps soonest. */
export const winsOf = (
  score: Score,
  most = MOST,
): { readonly quickWins: ReadonlyArray<Win>; readonly topPriorities: ReadonlyArray<Win> } => {
  const lifting = new Set(score.ceilings.map(({ reason }) => lifted[reason]))
  const wins = score.checks
    .filter(({ fix, weight, status }) => fix !== undefined && (weight > 0 || status === "fail"))
    .map((check, order) => ({
      order,
      lost: check.weight - check.earned,
      blocks: lifting.has(check.id as CheckId),
      win: {
        checkId: check.id,
        title: check.title,
        message: check.message,
        fix: check.fix ?? "",
        gain: gainOf(score, check),
        effort: efforts[check.id as CheckId] ?? "hour",
        suggestionIds: check.suggestionIds ?? [],
      },
    }))
    .sort(
      (a, b) =>
        Number(b.blocks) - Number(a.blocks) ||
        b.win.gain - a.win.gain ||
        b.lost - a.lost ||
        a.order - b.order,
    )
    .map(({ win }) => win)
  return {
    topPriorities: wins.slice(0, most),
    quickWins: wins.filter(({ effort }) => effort === "minutes").slice(0, most),
  }
}
