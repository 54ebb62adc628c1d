import type { CvDocument } from "../CvDocument.ts"
import type { Verdict } from "./Suggestion.ts"

/** One changed value, and what it may rest on. */
export interface Claim {
  readonly before: string
  readonly after: string
  /** Id of the entry the value stands in; none for the summary. */
  readonly entry?: string | undefined
  readonly document: CvDocument
  /** Facts the person gave, by the name of the slot. */
  readonly answers?: Readonly<Record<string, string>>
  /** Whether leaving out numbers is the point. */
  readonly allowShorten?: boolean
}

export const guard = (claim: Claim): Verdict =>
  claim.before === claim.after
    ? { status: "clean", newFacts: [] }
    : { status: "rejected", newFacts: [claim.after] }
