import { type CvDocument } from "@utopiahire/domain/cv/CvDocument"

/** What an annotated CV says of itself, by field: `{t:Engineer}` is a title, and so on. */
export const fieldNames = {
  n: "name",
  m: "email",
  p: "phone",
  e: "employer",
  t: "title",
  d: "dates",
  b: "bullets",
  i: "institution",
  g: "degree",
  s: "skills",
  l: "languages",
} as const
export type Field = (typeof fieldNames)[keyof typeof fieldNames]
export type Values = Record<Field, ReadonlyArray<string>>

const mark = /\{([a-z]):([^{}]*)\}/g

/** Equal after NFKC and lower case, without spaces, dashes and bullets. */
const strict = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-–—•·●▪]/gu, "")
const digits = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (sign) => String(sign.charCodeAt(0) - 0x660))
    .replace(/\D/g, "")
    .slice(-7)

const empty = (): Record<Field, Array<string>> => ({
  name: [],
  email: [],
  phone: [],
  employer: [],
  title: [],
  dates: [],
  bullets: [],
  institution: [],
  degree: [],
  skills: [],
  languages: [],
})

/** The plain text of an annotated one, and the values that stand in it. A `^` in front of a line makes it bold. */
export const annotated = (
  source: string,
): { readonly text: string; readonly bold: ReadonlySet<string>; readonly truth: Values } => {
  const truth = empty()
  for (const [, sign, value] of source.matchAll(mark)) {
    if (sign === "r") truth.employer.push(strict(value!))
    else if (sign === "u") truth.dates.push(strict(truth.dates.pop() + value!))
    else if (sign === "a") truth.degree.push(strict(truth.degree.pop() + value!))
    else if (sign === "p") truth.phone.push(digits(value!))
    else truth[fieldNames[sign as keyof typeof fieldNames]].push(strict(value!))
  }
  const bare = source.replace(/\{r:[^{}]*\}/g, "").replace(mark, "$2")
  const bold = new Set([...bare.matchAll(/^\^(.*)$/gm)].map(([, line]) => line!.trim()))
  return { text: bare.replace(/^\^/gm, ""), bold, truth }
}

export const valuesOf = ({ resume, rawDates }: CvDocument): Values => {
  const some = (values: ReadonlyArray<string | undefined>) =>
    values.flatMap((one) => (one ? [strict(one)] : []))
  const dates = (section: string, all: ReadonlyArray<unknown> = []) =>
    all.map((_, at) =>
      [rawDates[`/${section}/${at}/startDate`], rawDates[`/${section}/${at}/endDate`]]
        .filter(Boolean)
        .join(""),
    )
  const { basics, work = [], education = [], skills = [], languages = [] } = resume
  return {
    name: some([basics.name]),
    email: some([basics.email]),
    phone: basics.phone ? [digits(basics.phone)] : [],
    employer: some(work.map((job) => job.name)),
    title: some(work.map((job) => job.position)),
    dates: some([...dates("work", work), ...dates("education", education)]),
    bullets: work.flatMap((job) => some([job.summary, ...(job.highlights ?? [])])),
    institution: some(education.map((one) => one.institution)),
    degree: some(education.map((one) => `${one.studyType ?? ""}${one.area ?? ""}`)),
    skills: some(
      skills.flatMap(({ name, keywords }): ReadonlyArray<string | undefined> => keywords ?? [name]),
    ),
    languages: some(languages.map((one) => one.language)),
  }
}

export interface Tally {
  hits: number
  found: number
  wanted: number
}
/** Counts what was found, and says what was missed or made up. */
export const compare = (truth: Values, guess: Values, tallies: Map<string, Tally>): ReadonlyArray<string> =>
  (Object.keys(truth) as ReadonlyArray<Field>).flatMap((field) => {
    const extra = [...guess[field]]
    const missed = truth[field].filter((value) => {
      const at = extra.indexOf(value)
      if (at >= 0) extra.splice(at, 1)
      return at < 0
    })
    const tally = tallies.get(field) ?? { hits: 0, found: 0, wanted: 0 }
    tallies.set(field, tally)
    tally.hits += truth[field].length - missed.length
    tally.wanted += truth[field].length
    tally.found += guess[field].length
    return missed.length + extra.length === 0
      ? []
      : [`${field}: missed ${missed.join(" ¦ ") || "-"}; extra ${extra.join(" ¦ ") || "-"}`]
  })
export const f1 = (tallies: Iterable<Tally>): number => {
  let [hits, all] = [0, 0]
  for (const tally of tallies) {
    hits += tally.hits
    all += tally.found + tally.wanted
  }
  return all === 0 ? 1 : (2 * hits) / all
}
