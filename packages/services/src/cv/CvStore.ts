import { Context, type Effect, Layer, type Option, type Stream } from "effect"
import { SecureRandom } from "effect/crypto"
import type { Cv, CvDetail, CvFailure, CvProgress } from "@utopiahire/domain/cv/Cv"
import type { CvDocument } from "@utopiahire/domain/cv/CvDocument"
import type { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import type { Score } from "@utopiahire/domain/cv/Score"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import { memory } from "./store/memory.ts"
import { postgres } from "./store/postgres.ts"
import type { Revisions } from "./store/Revisions.ts"

export interface NewCv {
  readonly owner: UserId
  /** As the person named it; control and direction characters are taken out. */
  readonly fileName: string
  readonly mediaType: CvText["mediaType"]
  readonly bytes: Uint8Array
}

/** A CV and whose it is: what a step of the analysis learns from the id, the only thing it is given. */
export interface OwnedCv {
  readonly owner: UserId
  readonly cv: Cv
}

/**
 * CVs as sealed rows and sealed files. Every method takes the owner; another person's CV is `CvNotFound`.
 * Statuses only move forward: queued, reading, analysing, then ready or failed for good.
 */
export class CvStore extends Context.Service<
  CvStore,
  {
    /**
     * Keeps the file. The same bytes from the same person give the CV there already is (`fresh: false`), also when
     * they arrive at once. Only a CV that failed for a reason of ours (`InternalError`, `TooLong`) is replaced by a
     * new one with a new id: a file that is locked or scanned stays so.
     */
    create(input: NewCv): Effect.Effect<{ readonly cv: Cv; readonly fresh: boolean }>
    /** Newest first, those before `cursor`. */
    list(
      owner: UserId,
      page: { readonly limit: number; readonly cursor?: CvId | undefined },
    ): Effect.Effect<{ readonly cvs: ReadonlyArray<Cv>; readonly nextCursor?: CvId }>
    /** With structure and score as soon as it is ready. */
    getOwned(owner: UserId, id: CvId): Effect.Effect<CvDetail, CvNotFound>
    /** Row, text, structure, score and file. */
    remove(owner: UserId, id: CvId): Effect.Effect<void, CvNotFound>
    /** The current stage and each later one, in order, none twice; ends after ready or failed. */
    watch(owner: UserId, id: CvId): Stream.Stream<CvProgress, CvNotFound>

    /** None once the CV is deleted. */
    ownerOf(id: CvId): Effect.Effect<Option.Option<OwnedCv>>
    bytes(owner: UserId, id: CvId): Effect.Effect<Uint8Array, CvNotFound>
    text(owner: UserId, id: CvId): Effect.Effect<CvText, CvNotFound>
    saveText(owner: UserId, id: CvId, text: CvText): Effect.Effect<void, CvNotFound>
    /** The newest revision. */
    document(owner: UserId, id: CvId): Effect.Effect<CvDocument, CvNotFound>
    /** What was read: replaces what that revision held before, its score too; nothing where there is a later one. */
    saveDocument(owner: UserId, id: CvId, document: CvDocument): Effect.Effect<void, CvNotFound>
    saveScore(owner: UserId, id: CvId, revision: number, score: Score): Effect.Effect<void, CvNotFound>
    /** To a later status; for the same, an earlier one, or after the end, nothing happens and `false` comes back. */
    advance(owner: UserId, id: CvId, status: "reading" | "analysing"): Effect.Effect<boolean>
    /** Ready. `also` commits or rolls back with it, and is left out when the CV had its end before. */
    finish(owner: UserId, id: CvId, also: Effect.Effect<void>): Effect.Effect<boolean>
    fail(owner: UserId, id: CvId, failure: CvFailure): Effect.Effect<boolean>

    /** CVs still queued after so long: the start of their analysis got lost. */
    stranded(olderThanMs: number): Effect.Effect<ReadonlyArray<CvId>>
    /** Deletes files of that age that no CV owns; tells how many. */
    dropOrphans(olderThanMs: number): Effect.Effect<number>
  } & Revisions
>()("utopiahire/cv/CvStore") {
  /** Rows in Postgres, files in `Files`, both sealed by `Vault`. One LISTEN connection serves all watchers. */
  static readonly layer = Layer.effect(CvStore, postgres).pipe(Layer.provide(SecureRandom.layerWebCrypto))

  static readonly layerMemory = Layer.effect(CvStore, memory).pipe(Layer.provide(SecureRandom.layerWebCrypto))
}
