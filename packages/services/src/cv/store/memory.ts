import { createHash } from "node:crypto"
import type { Cv, CvStatus } from "@utopiahire/domain/cv/Cv"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { CvText } from "@utopiahire/domain/cv/CvText"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect, Option, PubSub } from "effect"
import { SecureRandom } from "effect/crypto"
import type { CvStore } from "../CvStore.ts"
import { before, failureOf, follow, oursToRepeat } from "./progress.ts"
import { type KeptRevisions, revisionsMemory } from "./revisionsMemory.ts"
import { displayName } from "./rows.ts"

interface Kept extends KeptRevisions {
  readonly owner: UserId
  readonly digest: string
  readonly bytes: Uint8Array
  text?: CvText
}
const latest = ({ cv, revisions }: Kept) => revisions.get(cv.revision)

/** `CvStore.layerMemory`: the same promises on a Map, nothing sealed. */
export const memory = Effect.gen(function* () {
  const random = yield* SecureRandom.SecureRandom
  const hub = yield* PubSub.sliding<string>(1024)
  const kept = new Map<CvId, Kept>()

  const owned = (owner: UserId, id: CvId): Effect.Effect<Kept, CvNotFound> =>
    Effect.suspend(() => {
      const found = kept.get(id)
      return found?.owner === owner ? Effect.succeed(found) : Effect.fail(new CvNotFound({}))
    })
  const part = <A>(
    owner: UserId,
    id: CvId,
    of: (from: Kept) => A | undefined,
  ): Effect.Effect<A, CvNotFound> =>
    Effect.flatMap(owned(owner, id), (found) => {
      const value = of(found)
      return value === undefined ? Effect.fail(new CvNotFound({})) : Effect.succeed(value)
    })
  const moved = (owner: UserId, id: CvId, status: CvStatus, change: Partial<Cv> = {}) =>
    owned(owner, id).pipe(
      Effect.filterOrFail(({ cv }) => before(status).includes(cv.status)),
      Effect.tap((found) => {
        found.cv = { ...found.cv, ...change, status }
        return PubSub.publish(hub, id)
      }),
      Effect.isSuccess,
    )

  return {
    create: Effect.fn("CvStore.create")(function* ({ owner, fileName, mediaType, bytes }) {
      const digest = createHash("sha256").update(bytes).digest("hex")
      const now = yield* Clock.currentTimeMillis
      const id = (yield* random.uuidV7()) as CvId
      const known = [...kept.values()].find((each) => each.owner === owner && each.digest === digest)
      if (known !== undefined) {
        const failure = known.cv.failure?._tag
        if (failure === undefined || !oursToRepeat.includes(failure)) return { cv: known.cv, fresh: false }
        kept.delete(known.cv.id)
      }
      const cv: Cv = {
        id,
        fileName: displayName(fileName),
        mediaType,
        size: bytes.length,
        status: "queued",
        revision: 0,
        createdAt: DateTime.makeUnsafe(now),
      }
      kept.set(id, {
        owner,
        digest,
        bytes: bytes.slice(),
        cv,
        revisions: new Map(),
        proposed: new Map(),
      })
      return { cv, fresh: true }
    }),
    list: (owner, { limit, cursor }) =>
      Effect.sync(() => {
        const found = [...kept.values()]
          .filter((each) => each.owner === owner && (cursor === undefined || each.cv.id < cursor))
          .map(({ cv }) => cv)
          .sort((a, b) => (a.id < b.id ? 1 : -1))
        const cvs = found.slice(0, limit)
        const last = cvs.at(-1)
        return found.length > limit && last !== undefined ? { cvs, nextCursor: last.id } : { cvs }
      }),
    getOwned: (owner, id) =>
      Effect.map(owned(owner, id), (found) => {
        const { document, score } = (found.cv.status === "ready" ? latest(found) : undefined) ?? {}
        return {
          ...found.cv,
          ...(document !== undefined && { document }),
          ...(score !== undefined && { score }),
        }
      }),
    remove: (owner, id) =>
      Effect.flatMap(owned(owner, id), () => {
        kept.delete(id)
        return PubSub.publish(hub, id)
      }),
    watch: (owner, id) => {
      const progress = Effect.map(owned(owner, id), ({ cv: { status, failure } }) =>
        status === "failed" ? { status, failure: failure ?? failureOf("InternalError") } : { status },
      )
      return follow(id, progress, hub)
    },

    ownerOf: (id) =>
      Effect.sync(() => Option.map(Option.fromUndefinedOr(kept.get(id)), ({ owner, cv }) => ({ owner, cv }))),
    bytes: (owner, id) => part(owner, id, ({ bytes }) => bytes),
    text: (owner, id) => part(owner, id, ({ text }) => text),
    saveText: (owner, id, text) => Effect.map(owned(owner, id), (found) => void (found.text = text)),
    document: (owner, id) => part(owner, id, (found) => latest(found)?.document),
    saveDocument: Effect.fnUntraced(function* (owner, id, document) {
      const found = yield* owned(owner, id)
      const at = DateTime.makeUnsafe(yield* Clock.currentTimeMillis)
      const { locale, revision } = document
      if (found.cv.revision > revision) return
      found.revisions.set(revision, { revision, kind: "read", at, document })
      found.cv = { ...found.cv, revision, language: locale }
    }),
    saveScore: (owner, id, revision, score) =>
      Effect.map(owned(owner, id), ({ revisions }) => {
        const found = revisions.get(revision)
        if (found !== undefined) revisions.set(revision, { ...found, score })
      }),
    ...revisionsMemory(owned),
    advance: (owner, id, status) => moved(owner, id, status),
    finish: (owner, id, also) => Effect.tap(moved(owner, id, "ready"), (done) => (done ? also : Effect.void)),
    fail: (owner, id, failure) => moved(owner, id, "failed", { failure: failureOf(failure) }),

    stranded: Effect.fn("CvStore.stranded")(function* (olderThanMs) {
      const until = (yield* Clock.currentTimeMillis) - olderThanMs
      return [...kept.values()]
        .filter(({ cv }) => cv.status === "queued" && DateTime.toEpochMillis(cv.createdAt) <= until)
        .map(({ cv }) => cv.id)
    }),
    dropOrphans: () => Effect.succeed(0),
  } satisfies CvStore["Service"]
})
