import { attempt, defineStep, type FlowDef, publishStage, step } from "../Flow.ts"

export interface AnalysisRef {
  readonly userId: string
  readonly analysisId: string
}
/** Why a model gave nothing: one of the `llmReasons` of `Analysis.ts`. */
export interface NothingWritten {
  readonly _tag: "NothingWritten"
  readonly reason: string
}

/** Weak lines -> a model's wording of them, kept with the analysis. Two attempts: the second is for a crash of ours. */
export const rewriteCv = defineStep<
  AnalysisRef,
  { readonly suggestions: number; readonly rejected: number },
  NothingWritten
>({
  name: "rewriteCv",
  timeoutMs: 60_000,
  heartbeatMs: 5_000,
  attempts: 2,
  errors: ["NothingWritten"],
})
/** The analysis stays as rules made it, and says why. */
export const giveUpRewrite = defineStep<AnalysisRef & { readonly reason: string }, Record<never, never>>({
  name: "giveUpRewrite",
  timeoutMs: 10_000,
})

/** The model's part of an analysis, behind the answer that rules gave at once. Ids and small numbers only. */
export const cvRewrite: FlowDef<AnalysisRef, { readonly outcome: "done" | "failed" }> = {
  name: "cvRewrite",
  id: ({ analysisId }) => `cv-rewrite/${analysisId}`,
  *body(ref) {
    let settled = false
    try {
      yield* publishStage("asking")
      const written = yield* attempt(rewriteCv, ref)
      settled = true
      if (!written.ok) yield* step(giveUpRewrite, { ...ref, reason: written.error.reason })
      yield* publishStage(written.ok ? "done" : "failed")
      return { outcome: written.ok ? "done" : "failed" }
    } finally {
      // A bug or a cancellation must not leave an analysis waiting for a model for ever.
      if (!settled) yield* step(giveUpRewrite, { ...ref, reason: "unavailable" })
    }
  },
}
