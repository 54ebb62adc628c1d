import { type CvDocument, sectionKinds } from "@utopiahire/domain/cv/CvDocument"
import type { PrintVariant } from "@utopiahire/domain/cv/Template"
import type { Section } from "./PrintCv.ts"

const kinds = sectionKinds.filter((kind): kind is Section["kind"] => kind !== "other")
const usual: ReadonlyArray<Section["kind"]> = [
  "summary",
  "work",
  "projects",
  "education",
  "skills",
  "languages",
  "certificates",
  "awards",
  "publications",
  "volunteer",
  "interests",
  "references",
]

/** The CV's own order first, then what it has no heading for; for a country, the order that is usual there. */
export const sectionOrder = (
  { sections }: CvDocument,
  { country }: PrintVariant,
): ReadonlyArray<Section["kind"]> => {
  const own = country === undefined ? sections.map(({ kind }) => kind) : []
  return [...new Set([...own, ...usual, ...kinds])].filter((kind) => kind !== "other")
}
