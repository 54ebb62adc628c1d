import type { CheckResult, Score } from "@utopiahire/domain/cv/Score"
import type { Win } from "@utopiahire/domain/cv/views/views"
import { winsOf } from "@utopiahire/domain/cv/views/winsOf"

export interface Finding {
  readonly check: CheckResult
  readonly win: Win
}

/** Evidence that is more than the number its message has told already. */
export const tellingEvidence = ({ evidence }: CheckResult): CheckResult["evidence"] =>
  evidence.filter(({ text }) => !/^\d*$/.test(text))

/** What warns or fails, what helps most first. */
export const winsInOrder = (score: Score): ReadonlyArray<Finding> =>
  winsOf(score, score.checks.length).topPriorities.flatMap((win) => {
    const check = score.checks.find(({ id }) => id === win.checkId)
    return check === undefined ? [] : [{ check, win }]
  })
