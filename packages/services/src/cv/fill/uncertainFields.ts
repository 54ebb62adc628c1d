import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"

/** What a model may be asked for. Addresses and numbers are read by their form, and what is long by its section. */
export type FieldKind = "name" | "position" | "employer" | "institution" | "degree" | "startDate"

/** A field that the rules left empty, or filled without being sure. `near` is what stands around it in the CV. */
export interface UncertainField {
  readonly pointer: string
  readonly kind: FieldKind
  readonly near: string
}

/** From here on a value by the rules is left alone. */
export const SURE = 0.6
const MOST = 20
const NEAR = 200

/** The fields of a CV that the rules are not sure of, in its order, twenty at most. */
export const uncertainFields = ({ provenance, resume }: CvDocument): ReadonlyArray<UncertainField> => {
  const doubtful = (pointer: string, value: string | undefined) =>
    value === undefined || (provenance[pointer]?.confidence ?? 1) < SURE
  const { basics, education = [], work = [] } = resume
  const asked: Array<UncertainField> = []
  const ask = (
    pointer: string,
    kind: FieldKind,
    value: string | undefined,
    known: ReadonlyArray<string | undefined>,
  ) => {
    if (!doubtful(pointer, value)) return
    const near = known.filter((each) => each !== undefined && each !== value).join(", ")
    asked.push({ pointer, kind, near: near.replace(/\s+/g, " ").slice(0, NEAR) })
  }
  ask("/basics/name", "name", basics.name, [])
  for (const [at, { endDate, highlights, name, position, startDate }] of work.entries()) {
    const known = [name, position, startDate, endDate, highlights?.[0]]
    ask(`/work/${at}/position`, "position", position, known)
    ask(`/work/${at}/name`, "employer", name, known)
    if (endDate === undefined) ask(`/work/${at}/startDate`, "startDate", startDate, known)
  }
  for (const [at, { area, endDate, institution, startDate, studyType }] of education.entries()) {
    const known = [institution, studyType, area, startDate, endDate]
    ask(`/education/${at}/institution`, "institution", institution, known)
    ask(`/education/${at}/studyType`, "degree", studyType, known)
  }
  return asked.slice(0, MOST)
}
