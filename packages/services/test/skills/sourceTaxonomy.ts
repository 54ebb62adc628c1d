import { readdirSync, readFileSync } from "node:fs"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { ExtractorTaxonomy } from "../../src/skills/SkillExtractor.ts"

const folder = new URL("../../../../data/taxonomy/source/", import.meta.url)
const place = { en: 4, fr: 5, ar: 6 } as const

/** The skills that come along, from their source: `slug | kind | reuse | broader | en; … | fr; … | ar; …`. */
export const sourceTaxonomy = (): ExtractorTaxonomy => {
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith(".skills"))
    .flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n"))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((field) => field.trim()))
  const names = (skill: number, language: Language) =>
    rows[skill]![place[language]]!.split(";").map((name) => name.trim())
  return {
    version: "source",
    skills: {
      size: rows.length,
      uri: (skill) => `urn:utopiahire:skill:${rows[skill]![0]!}`,
      label: (skill, language) => names(skill, language)[0]!,
      altLabels: (skill, language) => names(skill, language).slice(1),
    },
  }
}
