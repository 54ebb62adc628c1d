import { assert, layer, type Vitest } from "@effect/vitest"
import type { CvProgress } from "@utopiahire/domain/cv/Cv"
import { analyse } from "@utopiahire/domain/cv/checks/score"
import { CvId, type UserId } from "@utopiahire/domain/Ids"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Deferred, Effect, Fiber, Layer, Option, Stream } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { SqlClient } from "effect/sql"
import { sampleCv } from "../../../domain/test/cv/sampleCv.ts"
import { CvStore } from "../../src/cv/CvStore.ts"
import { FileKey, Files } from "../../src/storage/Files.ts"
import { Vault } from "../../src/security/Vault.ts"
import { Person, person } from "./person.ts"

const anyId = () => CvId.make(uuidV7Unsafe())
const bytesOf = (text: string) => new TextEncoder().encode(text)
const newCv = (owner: UserId, content: string, fileName = "cv.txt") => ({
  owner,
  fileName,
  mediaType: "text/plain" as const,
  bytes: bytesOf(content),
})
const uploaded = (owner: UserId, content = "a cv", fileName?: string) =>
  Effect.flatMap(CvStore, (store) => store.create(newCv(owner, content, fileName)))
const stages = (progress: ReadonlyArray<CvProgress>) => progress.map(({ status }) => status)

const contract = (it: Vitest.MethodsNonLive<CvStore | Person>) => {
  it.effect("gives back the file, the row and nothing more at first", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv, fresh } = yield* uploaded(owner, "hello", "../../My\u202E CV\n.txt")
      assert.isTrue(fresh)
      assert.strictEqual(cv.fileName, "My CV.txt")
      assert.strictEqual(cv.status, "queued")
      assert.deepStrictEqual(yield* store.getOwned(owner, cv.id), cv)
      assert.deepStrictEqual(yield* store.bytes(owner, cv.id), bytesOf("hello"))
      assert.deepStrictEqual(yield* store.ownerOf(cv.id), Option.some({ owner, cv }))
    }),
  )

  it.effect("hides a CV from everybody else as if it did not exist", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const stranger = yield* person
      const { cv } = yield* uploaded(owner)
      for (const [who, id] of [
        [stranger, cv.id],
        [owner, anyId()],
      ] as const) {
        const attempts = [
          store.getOwned(who, id),
          store.bytes(who, id),
          store.text(who, id),
          store.document(who, id),
          store.remove(who, id),
          store.saveText(who, id, sampleCv.text),
          store.saveDocument(who, id, sampleCv.document),
          Stream.runDrain(store.watch(who, id)),
        ] as ReadonlyArray<Effect.Effect<unknown, { readonly _tag: string }>>
        for (const attempt of attempts) assert.strictEqual((yield* Effect.flip(attempt))._tag, "CvNotFound")
        assert.isFalse(yield* store.advance(who, id, "reading"))
        assert.isFalse(yield* store.fail(who, id, "NoText"))
      }
      assert.deepStrictEqual((yield* store.list(stranger, { limit: 50 })).cvs, [])
      assert.strictEqual((yield* store.getOwned(owner, cv.id)).status, "queued")
    }),
  )

  it.effect("makes one CV of the same bytes, also of twenty uploads at once, but one for each person", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const all = yield* Effect.forEach(Array.from({ length: 20 }), () => uploaded(owner, "same"), {
        concurrency: "unbounded",
      })
      assert.strictEqual(new Set(all.map(({ cv }) => cv.id)).size, 1)
      assert.strictEqual(all.filter(({ fresh }) => fresh).length, 1)
      const other = yield* uploaded(yield* person, "same")
      assert.isTrue(other.fresh)
      assert.notStrictEqual(other.cv.id, all[0]?.cv.id)
      assert.strictEqual((yield* store.list(owner, { limit: 50 })).cvs.length, 1)
    }),
  )

  it.effect(
    "replaces a CV that failed by our fault when it comes again, and keeps one that failed by its own",
    () =>
      Effect.gen(function* () {
        const store = yield* CvStore
        const owner = yield* person
        for (const [failure, replaced] of [
          ["InternalError", true],
          ["TooLong", true],
          ["Encrypted", false],
          ["NeedsOcr", false],
          ["NotACv", false],
        ] as const) {
          const { cv } = yield* uploaded(owner, failure)
          yield* store.fail(owner, cv.id, failure)
          const again = yield* uploaded(owner, failure)
          assert.strictEqual(again.fresh, replaced, failure)
          assert.strictEqual(again.cv.id !== cv.id, replaced)
          assert.strictEqual(again.cv.status, replaced ? "queued" : "failed")
          if (replaced)
            assert.strictEqual((yield* Effect.flip(store.getOwned(owner, cv.id)))._tag, "CvNotFound")
        }
      }),
  )

  it.effect("lists the newest first, in pages that meet without a gap", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const ids: Array<string> = []
      for (const n of [1, 2, 3, 4, 5]) ids.unshift((yield* uploaded(owner, `cv ${n}`)).cv.id)
      const seen: Array<string> = []
      let cursor: CvId | undefined
      do {
        const page = yield* store.list(owner, { limit: 2, cursor })
        seen.push(...page.cvs.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor !== undefined)
      assert.deepStrictEqual(seen, ids)
    }),
  )

  it.effect("shows structure and score once the CV is ready, and not before", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv } = yield* uploaded(owner)
      const score = analyse(sampleCv.text, sampleCv.document, "en")
      for (const _ of ["once", "and again, after a crash"]) {
        yield* store.saveText(owner, cv.id, sampleCv.text)
        yield* store.saveDocument(owner, cv.id, sampleCv.document)
        yield* store.saveScore(owner, cv.id, 1, score)
      }
      assert.deepStrictEqual(yield* store.text(owner, cv.id), sampleCv.text)
      assert.deepStrictEqual(yield* store.document(owner, cv.id), sampleCv.document)
      const early = yield* store.getOwned(owner, cv.id)
      assert.deepStrictEqual([early.revision, early.language, early.score], [1, "en", undefined])
      yield* store.finish(owner, cv.id, Effect.void)
      const detail = yield* store.getOwned(owner, cv.id)
      assert.deepStrictEqual(
        [detail.status, detail.document, detail.score],
        ["ready", sampleCv.document, score],
      )
    }),
  )

  it.effect("moves a status forward only, and never out of its end", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv } = yield* uploaded(owner)
      let told = 0
      const tell = Effect.sync(() => void told++)
      assert.isTrue(yield* store.advance(owner, cv.id, "analysing"))
      assert.isFalse(yield* store.advance(owner, cv.id, "reading"))
      assert.isFalse(yield* store.advance(owner, cv.id, "analysing"))
      assert.isTrue(yield* store.finish(owner, cv.id, tell))
      assert.isFalse(yield* store.finish(owner, cv.id, tell))
      assert.isFalse(yield* store.fail(owner, cv.id, "InternalError"))
      assert.strictEqual((yield* store.getOwned(owner, cv.id)).status, "ready")
      assert.strictEqual(told, 1)
    }),
  )

  it.effect("tells a watcher every stage once and in order, then ends", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv } = yield* uploaded(owner)
      const begun = yield* Deferred.make<void>()
      const watching = yield* store.watch(owner, cv.id).pipe(
        Stream.tap(() => Deferred.succeed(begun, undefined)),
        Stream.runCollect,
        Effect.forkChild,
      )
      yield* Deferred.await(begun)
      yield* store.advance(owner, cv.id, "reading")
      yield* store.advance(owner, cv.id, "reading")
      yield* store.advance(owner, cv.id, "analysing")
      yield* store.finish(owner, cv.id, Effect.void)
      assert.deepStrictEqual(stages(yield* Fiber.join(watching)), ["queued", "reading", "analysing", "ready"])
      assert.deepStrictEqual(stages(yield* Stream.runCollect(store.watch(owner, cv.id))), ["ready"])
    }),
  )

  it.effect("tells a watcher why a CV failed, and that it was deleted", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv } = yield* uploaded(owner)
      yield* store.fail(owner, cv.id, "Encrypted")
      const [last] = yield* Stream.runCollect(store.watch(owner, cv.id))
      assert.strictEqual(last?.status === "failed" ? last.failure._tag : "", "Encrypted")

      const second = yield* uploaded(owner, "second")
      const begun = yield* Deferred.make<void>()
      const watching = yield* store.watch(owner, second.cv.id).pipe(
        Stream.tap(() => Deferred.succeed(begun, undefined)),
        Stream.runDrain,
        Effect.flip,
        Effect.forkChild,
      )
      yield* Deferred.await(begun)
      yield* store.remove(owner, second.cv.id)
      assert.strictEqual((yield* Fiber.join(watching))._tag, "CvNotFound")
    }),
  )

  it.effect("names the CVs whose analysis nobody began", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv: lost } = yield* uploaded(owner, "lost")
      const { cv: begun } = yield* uploaded(owner, "begun")
      yield* store.advance(owner, begun.id, "reading")
      const found = yield* store.stranded(0)
      assert.isTrue(found.includes(lost.id))
      assert.isFalse(found.includes(begun.id))
      assert.deepStrictEqual(yield* store.stranded(60_000), [])
    }),
  )
}

layer(CvStore.layerMemory.pipe(Layer.provideMerge(Person.layerMemory)))("CvStore in memory", contract)

const onPostgres = CvStore.layer.pipe(
  Layer.provideMerge(Layer.mergeAll(Files.layerMemory, Person.layer)),
  Layer.provideMerge(Vault.layerMemory),
  Layer.provideMerge(freshDatabase),
)
layer(onPostgres)("CvStore on Postgres", (it) => {
  contract(it)

  it.effect("keeps nothing of a CV in clear", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const sql = yield* SqlClient.SqlClient
      const files = yield* Files
      const owner = yield* person
      const { cv } = yield* uploaded(owner, "canary-in-file", "canary-in-name.txt")
      yield* store.saveText(owner, cv.id, sampleCv.text)
      yield* store.saveDocument(owner, cv.id, sampleCv.document)
      const rows = yield* sql`
        SELECT cvs::text, cv_texts::text AS texts, cv_revisions::text AS revisions FROM cvs
        JOIN cv_texts ON cv_texts.cv_id = cvs.id JOIN cv_revisions ON cv_revisions.cv_id = cvs.id WHERE cvs.id = ${cv.id}`
      assert.strictEqual(rows.length, 1)
      const dump = JSON.stringify(rows)
      for (const canary of ["canary-in-name", "canary-in-file", "Salma"]) {
        assert.notInclude(dump, Buffer.from(canary).toString("hex"))
        assert.notInclude(dump, canary)
      }
      for (const key of yield* files.list("cvs/"))
        assert.notInclude(Buffer.from(yield* Effect.orDie(files.get(key))).toString("latin1"), "canary")
    }),
  )

  it.effect(
    "deletes the row, what was read and the file; a file without a row is swept away once it is old",
    () =>
      Effect.gen(function* () {
        const store = yield* CvStore
        const sql = yield* SqlClient.SqlClient
        const files = yield* Files
        const owner = yield* person
        const before = (yield* files.list("cvs/")).length
        const { cv } = yield* uploaded(owner, "to delete")
        yield* store.saveText(owner, cv.id, sampleCv.text)
        yield* store.saveDocument(owner, cv.id, sampleCv.document)
        assert.strictEqual((yield* files.list("cvs/")).length, before + 1)
        yield* store.remove(owner, cv.id)
        assert.strictEqual((yield* files.list("cvs/")).length, before)
        const left =
          yield* sql`SELECT 1 FROM cv_texts WHERE cv_id = ${cv.id} UNION SELECT 1 FROM cv_revisions WHERE cv_id = ${cv.id}`
        assert.deepStrictEqual(left, [])

        yield* files.put(FileKey.make("cvs/00000000-0000-7000-8000-000000000001"), bytesOf("left by a crash"))
        assert.strictEqual(yield* store.dropOrphans(60_000), 0)
        assert.strictEqual(yield* store.dropOrphans(0), 1)
        assert.strictEqual((yield* files.list("cvs/")).length, before)
      }),
  )

  it.effect("announces a ready CV with its status or not at all", () =>
    Effect.gen(function* () {
      const store = yield* CvStore
      const owner = yield* person
      const { cv } = yield* uploaded(owner, "announced")
      yield* Effect.exit(store.finish(owner, cv.id, Effect.die("the outbox is away")))
      assert.strictEqual((yield* store.getOwned(owner, cv.id)).status, "queued")
    }),
  )
})
