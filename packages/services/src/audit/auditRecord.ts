import type { AuditRecord } from "@utopiahire/domain/audit/AuditEvent"
import { DateTime } from "effect"
import type { AuditRow } from "./auditRow.ts"

const given = (fields: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** A row as its reader sees it; what is not known is a missing key. */
export const auditRecord = (row: AuditRow & { readonly seq: number }): AuditRecord => ({
  seq: row.seq,
  at: DateTime.fromDateUnsafe(row.at),
  event: row.event,
  outcome: row.outcome,
  ...given({
    actorId: row.actorId,
    subjectId: row.subjectId,
    sessionId: row.sessionId,
    requestId: row.requestId,
    ip: row.ip,
    agent: row.agentHash,
    reason: row.reason,
  }),
})
