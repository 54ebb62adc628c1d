import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { Effect, Layer, Schedule } from "effect"
import { Flows } from "../flows/Flows.ts"
import { CvStore } from "./CvStore.ts"

/** Longer than any upload needs from its row to its run. */
const STRANDED_MS = 15_000
const ORPHANED_MS = 60 * 60_000

const sweep = Effect.gen(function* () {
  const store = yield* CvStore
  const flows = yield* Flows
  const stranded = yield* store.stranded(STRANDED_MS)
  yield* Effect.forEach(stranded, (cvId) => flows.start(cvAnalysis, { cvId }), { discard: true })
  const orphans = yield* store.dropOrphans(ORPHANED_MS)
  if (stranded.length + orphans > 0)
    yield* Effect.logInfo("swept CVs").pipe(Effect.annotateLogs({ started: stranded.length, orphans }))
})

/**
 * Makes up for what a crash left between the steps of an upload: begins the analysis of CVs whose start was lost,
 * drops files without a CV. At start-up, then every five minutes.
 */
export const CvSweep = Layer.effectDiscard(
  sweep.pipe(
    Effect.catchCause((cause) => Effect.logWarning("the sweep of CVs failed, it will be repeated", cause)),
    Effect.repeat(Schedule.spaced("5 minutes")),
    Effect.forkScoped,
  ),
)
