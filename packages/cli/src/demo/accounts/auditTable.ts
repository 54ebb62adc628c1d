import { DateTime } from "effect"
import type { AuditRecord } from "@utopiahire/domain/audit/AuditEvent"
import { padTo, paint, plain, type Screen, screen, widthOf } from "../../report/terminal.ts"

const heads = ["seq", "time", "event", "outcome", "reason", "address"] as const
const tones = { success: "green", failure: "yellow", denied: "red" } as const

const cellsOf = ({ at, event, ip, outcome, reason, seq }: AuditRecord) => [
  String(seq),
  DateTime.formatIso(at).slice(11, 19),
  event,
  outcome,
  plain(reason ?? ""),
  plain(ip ?? ""),
]

/** Rows of the audit log in columns; times in UTC. */
export const auditTable = (records: ReadonlyArray<AuditRecord>, to: Screen = screen()): string => {
  const rows = records.map((record) => ({ record, cells: cellsOf(record) }))
  const widths = heads.map((head, i) =>
    Math.max(widthOf(head), ...rows.map(({ cells }) => widthOf(cells[i]!))),
  )
  const padded = (cells: ReadonlyArray<string>) => cells.map((cell, i) => padTo(cell, widths[i]!))
  return [
    `    ${paint(to, "bold", padded(heads).join("  ").trimEnd())}`,
    ...rows.map(({ cells, record }) => {
      const [seq, time, event, outcome, ...rest] = padded(cells)
      const toned = paint(to, tones[record.outcome], outcome!)
      return `    ${[seq, time, event, toned, ...rest].join("  ").trimEnd()}`
    }),
  ].join("\n")
}
