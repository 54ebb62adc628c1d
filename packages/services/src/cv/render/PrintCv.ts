import type { SectionKind } from "@utopiahire/domain/cv/CvDocument"
import type { Language } from "@utopiahire/domain/i18n/Language"

/** One value as it is printed, and where it stands in the CV. `href` only for web, mail and phone links. */
export interface Value {
  readonly pointer: string
  readonly text: string
  /** Reads from right to left. */
  readonly rtl: boolean
  readonly href?: string
}

/** A labelled list inside an entry: courses, technologies, a grade. */
export interface Fact {
  readonly label: string
  readonly values: ReadonlyArray<Value>
}

export interface Entry {
  readonly title: ReadonlyArray<Value>
  /** Who it was for, and where; on the line of the title, behind a dash, where it is `brief`. */
  readonly by: ReadonlyArray<Value>
  readonly brief?: boolean
  readonly dates?: Value
  readonly links: ReadonlyArray<Value>
  readonly text?: Value
  readonly bullets: ReadonlyArray<Value>
  readonly facts: ReadonlyArray<Fact>
}

/** Short values in a row, under a name of their own where they have one. */
export interface Group {
  readonly name?: Value
  readonly values: ReadonlyArray<Value>
}

/** One section in one of three shapes: prose, entries, or groups of short values. */
export interface Section {
  readonly kind: Exclude<SectionKind, "other">
  readonly heading: string
  readonly text?: Value
  readonly entries: ReadonlyArray<Entry>
  readonly groups: ReadonlyArray<Group>
}

/** A CV as every engine prints it: what is said, in which order, in which words. How it looks is the template's. */
export interface PrintCv {
  readonly language: Language
  readonly rtl: boolean
  readonly title: string
  readonly keywords: ReadonlyArray<string>
  readonly name?: Value
  readonly label?: Value
  readonly contact: ReadonlyArray<Value>
  readonly sections: ReadonlyArray<Section>
  /** The line by which a person agrees to be considered, where a country's employers look for one. */
  readonly closing?: Value
}
