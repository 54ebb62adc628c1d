import { createHash } from "node:crypto"
import { Clock, Effect } from "effect"
import type { Audited } from "./Audit.ts"
import { Origin } from "./Origin.ts"

const MAX = 200
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** One line, bounded: what is written cannot forge another row in an export. */
const flat = (text: string | undefined) =>
  text === undefined
    ? null
    : text
        .toWellFormed()
        .replace(CONTROLS, (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, "0")}`)
        .slice(0, MAX)

const short = (text: string | undefined) =>
  text === undefined ? null : createHash("sha256").update(text).digest("hex").slice(0, 16)

/** The columns of an event, with what `Origin` knows of its request. */
export const auditRow = Effect.fnUntraced(function* (audited: Audited, keyed: (address: string) => string) {
  const { address, agent, requestId } = yield* Origin
  return {
    at: new Date(yield* Clock.currentTimeMillis),
    event: audited.event,
    outcome: audited.outcome,
    actorId: flat(audited.actorId),
    subjectId: flat(audited.subjectId),
    sessionId: flat(audited.sessionId),
    requestId: flat(requestId),
    ip: flat(address),
    ipHash: address === undefined ? null : keyed(address),
    agentHash: short(agent),
    reason: flat(audited.reason),
  }
})
export type AuditRow = Effect.Success<ReturnType<typeof auditRow>>

/** What the chain holds of a row. */
export const chainedFields = (row: AuditRow) => [
  row.event,
  row.outcome,
  row.actorId,
  row.subjectId,
  row.sessionId,
  row.requestId,
  row.ipHash,
  row.agentHash,
  row.reason,
]
