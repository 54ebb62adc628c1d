import type { CvDetail } from "@utopiahire/domain/cv/Cv"
import { type Entry, sectionsOf } from "./resumeParts.ts"
import { padTo, paint, plain, type Screen, screen, widthOf, wrap } from "./terminal.ts"
import { languageOf, reportTexts } from "./texts.ts"

const MOST_LINES = 3

const cellOf = ({ head, side, dates, lines }: Entry): ReadonlyArray<string> => [
  [head, side, dates].filter((part) => part !== undefined && part !== "").join(" · "),
  ...lines.slice(0, MOST_LINES).map((line) => `• ${line}`),
  ...(lines.length > MOST_LINES ? [`• … +${lines.length - MOST_LINES}`] : []),
]

/** The structured CV as a table of two columns: section, and what was found in it. */
export const cvTable = ({ document, score }: CvDetail, to: Screen = screen()): string => {
  const texts = reportTexts[languageOf(score)]
  if (document === undefined) return ""
  const name = document.resume.basics.name
  const sections = sectionsOf(document, texts).map(({ name: section, entries }) => ({
    label: texts.sections[section],
    cells:
      section === "skills" || section === "languages" || section === "interests"
        ? [entries.map(({ head, side }) => (side ? `${head} (${side})` : head)).join(", ")]
        : entries.flatMap(cellOf),
  }))
  const left = Math.max(...sections.map(({ label }) => widthOf(label)), 0)
  const right = Math.max(20, to.width - left - 7)
  const rule = (a: string, b: string, c: string) =>
    paint(to, "grey", `${a}${"─".repeat(left + 2)}${b}${"─".repeat(right + 2)}${c}`)
  const edge = paint(to, "grey", "│")
  const row = (label: string, cell: string) =>
    `${edge} ${paint(to, "bold", padTo(label, left))} ${edge} ${padTo(cell, right)} ${edge}`
  const body = sections.map(({ label, cells }) =>
    cells
      .flatMap((cell) => wrap(cell, right))
      .map((cell, i) => row(i === 0 ? label : "", cell))
      .join("\n"),
  )
  return [
    ...(name === undefined ? [] : [paint(to, "bold", plain(name))]),
    rule("┌", "┬", "┐"),
    body.join(`\n${rule("├", "┼", "┤")}\n`),
    rule("└", "┴", "┘"),
  ].join("\n")
}
