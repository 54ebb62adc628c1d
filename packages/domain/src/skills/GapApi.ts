import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "../auth/Authorization.ts"
import { CvNotFound } from "../cv/CvErrors.ts"
import { CvNotReady } from "../cv/SuggestionErrors.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { plainText } from "../http/plainText.ts"
import { CvId } from "../Ids.ts"
import { OccupationNotFound } from "./GapErrors.ts"
import { GapReport } from "./GapReport.ts"

const ofCv = { cvId: CvId }
const ofText = { cvText: plainText(50_000) }
const forJob = { jobDescription: plainText(20_000) }
const forOccupation = { occupationUri: plainText(300) }

/** One of your CVs or a text, against a job's text or an occupation. */
export const GapRequest = Schema.Union([
  Schema.Struct({ ...ofCv, ...forJob }),
  Schema.Struct({ ...ofCv, ...forOccupation }),
  Schema.Struct({ ...ofText, ...forJob }),
  Schema.Struct({ ...ofText, ...forOccupation }),
])
export type GapRequest = typeof GapRequest.Type

/** What is missing between a CV and a job. Somebody else's CV answers like an unknown one. */
export class GapApi extends HttpApiGroup.make("gaps")
  .add(
    HttpApiEndpoint.post("analyze", "/analyze", {
      payload: GapRequest,
      success: GapReport,
      error: [CvNotFound, CvNotReady, OccupationNotFound],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Hold a CV's skills against a job's text or an occupation",
        description:
          "What matches, what is near, what is missing and what nobody asked for, each with the words that say so and the " +
          "points it gives and takes. By rules and names of skills in English, French and Arabic: the same for the same CV in " +
          "each. A job that names no skill has no `score` but `scoreAbsent`. Nothing is kept. Labels follow `Accept-Language`.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api")
  .annotateMerge(OpenApi.annotations({ title: "Skills gap" })) {}
