export type Language = "en" | "fr" | "ar"

/** A month of a year; without `month` the CV tells the year only. */
export interface Moment {
  readonly year: number
  readonly month: number
}
/** `end` is absent for what lasts until today. */
export interface Period {
  readonly start: Moment
  readonly end?: Moment
}
export interface Job {
  readonly title: string
  readonly employer: string
  readonly city: string
  readonly period: Period
  readonly bullets: ReadonlyArray<string>
}
export interface Degree {
  /** The degree as it is written, its field included. */
  readonly degree: string
  readonly institution: string
  readonly city: string
  readonly period: Period
  readonly grade?: string
}
export interface Project {
  readonly name: string
  readonly bullets: ReadonlyArray<string>
  readonly year: number
}
export interface Place {
  readonly country: string
  readonly city: string
  readonly countryName: string
  /** Street and post code before the city, or nothing. */
  readonly street: string
}

/** An invented person with everything that a CV of theirs may say. */
export interface Person {
  readonly language: Language
  readonly given: string
  readonly family: string
  readonly email: string
  readonly phone: string
  readonly place: Place
  readonly label: string
  readonly birth: Moment & { readonly day: number }
  readonly nationality: string
  readonly secondPhone: string
  readonly referees: ReadonlyArray<{
    readonly name: string
    readonly position: string
    readonly employer: string
    readonly phone: string
    readonly email: string
  }>
  readonly volunteering: { readonly position: string; readonly organisation: string; readonly year: number }
  readonly award: string
  /** What may follow a title. */
  readonly suffix: string
  readonly summary: string
  readonly links: ReadonlyArray<string>
  readonly work: ReadonlyArray<Job>
  readonly education: ReadonlyArray<Degree>
  readonly skills: ReadonlyArray<{ readonly group: string; readonly items: ReadonlyArray<string> }>
  readonly languages: ReadonlyArray<{ readonly language: string; readonly level: string }>
  readonly projects: ReadonlyArray<Project>
  readonly certificates: ReadonlyArray<{ readonly name: string; readonly year: number }>
  readonly publications: ReadonlyArray<string>
  readonly interests: ReadonlyArray<string>
}
