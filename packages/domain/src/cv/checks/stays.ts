import type { CvDocument } from "../CvDocument.ts"
import type { Evidence } from "../Score.ts"
import { at } from "./Check.ts"

export type Lack = "employer" | "title" | "start"

/** A job; for who has had none, a project or a voluntary post in its place. */
export interface Stay {
  readonly pointer: string
  readonly startDate?: string | undefined
  readonly endDate?: string | undefined
  readonly lacks: ReadonlyArray<Lack>
  readonly bullets: number
  readonly evidence: Evidence
}

const lacking = (parts: Readonly<Record<Lack, string | undefined>>): ReadonlyArray<Lack> =>
  (["employer", "title", "start"] as const).filter((part) => parts[part] === undefined)

/** The jobs of a CV, else what stands in for them. */
export const staysOf = (document: CvDocument): ReadonlyArray<Stay> => {
  const { work = [], volunteer = [], projects = [] } = document.resume
  const show = (pointer: string, fields: Readonly<Record<string, string | undefined>>): Evidence => {
    const [field, value] = Object.entries(fields).find(([, each]) => each !== undefined) ?? []
    return field === undefined ? { text: "", pointer } : at(document, `${pointer}/${field}`, value ?? "")
  }
  const jobs = work.map(({ position, name, startDate, endDate, highlights = [] }, i) => ({
    pointer: `/work/${i}`,
    startDate,
    endDate,
    lacks: lacking({ employer: name, title: position, start: startDate }),
    bullets: highlights.length,
    evidence: show(`/work/${i}`, { position, name, startDate }),
  }))
  if (jobs.length > 0) return jobs
  return [
    ...volunteer.map(({ position, organization, startDate, endDate, highlights = [] }, i) => ({
      pointer: `/volunteer/${i}`,
      startDate,
      endDate,
      lacks: lacking({ employer: organization, title: position, start: startDate }),
      bullets: highlights.length,
      evidence: show(`/volunteer/${i}`, { position, organization, startDate }),
    })),
    ...projects.map(({ name, startDate, endDate, highlights = [] }, i) => ({
      pointer: `/projects/${i}`,
      startDate,
      endDate,
      // A project has no employer, and its one date may be its end.
      lacks: lacking({ employer: "", title: name, start: startDate ?? endDate }),
      bullets: highlights.length,
      evidence: show(`/projects/${i}`, { name, startDate }),
    })),
  ]
}
