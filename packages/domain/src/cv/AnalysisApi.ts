import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "../auth/Authorization.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { idempotent, IdempotencyKeyInUse, IdempotencyKeyReused } from "../http/Idempotency.ts"
import { plainText } from "../http/plainText.ts"
import { AnalysisId, CvId } from "../Ids.ts"
import { Analysis } from "./Analysis.ts"
import {
  AnalysisNotFound,
  CvNotRead,
  Encrypted,
  NeedsOcr,
  NoText,
  NotACv,
  NotADocument,
  TooLong,
} from "./AnalysisErrors.ts"
import { ProfiledCountry } from "./countries/CountryProfile.ts"
import { Cv } from "./Cv.ts"
import { CvNotFound } from "./CvErrors.ts"

const wish = {
  /** The text of a job: what it asks for is matched, and nothing of it is kept but the lines quoted. */
  jobDescription: Schema.optionalKey(plainText(20_000)),
  country: Schema.optionalKey(ProfiledCountry),
  /** Also ask a language model, where one is set up and you have agreed to it. */
  useLlm: Schema.optionalKey(Schema.Boolean),
}

/** What to analyse: one of your CVs, or a text that is not kept. */
export const AnalyseRequest = Schema.Union([
  Schema.Struct({ cvId: CvId, ...wish }),
  Schema.Struct({ cvText: plainText(50_000), ...wish }),
])
export type AnalyseRequest = typeof AnalyseRequest.Type

/** The CV is still being read: follow it, then ask again. */
export const StillReading = Schema.Struct({
  cv: Cv,
  links: Schema.Struct({ self: Schema.String, events: Schema.String }),
})
export type StillReading = typeof StillReading.Type

const params = { id: AnalysisId }

/** Analyses of CVs: score, match with a job, suggestions and what to do first. Somebody else's id answers like an unknown one. */
export class AnalysisApi extends HttpApiGroup.make("analysis")
  .add(
    HttpApiEndpoint.post("analyse", "/analyze-structured", {
      headers: idempotent,
      payload: AnalyseRequest,
      success: [
        // In this order: an answer without headers takes the first.
        Analysis,
        HttpApiSchema.WithHeaders(StillReading.pipe(HttpApiSchema.status(202)), { location: Schema.String }),
      ],
      error: [
        CvNotFound,
        NeedsOcr,
        Encrypted,
        NotADocument,
        NotACv,
        TooLong,
        NoText,
        CvNotRead,
        IdempotencyKeyInUse,
        IdempotencyKeyReused,
      ],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Analyse a CV",
        description:
          "200: score by 30 checks with evidence and fix, suggestions, sections, quick wins and priorities; with `jobDescription` " +
          "a match of its own, never mixed into the score; customs of `country`, else of the country that the CV names, as " +
          "advice only. All by rules, at once, and the same for the same CV. `llm.status` tells of the model's part, which " +
          "comes later under GET. 202: the CV is still being read, follow `links`. 422: it could not be read. Your newest " +
          "hundred analyses are kept.",
      }),
    ),
    HttpApiEndpoint.get("byId", "/analyses/:id", {
      params,
      success: Analysis,
      error: AnalysisNotFound,
    }).annotateMerge(
      OpenApi.annotations({ summary: "One analysis; with what the model added, once it has" }),
    ),
    HttpApiEndpoint.delete("remove", "/analyses/:id", {
      params,
      success: HttpApiSchema.NoContent,
      error: AnalysisNotFound,
    }).annotateMerge(
      OpenApi.annotations({ summary: "Delete an analysis; those of a CV also go with the CV" }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api")
  .annotateMerge(OpenApi.annotations({ title: "Analyses" })) {}
