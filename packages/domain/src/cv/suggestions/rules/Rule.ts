import type { Language } from "../../../i18n/Language.ts"
import type { Question } from "../../../i18n/suggestions/SuggestionTexts.ts"
import type { Evidence } from "../../Score.ts"
import type { CvDocument } from "../../CvDocument.ts"
import type { CvText } from "../../CvText.ts"
import type { CheckId } from "../../../i18n/checks/CheckTexts.ts"
import type { Patch, Slot, SuggestionKind } from "../Suggestion.ts"

/** What rules look at. */
export interface Ground {
  readonly text: CvText
  readonly document: CvDocument
}

/** A change as a rule proposes it, before it is guarded, measured and put into words. */
export interface Proposal {
  readonly kind: SuggestionKind
  readonly checkId?: CheckId
  readonly pointer: string
  readonly original: string
  readonly improved: string
  readonly patch: Patch
  readonly slots?: ReadonlyArray<{
    readonly name: string
    readonly type: Slot["type"]
    readonly ask: Question
    /** What the question is about: an employer, a heading. */
    readonly about?: string
  }>
  readonly evidence?: ReadonlyArray<Evidence>
}
export type Rule = (ground: Ground) => ReadonlyArray<Proposal>

export const replacing = (path: string, from: string, to: string): Patch => [
  { op: "test", path, value: from },
  { op: "replace", path, value: to },
]

/** Sentences a person wrote about their work, with their places. */
export const bulletsIn = ({ resume }: CvDocument) =>
  (["work", "projects", "volunteer"] as const).flatMap((section) =>
    (resume[section] ?? []).flatMap((entry, i) =>
      (entry.highlights ?? []).map((text, j) => ({
        text,
        section,
        entryIndex: i,
        index: j,
        pointer: `/${section}/${i}/highlights/${j}`,
      })),
    ),
  )

/** The first letter large, as a sentence begins; Arabic has no case. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

export type Openings = (bullet: string) => string | undefined
export type ByLanguage<A> = Readonly<Record<Language, A>>
