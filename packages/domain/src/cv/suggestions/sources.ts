import type { CvDocument } from "../CvDocument.ts"
import type { Known } from "./familiar.ts"
import { type Token, tokensOf, type Word } from "./tokens.ts"
import type { Vocabulary } from "./words/all.ts"

interface Sources {
  readonly document: CvDocument
  readonly entry: string | undefined
  readonly old: ReadonlyArray<Token>
  readonly said: ReadonlyArray<Token>
  readonly vocabulary: Vocabulary
}

/**
 * Names an entry goes by (employer, title, place, school, its keywords), not its other sentences: what was done in one
 * must not wander into another. The summary may name the titles and employers of all jobs.
 */
const namesOf = ({ resume }: CvDocument, entry: string | undefined): ReadonlyArray<string> => {
  const sections = [resume.work, resume.volunteer, resume.projects, resume.education]
  const all = sections.flatMap(
    (section) => (section ?? []) as ReadonlyArray<Readonly<Record<string, unknown>>>,
  )
  const fields = [
    "name",
    "position",
    "location",
    "organization",
    "entity",
    "institution",
    "area",
    "studyType",
    "keywords",
    "roles",
  ]
  return (entry === undefined ? all : all.filter(({ id }) => id === entry)).flatMap((each) =>
    fields.flatMap((field) => {
      const value = each[field]
      return typeof value === "string"
        ? [value]
        : Array.isArray(value)
          ? (value as ReadonlyArray<string>)
          : []
    }),
  )
}

const titlesOf = ({ resume }: CvDocument, entry: string | undefined): ReadonlyArray<string> =>
  [...(resume.work ?? []), ...(resume.volunteer ?? [])]
    .filter(({ id }) => entry === undefined || id === entry)
    .flatMap(({ position }) => position ?? [])

const skillsOf = ({ resume }: CvDocument): ReadonlyArray<string> =>
  (resume.skills ?? []).flatMap(({ name = "", keywords = [] }) => [name, keywords].flat())

const words = (tokens: ReadonlyArray<Token>): ReadonlyArray<Word> =>
  tokens.filter((token) => token.type === "word")

/** Everything a new value may rest on. */
export const sourcesOf = ({ document, entry, old, said, vocabulary }: Sources): Known => {
  const around = [...namesOf(document, entry), ...skillsOf(document)].map((text) =>
    words(tokensOf(text, vocabulary)),
  )
  const own = [...words(old), ...words(said)]
  const pairs = [words(old), words(said), ...around].flatMap((list) =>
    list.slice(1).map((word, at) => `${list[at]?.word ?? ""} ${word.word}`),
  )
  return {
    own: new Set(own.map(({ word }) => word)),
    around: new Set(around.flat().map(({ word }) => word)),
    pairs: new Set(pairs),
    titles: new Set(
      titlesOf(document, entry).flatMap((title) =>
        words(tokensOf(title, vocabulary)).map(({ word }) => word),
      ),
    ),
    vocabulary,
  }
}
