import type { Language } from "../../i18n/Language.ts"
import type { CvDocument } from "../CvDocument.ts"
import type { CvText } from "../CvText.ts"
import type { Score } from "../Score.ts"
import type { Suggestion } from "./Suggestion.ts"

/** What suggestions are made from: one revision of a CV, the text of its file, and its score. */
export interface Judged {
  readonly text: CvText
  readonly document: CvDocument
  readonly score: Score
}

/** At most 50 changes that rules can make without a model, the one that adds most first; texts in `language`. */
export const suggest = (_cv: Judged, _language: Language): ReadonlyArray<Suggestion> => []
