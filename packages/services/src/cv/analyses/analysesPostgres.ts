import { Findings, LlmPart, llmReasons, llmStatuses } from "@utopiahire/domain/cv/Analysis"
import { AnalysisNotFound } from "@utopiahire/domain/cv/AnalysisErrors"
import { CvNotFound } from "@utopiahire/domain/cv/CvErrors"
import { Suggestion } from "@utopiahire/domain/cv/suggestions/Suggestion"
import { AnalysisId, CvId, type UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { Vault } from "../../security/Vault.ts"
import type { Analyses, KeptAnalysis } from "../Analyses.ts"
import { KEPT_ANALYSES } from "./kept.ts"

const Row = Schema.Struct({
  id: AnalysisId,
  cvId: Schema.NullOr(CvId),
  findings: Schema.Uint8Array,
  llmStatus: Schema.Literals(llmStatuses),
  llmReason: Schema.NullOr(Schema.Literals(llmReasons)),
  llmResult: Schema.NullOr(Schema.Uint8Array),
  createdAt: Schema.Date,
})
const decodeRows = Schema.decodeUnknownEffect(Schema.Array(Row))
const findingsJson = Schema.fromJsonString(Findings)
const suggestionsJson = Schema.fromJsonString(Schema.Array(Suggestion))
const FINDINGS = "analyses.findings"
const RESULT = "analyses.llm_result"

/** `Analyses.layer`: SQL and decoding failures are defects, and so is the key of a person that was destroyed. */
export const analysesPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const random = yield* SecureRandom.SecureRandom

  const seal = <A>(
    owner: UserId,
    column: string,
    id: AnalysisId,
    schema: Schema.Codec<A, string>,
    value: A,
  ) =>
    Schema.encodeEffect(schema)(value).pipe(
      Effect.flatMap((plain) => vault.sealText(owner, { column, rowId: id }, plain)),
      Effect.orDie,
    )
  const open = <A>(
    owner: UserId,
    column: string,
    id: AnalysisId,
    schema: Schema.Codec<A, string>,
    sealed: Uint8Array,
  ) =>
    vault
      .openText(owner, { column, rowId: id }, sealed)
      .pipe(Effect.flatMap(Schema.decodeEffect(schema)), Effect.orDie)

  const service: Analyses["Service"] = {
    create: Effect.fn("Analyses.create")(function* ({ owner, cvId, findings, llm }) {
      const id = (yield* random.uuidV7()) as AnalysisId
      const now = yield* Clock.currentTimeMillis
      const row = sql.insert({
        id,
        userId: owner,
        cvId: cvId ?? null,
        findings: yield* seal(owner, FINDINGS, id, findingsJson, findings),
        llmStatus: llm.status,
        llmReason: llm.reason ?? null,
        createdAt: new Date(now),
      })
      // The lock keeps the CV from going between the look and the row.
      const kept = yield* sql
        .withTransaction(
          Effect.gen(function* () {
            if (cvId !== undefined) {
              const cvs =
                yield* sql`SELECT 1 FROM cvs WHERE id = ${cvId} AND user_id = ${owner} FOR KEY SHARE`
              if (cvs.length === 0) return false
            }
            yield* sql`INSERT INTO analyses ${row}`
            yield* sql`
              DELETE FROM analyses WHERE user_id = ${owner} AND id <= (
                SELECT id FROM analyses WHERE user_id = ${owner} ORDER BY id DESC OFFSET ${KEPT_ANALYSES} LIMIT 1)`
            return true
          }),
        )
        .pipe(Effect.orDie)
      if (!kept) return yield* new CvNotFound({})
      const of = cvId === undefined ? {} : { cvId }
      return { id, ...of, createdAt: DateTime.makeUnsafe(now), findings, llm, added: [] }
    }),
    getOwned: Effect.fn("Analyses.getOwned")(function* (owner, id) {
      const [row] = yield* sql`SELECT * FROM analyses WHERE id = ${id} AND user_id = ${owner}`.pipe(
        Effect.flatMap(decodeRows),
        Effect.orDie,
      )
      if (row === undefined) return yield* new AnalysisNotFound({})
      const llm: LlmPart = {
        status: row.llmStatus,
        ...(row.llmReason !== null && { reason: row.llmReason }),
      }
      const analysis: KeptAnalysis = {
        id,
        ...(row.cvId !== null && { cvId: row.cvId }),
        createdAt: DateTime.fromDateUnsafe(row.createdAt),
        findings: yield* open(owner, FINDINGS, id, findingsJson, row.findings),
        llm,
        added: row.llmResult === null ? [] : yield* open(owner, RESULT, id, suggestionsJson, row.llmResult),
      }
      return analysis
    }),
    remove: Effect.fn("Analyses.remove")(function* (owner, id) {
      const gone = yield* Effect.orDie(
        sql`DELETE FROM analyses WHERE id = ${id} AND user_id = ${owner} RETURNING id`,
      )
      if (gone.length === 0) return yield* new AnalysisNotFound({})
    }),
    settle: Effect.fn("Analyses.settle")(function* (owner, id, outcome) {
      const result =
        outcome.status === "done"
          ? yield* seal(owner, RESULT, id, suggestionsJson, outcome.suggestions)
          : null
      const reason = outcome.status === "failed" ? outcome.reason : null
      const settled = yield* Effect.orDie(sql`
        UPDATE analyses SET llm_status = ${outcome.status}, llm_reason = ${reason}, llm_result = ${result}
        WHERE id = ${id} AND user_id = ${owner} AND llm_status = 'pending' RETURNING id`)
      return settled.length > 0
    }),
  }
  return service
})
