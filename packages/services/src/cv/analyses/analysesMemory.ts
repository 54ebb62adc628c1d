import { AnalysisNotFound } from "@utopiahire/domain/cv/AnalysisErrors"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { AnalysisId, CvId, UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect, Option } from "effect"
import { SecureRandom } from "effect/crypto"
import type { Analyses, KeptAnalysis } from "../Analyses.ts"
import { CvStore } from "../CvStore.ts"
import { KEPT_ANALYSES } from "./kept.ts"

interface Kept {
  readonly owner: UserId
  analysis: KeptAnalysis
}

/** `Analyses.layerMemory`: the same promises on a Map, nothing sealed. */
export const analysesMemory = Effect.gen(function* () {
  const random = yield* SecureRandom.SecureRandom
  const store = yield* CvStore
  const kept = new Map<AnalysisId, Kept>()

  const stands = (owner: UserId, cvId: CvId | undefined) =>
    cvId === undefined
      ? Effect.succeed(true)
      : Effect.map(
          store.ownerOf(cvId),
          Option.exists((of) => of.owner === owner),
        )
  const owned = Effect.fnUntraced(function* (owner: UserId, id: AnalysisId) {
    const found = kept.get(id)
    if (found?.owner !== owner) return yield* new AnalysisNotFound({})
    if (yield* stands(owner, found.analysis.cvId)) return found
    kept.delete(id)
    return yield* new AnalysisNotFound({})
  })

  const service: Analyses["Service"] = {
    create: Effect.fn("Analyses.create")(function* ({ owner, cvId, findings, llm }) {
      if (!(yield* stands(owner, cvId))) return yield* new CvNotFound({})
      const id = (yield* random.uuidV7()) as AnalysisId
      const createdAt = DateTime.makeUnsafe(yield* Clock.currentTimeMillis)
      const of = cvId === undefined ? {} : { cvId }
      const analysis: KeptAnalysis = { id, ...of, createdAt, findings, llm, added: [] }
      kept.set(id, { owner, analysis })
      const own = [...kept].filter(([, each]) => each.owner === owner).map(([each]) => each)
      for (const old of own.sort().slice(0, -KEPT_ANALYSES)) kept.delete(old)
      return analysis
    }),
    getOwned: (owner, id) => Effect.map(owned(owner, id), ({ analysis }) => analysis),
    remove: (owner, id) => Effect.map(owned(owner, id), () => void kept.delete(id)),
    settle: (owner, id, outcome) =>
      owned(owner, id).pipe(
        Effect.filterOrFail(({ analysis }) => analysis.llm.status === "pending"),
        Effect.map((found) => {
          const { status } = outcome
          found.analysis =
            status === "done"
              ? { ...found.analysis, llm: { status }, added: outcome.suggestions }
              : { ...found.analysis, llm: { status, reason: outcome.reason } }
        }),
        Effect.isSuccess,
      ),
  }
  return service
})
