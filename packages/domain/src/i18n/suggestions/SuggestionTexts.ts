import type { SuggestionKind } from "../../cv/suggestions/Suggestion.ts"

export type Question =
  | "percent"
  | "number"
  | "placeholder"
  | "countryCode"
  | "section"
  | "email"
  | "phone"
  | "city"
  | "employer"
  | "position"
  | "result"

/** What a suggestion says: what is wrong, what the change does, what it brings. */
export interface SuggestionText {
  readonly problem: string
  readonly explanation: string
  readonly impact: string
}

/** All that suggestions say to their reader, in one language. `about` names what a question is about; it may be empty. */
export interface SuggestionTexts {
  readonly kinds: { readonly [Kind in SuggestionKind]: SuggestionText }
  readonly questions: { readonly [Q in Question]: (about: string) => string }
}
