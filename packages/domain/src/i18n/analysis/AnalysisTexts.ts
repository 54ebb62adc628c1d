import type { SectionAnalysis } from "../../cv/views/views.ts"

/** What the views over a score say, in one language. */
export interface AnalysisTexts {
  readonly sections: Readonly<Record<SectionAnalysis["section"], string>>
  readonly fine: string
  readonly absent: string
}
