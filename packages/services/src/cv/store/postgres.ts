import { createHash } from "node:crypto"
import type { Cv, CvDetail, CvStatus } from "@utopiahire/domain/cv/Cv"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import { FileKey, Files } from "../../storage/Files.ts"
import type { CvStore, NewCv } from "../CvStore.ts"
import { notices } from "./notices.ts"
import { before, failureOf, follow, oursToRepeat } from "./progress.ts"
import { revisionPlace, revisionsPostgres } from "./revisionsPostgres.ts"
import { CvRow, cvOf, displayName, json } from "./rows.ts"

const decodeRows = Schema.decodeUnknownEffect(Schema.Array(CvRow))
const FOLDER = "cvs/"

/** Milliseconds since 1970 inside a uuid v7. */
const bornAt = (uuid: string) => Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16)

/** `CvStore.layer`: SQL and decoding failures are defects, and so is the key of a person that was destroyed. */
export const postgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const files = yield* Files
  const random = yield* SecureRandom.SecureRandom
  const hub = yield* notices
  const revisions = yield* revisionsPostgres

  const rows = <E, R>(query: Effect.Effect<ReadonlyArray<unknown>, E, R>) =>
    Effect.orDie(Effect.flatMap(query, decodeRows))
  const nameAt = (id: CvId) => ({ column: "cvs.file_name", rowId: id })
  const opened = (row: CvRow): Effect.Effect<Cv> =>
    vault.openText(row.userId, nameAt(row.id), row.fileName).pipe(
      Effect.map((name) => cvOf(row, name)),
      Effect.orDie,
    )
  const owned = Effect.fn("CvStore.owned")(function* (owner: UserId, id: CvId) {
    const [row] = yield* rows(sql`SELECT * FROM cvs WHERE id = ${id} AND user_id = ${owner}`)
    if (row === undefined) return yield* new CvNotFound({})
    return row
  })

  const sealJson = <A>(
    owner: UserId,
    place: { readonly column: string; readonly rowId: string },
    schema: Schema.Codec<A, string>,
    value: A,
  ) =>
    Effect.orDie(
      Effect.flatMap(Schema.encodeEffect(schema)(value), (plain) => vault.sealText(owner, place, plain)),
    )
  const openJson = <A>(
    owner: UserId,
    place: { readonly column: string; readonly rowId: string },
    schema: Schema.Codec<A, string>,
    sealed: Uint8Array,
  ) => Effect.orDie(Effect.flatMap(vault.openText(owner, place, sealed), Schema.decodeEffect(schema)))
  const textAt = (id: CvId) => ({ column: "cv_texts.content", rowId: id })
  const revisionOf = (row: CvRow) =>
    Effect.map(
      Effect.orDie(
        sql<{ document: Uint8Array; score: Uint8Array | null }>`
          SELECT document, score FROM cv_revisions WHERE cv_id = ${row.id} AND revision = ${row.revision}`,
      ),
      ([revision]) => revision,
    )
  const documentIn = (row: CvRow, sealed: Uint8Array) =>
    openJson(row.userId, revisionPlace(row.id, row.revision, "document"), json.document, sealed)

  const same = (owner: UserId, hash: Uint8Array) =>
    Effect.map(
      rows(sql`SELECT * FROM cvs WHERE user_id = ${owner} AND content_hash = ${hash}`),
      ([row]) => row,
    )
  const mayRepeat = (row: CvRow) => row.failure !== null && oursToRepeat.includes(row.failure)

  /** The row, or none where another upload of the same bytes was first. Gives the replaced CV's file back too. */
  const insert = (input: NewCv, id: CvId, fileKey: FileKey, fileName: Uint8Array, hash: Uint8Array) =>
    sql
      .withTransaction(
        Effect.gen(function* () {
          const replaced = yield* rows(sql`
            DELETE FROM cvs WHERE user_id = ${input.owner} AND content_hash = ${hash}
              AND failure IN ${sql.in(oursToRepeat)} RETURNING *`)
          const [row] = yield* rows(sql`
            INSERT INTO cvs ${sql.insert({
              id,
              userId: input.owner,
              fileKey,
              fileName,
              mediaType: input.mediaType,
              size: input.bytes.length,
              contentHash: hash,
              createdAt: new Date(yield* Clock.currentTimeMillis),
            })} ON CONFLICT (user_id, content_hash) DO NOTHING RETURNING *`)
          return { row, replaced }
        }),
      )
      .pipe(Effect.orDie)

  const moved = (owner: UserId, id: CvId, status: CvStatus) =>
    Effect.map(
      Effect.orDie(sql`
        UPDATE cvs SET status = ${status}
        WHERE id = ${id} AND user_id = ${owner} AND status IN ${sql.in(before(status))} RETURNING id`),
      (changed) => changed.length > 0,
    )

  const create = Effect.fn("CvStore.create")(function* (
    input: NewCv,
  ): Effect.fn.Return<{ cv: Cv; fresh: boolean }> {
    const digest = createHash("sha256").update(input.bytes).digest("hex")
    const hash = vault.blindIndex("cvs.content_hash", `${input.owner}/${digest}`)
    const known = yield* same(input.owner, hash)
    if (known !== undefined && !mayRepeat(known)) return { cv: yield* opened(known), fresh: false }

    const id = (yield* random.uuidV7()) as CvId
    const fileKey = FileKey.make(`${FOLDER}${yield* random.uuidV7()}`)
    const fileName = yield* Effect.orDie(vault.sealText(input.owner, nameAt(id), displayName(input.fileName)))
    const sealed = yield* Effect.orDie(
      vault.seal(input.owner, { column: "files", rowId: fileKey }, input.bytes),
    )
    const { row, replaced } = yield* files.put(fileKey, sealed).pipe(
      Effect.andThen(insert(input, id, fileKey, fileName, hash)),
      Effect.onError(() => files.remove(fileKey)),
    )
    yield* Effect.forEach(replaced, (old) => files.remove(old.fileKey))
    if (row !== undefined) return { cv: yield* opened(row), fresh: true }
    yield* files.remove(fileKey)
    return yield* create(input)
  })

  return {
    create,
    list: Effect.fn("CvStore.list")(function* (owner, { limit, cursor }) {
      const found = yield* rows(sql`
        SELECT * FROM cvs WHERE ${sql.and([sql`user_id = ${owner}`, ...(cursor === undefined ? [] : [sql`id < ${cursor}`])])}
        ORDER BY id DESC LIMIT ${limit + 1}`)
      const cvs = yield* Effect.forEach(found.slice(0, limit), opened)
      const last = cvs.at(-1)
      return found.length > limit && last !== undefined ? { cvs, nextCursor: last.id } : { cvs }
    }),
    getOwned: Effect.fn("CvStore.getOwned")(function* (owner, id) {
      const row = yield* owned(owner, id)
      const cv: Cv = yield* opened(row)
      const revision = row.status === "ready" ? yield* revisionOf(row) : undefined
      if (revision === undefined) return cv
      const document = yield* documentIn(row, revision.document)
      if (revision.score === null) return { ...cv, document }
      const place = revisionPlace(id, row.revision, "score")
      const score = yield* openJson(owner, place, json.score, revision.score)
      return { ...cv, document, score } satisfies CvDetail
    }),
    remove: Effect.fn("CvStore.remove")(function* (owner, id) {
      const [row] = yield* rows(sql`DELETE FROM cvs WHERE id = ${id} AND user_id = ${owner} RETURNING *`)
      if (row === undefined) return yield* new CvNotFound({})
      yield* files.remove(row.fileKey)
    }, Effect.uninterruptible),
    watch: (owner, id) => {
      const progress = Effect.map(owned(owner, id), ({ status, failure }) =>
        status === "failed" ? { status, failure: failureOf(failure ?? "InternalError") } : { status },
      )
      return follow(id, progress, hub)
    },

    ownerOf: Effect.fn("CvStore.ownerOf")(function* (id) {
      const [row] = yield* rows(sql`SELECT * FROM cvs WHERE id = ${id}`)
      if (row === undefined) return Option.none()
      return Option.some({ owner: row.userId, cv: yield* opened(row) })
    }),
    bytes: Effect.fn("CvStore.bytes")(function* (owner, id) {
      const { fileKey } = yield* owned(owner, id)
      const sealed = yield* Effect.mapError(files.get(fileKey), () => new CvNotFound({}))
      return yield* Effect.orDie(vault.open(owner, { column: "files", rowId: fileKey }, sealed))
    }),
    text: Effect.fn("CvStore.text")(function* (owner, id) {
      yield* owned(owner, id)
      const [text] = yield* Effect.orDie(
        sql<{ content: Uint8Array }>`SELECT content FROM cv_texts WHERE cv_id = ${id}`,
      )
      if (text === undefined) return yield* new CvNotFound({})
      return yield* openJson(owner, textAt(id), json.text, text.content)
    }),
    saveText: Effect.fn("CvStore.saveText")(function* (owner, id, text) {
      yield* owned(owner, id)
      const content = yield* sealJson(owner, textAt(id), json.text, text)
      yield* Effect.orDie(sql`
        INSERT INTO cv_texts ${sql.insert({ cvId: id, content })}
        ON CONFLICT (cv_id) DO UPDATE SET content = excluded.content`)
    }),
    document: Effect.fn("CvStore.document")(function* (owner, id) {
      const row = yield* owned(owner, id)
      const revision = yield* revisionOf(row)
      if (revision === undefined) return yield* new CvNotFound({})
      return yield* documentIn(row, revision.document)
    }),
    saveDocument: Effect.fn("CvStore.saveDocument")(function* (owner, id, value) {
      const { revision, locale } = value
      const row = yield* owned(owner, id)
      // A step that runs again after the person has edited the CV takes nothing back.
      if (row.revision > revision) return
      const document = yield* sealJson(owner, revisionPlace(id, revision, "document"), json.document, value)
      const createdAt = new Date(yield* Clock.currentTimeMillis)
      yield* sql
        .withTransaction(
          Effect.andThen(
            sql`INSERT INTO cv_revisions ${sql.insert({ cvId: id, revision, document, createdAt })}
                ON CONFLICT (cv_id, revision) DO UPDATE SET document = excluded.document, score = NULL`,
            sql`UPDATE cvs SET revision = ${revision}, language = ${locale} WHERE id = ${id} AND revision <= ${revision}`,
          ),
        )
        .pipe(Effect.orDie)
    }),
    saveScore: Effect.fn("CvStore.saveScore")(function* (owner, id, revision, value) {
      yield* owned(owner, id)
      const score = yield* sealJson(owner, revisionPlace(id, revision, "score"), json.score, value)
      yield* Effect.orDie(
        sql`UPDATE cv_revisions SET score = ${score} WHERE cv_id = ${id} AND revision = ${revision}`,
      )
    }),
    ...revisions,
    advance: moved,
    finish: (owner, id, also) =>
      sql
        .withTransaction(Effect.tap(moved(owner, id, "ready"), (done) => (done ? also : Effect.void)))
        .pipe(Effect.orDie),
    fail: (owner, id, failure) =>
      Effect.map(
        Effect.orDie(sql`
          UPDATE cvs SET status = 'failed', failure = ${failure}
          WHERE id = ${id} AND user_id = ${owner} AND status IN ${sql.in(before("failed"))} RETURNING id`),
        (changed) => changed.length > 0,
      ),

    stranded: Effect.fn("CvStore.stranded")(function* (olderThanMs) {
      const until = new Date((yield* Clock.currentTimeMillis) - olderThanMs)
      const found = yield* Effect.orDie(
        sql<{ id: CvId }>`SELECT id FROM cvs WHERE status = 'queued' AND created_at <= ${until} ORDER BY id`,
      )
      return found.map(({ id }) => id)
    }),
    dropOrphans: Effect.fn("CvStore.dropOrphans")(function* (olderThanMs) {
      const until = (yield* Clock.currentTimeMillis) - olderThanMs
      const old = (yield* files.list(FOLDER)).filter((key) => bornAt(key.slice(FOLDER.length)) <= until)
      const kept = new Set(
        (yield* Effect.orDie(
          sql<{ fileKey: string }>`SELECT file_key FROM cvs WHERE ${sql.in("file_key", old)}`,
        )).map(({ fileKey }) => fileKey),
      )
      const orphans = old.filter((key) => !kept.has(key))
      yield* Effect.forEach(orphans, files.remove, { discard: true })
      return orphans.length
    }),
  } satisfies CvStore["Service"]
})
