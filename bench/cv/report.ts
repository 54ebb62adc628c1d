import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvUnreadable } from "@utopiahire/services/cv/reader/CvUnreadable"
import type { Result } from "effect"
import type { Sample } from "./collection.ts"
import { add, compare, emptyTally, expected, f1, fieldNames, predicted, type Tally } from "./fields.ts"

type Tallies = Map<string, Map<string, Tally>>
/** Tallies by what they are told apart by, then by field; `all` holds every field. */
export type Report = Record<"language" | "family" | "format", Tallies> & {
  /** F1 of each CV, by its id. */
  readonly each: Map<string, number>
  refused: number
  files: number
}
export const newReport = (): Report => ({
  language: new Map(),
  family: new Map(),
  format: new Map(),
  each: new Map(),
  refused: 0,
  files: 0,
})

const tally = (tallies: Tallies, group: string, field: string): Tally => {
  const fields = tallies.get(group) ?? new Map<string, Tally>()
  tallies.set(group, fields)
  const own = fields.get(field) ?? emptyTally()
  fields.set(field, own)
  return own
}

/** Counts one CV in; a refused one misses everything. Verbose: prints each difference. */
export const judge = (
  report: Report,
  sample: Sample,
  result: Result.Result<CvDocument, CvUnreadable>,
  verbose = false,
): void => {
  report.files++
  if (result._tag === "Failure") report.refused++
  const guess = result._tag === "Success" ? predicted(result.success, sample.truth) : {}
  const differences = compare(expected(sample.truth), guess)
  const own = emptyTally()
  for (const one of differences) {
    add(own, one)
    for (const by of ["language", "family", "format"] as const)
      for (const field of [one.field, "all"]) add(tally(report[by], sample[by], field), one)
  }
  report.each.set(sample.id, f1(own))
  if (!verbose || own.hits * 2 === own.found + own.expected) return
  console.log(`\n${sample.path}  F1 ${f1(own).toFixed(3)}`)
  if (result._tag === "Failure")
    return console.log(`  REFUSED ${result.failure.reason}: ${result.failure.detail}`)
  for (const { extra, field, missed } of differences) {
    for (const value of missed) console.log(`  ${field.padEnd(11)} - ${value}`)
    for (const value of extra) console.log(`  ${field.padEnd(11)} + ${value}`)
  }
}

const cell = (own: Tally | undefined) =>
  (own === undefined ? "-" : f1(own).toFixed(2).replace(/^0/, "")).padStart(7)
const short: Record<string, string> = { institution: "school", languages: "langs", employer: "emplr" }

/** Strict F1 by group and field, as a table. */
export const printReport = (
  report: Report,
  groups: ReadonlyArray<"language" | "family" | "format"> = ["language", "format", "family"],
): void => {
  for (const by of groups) {
    const width = Math.max(10, ...[...report[by].keys()].map((name) => name.length + 1))
    console.log(
      `\n${by.padEnd(width)}${["all", ...fieldNames].map((name) => (short[name] ?? name).padStart(7)).join("")}`,
    )
    for (const [name, fields] of [...report[by]].sort(([a], [b]) => a.localeCompare(b)))
      console.log(
        `${name.padEnd(width)}${["all", ...fieldNames].map((field) => cell(fields.get(field))).join("")}`,
      )
  }
  if (report.files > 0) console.log(`\n${report.files} files, ${report.refused} refused`)
}

/** The CVs that went worst, for who tunes on them. */
export const printWorst = ({ each }: Report, count: number): void => {
  const worst = [...each].sort(([, a], [, b]) => a - b).slice(0, count)
  console.log(`worst: ${worst.map(([id, score]) => `${id} ${score.toFixed(2)}`).join(", ")}`)
}
