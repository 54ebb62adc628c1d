import type { Findings, LlmPart } from "@utopiahire/domain/cv/Analysis"
import type { AnalysisNotFound } from "@utopiahire/domain/cv/AnalysisErrors"
import type { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import type { AnalysisId, CvId, UserId } from "@utopiahire/domain/Ids"
import { Context, type DateTime, type Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { analysesMemory } from "./analyses/analysesMemory.ts"
import { analysesPostgres } from "./analyses/analysesPostgres.ts"

export interface NewAnalysis {
  readonly owner: UserId
  /** Absent for a text that is not kept. */
  readonly cvId?: CvId
  readonly findings: Findings
  readonly llm: LlmPart
}

export interface KeptAnalysis {
  readonly id: AnalysisId
  readonly cvId?: CvId
  readonly createdAt: DateTime.Utc
  readonly findings: Findings
  readonly llm: LlmPart
  /** What a model added, once `llm` is done. */
  readonly added: ReadonlyArray<Suggestion>
}

/** How the model's part of an analysis ended. */
export type LlmOutcome =
  | { readonly status: "done"; readonly suggestions: ReadonlyArray<Suggestion> }
  | { readonly status: "failed"; readonly reason: NonNullable<LlmPart["reason"]> }

/** Analyses as sealed rows, the newest hundred of a person. Every method takes the owner; another person's analysis is `AnalysisNotFound`. */
export class Analyses extends Context.Service<
  Analyses,
  {
    /** Fails where the CV was deleted meanwhile. */
    create(input: NewAnalysis): Effect.Effect<KeptAnalysis, CvNotFound>
    getOwned(owner: UserId, id: AnalysisId): Effect.Effect<KeptAnalysis, AnalysisNotFound>
    remove(owner: UserId, id: AnalysisId): Effect.Effect<void, AnalysisNotFound>
    /** Ends a pending model's part, once; `false` where there is none to end. */
    settle(owner: UserId, id: AnalysisId, outcome: LlmOutcome): Effect.Effect<boolean>
  }
>()("utopiahire/cv/Analyses") {
  /** Rows in Postgres, sealed by `Vault`. */
  static readonly layer = Layer.effect(Analyses, analysesPostgres).pipe(
    Layer.provide(SecureRandom.layerWebCrypto),
  )

  /** The same promises on a Map, beside `CvStore.layerMemory`; nothing sealed. */
  static readonly layerMemory = Layer.effect(Analyses, analysesMemory).pipe(
    Layer.provide(SecureRandom.layerWebCrypto),
  )
}
