import type { CvDocument, Resume } from "@utopiahire/domain/cv/CvDocument"
import type { Entry, Fact, Group, Section } from "./PrintCv.ts"
import type { Printing } from "./Printing.ts"

type Listed = Exclude<Section["kind"], "summary">
type One<Kind extends Listed> = NonNullable<Resume[Kind]>[number]
type Parts = Partial<Pick<Section, "entries" | "groups">>

const entry = (parts: Partial<Entry>): Entry => ({
  title: [],
  by: [],
  links: [],
  bullets: [],
  facts: [],
  ...parts,
})
const fact = (label: string, values: Fact["values"]): ReadonlyArray<Fact> =>
  values.length > 0 ? [{ label, values }] : []

const job = (it: One<"work"> | One<"volunteer">, by: Entry["by"], at: string, print: Printing): Entry =>
  entry({
    title: print.list(`${at}/position`, it.position),
    by,
    ...print.dates(at, it, true),
    links: print.link(`${at}/url`, it.url),
    ...print.maybe("text", `${at}/summary`, it.summary),
    bullets: print.all(`${at}/highlights`, it.highlights),
  })

const study = (it: One<"education">, at: string, print: Printing): Entry => {
  const { studyType, area } = it
  const both = studyType !== undefined && area !== undefined
  return entry({
    title: both
      ? [print.value(`${at}/studyType`, `${studyType}${print.words.inField}${area}`)]
      : [...print.list(`${at}/studyType`, studyType), ...print.list(`${at}/area`, area)],
    by: print.list(`${at}/institution`, it.institution),
    ...print.dates(at, it, false),
    links: print.link(`${at}/url`, it.url),
    facts: [
      ...fact(print.words.grade, print.list(`${at}/score`, it.score)),
      ...fact(print.words.courses, print.all(`${at}/courses`, it.courses)),
    ],
  })
}

const project = (it: One<"projects">, at: string, print: Printing): Entry =>
  entry({
    title: print.list(`${at}/name`, it.name),
    by: [...print.list(`${at}/entity`, it.entity), ...print.list(`${at}/type`, it.type)],
    ...print.dates(at, it, false),
    links: print.link(`${at}/url`, it.url),
    ...print.maybe("text", `${at}/description`, it.description),
    bullets: print.all(`${at}/highlights`, it.highlights),
    facts: [
      ...fact(print.words.roles, print.all(`${at}/roles`, it.roles)),
      ...fact(print.words.technologies, print.all(`${at}/keywords`, it.keywords)),
    ],
  })

const group = (pointer: string, it: One<"skills"> | One<"interests">, print: Printing): Group => {
  const level = "level" in it ? print.list(`${pointer}/level`, it.level) : []
  const keywords = print.all(`${pointer}/keywords`, it.keywords)
  return keywords.length > 0
    ? { ...print.maybe("name", `${pointer}/name`, it.name), values: [...keywords, ...level] }
    : level.length > 0
      ? { ...print.maybe("name", `${pointer}/name`, it.name), values: level }
      : { values: print.list(`${pointer}/name`, it.name) }
}

/** Neighbours without a name become one row of values. */
const joined = (groups: ReadonlyArray<Group>): ReadonlyArray<Group> => {
  const rows: Array<Group> = []
  for (const one of groups) {
    const last = rows.at(-1)
    if (last !== undefined && last.name === undefined && one.name === undefined)
      rows[rows.length - 1] = { values: [...last.values, ...one.values] }
    else rows.push(one)
  }
  return rows
}

const listed: { readonly [Kind in Listed]: (of: ReadonlyArray<One<Kind>>, print: Printing) => Parts } = {
  work: (all, print) => ({
    entries: all.map((it, i) => {
      const at = `/work/${i}`
      const by = [...print.list(`${at}/name`, it.name), ...print.list(`${at}/location`, it.location)]
      return job(it, by, at, print)
    }),
  }),
  volunteer: (all, print) => ({
    entries: all.map((it, i) =>
      job(it, print.list(`/volunteer/${i}/organization`, it.organization), `/volunteer/${i}`, print),
    ),
  }),
  education: (all, print) => ({ entries: all.map((it, i) => study(it, `/education/${i}`, print)) }),
  projects: (all, print) => ({ entries: all.map((it, i) => project(it, `/projects/${i}`, print)) }),
  awards: (all, print) => ({
    entries: all.map((it, i) =>
      entry({
        title: print.list(`/awards/${i}/title`, it.title),
        by: print.list(`/awards/${i}/awarder`, it.awarder),
        brief: true,
        ...print.date(`/awards/${i}/date`, it.date),
        ...print.maybe("text", `/awards/${i}/summary`, it.summary),
      }),
    ),
  }),
  certificates: (all, print) => ({
    entries: all.map((it, i) =>
      entry({
        title: print.list(`/certificates/${i}/name`, it.name),
        by: print.list(`/certificates/${i}/issuer`, it.issuer),
        brief: true,
        ...print.date(`/certificates/${i}/date`, it.date),
        links: print.link(`/certificates/${i}/url`, it.url),
      }),
    ),
  }),
  publications: (all, print) => ({
    entries: all.map((it, i) =>
      entry({
        title: print.list(`/publications/${i}/name`, it.name),
        by: print.list(`/publications/${i}/publisher`, it.publisher),
        brief: true,
        ...print.date(`/publications/${i}/releaseDate`, it.releaseDate),
        links: print.link(`/publications/${i}/url`, it.url),
        ...print.maybe("text", `/publications/${i}/summary`, it.summary),
      }),
    ),
  }),
  references: (all, print) => ({
    entries: all.map((it, i) =>
      entry({
        title: print.list(`/references/${i}/name`, it.name),
        ...print.maybe("text", `/references/${i}/reference`, it.reference),
      }),
    ),
  }),
  skills: (all, print) => ({ groups: joined(all.map((it, i) => group(`/skills/${i}`, it, print))) }),
  interests: (all, print) => ({ groups: joined(all.map((it, i) => group(`/interests/${i}`, it, print))) }),
  languages: (all, print) => ({
    groups: all.map(({ fluency, language }, i): Group => {
      const level = print.list(`/languages/${i}/fluency`, fluency)
      const name = print.list(`/languages/${i}/language`, language)
      return level.length > 0 && name[0] !== undefined
        ? { name: name[0], values: level }
        : { values: [...name, ...level] }
    }),
  }),
}

/** One section as it is printed; none where the CV has nothing of its kind. */
export const sectionOf = (
  kind: Section["kind"],
  { resume }: CvDocument,
  print: Printing,
): Section | undefined => {
  const heading = print.words.sections[kind]
  if (kind === "summary") {
    const text = print.maybe("text", "/basics/summary", resume.basics.summary)
    return "text" in text ? { kind, heading, ...text, entries: [], groups: [] } : undefined
  }
  const all = resume[kind]
  if (all === undefined || all.length === 0) return undefined
  const parts = (listed[kind] as (all: ReadonlyArray<unknown>, print: Printing) => Parts)(all, print)
  return { kind, heading, entries: [], groups: [], ...parts }
}
