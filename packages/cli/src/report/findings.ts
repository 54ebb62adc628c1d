import type { CvDetail } from "@utopiahire/domain/cv/Cv"
import type { CheckResult, Score } from "@utopiahire/domain/cv/Score"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import { padTo, paint, plain, type Screen, screen, widthOf, wrap } from "./terminal.ts"
import { languageOf, type ReportTexts, reportTexts } from "./texts.ts"

const tones = { pass: "green", warn: "yellow", fail: "red", skipped: "grey" } as const
const marks = { pass: "✓", warn: "!", fail: "✗", skipped: "–" } as const
const toneOf = (share: number) => (share >= 0.8 ? "green" : share >= 0.5 ? "yellow" : "red")
const CELLS = 20

const bar = (to: Screen, share: number) => {
  const full = Math.round(share * CELLS)
  return paint(to, toneOf(share), "█".repeat(full)) + paint(to, "grey", "░".repeat(CELLS - full))
}

const indented = (text: string, to: Screen, first = "  ", next = first) =>
  wrap(text, to.width - widthOf(next)).map((line, i) => (i === 0 ? first : next) + line)

const oneFinding = (check: CheckResult, texts: ReportTexts, to: Screen): ReadonlyArray<string> => [
  `${paint(to, tones[check.status], marks[check.status])} ${paint(to, "bold", check.title)} ${paint(to, "grey", check.status === "skipped" ? texts.status.skipped : `${check.earned}/${check.weight}`)}`,
  ...indented(check.message, to),
  ...check.evidence.slice(0, 3).map(({ text, page }) => {
    const where = page === undefined ? "" : ` (${texts.page} ${page})`
    const [line = "", more] = wrap(text, to.width - 6 - widthOf(where))
    return paint(to, "grey", `    “${line}${more === undefined ? "" : "…"}”${where}`)
  }),
  ...(check.fix === undefined
    ? []
    : indented(check.fix, to, "  → ", "    ").map((line) => paint(to, "cyan", line))),
]

const scored = (score: Score, texts: ReportTexts, to: Screen): ReadonlyArray<string> => {
  const names = checkTexts[languageOf(score)].categories
  const width = Math.max(...score.categories.map(({ id }) => widthOf(names[id])))
  return [
    `${paint(to, "bold", `${texts.score}: ${score.overall}/100`)} ${paint(to, "grey", `(${texts.rubric} ${score.rubricVersion})`)}`,
    ...score.ceilings.flatMap(({ ceiling, message }) =>
      indented(`${message} ${texts.heldDown} ${ceiling}.`, to, "! ", "  "),
    ),
    "",
    ...score.categories.map(
      ({ id, earned, weight }) =>
        `  ${padTo(names[id], width)}  ${bar(to, earned / weight)}  ${earned}/${weight}`,
    ),
    "",
    ...score.checks.flatMap((check) => [...oneFinding(check, texts, to), ""]),
    ...indented(texts.estimate, to, "").map((line) => paint(to, "grey", line)),
  ]
}

/** Score and findings with evidence and fix, for a terminal; one sentence where there is no result. */
export const findings = ({ score, failure }: CvDetail, to: Screen = screen()): string => {
  const texts = reportTexts[languageOf(score)]
  return (score === undefined ? [plain(failure?.detail ?? texts.noResult)] : scored(score, texts, to)).join(
    "\n",
  )
}
