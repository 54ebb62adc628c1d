import type { CvFailure } from "../../cv/Cv.ts"
import type { CheckCategory } from "../../cv/Score.ts"
import type { Language } from "../Language.ts"

/** What one check may say: its cases, and the values its sentences are filled with. */
interface Finding<Case extends string, Values> {
  readonly case: Case
  readonly values: Values
}

/** Every check of the rubric. A check added here is missed by tsc in `checks/all.ts` and in each language. */
export interface Findings {
  readonly P01: Finding<"readable" | "thinPage" | "imagePage" | "noText", { page: number; letters: number }>
  readonly P02: Finding<"good" | "plainText" | "rare", { type: string }>
  readonly P03: Finding<"same" | "nearly" | "mixed" | "unknown", { percent: number }>
  readonly P04: Finding<"one" | "orderly" | "columns" | "unknown", { page: number; lines: number }>
  readonly P05: Finding<"plain" | "table" | "box" | "unknown", { lines: number }>
  readonly P06: Finding<"clean" | "some" | "many", { percent: number }>
  readonly P07: Finding<"body" | "partly" | "edge" | "missing" | "unknown", { what: string }>
  readonly P08: Finding<
    "good" | "academic" | "manyPages" | "tooManyPages" | "heavy" | "truncated" | "unpaged",
    { megabytes: number; pages: number }
  >
  readonly P09: Finding<"none" | "marks" | "found" | "instruction", { count: number }>
  readonly C01: Finding<"found" | "low" | "unsure" | "missing", { name: string; line: number }>
  readonly C02: Finding<"found" | "broken" | "missing", { email: string }>
  readonly C03: Finding<"found" | "noCountryCode" | "broken" | "missing", { phone: string }>
  readonly C04: Finding<"found" | "street" | "missing", { place: string }>
  readonly S01: Finding<"found" | "student" | "noHeading" | "missing", { entries: number; heading: string }>
  readonly S02: Finding<"found" | "noInstitution" | "missing", { entries: number }>
  readonly S03: Finding<"found" | "noHeading" | "few" | "many" | "missing", { count: number }>
  readonly S04: Finding<
    "known" | "oneOdd" | "odd" | "none",
    { headings: number; odd: number; heading: string }
  >
  readonly S05: Finding<
    "whole" | "some" | "many" | "none",
    { whole: number; entries: number; lacks: "employer" | "title" | "start" }
  >
  /** `first` and `second` are dates as written. */
  readonly S06: Finding<"good" | "mixed" | "reversed" | "future" | "none", { first: string; second: string }>
  readonly S07: Finding<"newest" | "pair" | "mixed" | "undated", { first: string; second: string }>
  /** `bullets` are those of the first job that has too few or too many. */
  readonly K01: Finding<"good" | "few" | "many" | "none", { good: number; jobs: number; bullets: number }>
  readonly K02: Finding<
    "good" | "short" | "long" | "noBullets",
    { percent: number; short: number; long: number }
  >
  readonly K03: Finding<
    "active" | "some" | "few" | "noBullets",
    { active: number; bullets: number; percent: number }
  >
  readonly K04: Finding<
    "found" | "some" | "few" | "noBullets",
    { withFigure: number; bullets: number; percent: number }
  >
  readonly K05: Finding<"strong" | "some" | "many" | "nothing", { times: number; words: string }>
  readonly K06: Finding<
    "good" | "short" | "long" | "pages",
    { words: number; pages: number; years: number; least: number; most: number }
  >
  readonly H01: Finding<"none" | "found", { kinds: ReadonlyArray<"birth" | "marital" | "id" | "religion"> }>
  readonly H02: Finding<"none" | "found", { count: number; placeholder: string }>
  readonly H03: Finding<
    "none" | "repeated" | "unproven" | "noSkills",
    { term: string; times: number; percent: number; skills: number }
  >
  readonly H04: Finding<
    "one" | "some" | "mixed" | "noBullets",
    { language: Language; other: Language; percent: number }
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

/** The texts of the checks whose ids begin alike: one part of a language's file. */
export type CheckTextsOf<Prefix extends string> = {
  readonly [Id in Extract<CheckId, `${Prefix}${string}`>]: CheckText<Findings[Id]>
}

/** All that the analysis of a CV says to its reader, in one language. */
export interface CheckTexts {
  readonly checks: { readonly [Id in CheckId]: CheckText<Findings[Id]> }
  readonly ceilings: Readonly<Record<CeilingReason, string>>
  readonly categories: Readonly<Record<CheckCategory, string>>
  readonly failures: Readonly<Record<CvFailure, string>>
}
