import type { LlmPart } from "@utopiahire/domain/cv/Analysis"
import { cvRewrite } from "@utopiahire/domain/cv/cvRewrite.flow"
import type { UserId } from "@utopiahire/domain/Ids"
import { Analyses, type KeptAnalysis } from "@utopiahire/services/cv/Analyses"
import { Flows } from "@utopiahire/services/flows/Flows"
import { Llm } from "@utopiahire/services/llm/Llm"
import { Cause, DateTime, Duration, Effect } from "effect"

/** Longer than any flow needs: a start that a crash swallowed is not waited for for ever. */
const PATIENCE = Duration.minutes(15)
const gone = { status: "failed", reason: "unavailable" } as const

/** The model's part of an analysis: what is said of it at once, its start, and how it is shown. Asks no model. */
export const llmPart = Effect.gen(function* () {
  const llm = yield* Llm
  const flows = yield* Flows
  const analyses = yield* Analyses
  return {
    /** `kept`: whether the CV stays, so that a flow finds it. */
    foreseen: Effect.fnUntraced(function* (
      owner: UserId,
      { kept, useLlm }: { readonly kept: boolean; readonly useLlm: boolean },
    ): Effect.fn.Return<LlmPart> {
      if (!useLlm) return { status: "off", reason: "notAsked" }
      const standing = yield* llm.standing(owner)
      if (standing === "off") return { status: "off", reason: "notConfigured" }
      if (standing === "consentMissing") return { status: "off", reason: "consentMissing" }
      return kept ? { status: "pending" } : { status: "off", reason: "notKept" }
    }),
    /** Starts what is pending; an engine that does not answer costs the model's part, not the analysis. */
    begin: (owner: UserId, analysis: KeptAnalysis): Effect.Effect<KeptAnalysis> =>
      analysis.llm.status !== "pending"
        ? Effect.succeed(analysis)
        : flows.start(cvRewrite, { userId: owner, analysisId: analysis.id }).pipe(
            Effect.as(analysis),
            Effect.catchCause((cause) =>
              Cause.hasInterrupts(cause)
                ? Effect.failCause(cause)
                : Effect.logWarning("a model's part could not be started", cause).pipe(
                    Effect.andThen(analyses.settle(owner, analysis.id, gone)),
                    Effect.as({ ...analysis, llm: gone }),
                  ),
            ),
          ),
    shown: ({ createdAt, llm: part }: KeptAnalysis): Effect.Effect<LlmPart> =>
      Effect.map(DateTime.now, (now) =>
        part.status === "pending" && DateTime.isGreaterThan(now, DateTime.addDuration(createdAt, PATIENCE))
          ? gone
          : part,
      ),
  }
})
