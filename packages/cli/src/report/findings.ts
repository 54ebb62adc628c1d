import type { CvDetail } from "@utopiahire/domain/cv/Cv"
import type { Score } from "@utopiahire/domain/cv/Score"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import { padTo, paint, plain, type Screen, screen, widthOf, wrap } from "./terminal.ts"
import { languageOf, type ReportTexts, reportTexts } from "./texts.ts"
import { type Finding, tellingEvidence, winsInOrder } from "./winsInOrder.ts"

const tones = { pass: "green", warn: "yellow", fail: "red", skipped: "grey" } as const
const marks = { pass: "✓", warn: "!", fail: "✗", skipped: "–" } as const
const toneOf = (share: number) => (share >= 0.8 ? "green" : share >= 0.5 ? "yellow" : "red")
const CELLS = 20
const SHOWN = 3

const bar = (to: Screen, share: number) => {
  const full = Math.round(share * CELLS)
  return paint(to, toneOf(share), "█".repeat(full)) + paint(to, "grey", "░".repeat(CELLS - full))
}

const indented = (text: string, to: Screen, first = "  ", next = first) =>
  wrap(text, to.width - widthOf(next)).map((line, i) => (i === 0 ? first : next) + line)

const oneFinding = ({ check, win }: Finding, at: number, texts: ReportTexts, to: Screen) => {
  const worth = [...(win.gain > 0 ? [texts.gain(win.gain)] : []), texts.effort[win.effort]].join(", ")
  return [
    `${paint(to, tones[check.status], marks[check.status])} ${paint(to, "bold", `${at}. ${check.title}`)} ${paint(to, "grey", `(${worth})`)}`,
    ...indented(check.message, to),
    ...tellingEvidence(check)
      .slice(0, SHOWN)
      .map(({ text, page }) => {
        const where = page === undefined ? "" : ` (${texts.page} ${page})`
        const [line = "", more] = wrap(text, to.width - 6 - widthOf(where))
        return paint(to, "grey", `    “${line}${more === undefined ? "" : "…"}”${where}`)
      }),
    ...indented(check.fix ?? "", to, "  → ", "    ").map((line) => paint(to, "cyan", line)),
    "",
  ]
}

/** The checks of a category in a few lines: mark and title of each, never torn apart. */
const oneCategory = (name: string, score: Score, id: string, to: Screen): ReadonlyArray<string> => {
  const own = score.checks.filter(({ category }) => category === id)
  const lines: Array<string> = []
  for (const { status, title } of own) {
    const item = `${paint(to, tones[status], marks[status])} ${title}`
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + widthOf(item) + 3 <= to.width)
      lines.push(`${lines.pop()}   ${item}`)
    else lines.push(`    ${item}`)
  }
  return [`  ${paint(to, "bold", name)}`, ...lines]
}

const scored = (score: Score, texts: ReportTexts, to: Screen): ReadonlyArray<string> => {
  const names = checkTexts[languageOf(score)].categories
  const width = Math.max(...score.categories.map(({ id }) => widthOf(names[id])))
  const wins = winsInOrder(score)
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
    paint(to, "bold", texts.first),
    "",
    ...(wins.length === 0 ? [...indented(texts.nothing, to), ""] : []),
    ...wins.flatMap((each, i) => oneFinding(each, i + 1, texts, to)),
    paint(to, "bold", texts.all),
    "",
    ...score.categories.flatMap(({ id }) => oneCategory(names[id], score, id, to)),
    "",
    ...indented(texts.estimate, to, "").map((line) => paint(to, "grey", line)),
  ]
}

/** Score, what helps most with evidence and fix, and all checks, for a terminal; one sentence where there is no result. */
export const findings = ({ score, failure }: CvDetail, to: Screen = screen()): string => {
  const texts = reportTexts[languageOf(score)]
  return (score === undefined ? [plain(failure?.detail ?? texts.noResult)] : scored(score, texts, to)).join(
    "\n",
  )
}
