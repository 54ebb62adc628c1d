import type { DateStyle } from "./dates.ts"
import type { HeadingStyle, Kind } from "./headings.ts"
import type { PhoneStyle } from "./phones.ts"

/** How a job's title, employer, place and dates stand together. */
export type JobForm =
  | "title-dates/employer"
  | "employer-dates/title"
  | "title-at-employer"
  | "employer-dash-title"
  | "title-comma-employer"
  | "dates/title/employer"
  | "title/employer/dates"
  | "rail"
  | "table"
  | "nested"
  | "pipes"
  | "dates-colon"
  | "employer-city-dates/title"
  | "title-dash-employer/dates"
  | "labelled"
  | "profile"
  | "europass"
  | "head(dates)"
  | "title/pipes"
  | "dates-left"
  | "title(employer)"
  | "tabbed"

export type DegreeForm =
  | "degree-dates/institution"
  | "institution-dates/degree"
  | "degree-comma-institution"
  | "dates-colon"
  | "rail"
  | "table"
  | "degree/institution/dates"
  | "pipes"
  | "degree-dash-institution"
  | "labelled"
  | "profile"
  | "europass"
  | "degree(dates)"

/** What stands beside an employer. */
export type JobPlace = "city" | "country" | "contract" | "dash" | "brackets"
export type SkillForm =
  | "commas"
  | "bullets"
  | "groups"
  | "pipes"
  | "lines"
  | "ratings"
  | "table"
  | "dots"
  | "stars"
  | "bullet-groups"
  | "percent"
  | "levelled"
  | "chips"
  | "grid"
export type LanguageForm =
  | "colon"
  | "brackets"
  | "dash"
  | "inline"
  | "table"
  | "bullets"
  | "rated"
  | "semicolons"
  | "cefr"
  | "lines"
export type ContactForm =
  | "other-labels"
  | "initials"
  | "bar"
  | "glyphs"
  | "lines"
  | "labelled"
  | "icons"
  | "pipes"
  | "dots"
  | "two-rows"
  | "table"

/** Where things stand and how they are written: one template's habits. Lists are choices, drawn for each CV. */
export interface Arrangement {
  readonly order: ReadonlyArray<Kind>
  readonly side?: ReadonlyArray<Kind>
  readonly headings: HeadingStyle
  readonly upperName?: boolean
  readonly labelledName?: boolean
  readonly showLabel?: boolean
  readonly contact: ContactForm
  readonly phones: ReadonlyArray<PhoneStyle>
  readonly job: ReadonlyArray<JobForm>
  readonly degree: ReadonlyArray<DegreeForm>
  readonly dates: Record<"en" | "fr" | "ar", ReadonlyArray<DateStyle>>
  readonly skills: ReadonlyArray<SkillForm>
  readonly languages: ReadonlyArray<LanguageForm>
  /** "Curriculum Vitae" above the name. */
  readonly docTitle?: boolean
  /** The family name in capitals. */
  readonly upperFamily?: boolean
  /** Birth date, nationality and marital state among the contact lines. */
  readonly personal?: true | "short"
  /** Bullets end with a full stop. */
  readonly stops?: boolean
  /** A line about the employer under each job's head. */
  readonly blurb?: boolean
  /** A line of course work under each degree, and references at the end. */
  readonly extras?: boolean
  readonly place?: JobPlace
  /** A line of tools under each job. */
  readonly tools?: boolean
  /** Titles end in a rank, a field or a kind of contract. */
  readonly longTitles?: boolean
  /** The last job is an internship under a heading of its own. */
  readonly internships?: boolean
  /** Degrees with the city of the school, and with the year of their end alone. */
  readonly degreeCity?: boolean
  readonly degreeEnd?: boolean
  /** People who vouch, with addresses and numbers of their own; unpaid work; prizes. */
  readonly others?: boolean
  /** The name in two lines, before the title in one line, or with letters after it. */
  readonly nameForm?: "two-lines" | "with-label" | "credentials" | "honorific" | "parts"
  /** A second number and a second address. */
  readonly twice?: boolean
  /** Bullets without any mark: a sentence a line. */
  readonly bare?: boolean
  /** What was done stands apart from the jobs. */
  readonly functional?: boolean
}
