import type { Language } from "../i18n/Language.ts"
import type { Findings } from "./Analysis.ts"
import { analyse } from "./checks/score.ts"
import { profileFor } from "./countries/profileFor.ts"
import type { CvDocument } from "./CvDocument.ts"
import type { CvText } from "./CvText.ts"
import { matchJob } from "./match/matchJob.ts"
import type { Score } from "./Score.ts"
import { suggest } from "./suggestions/suggest.ts"
import type { Suggestion } from "./suggestions/Suggestion.ts"
import { sectionAnalyses } from "./views/sectionAnalyses.ts"
import { winsOf } from "./views/winsOf.ts"

/** What an analysis looks at. `asOf` is the month in which the CV was handed in. */
export interface ToAnalyse {
  readonly text: CvText
  readonly document: CvDocument
  readonly language: Language
  readonly asOf?: string
  readonly jobDescription?: string
  readonly country?: string
}

/** Each check with the suggestions that would mend it. */
const linked = (score: Score, suggestions: ReadonlyArray<Suggestion>): Score => ({
  ...score,
  checks: score.checks.map((check) => {
    const own = suggestions.filter(({ checkId }) => checkId === check.id).map(({ id }) => id)
    return own.length === 0 ? check : Object.assign({}, check, { suggestionIds: own })
  }),
})

/** The whole of an analysis that rules can give. Pure: the same input gives the same JSON, byte by byte. */
export const findingsOf = ({
  asOf,
  country,
  document,
  jobDescription,
  language,
  text,
}: ToAnalyse): Findings => {
  const judged = analyse(text, document, language, asOf)
  const suggestions = suggest({ text, document, score: judged }, language)
  const score = linked(judged, suggestions)
  const profile = profileFor(document, country, language)
  return {
    revision: document.revision,
    language,
    score,
    ...(jobDescription !== undefined && { jobMatch: matchJob(document, jobDescription, language, asOf) }),
    suggestions,
    sections: sectionAnalyses(document, score, suggestions, language),
    ...winsOf(score),
    ...(profile !== undefined && { profile }),
  }
}
