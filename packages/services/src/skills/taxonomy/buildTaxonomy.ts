import type { Language } from "@utopiahire/domain/i18n/Language"
import type { EscoRow, EscoTables } from "./readEsco.ts"
import type { Named, Relation, ReuseLevel, Taxonomy } from "./Taxonomy.ts"

/** Rows that were left out, by reason. */
export interface SkippedRows {
  unnamed: number
  unknownConcept: number
  unknownRelation: number
  again: number
}

const reuses = new Set(["transversal", "cross-sector", "sector-specific", "occupation-specific"])
const none: ReadonlyArray<never> = []

const namedBy = (
  tables: Readonly<Partial<Record<Language, ReadonlyArray<EscoRow>>>>,
  skipped: SkippedRows,
) => {
  const rows = (tables.en ?? []).filter(([uri, label]) => uri !== "" && label !== "")
  skipped.unnamed += (tables.en ?? []).length - rows.length
  const at = new Map(rows.map(([uri = ""], index) => [uri, index]))
  const labels: Partial<Record<Language, Array<string>>> = {}
  for (const language of ["en", "fr", "ar"] as const) {
    // One string a concept, its labels on lines: a third of what arrays of labels take.
    const texts = Array.from({ length: rows.length }, () => "")
    for (const [uri = "", label = "", others = ""] of tables[language] ?? []) {
      const index = at.get(uri)
      if (index !== undefined && label !== "") texts[index] = others === "" ? label : `${label}\n${others}`
      else if (language !== "en") skipped[label === "" ? "unnamed" : "unknownConcept"]++
    }
    labels[language] = texts
  }
  const lines = (index: number, language: Language) =>
    (labels[language]?.[index] || labels.en?.[index] || "").split(/\r?\n/)
  const named: Named = {
    size: rows.length,
    uri: (index) => rows[index]?.[0] ?? "",
    label: (index, language) => lines(index, language)[0] ?? "",
    altLabels: (index, language) =>
      (labels[language]?.[index] ?? "")
        .split(/\r?\n/)
        .slice(1)
        .filter((label) => label.trim() !== ""),
    indexOf: (uri) => at.get(uri),
  }
  return { rows, named }
}

/** ESCO's tables as a taxonomy, and how many of their rows it has no use for. */
export const buildTaxonomy = (
  tables: EscoTables,
  version: string,
  attribution?: string,
): { readonly taxonomy: Taxonomy; readonly skipped: SkippedRows } => {
  const skipped: SkippedRows = { unnamed: 0, unknownConcept: 0, unknownRelation: 0, again: 0 }
  const skills = namedBy(tables.skills, skipped)
  const occupations = namedBy(tables.occupations, skipped)
  const broader = new Map<number, Array<number>>()
  const narrower = new Map<number, Array<number>>()
  const pairs = new Set<string>()
  const isNew = (pair: string) => {
    if (pairs.has(pair)) skipped.again++
    return pairs.size < pairs.add(pair).size
  }
  const add = <A>(lists: Map<number, Array<A>>, key: number, value: A) => {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [value])
    else list.push(value)
  }
  for (const [below = "", above = ""] of tables.broader) {
    const child = skills.named.indexOf(below)
    const parent = skills.named.indexOf(above)
    if (child === undefined || parent === undefined) skipped.unknownConcept++
    else if (isNew(`${child}<${parent}`)) {
      add(broader, child, parent)
      add(narrower, parent, child)
    }
  }
  const needs = new Map<number, Array<{ readonly skill: number; readonly relation: Relation }>>()
  for (const [of = "", relation, needed = ""] of tables.relations) {
    const occupation = occupations.named.indexOf(of)
    const skill = skills.named.indexOf(needed)
    if (occupation === undefined || skill === undefined) skipped.unknownConcept++
    else if (relation !== "essential" && relation !== "optional") skipped.unknownRelation++
    else if (isNew(`${occupation}:${skill}`)) add(needs, occupation, { skill, relation })
  }
  const taxonomy: Taxonomy = {
    version,
    attribution,
    skills: {
      ...skills.named,
      type: (skill) => (skills.rows[skill]?.[3] === "knowledge" ? "knowledge" : "skill"),
      reuse: (skill) => {
        const reuse = skills.rows[skill]?.[4] ?? ""
        return reuses.has(reuse) ? (reuse as ReuseLevel) : undefined
      },
      broader: (skill) => broader.get(skill) ?? none,
      narrower: (skill) => narrower.get(skill) ?? none,
    },
    occupations: {
      ...occupations.named,
      isco: (occupation) => occupations.rows[occupation]?.[3] ?? "",
      skills: (occupation) => needs.get(occupation) ?? none,
    },
  }
  return { taxonomy, skipped }
}
