import { readdirSync, readFileSync } from "node:fs"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { GapTaxonomy } from "../../src/skills/gaps/gapReport.ts"

const folder = new URL("../../../../data/taxonomy/source/", import.meta.url)
const place = { en: 4, fr: 5, ar: 6 } as const
const SKILL = "urn:utopiahire:skill:"
const OCCUPATION = "urn:utopiahire:occupation:"

const rowsOf = (kind: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(kind))
    .flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n"))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((field) => field.trim()))
const slugsIn = (field: string) => (field === "-" ? [] : field.split(/[,\s]+/).filter((slug) => slug !== ""))

/** The taxonomy that comes along, from its source: `slug | kind | reuse | broader | en; … | fr; … | ar; …`. */
export const sourceTaxonomy = (): GapTaxonomy => {
  const rows = rowsOf(".skills")
  const at = new Map(rows.map(([slug], skill) => [slug!, skill]))
  const indexes = (slugs: ReadonlyArray<string>) => slugs.flatMap((slug) => at.get(slug) ?? [])
  const broader = rows.map((row) => indexes(slugsIn(row[3]!)))
  const occupations = rowsOf(".occupations")
  const names = (skill: number, language: Language) =>
    rows[skill]![place[language]]!.split(";").map((name) => name.trim())
  return {
    version: "source",
    attribution: undefined,
    skills: {
      size: rows.length,
      uri: (skill) => SKILL + rows[skill]![0]!,
      label: (skill, language) => names(skill, language)[0]!,
      altLabels: (skill, language) => names(skill, language).slice(1),
      broader: (skill) => broader[skill]!,
      narrower: (skill) => [...broader.keys()].filter((narrow) => broader[narrow]!.includes(skill)),
      indexOf: (uri) => at.get(uri.replace(SKILL, "")),
    },
    occupations: {
      indexOf: (uri) => {
        const found = occupations.findIndex(([slug]) => OCCUPATION + slug === uri)
        return found < 0 ? undefined : found
      },
      skills: (occupation) =>
        occupations[occupation]![5]!.split(";").flatMap((part) => {
          const [relation, slugs = ""] = part.split(":").map((text) => text.trim())
          return indexes(slugsIn(slugs)).map((skill) => ({
            skill,
            relation: relation === "essential" ? ("essential" as const) : ("optional" as const),
          }))
        }),
    },
  }
}
