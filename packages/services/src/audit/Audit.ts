import type { AuditEvent, AuditOutcome, AuditRecord } from "@utopiahire/domain/audit/AuditEvent"
import { Context, type Effect, Layer } from "effect"
import type { Along } from "../db/Along.ts"
import { auditMemory } from "./auditMemory.ts"
import { auditPostgres } from "./auditPostgres.ts"

/** What is told of an event; who asked, from where, comes from `Origin`. */
export interface Audited {
  readonly event: AuditEvent
  readonly outcome: AuditOutcome
  readonly actorId?: string
  readonly subjectId?: string
  readonly sessionId?: string
  /** A short tag. Nothing a person wrote. */
  readonly reason?: string
}

export interface AuditFilter {
  readonly event?: AuditEvent
  readonly actorId?: string
  readonly subjectId?: string
  /** Rows before this one. */
  readonly before?: number
  readonly limit: number
}

/** The result of walking the whole chain: how many rows hold, the last hash, and where it first breaks. */
export interface Verified {
  readonly rows: number
  readonly head: string
  readonly broken?: string
}

/** The audit log: append-only, each row bound to the one before. */
export class Audit extends Context.Service<
  Audit,
  {
    /** Joins the caller's transaction; last in it, since the log is written by one at a time. */
    record(audited: Audited): Effect.Effect<void>
    /** The same, for another write to take along. */
    prepare(audited: Audited): Effect.Effect<Along>
    /** Newest first. */
    list(filter: AuditFilter): Effect.Effect<ReadonlyArray<AuditRecord>>
    /** Walks the chain. With an anchor `seq:hash` noted earlier, also shows that nothing before it was rewritten. */
    verify(anchor?: { readonly seq: number; readonly hash: string }): Effect.Effect<Verified>
    /** Forgets addresses older than that time (epoch milliseconds); gives how many. */
    dropAddresses(before: number): Effect.Effect<number>
    /** How an unknown address is named in the log. */
    pseudonym(email: string): string
  }
>()("utopiahire/audit/Audit") {
  static readonly layer = Layer.effect(Audit, auditPostgres)

  static readonly layerMemory = Layer.effect(Audit, auditMemory)
}
