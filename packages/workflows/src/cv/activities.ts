import { CvFailure } from "@utopiahire/domain/cv/Cv"
import { checkCv, failCv, finishCv, parseCv, readCv } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { CvId } from "@utopiahire/domain/Ids"
import { CvAnalyzer } from "@utopiahire/services/cv/CvAnalyzer"
import { CvUnreadable } from "@utopiahire/services/cv/reader/CvUnreadable"
import { Effect, Schema } from "effect"
import { implement, stepTable } from "../steps.ts"

const input = Schema.Struct({ cvId: CvId })
const nothing = Schema.Struct({})
const isFailure = Schema.is(CvFailure)

/** The steps of `cvAnalysis`. */
export const cvSteps = stepTable(
  implement(readCv, {
    input,
    output: Schema.Struct({ pages: Schema.Int }),
    error: CvUnreadable,
    run: ({ cvId }) => Effect.flatMap(CvAnalyzer, (analyzer) => analyzer.read(cvId)),
  }),
  implement(parseCv, {
    input,
    output: Schema.Struct({ revision: Schema.Int }),
    error: CvUnreadable,
    run: ({ cvId }) => Effect.flatMap(CvAnalyzer, (analyzer) => analyzer.parse(cvId)),
  }),
  implement(checkCv, {
    input,
    output: Schema.Struct({ score: Schema.Finite }),
    run: ({ cvId }) => Effect.flatMap(CvAnalyzer, (analyzer) => analyzer.check(cvId)),
  }),
  implement(finishCv, {
    input,
    output: nothing,
    run: ({ cvId }) => Effect.flatMap(CvAnalyzer, (analyzer) => Effect.as(analyzer.finish(cvId), {})),
  }),
  implement(failCv, {
    input: Schema.Struct({ cvId: CvId, reason: Schema.String }),
    output: nothing,
    run: ({ cvId, reason }) =>
      Effect.flatMap(CvAnalyzer, (analyzer) =>
        Effect.as(analyzer.fail(cvId, isFailure(reason) ? reason : "InternalError"), {}),
      ),
  }),
)
