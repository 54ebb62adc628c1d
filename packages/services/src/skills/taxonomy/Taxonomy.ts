import type { Language } from "@utopiahire/domain/i18n/Language"

export type Relation = "essential" | "optional"

/** How far beyond one occupation a skill is of use, in ESCO's words. */
export type ReuseLevel = "transversal" | "cross-sector" | "sector-specific" | "occupation-specific"

/** The names of concepts; a language without a label answers in English. */
export interface Named {
  readonly size: number
  uri(at: number): string
  label(at: number, language: Language): string
  altLabels(at: number, language: Language): ReadonlyArray<string>
  indexOf(uri: string): number | undefined
}

/** Skills and occupations, each the integers from 0. Never changes. */
export interface Taxonomy {
  /** `starter-1`, `esco-1.2.1`, … */
  readonly version: string
  /** The words of thanks its licence asks for. */
  readonly attribution: string | undefined
  readonly skills: Named & {
    type(skill: number): "skill" | "knowledge"
    reuse(skill: number): ReuseLevel | undefined
    broader(skill: number): ReadonlyArray<number>
    narrower(skill: number): ReadonlyArray<number>
  }
  readonly occupations: Named & {
    isco(occupation: number): string
    skills(occupation: number): ReadonlyArray<{ readonly skill: number; readonly relation: Relation }>
  }
}
