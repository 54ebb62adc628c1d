import { llmReasons } from "@utopiahire/domain/cv/Analysis"
import { giveUpRewrite, rewriteCv } from "@utopiahire/domain/cv/cvRewrite.flow"
import { AnalysisId, UserId } from "@utopiahire/domain/Ids"
import { AnalysisRewrites, NothingWritten } from "@utopiahire/services/cv/AnalysisRewrites"
import { Effect, Schema } from "effect"
import { implement, stepTable } from "../steps.ts"

const input = Schema.Struct({ userId: UserId, analysisId: AnalysisId })
const isReason = Schema.is(Schema.Literals(llmReasons))

/** The steps of `cvRewrite`. */
export const rewriteSteps = stepTable(
  implement(rewriteCv, {
    input,
    output: Schema.Struct({ suggestions: Schema.Int, rejected: Schema.Int }),
    error: NothingWritten,
    run: ({ analysisId, userId }) =>
      Effect.flatMap(AnalysisRewrites, (rewrites) => rewrites.write(userId, analysisId)),
  }),
  implement(giveUpRewrite, {
    input: Schema.Struct({ ...input.fields, reason: Schema.String }),
    output: Schema.Struct({}),
    run: ({ analysisId, reason, userId }) =>
      Effect.flatMap(AnalysisRewrites, (rewrites) =>
        Effect.as(rewrites.giveUp(userId, analysisId, isReason(reason) ? reason : "unavailable"), {}),
      ),
  }),
)
