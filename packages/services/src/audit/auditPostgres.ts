import { AuditEvent, AuditOutcome } from "@utopiahire/domain/audit/AuditEvent"
import { Effect, Schema, SchemaGetter } from "effect"
import { SqlClient } from "effect/sql"
import type { Part } from "../db/Along.ts"
import { Vault } from "../security/Vault.ts"
import type { Audit, Audited } from "./Audit.ts"
import { breakAt, GENESIS } from "./auditChain.ts"
import { auditRecord } from "./auditRecord.ts"
import { auditRow, chainedFields } from "./auditRow.ts"

const text = Schema.NullOr(Schema.String)
const Row = Schema.Struct({
  seq: Schema.Union([Schema.BigInt, Schema.FiniteFromString, Schema.Finite]).pipe(
    Schema.decodeTo(Schema.Finite, {
      decode: SchemaGetter.transform(Number),
      encode: SchemaGetter.transform((seq: number) => seq),
    }),
  ),
  at: Schema.Date,
  event: AuditEvent,
  outcome: AuditOutcome,
  actorId: text,
  subjectId: text,
  sessionId: text,
  requestId: text,
  ip: text,
  ipHash: text,
  agentHash: text,
  reason: text,
  prevHash: Schema.Uint8Array,
  hash: Schema.Uint8Array,
})
const rowsOf = Schema.decodeUnknownEffect(Schema.Array(Row))
const PAGE = 5000

/** `Audit.layer`. The links are made by the table itself (`0008_audit_log`), and checked here. */
export const auditPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const vault = yield* Vault
  const keyed = (column: string) => (value: string) =>
    Buffer.from(vault.blindIndex(column, value)).toString("hex").slice(0, 32)
  const hashAddress = keyed("audit_log.ip_hash")

  const prepare = (audited: Audited) =>
    Effect.map(auditRow(audited, hashAddress), (row) => {
      const columns = sql.csv(Object.keys(row).map((column) => sql`${sql(column)}`))
      const values = sql.csv(
        Object.values(row).map((value) =>
          value instanceof Date ? sql`${value}::timestamptz` : sql`${value}::text`,
        ),
      )
      const part: Part = (before) =>
        sql`INSERT INTO audit_log (${columns}) SELECT ${values} WHERE ${before} RETURNING 1`
      return {
        parts: [part],
        alone: Effect.orDie(Effect.asVoid(sql`INSERT INTO audit_log ${sql.insert(row)}`)),
      }
    })

  const service: Audit["Service"] = {
    prepare,
    record: Effect.fn("Audit.record")((audited) => Effect.flatMap(prepare(audited), ({ alone }) => alone)),

    list: Effect.fn("Audit.list")(function* ({ actorId, before, event, limit, subjectId }) {
      const conditions = [
        sql`TRUE`,
        ...(event === undefined ? [] : [sql`event = ${event}`]),
        ...(actorId === undefined ? [] : [sql`actor_id = ${actorId}`]),
        ...(subjectId === undefined ? [] : [sql`subject_id = ${subjectId}`]),
        ...(before === undefined ? [] : [sql`seq < ${before}`]),
      ]
      const rows =
        yield* sql`SELECT * FROM audit_log WHERE ${sql.and(conditions)} ORDER BY seq DESC LIMIT ${limit}`
      return (yield* rowsOf(rows)).map(auditRecord)
    }, Effect.orDie),

    verify: Effect.fn("Audit.verify")(function* (anchor) {
      let last: { readonly seq: number; readonly hash: Uint8Array } = { seq: 0, hash: GENESIS }
      let rows = 0
      let broken: string | undefined
      for (;;) {
        const page = yield* Effect.flatMap(
          sql`SELECT * FROM audit_log WHERE seq > ${last.seq} ORDER BY seq LIMIT ${PAGE}`,
          rowsOf,
        )
        for (const row of page) {
          broken ??= breakAt({ ...row, at: row.at.getTime(), fields: chainedFields(row) }, last)
          if (row.seq === anchor?.seq && Buffer.from(row.hash).toString("hex") !== anchor.hash)
            broken ??= `row ${row.seq} is not the one that was noted`
          last = row
        }
        rows += page.length
        if (page.length < PAGE) break
      }
      if (anchor !== undefined && last.seq < anchor.seq) broken ??= `row ${anchor.seq} is missing`
      return { rows, head: Buffer.from(last.hash).toString("hex"), ...(broken !== undefined && { broken }) }
    }, Effect.orDie),

    dropAddresses: Effect.fn("Audit.dropAddresses")(function* (before) {
      const dropped = yield* sql`
        UPDATE audit_log SET ip = NULL WHERE ip IS NOT NULL AND at < ${new Date(before)} RETURNING 1`
      return dropped.length
    }, Effect.orDie),

    pseudonym: keyed("audit_log.pseudonym"),
  }
  return service
})
