import { Schema } from "effect"
import { Language } from "../i18n/Language.ts"
import { AnalysisId } from "../Ids.ts"
import { Cv } from "./Cv.ts"
import { CountryProfile } from "./countries/CountryProfile.ts"
import { JobMatch } from "./match/JobMatch.ts"
import { Score } from "./Score.ts"
import { Suggestion } from "./suggestions/Suggestion.ts"
import { SectionAnalysis, Win } from "./views/views.ts"

export const llmStatuses = ["off", "pending", "done", "failed"] as const
/** Why a model has said nothing: `notAsked` is no fault, `notKept` is a text that stays nowhere for it to find. */
export const llmReasons = [
  "notAsked",
  "notConfigured",
  "consentMissing",
  "notKept",
  "overBudget",
  "unavailable",
] as const

/** The model's part: `pending` until its flow ends. What it proposed stands among `suggestions` with `source: "llm"`. */
export const LlmPart = Schema.Struct({
  status: Schema.Literals(llmStatuses),
  reason: Schema.optionalKey(Schema.Literals(llmReasons)),
})
export type LlmPart = typeof LlmPart.Type

/** What rules found: the same CV, job text, country and language give the same, byte by byte. */
export const Findings = Schema.Struct({
  revision: Schema.Int,
  language: Language,
  score: Score,
  jobMatch: Schema.optionalKey(JobMatch),
  suggestions: Schema.Array(Suggestion),
  sections: Schema.Array(SectionAnalysis),
  quickWins: Schema.Array(Win),
  topPriorities: Schema.Array(Win),
  /** Where the CV is meant for a country we know the customs of. */
  profile: Schema.optionalKey(CountryProfile),
})
export type Findings = typeof Findings.Type

/** One analysis as it is kept and answered. `cv` is absent where a text was analysed that is not kept. */
export const Analysis = Schema.Struct({
  analysisId: AnalysisId,
  cv: Schema.optionalKey(Cv),
  createdAt: Schema.DateTimeUtcFromString,
  ...Findings.fields,
  llm: LlmPart,
})
export type Analysis = typeof Analysis.Type
