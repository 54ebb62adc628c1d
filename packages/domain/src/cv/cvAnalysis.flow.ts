import { attempt, defineStep, type FlowDef, publishStage, step } from "../Flow.ts"

export interface CvRef {
  readonly cvId: string
}
/** Why a file could not be read: one of the `CvFailure` tags of `Cv.ts`. */
export interface CvUnreadable {
  readonly _tag: "CvUnreadable"
  readonly reason: string
}

/** File -> text with its layout, in a killable child process; kept encrypted with the CV. */
export const readCv = defineStep<CvRef, { readonly pages: number }, CvUnreadable>({
  name: "readCv",
  timeoutMs: 30_000,
  heartbeatMs: 5_000,
  attempts: 3,
  errors: ["CvUnreadable"],
})
/** Text -> structured CV; only then it shows whether the text is one. */
export const parseCv = defineStep<CvRef, { readonly revision: number }, CvUnreadable>({
  name: "parseCv",
  timeoutMs: 20_000,
  heartbeatMs: 5_000,
  errors: ["CvUnreadable"],
})
/** Structured CV -> findings and score. */
export const checkCv = defineStep<CvRef, { readonly score: number }>({ name: "checkCv", timeoutMs: 10_000 })
/** The CV is ready: row and watchers are told, the mail goes to the outbox. */
export const finishCv = defineStep<CvRef, Record<never, never>>({ name: "finishCv", timeoutMs: 10_000 })
/** The CV could not be read or analysed: row and watchers are told why. */
export const failCv = defineStep<CvRef & { readonly reason: string }, Record<never, never>>({
  name: "failCv",
  timeoutMs: 10_000,
})

/** CV upload to analysis: read, parse, check, save, notify. Ids and small numbers only. */
export const cvAnalysis: FlowDef<CvRef, { readonly outcome: "ready" | "failed" }> = {
  name: "cvAnalysis",
  id: ({ cvId }) => `cv-analysis/${cvId}`,
  *body({ cvId }) {
    let settled = false
    try {
      yield* publishStage("reading")
      const read = yield* attempt(readCv, { cvId })
      if (read.ok) yield* publishStage("analysing")
      const parsed = read.ok ? yield* attempt(parseCv, { cvId }) : read
      if (!parsed.ok) {
        settled = true
        yield* step(failCv, { cvId, reason: parsed.error.reason })
        yield* publishStage("failed")
        return { outcome: "failed" }
      }
      yield* step(checkCv, { cvId })
      yield* step(finishCv, { cvId })
      settled = true
      yield* publishStage("ready")
      return { outcome: "ready" }
    } finally {
      // A bug or a cancellation must not leave a CV "analysing" for ever.
      if (!settled) yield* step(failCv, { cvId, reason: "InternalError" })
    }
  },
}
