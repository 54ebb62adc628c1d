import { guard } from "@utopiahire/domain/cv/suggestions/guard"
import { type Case, honest } from "../../packages/domain/test/cv/suggestions/guarded/cases.ts"
import { fabricated } from "../../packages/domain/test/cv/suggestions/guarded/fabricated.ts"
import { late1Fabricated, late1Honest } from "../../packages/domain/test/cv/suggestions/guarded/late1.ts"
import { late2Fabricated, late2Honest } from "../../packages/domain/test/cv/suggestions/guarded/late2.ts"
import { unseen, unseenHonest } from "../../packages/domain/test/cv/suggestions/guarded/unseen.ts"

/**
 * What the late sets showed when they were run for the first time, each before anything was changed for it: honest
 * rewrites that passed by language, and fabrications that passed. The figures above them are of the guard as it is.
 */
const firstRuns = [
  { mark: "late 1", honest: { en: "10/20", fr: "18/20", ar: "9/20", all: "37/60" }, fabricated: "3/60" },
  { mark: "late 2", honest: { en: "7/10", fr: "9/10", ar: "7/10", all: "23/30" }, fabricated: "3/30" },
]

const judged = (each: Case) => guard({ ...each, entry: "job" })
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const row = (name: string, count: number, result: string) =>
  console.log(`${name.padEnd(44)} ${String(count).padStart(4)}  ${result}`)

/** How many fabrications the truth guard lets pass, by kind, and how many honest rewrites, by language. */
export const run = (): boolean => {
  const verbose = process.argv.includes("--verbose")
  console.log(`${"fabricated, by kind".padEnd(44)}    n  passed (goal 0)`)
  let passed = 0
  for (const [set, mark] of [
    [fabricated, ""],
    [unseen, " *"],
    [late1Fabricated, " (late 1)"],
    [late2Fabricated, " (late 2)"],
  ] as const) {
    for (const kind of new Set(set.map((each) => each.kind))) {
      const of = set.filter((each) => each.kind === kind)
      const through = of.filter((each) => judged(each).status !== "rejected")
      passed += through.length
      row(`${kind}${mark}`, of.length, String(through.length))
      if (verbose) for (const { after, before } of through) console.log(`    ${before}\n      -> ${after}`)
    }
  }
  console.log(`${"honest, by language".padEnd(44)}    n  passed (goal 95 %)`)
  let share = 1
  for (const [set, mark] of [
    [honest, ""],
    [unseenHonest, " *"],
    [late1Honest, " (late 1)"],
    [late2Honest, " (late 2)"],
  ] as const) {
    for (const language of ["en", "fr", "ar", "all"] as const) {
      const of = set.filter(({ job }) => language === "all" || job.language === language)
      const through = of.filter((each) => judged(each).status === "clean")
      if (language === "all" && mark === "") share = through.length / of.length
      row(`${language}${mark}`, of.length, percent(through.length, of.length))
      if (verbose)
        for (const each of of.filter((one) => language !== "all" && judged(one).status !== "clean"))
          console.log(`    ${each.before}\n      -> ${each.after}\n      ${judged(each).newFacts.join(", ")}`)
    }
  }
  console.log("at the first run of a late set, before anything was changed for it")
  for (const { fabricated: lies, honest: by, mark } of firstRuns) {
    const shares = (["en", "fr", "ar"] as const).map((language) => `${language} ${by[language]}`).join(", ")
    row(`honest (${mark})`, Number(by.all.split("/")[1]), `${by.all}: ${shares}`)
    row(`fabricated (${mark})`, Number(lies.split("/")[1]), `${lies} passed`)
  }
  const from = performance.now()
  for (const each of honest) judged(each)
  row("one judgement", honest.length, `${((performance.now() - from) / honest.length).toFixed(2)} ms`)
  console.log("* written after the guard was finished")
  return passed === 0 && share >= 0.95
}

if (import.meta.main) process.exit(run() ? 0 : 1)
