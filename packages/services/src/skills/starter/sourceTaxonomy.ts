import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { GapTaxonomy } from "../gaps/gapReport.ts"

const folder = join(import.meta.dirname, "../../../../../data/taxonomy/source")
const place = { en: 4, fr: 5, ar: 6 } as const
const SKILL = "urn:utopiahire:skill:"
const OCCUPATION = "urn:utopiahire:occupation:"
const relations = /(essential|optional):([^;]*)/gu

const rowsOf = (ending: string): ReadonlyArray<ReadonlyArray<string>> =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((field) => field.trim()))
const partsOf = (field: string, separator: string) =>
  field
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "-")

/**
 * The taxonomy that comes along, read from its source in `data/taxonomy/source`: skills are
 * `slug | kind | reuse | broader | en; … | fr; … | ar; …`, occupations end with `essential: slug, … ; optional: slug, …`.
 */
export const sourceTaxonomy = (): GapTaxonomy => {
  const rows = rowsOf(".skills")
  const at = new Map(rows.map(([slug = ""], skill) => [slug, skill]))
  const indexesOf = (slugs: string) => partsOf(slugs, ",").flatMap((slug) => at.get(slug) ?? [])
  const broader = rows.map((row) => indexesOf(row[3] ?? ""))
  const narrower = rows.map((): Array<number> => [])
  for (const [skill, parents] of broader.entries())
    for (const parent of parents) narrower[parent]?.push(skill)
  const names = (["en", "fr", "ar"] as const).map((language) =>
    rows.map((row) => partsOf(row[place[language]] ?? "", ";")),
  )
  const namesOf = (skill: number, language: Language) => names[place[language] - 4]?.[skill] ?? []
  const occupations = rowsOf(".occupations")
  const occupationAt = new Map(occupations.map(([slug = ""], occupation) => [OCCUPATION + slug, occupation]))
  return {
    version: "starter-1",
    attribution: undefined,
    skills: {
      size: rows.length,
      uri: (skill) => SKILL + (rows[skill]?.[0] ?? ""),
      label: (skill, language) => namesOf(skill, language)[0] ?? "",
      altLabels: (skill, language) => namesOf(skill, language).slice(1),
      broader: (skill) => broader[skill] ?? [],
      narrower: (skill) => narrower[skill] ?? [],
      indexOf: (uri) => (uri.startsWith(SKILL) ? at.get(uri.slice(SKILL.length)) : undefined),
    },
    occupations: {
      indexOf: (uri) => occupationAt.get(uri),
      skills: (occupation) =>
        Array.from((occupations[occupation]?.[5] ?? "").matchAll(relations)).flatMap(
          ([, relation, slugs = ""]) =>
            indexesOf(slugs).map((skill) => ({
              skill,
              relation: relation === "optional" ? ("optional" as const) : ("essential" as const),
            })),
        ),
    },
  }
}
