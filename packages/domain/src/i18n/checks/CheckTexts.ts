import type { CvFailure } from "../../cv/Cv.ts"
import type { CheckCategory } from "../../cv/Score.ts"

/** What one check may say: its cases, and the values its sentences are filled with. */
interface Finding<Case extends string, Values> {
  readonly case: Case
  readonly values: Values
}

/** Every check of the rubric. A check added here is missed by tsc in `checks/all.ts` and in each language. */
export interface Findings {
  readonly P01: Finding<"readable" | "thinPage" | "imagePage" | "noText", { page: number; letters: number }>
  readonly P02: Finding<"good" | "plainText", { type: string }>
  readonly P08: Finding<
    "good" | "academic" | "manyPages" | "tooManyPages" | "heavy" | "truncated" | "unpaged",
    { megabytes: number; pages: number }
  >
  readonly C01: Finding<"found" | "low" | "unsure" | "missing", { name: string; line: number }>
  readonly C02: Finding<"found" | "broken" | "missing", { email: string }>
  readonly C03: Finding<"found" | "noCountryCode" | "broken" | "missing", { phone: string }>
  readonly S01: Finding<"found" | "student" | "noHeading" | "missing", { entries: number; heading: string }>
  readonly S02: Finding<"found" | "noInstitution" | "missing", { entries: number }>
  readonly S03: Finding<"found" | "noHeading" | "few" | "many" | "missing", { count: number }>
  readonly K04: Finding<
    "found" | "some" | "few" | "noBullets",
    { withFigure: number; bullets: number; percent: number }
  >
}
export type CheckId = keyof Findings

/** `fix` is said with every warning and failure. */
export interface CheckText<F extends Finding<string, unknown>> {
  readonly title: string
  readonly says: { readonly [Case in F["case"]]: (values: F["values"]) => string }
  readonly fix: (values: F["values"]) => string
}

export type CeilingReason = "needsOcr" | "garbled" | "noContact" | "noExperience"

/** All that the analysis of a CV says to its reader, in one language. */
export interface CheckTexts {
  readonly checks: { readonly [Id in CheckId]: CheckText<Findings[Id]> }
  readonly ceilings: Readonly<Record<CeilingReason, string>>
  readonly categories: Readonly<Record<CheckCategory, string>>
  readonly failures: Readonly<Record<CvFailure, string>>
}
