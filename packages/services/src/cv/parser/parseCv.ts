import { type CvDocument, type SectionKind } from "@utopiahire/domain/cv/CvDocument"
import { type CvText, textOf } from "@utopiahire/domain/cv/CvText"
import { Assembly } from "./assemble.ts"
import { findEmail, findLinks, findLocation, isContact, regionsOf } from "./contact.ts"
import { educationOf } from "./education.ts"
import { paragraphsOf } from "./paragraphs.ts"
import { type Entry, type Found, found } from "./Found.ts"
import { columnsOf } from "./labels.ts"
import { languagesOf } from "./languages.ts"
import { interestsOf, itemsOf, projectsOf, referencesOf } from "./lists.ts"
import { localeOf } from "./locale.ts"
import { findName } from "./name.ts"
import { findPhone, speaksOfPhones } from "./phones.ts"
import { isPlace } from "./places.ts"
import { mergeRows } from "./mergeRows.ts"
import { regrid } from "./regrid.ts"
import { type Row, rowsOf, trimmed, wrapEdge } from "./rows.ts"
import { type Section, sectionsOf } from "./sections.ts"
import { skillsOf } from "./skills.ts"
import { hasTitleWord } from "./titles.ts"
import { type Scope, workOf } from "./work.ts"

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word))

/** Sections that may be tables with a head row. */
const tabular = new Set(["work", "volunteer", "education"])

/** A section's columns wrap at edges of their own, so each is read with its own. */
const scopeOf = (
  kind: string,
  rows: ReadonlyArray<Row>,
  words: ReadonlySet<string>,
  edge: number | undefined,
): Scope => ({
  rows: tabular.has(kind) ? rows.filter((row) => columnsOf(row.text) === undefined) : rows,
  edge: wrapEdge(rows) ?? edge,
  columns: rows.flatMap((row) => columnsOf(row.text) ?? []),
  words,
})

const labelOf = (header: ReadonlyArray<Row>, name: Found | undefined): Found | undefined => {
  const row = header.find(
    (row) =>
      row.start !== name?.start &&
      row.text.length < 90 &&
      hasTitleWord(row.text) &&
      !/[@\d]{1}/.test(row.text.slice(0, 30)) &&
      !isPlace(row.text) &&
      !/[.!?]$/.test(row.text),
  )
  return row && found(trimmed(row), "label", 0.75)
}

const basicsOf = (
  assembly: Assembly,
  rows: ReadonlyArray<Row>,
  header: ReadonlyArray<Row>,
  sections: ReadonlyArray<Section>,
  locale: string,
  words: ReadonlySet<string>,
) => {
  const contactRows = [
    ...header,
    ...sections.filter((section) => section.kind === "contact").flatMap((section) => section.rows),
  ]
  const edges = rows.filter((row) => row.part !== "body" && row.part !== "table")
  const near = [...contactRows, ...edges.filter((row) => !contactRows.includes(row))]
  const email = findEmail([...near, ...rows])
  const location = findLocation(near)
  const placed = (field: string) => location.find(([name]) => name === field)?.[1].value
  const regions = regionsOf(placed("countryCode"), placed("city"), email?.value, locale, rows)
  const phoneIn = (some: ReadonlyArray<Row>) => findPhone(some, regions, locale === "ar")
  const phone =
    phoneIn(near) ??
    phoneIn(rows.slice(-6)) ??
    phoneIn(rows.filter(speaksOfPhones)) ??
    phoneIn(rows.filter(isContact))
  const name = findName(rows, new Set(contactRows), email?.value, locale)
  const links = findLinks(near)
  const label = labelOf(header, name)
  const told = sections.find((section) => section.kind === "summary")
  const prose = (told?.rows ?? []).filter((row) => !isContact(row))
  const summary = paragraphsOf(prose, wrapEdge(prose), words)
  const last = summary.at(-1)
  const about = last && {
    ...summary[0]!.value,
    value: summary.map((one) => one.value.value).join(" "),
    end: last.value.end,
    rule: "summary",
  }
  const at = (field: string, value: Found | undefined) =>
    value ? { [field]: assembly.value(`/basics/${field}`, value) } : {}
  const place = Object.fromEntries(
    location.map(([field, value]) => [field, assembly.value(`/basics/location/${field}`, value)]),
  )
  const profiles = links.profiles.map((profile, index) =>
    Object.fromEntries(
      Object.entries(profile).map(([field, value]) => [
        field,
        assembly.value(`/basics/profiles/${index}/${field}`, value),
      ]),
    ),
  )
  return {
    ...at("name", name),
    ...at("label", label),
    ...at("email", email),
    ...at("phone", phone),
    ...at("url", links.url),
    ...at("summary", about),
    ...(location.length > 0 ? { location: place } : {}),
    ...(profiles.length > 0 ? { profiles } : {}),
  }
}

const readers: Record<Exclude<SectionKind, "summary" | "other">, (scope: Scope) => ReadonlyArray<Entry>> = {
  work: (scope) => workOf(scope),
  volunteer: (scope) =>
    workOf(scope, "organization").map((entry) => Object.assign({}, entry, { location: undefined })),
  education: educationOf,
  awards: (scope) => itemsOf(scope, { title: "title", by: "awarder", date: "date", more: "summary" }),
  certificates: (scope) => itemsOf(scope, { title: "name", by: "issuer", date: "date" }),
  publications: (scope) =>
    itemsOf(scope, { title: "name", by: "publisher", date: "releaseDate", more: "summary" }),
  skills: skillsOf,
  languages: (scope) => languagesOf(scope.rows),
  interests: (scope) => interestsOf(scope.rows),
  references: referencesOf,
  projects: projectsOf,
}

/** Text to structured CV, by rules alone: the same text always gives the same document, each value with its span. */
export const parseCv = (cv: CvText): CvDocument => {
  const text = textOf(cv)
  const rows = regrid(mergeRows(rowsOf(cv)))
  const words = wordsOf(text)
  // Without geometry a text is wrapped at one width throughout.
  const edge = rows.some((row) => row.right !== undefined) ? undefined : wrapEdge(rows)
  const locale = localeOf(text)
  const { header, sections } = sectionsOf(rows)
  const assembly = new Assembly(cv)
  const basics = basicsOf(assembly, rows, header, sections, locale, words)
  const resume: Record<string, unknown> = { basics }
  for (const [kind, read] of Object.entries(readers)) {
    const entries = sections
      .filter((section) => section.kind === kind && section.rows.length > 0)
      .flatMap((section) => read(scopeOf(kind, section.rows, words, edge)))
    const value = assembly.entries(kind, entries)
    if (value) resume[kind] = value
  }
  const headings = sections
    .filter((section) => section.kind !== "contact")
    .map(({ kind, heading, confidence, rule }) => ({
      kind,
      heading: assembly.span({
        start: heading.start,
        end: heading.start + heading.text.length,
        confidence,
        rule,
      }),
    }))
  return assembly.document({ resume, locale, sections: headings })
}
