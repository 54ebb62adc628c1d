import { createHash } from "node:crypto"
import { Effect } from "effect"
import type { Audit } from "./Audit.ts"
import { breakAt, GENESIS, linkHash } from "./auditChain.ts"
import { auditRecord } from "./auditRecord.ts"
import { type AuditRow, auditRow, chainedFields } from "./auditRow.ts"

const hashed = (text: string) => createHash("sha256").update(text).digest("hex")

/** `Audit.layerMemory`: the same chain in an array. */
export const auditMemory = Effect.sync((): Audit["Service"] => {
  const rows: Array<AuditRow & { seq: number; prevHash: Uint8Array; hash: Uint8Array }> = []
  const record = (row: AuditRow) =>
    Effect.sync(() => {
      const prevHash = rows.at(-1)?.hash ?? GENESIS
      const link = { seq: rows.length + 1, at: row.at.getTime(), fields: chainedFields(row), prevHash }
      rows.push({ ...row, seq: link.seq, prevHash, hash: linkHash(link) })
    })
  return {
    record: (audited) => Effect.flatMap(auditRow(audited, hashed), record),
    prepare: (audited) => Effect.map(auditRow(audited, hashed), (row) => ({ alone: record(row) })),
    list: ({ actorId, before, event, limit, subjectId }) =>
      Effect.sync(() =>
        rows
          .filter(
            (row) =>
              (event === undefined || row.event === event) &&
              (actorId === undefined || row.actorId === actorId) &&
              (subjectId === undefined || row.subjectId === subjectId) &&
              (before === undefined || row.seq < before),
          )
          .toReversed()
          .slice(0, limit)
          .map(auditRecord),
      ),
    verify: (anchor) =>
      Effect.sync(() => {
        let last = { seq: 0, hash: GENESIS }
        let broken: string | undefined
        for (const row of rows) {
          broken ??= breakAt({ ...row, at: row.at.getTime(), fields: chainedFields(row) }, last)
          last = row
        }
        const head = Buffer.from(last.hash).toString("hex")
        const anchored = anchor && rows[anchor.seq - 1]
        if (anchor !== undefined && Buffer.from(anchored?.hash ?? []).toString("hex") !== anchor.hash)
          broken ??= `row ${anchor.seq} is not the one that was noted`
        return { rows: rows.length, head, ...(broken !== undefined && { broken }) }
      }),
    dropAddresses: (before) =>
      Effect.sync(() => {
        const old = rows.filter(({ at, ip }) => ip !== null && at.getTime() < before)
        for (const row of old) Object.assign(row, { ip: null })
        return old.length
      }),
    pseudonym: hashed,
  }
})
