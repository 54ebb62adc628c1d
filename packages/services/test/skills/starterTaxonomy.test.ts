import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "../../../..")
const folder = join(root, "data/taxonomy")
const rowsOf = (name: string): ReadonlyArray<Readonly<Record<string, string>>> =>
  parse(readFileSync(join(folder, name)), { columns: true })

describe("The starter taxonomy", () => {
  it("is what its source compiles to", () => {
    const again = mkdtempSync(join(tmpdir(), "taxonomy-"))
    try {
      execFileSync(process.execPath, [join(root, "scripts/taxonomy/compile.mjs"), again])
      const names = readdirSync(again).sort()
      expect(names).toEqual(
        readdirSync(folder)
          .filter((name) => name.endsWith(".csv"))
          .sort(),
      )
      const changed = names.filter(
        (name) => !readFileSync(join(again, name)).equals(readFileSync(join(folder, name))),
      )
      expect(changed).toEqual([])
    } finally {
      rmSync(again, { recursive: true })
    }
  })

  it("holds enough skills, occupations and relations to be of use", () => {
    expect(rowsOf("skills_en.csv").length).toBeGreaterThanOrEqual(1500)
    expect(rowsOf("occupations_en.csv").length).toBeGreaterThanOrEqual(120)
    expect(rowsOf("occupationSkillRelations.csv").length).toBeGreaterThanOrEqual(2500)
  })

  it("names every skill and every occupation in English, French and Arabic", () => {
    for (const kind of ["skills", "occupations"]) {
      const uris = rowsOf(`${kind}_en.csv`).map((row) => row["conceptUri"])
      for (const language of ["en", "fr", "ar"]) {
        const rows = rowsOf(`${kind}_${language}.csv`)
        expect(rows.map((row) => row["conceptUri"])).toEqual(uris)
        expect(rows.filter((row) => row["preferredLabel"] === "")).toEqual([])
      }
    }
  })
})
