import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"

interface Field {
  readonly pointer: string
  readonly text: string
}
/** A CV's fields as lines of one text; `fields[i]` begins at `starts[i]`. */
export interface CvLines {
  readonly text: string
  readonly fields: ReadonlyArray<Field>
  readonly starts: ReadonlyArray<number>
}

const some = (pointer: string, text: string | undefined): ReadonlyArray<Field> =>
  text === undefined ? [] : [{ pointer, text }]
const each = (pointer: string, texts: ReadonlyArray<string> | undefined): ReadonlyArray<Field> =>
  (texts ?? []).map((text, at) => ({ pointer: `${pointer}/${at}`, text }))
/** Each item's lines, from `one`, which is given the item's pointer. */
const all = <A>(
  pointer: string,
  items: ReadonlyArray<A> | undefined,
  one: (item: A, at: string) => ReadonlyArray<ReadonlyArray<Field>>,
) => (items ?? []).flatMap((item, at) => one(item, `${pointer}/${at}`))

/** Where a CV may name a skill: not the person, the employers, the schools or those who recommend. */
const linesOf = ({ resume }: CvDocument): ReadonlyArray<ReadonlyArray<Field>> => [
  some("/basics/label", resume.basics.label),
  some("/basics/summary", resume.basics.summary),
  ...all("/skills", resume.skills, (skill, at) => [
    some(`${at}/name`, skill.name),
    each(`${at}/keywords`, skill.keywords),
  ]),
  (resume.languages ?? []).flatMap((spoken, at) => some(`/languages/${at}/language`, spoken.language)),
  ...all("/work", resume.work, (work, at) => [
    some(`${at}/position`, work.position),
    some(`${at}/summary`, work.summary),
    ...each(`${at}/highlights`, work.highlights).map((field) => [field]),
  ]),
  ...all("/volunteer", resume.volunteer, (work, at) => [
    some(`${at}/position`, work.position),
    some(`${at}/summary`, work.summary),
    ...each(`${at}/highlights`, work.highlights).map((field) => [field]),
  ]),
  ...all("/projects", resume.projects, (project, at) => [
    some(`${at}/name`, project.name),
    some(`${at}/description`, project.description),
    ...each(`${at}/highlights`, project.highlights).map((field) => [field]),
    each(`${at}/keywords`, project.keywords),
  ]),
  ...all("/education", resume.education, (education, at) => [
    some(`${at}/area`, education.area),
    each(`${at}/courses`, education.courses),
  ]),
  ...all("/certificates", resume.certificates, ({ name }, at) => [some(`${at}/name`, name)]),
  ...all("/publications", resume.publications, (publication, at) => [
    some(`${at}/name`, publication.name),
    some(`${at}/summary`, publication.summary),
  ]),
  ...all("/awards", resume.awards, (award, at) => [
    some(`${at}/title`, award.title),
    some(`${at}/summary`, award.summary),
  ]),
]

/** The fields of a line stand as in a list of skills, between commas. */
export const cvLines = (document: CvDocument): CvLines => {
  const [fields, starts]: [Array<Field>, Array<number>] = [[], []]
  let text = ""
  for (const line of linesOf(document))
    for (const [at, field] of line.entries()) {
      if (at > 0) text += ", "
      else if (text !== "") text += "\n\n"
      starts.push(text.length)
      fields.push(field)
      text += field.text
    }
  return { text, fields, starts }
}
