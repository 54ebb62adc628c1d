// node scripts/taxonomy/compile.mjs [to-folder]: data/taxonomy/source/* into CSV files in ESCO's columns.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const taxonomy = join(import.meta.dirname, "../../data/taxonomy")
const source = join(taxonomy, "source")
const target = process.argv[2] ?? taxonomy
const languages = ["en", "fr", "ar"]
const types = { t: "knowledge", k: "knowledge", s: "skill/competence", x: "skill/competence", l: "knowledge" }
const reuses = { x: "transversal", c: "cross-sector", s: "sector-specific", o: "occupation-specific" }
const concept = (kind, slug) => `urn:utopiahire:${kind}:${slug}`
const faults = []

const rowsOf = (ending, fields) =>
  readdirSync(source)
    .filter((name) => name.endsWith(ending))
    .sort()
    .flatMap((name) =>
      readFileSync(join(source, name), "utf8")
        .split(/\r?\n/)
        .map((text, index) => ({ at: `${name}:${index + 1}`, text: text.trim() }))
        .filter(({ text }) => text !== "" && !text.startsWith("#"))
        .flatMap(({ at, text }) => {
          const cells = text.split("|").map((cell) => cell.trim())
          if (cells.length === fields) return [{ at, cells }]
          faults.push(`${at}: ${cells.length} fields instead of ${fields}`)
          return []
        }),
    )

const labelsOf = (at, cells) =>
  Object.fromEntries(
    languages.map((language, index) => {
      const labels = cells[index].split(";").map((label) => label.trim())
      if (labels.some((label) => label === "")) faults.push(`${at}: an empty ${language} label`)
      const long = labels.find((label) => label.length > 80)
      if (long !== undefined) faults.push(`${at}: longer than 80 characters: ${long}`)
      return [language, [...new Set(labels)]]
    }),
  )

const bySlug = (kind, concepts) => {
  const found = new Map()
  for (const each of concepts) {
    const twin = found.get(each.slug)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(each.slug)) faults.push(`${each.at}: not a slug: ${each.slug}`)
    if (twin === undefined) found.set(each.slug, each)
    else faults.push(`${each.at}: ${kind} ${each.slug} stands at ${twin.at} already`)
  }
  for (const language of languages) {
    const preferred = new Map()
    for (const { at, labels } of found.values()) {
      const label = labels[language][0]
      if (preferred.has(label))
        faults.push(`${at}: "${label}" (${language}) names ${preferred.get(label)} too`)
      else preferred.set(label, at)
    }
  }
  return found
}

const listed = (text) =>
  text
    .split(",")
    .map((slug) => slug.trim())
    .filter((slug) => slug !== "" && slug !== "-")

const skills = bySlug(
  "skill",
  rowsOf(".skills", 7).map(({ at, cells: [slug, kind, reuse, broader, ...labels] }) => {
    if (types[kind] === undefined) faults.push(`${at}: no such kind: ${kind}`)
    if (reuses[reuse] === undefined) faults.push(`${at}: no such reuse level: ${reuse}`)
    return {
      at,
      slug,
      type: types[kind],
      reuse: reuses[reuse],
      broader: listed(broader),
      labels: labelsOf(at, labels),
    }
  }),
)

const relationsOf = (at, text) =>
  text.split(";").flatMap((part) => {
    const found = /^\s*(essential|optional):(.*)$/.exec(part)
    if (found !== null) return listed(found[2]).map((skill) => ({ skill, relation: found[1] }))
    faults.push(`${at}: neither "essential:" nor "optional:": ${part.trim()}`)
    return []
  })

const occupations = bySlug(
  "occupation",
  rowsOf(".occupations", 6).map(({ at, cells: [slug, isco, en, fr, ar, relations] }) => {
    if (!/^\d{4}$/.test(isco)) faults.push(`${at}: not an ISCO-08 code of four digits: ${isco}`)
    return { at, slug, isco, labels: labelsOf(at, [en, fr, ar]), relations: relationsOf(at, relations) }
  }),
)

for (const { at, slug, broader } of skills.values()) {
  for (const each of broader) if (!skills.has(each)) faults.push(`${at}: no broader skill ${each}`)
  const above = new Set(broader)
  for (const each of above) for (const next of skills.get(each)?.broader ?? []) above.add(next)
  if (above.has(slug)) faults.push(`${at}: ${slug} is broader than itself`)
}
for (const { at, relations } of occupations.values()) {
  const named = new Set()
  for (const { skill } of relations) {
    if (!skills.has(skill)) faults.push(`${at}: no skill ${skill}`)
    if (named.has(skill)) faults.push(`${at}: ${skill} is named twice`)
    named.add(skill)
  }
}
if (faults.length > 0) {
  for (const fault of faults) console.error(fault)
  process.exit(1)
}

const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const write = (name, header, rows) => {
  const lines = rows.map((row) =>
    header
      .split(",")
      .map((column) => cell(row[column] ?? ""))
      .join(","),
  )
  writeFileSync(join(target, name), [header, ...lines, ""].join("\n"))
  console.log(`${name}: ${rows.length} rows`)
}

const conceptsIn = (kind, conceptType, language, concepts, own) =>
  [...concepts.values()].map((each) =>
    Object.assign(own(each), {
      conceptType,
      conceptUri: concept(kind, each.slug),
      status: "released",
      preferredLabel: each.labels[language][0],
      altLabels: each.labels[language].slice(1).join("\n"),
    }),
  )

mkdirSync(target, { recursive: true })
for (const language of languages) {
  write(
    `skills_${language}.csv`,
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description",
    conceptsIn("skill", "KnowledgeSkillCompetence", language, skills, ({ type, reuse }) => ({
      skillType: type,
      reuseLevel: reuse,
    })),
  )
  write(
    `occupations_${language}.csv`,
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code",
    conceptsIn("occupation", "Occupation", language, occupations, ({ isco }) => ({
      iscoGroup: isco,
      code: isco,
    })),
  )
}
write(
  "occupationSkillRelations.csv",
  "occupationUri,relationType,skillType,skillUri",
  [...occupations.values()].flatMap(({ slug, relations }) =>
    relations.map(({ skill, relation }) => ({
      occupationUri: concept("occupation", slug),
      relationType: relation,
      skillType: skills.get(skill).type,
      skillUri: concept("skill", skill),
    })),
  ),
)
write(
  "broaderRelationsSkillPillar.csv",
  "conceptType,conceptUri,broaderType,broaderUri",
  [...skills.values()].flatMap(({ slug, broader }) =>
    broader.map((each) => ({
      conceptType: "KnowledgeSkillCompetence",
      conceptUri: concept("skill", slug),
      broaderType: "KnowledgeSkillCompetence",
      broaderUri: concept("skill", each),
    })),
  ),
)
