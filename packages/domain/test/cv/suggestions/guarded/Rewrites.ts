import type { Language } from "../../../../src/i18n/Language.ts"

/** A job of an invented person, and honest ways to say each of its bullets: nothing added, nothing made greater. */
export interface Job {
  readonly language: Language
  readonly position: string
  readonly employer: string
  readonly skills: ReadonlyArray<string>
  readonly bullets: ReadonlyArray<readonly [bullet: string, ...rewrites: ReadonlyArray<string>]>
}
