import type { AnalysisRewrites } from "@utopiahire/services/cv/AnalysisRewrites"
import type { CvAnalyzer } from "@utopiahire/services/cv/CvAnalyzer"
import { cvSteps } from "./cv/activities.ts"
import { rewriteSteps } from "./cv/rewriteActivities.ts"
import type { StepTable } from "./steps.ts"

/** What carries out the steps of every flow in `flows.ts`. */
export const allSteps: StepTable<CvAnalyzer | AnalysisRewrites> = { ...cvSteps, ...rewriteSteps }
