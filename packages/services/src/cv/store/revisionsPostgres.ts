import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import { type Revision, RevisionKind, REVISIONS_KEPT } from "@utopiahire/domain/cv/Revision"
import { RevisionNotFound } from "@utopiahire/domain/cv/SuggestionErrors"
import type { CvId, UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import { joined, type Revisions } from "./Revisions.ts"
import { json } from "./rows.ts"

const RevisionRow = Schema.Struct({
  revision: Schema.Int,
  kind: RevisionKind,
  document: Schema.Uint8Array,
  score: Schema.NullOr(Schema.Uint8Array),
  change: Schema.NullOr(Schema.Uint8Array),
  suggestions: Schema.NullOr(Schema.Uint8Array),
  createdAt: Schema.Date,
})
type RevisionRow = typeof RevisionRow.Type
const decodeRows = Schema.decodeUnknownEffect(Schema.Array(RevisionRow))

/** Where a sealed part of a revision lies. */
export const revisionPlace = (
  id: CvId,
  revision: number,
  column: "document" | "score" | "change" | "suggestions",
) => ({
  column: `cv_revisions.${column}`,
  rowId: `${id}/${revision}`,
})

/** The revisions in `cv_revisions`, every part sealed by its owner's key. */
export const revisionsPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault

  const seal = <A>(
    owner: UserId,
    place: ReturnType<typeof revisionPlace>,
    schema: Schema.Codec<A, string>,
    value: A,
  ) =>
    Effect.orDie(
      Effect.flatMap(Schema.encodeEffect(schema)(value), (plain) => vault.sealText(owner, place, plain)),
    )
  const open = <A>(
    owner: UserId,
    place: ReturnType<typeof revisionPlace>,
    schema: Schema.Codec<A, string>,
    sealed: Uint8Array,
  ) => Effect.orDie(Effect.flatMap(vault.openText(owner, place, sealed), Schema.decodeEffect(schema)))

  const owned = Effect.fnUntraced(function* (owner: UserId, id: CvId) {
    const found = yield* Effect.orDie(sql`SELECT 1 FROM cvs WHERE id = ${id} AND user_id = ${owner}`)
    if (found.length === 0) return yield* new CvNotFound({})
  })
  const rowAt = (id: CvId, revision: number) =>
    Effect.map(
      Effect.orDie(
        Effect.flatMap(
          sql`SELECT * FROM cv_revisions WHERE cv_id = ${id} AND revision = ${revision}`,
          decodeRows,
        ),
      ),
      ([row]) => row,
    )
  const opened = Effect.fnUntraced(function* (owner: UserId, id: CvId, row: RevisionRow) {
    const { change, kind, revision, score } = row
    const document = yield* open(owner, revisionPlace(id, revision, "document"), json.document, row.document)
    const made: Revision = {
      revision,
      kind,
      at: DateTime.fromDateUnsafe(row.createdAt),
      document,
      ...(change !== null && {
        change: yield* open(owner, revisionPlace(id, revision, "change"), json.change, change),
      }),
      ...(score !== null && {
        score: yield* open(owner, revisionPlace(id, revision, "score"), json.score, score),
      }),
    }
    return made
  })
  const suggestionsIn = (owner: UserId, id: CvId, row: RevisionRow | undefined) =>
    row === undefined || row.suggestions === null
      ? Effect.succeed([])
      : open(owner, revisionPlace(id, row.revision, "suggestions"), json.suggestions, row.suggestions)

  return {
    revision: Effect.fn("CvStore.revision")(function* (owner, id, revision) {
      yield* owned(owner, id)
      const row = yield* rowAt(id, revision)
      if (row === undefined) return yield* new RevisionNotFound({})
      return yield* opened(owner, id, row)
    }),
    revisions: Effect.fn("CvStore.revisions")(function* (owner, id, { cursor, limit }) {
      yield* owned(owner, id)
      const rows = yield* Effect.orDie(
        Effect.flatMap(
          sql`
            SELECT * FROM cv_revisions
            WHERE ${sql.and([sql`cv_id = ${id}`, ...(cursor === undefined ? [] : [sql`revision < ${cursor}`])])}
            ORDER BY revision DESC LIMIT ${limit}`,
          decodeRows,
        ),
      )
      return yield* Effect.forEach(rows, (row) => opened(owner, id, row))
    }),
    addRevision: Effect.fn("CvStore.addRevision")(function* (owner, id, next, also) {
      yield* owned(owner, id)
      const revision = next.change.base + 1
      const [document, score, change] = yield* Effect.all([
        seal(owner, revisionPlace(id, revision, "document"), json.document, next.document),
        seal(owner, revisionPlace(id, revision, "score"), json.score, next.score),
        seal(owner, revisionPlace(id, revision, "change"), json.change, next.change),
      ])
      const createdAt = new Date(yield* Clock.currentTimeMillis)
      return yield* sql
        .withTransaction(
          Effect.gen(function* () {
            // Whoever comes second waits here for the first, and then finds the CV moved on.
            const moved = yield* sql`
              UPDATE cvs SET revision = ${revision}, language = ${next.document.locale}
              WHERE id = ${id} AND user_id = ${owner} AND revision = ${next.change.base} AND status = 'ready'
              RETURNING 1`
            if (moved.length === 0) return false
            yield* sql`
              INSERT INTO cv_revisions ${sql.insert({ cvId: id, revision, kind: next.kind, document, score, change, createdAt })}`
            yield* sql`
              DELETE FROM cv_revisions
              WHERE cv_id = ${id} AND revision > 1 AND revision <= ${revision - REVISIONS_KEPT}`
            yield* also
            return true
          }),
        )
        .pipe(Effect.orDie)
    }),
    addSuggestions: Effect.fn("CvStore.addSuggestions")(function* (owner, id, revision, more) {
      yield* owned(owner, id)
      yield* sql
        .withTransaction(
          Effect.gen(function* () {
            yield* sql`SELECT 1 FROM cvs WHERE id = ${id} FOR UPDATE`
            const row = yield* rowAt(id, revision)
            const all = joined(yield* suggestionsIn(owner, id, row), more)
            const place = revisionPlace(id, revision, "suggestions")
            const suggestions = yield* seal(owner, place, json.suggestions, all)
            yield* sql`
              UPDATE cv_revisions SET suggestions = ${suggestions} WHERE cv_id = ${id} AND revision = ${revision}`
          }),
        )
        .pipe(Effect.orDie)
    }),
    suggestions: Effect.fn("CvStore.suggestions")(function* (owner, id, revision) {
      yield* owned(owner, id)
      return yield* suggestionsIn(owner, id, yield* rowAt(id, revision))
    }),
  } satisfies Revisions
})
