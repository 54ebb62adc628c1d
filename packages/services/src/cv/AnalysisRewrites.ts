import type { LlmPart } from "@utopiahire/domain/cv/Analysis"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import type { AnalysisId, UserId } from "@utopiahire/domain/Ids"
import type { LlmRefusal } from "@utopiahire/domain/llm/LlmErrors"
import { Context, Effect, Layer, Schema } from "effect"
import { Analyses } from "./Analyses.ts"
import { CvRewrites } from "./CvRewrites.ts"
import { CvStore } from "./CvStore.ts"

type Reason = NonNullable<LlmPart["reason"]>

/** No model wrote anything for an analysis; `reason` is what its person is told. */
export class NothingWritten extends Schema.TaggedError<NothingWritten>()("NothingWritten", {
  reason: Schema.String,
}) {}

const reasons: Readonly<Record<LlmRefusal["_tag"], Reason>> = {
  LlmOff: "notConfigured",
  ConsentMissing: "consentMissing",
  BudgetSpent: "overBudget",
  LlmFailed: "unavailable",
}
const nothing = { suggestions: 0, rejected: 0 }

/**
 * The model's part of an analysis. May run again after a crash: what is settled stays, and of an analysis or a CV that
 * was deleted meanwhile nothing is asked.
 */
export class AnalysisRewrites extends Context.Service<
  AnalysisRewrites,
  {
    write(
      owner: UserId,
      id: AnalysisId,
    ): Effect.Effect<{ readonly suggestions: number; readonly rejected: number }, NothingWritten>
    giveUp(owner: UserId, id: AnalysisId, reason: Reason): Effect.Effect<void>
  }
>()("utopiahire/cv/AnalysisRewrites") {
  static readonly layer = Layer.effect(
    AnalysisRewrites,
    Effect.gen(function* () {
      const analyses = yield* Analyses
      const store = yield* CvStore
      const rewrites = yield* CvRewrites
      return AnalysisRewrites.of({
        write: Effect.fn("AnalysisRewrites.write")(
          function* (owner, id) {
            const { cvId, findings, llm } = yield* analyses.getOwned(owner, id)
            if (llm.status !== "pending" || cvId === undefined) return nothing
            const [text, document] = [yield* store.text(owner, cvId), yield* store.document(owner, cvId)]
            const { language } = findings
            // Of the CV as it is now: a suggestion for an earlier revision could not be applied.
            const score = analyse(text, document, language, findings.score.asOf)
            const { rejected, suggestions } = yield* rewrites.rewrite(
              owner,
              { text, document, score },
              language,
            )
            // Where applying looks for them.
            yield* store.addSuggestions(owner, cvId, document.revision, suggestions)
            // With the CV, so that they can be applied, and with the analysis, so that they are shown.
            yield* store.addSuggestions(owner, cvId, document.revision, suggestions)
            yield* analyses.settle(owner, id, { status: "done", suggestions })
            return { suggestions: suggestions.length, rejected }
          },
          Effect.catchTags({
            AnalysisNotFound: () => Effect.succeed(nothing),
            CvNotFound: () => Effect.succeed(nothing),
            LlmOff: ({ _tag }) => Effect.fail(new NothingWritten({ reason: reasons[_tag] })),
            ConsentMissing: ({ _tag }) => Effect.fail(new NothingWritten({ reason: reasons[_tag] })),
            BudgetSpent: ({ _tag }) => Effect.fail(new NothingWritten({ reason: reasons[_tag] })),
            LlmFailed: ({ _tag }) => Effect.fail(new NothingWritten({ reason: reasons[_tag] })),
          }),
        ),
        giveUp: (owner, id, reason) =>
          Effect.asVoid(analyses.settle(owner, id, { status: "failed", reason })),
      })
    }),
  )
}
