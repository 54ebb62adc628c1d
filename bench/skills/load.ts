// A taxonomy of ESCO's size, read from CSV files by a process of its own: how long, and how much more memory.
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildTaxonomy } from "@utopiahire/services/skills/taxonomy/buildTaxonomy"
import { readEsco } from "@utopiahire/services/skills/taxonomy/readEsco"
import { Effect } from "effect"

const SKILLS = 14_000
const GOAL_MS = 700
const GOAL_MB = 120
const ROUNDS = 5

const words = {
  en: "manage the quality of process",
  fr: "gérer la qualité du procédé",
  ar: "إدارة جودة العملية",
}
const said =
  "What somebody who has this skill does at work, said at the length at which a classification says it, with what belongs to it and what does not."
const tables = (folder: string) => {
  for (const [language, text] of Object.entries(words)) {
    const rows = Array.from({ length: SKILLS }, (_, at) => {
      const others = Array.from({ length: 5 }, (__, other) => `${text} ${at} ${other}`).join("\n")
      return `KnowledgeSkillCompetence,urn:bench:skill:${at},knowledge,cross-sector,${text} ${at},"${others}",,released,,,,,"${said}"`
    })
    const header =
      "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description"
    writeFileSync(join(folder, `skills_${language}.csv`), [header, ...rows, ""].join("\n"))
  }
  const pairs = Array.from({ length: SKILLS }, (_, at) => `urn:bench:skill:${at},urn:bench:skill:${at % 900}`)
  writeFileSync(
    join(folder, "broaderRelationsSkillPillar.csv"),
    ["conceptUri,broaderUri", ...pairs].join("\n"),
  )
}

interface Load {
  readonly ms: number
  readonly mb: number
}

const load = async (folder: string): Promise<Load> => {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const { taxonomy } = buildTaxonomy(await Effect.runPromise(readEsco(folder)), "bench-1")
  const ms = performance.now() - start
  globalThis.gc?.()
  const mb = (process.memoryUsage.rss() - before) / 2 ** 20
  if (taxonomy.skills.size !== SKILLS) throw new Error(`${taxonomy.skills.size} skills were read`)
  return { ms, mb }
}

export const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "load-"))
  try {
    tables(folder)
    const argv = [...process.execArgv, "--expose-gc", import.meta.filename, folder]
    const loads = Array.from(
      { length: ROUNDS },
      () => JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8" })) as Load,
    )
    const most = (of: keyof Load) => Math.max(...loads.map((each) => each[of])).toFixed(0)
    const least = (of: keyof Load) => Math.min(...loads.map((each) => each[of])).toFixed(0)
    console.log(`${SKILLS} skills in three languages, ${ROUNDS} fresh processes, least to most:`)
    console.log(`${least("ms")} to ${most("ms")} ms (goal: under ${GOAL_MS})`)
    console.log(`${least("mb")} to ${most("mb")} MB resident more than before (goal: under ${GOAL_MB})`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [, , given] = process.argv
if (import.meta.main) {
  if (given === undefined) await run()
  else console.log(JSON.stringify(await load(given)))
}
