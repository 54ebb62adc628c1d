import type { MatchPartId } from "../../cv/match/JobMatch.ts"

/** All that the match of a CV with a job's text says to its reader, in one language. */
export interface MatchTexts {
  readonly parts: Readonly<Record<MatchPartId, string>>
  readonly estimate: string
  readonly unproven: string
  readonly nothing: string
  readonly skills: (values: {
    readonly shown: number
    readonly listed: number
    readonly total: number
  }) => string
  /** `title` is the CV's closest one, "" for none. */
  readonly title: (values: { readonly title: string }) => string
  readonly seniority: (values: { readonly years: number; readonly asked: number }) => string
  readonly years: (asked: number) => string
  /** Levels of `degrees`; 0 where the CV names none. */
  readonly education: (values: { readonly held: number; readonly asked: number }) => string
  readonly tongues: (values: { readonly known: number; readonly asked: number }) => string
  readonly degrees: Readonly<Record<number, string>>
  /** By ISO 639-1. */
  readonly languages: Readonly<Record<string, string>>
}
