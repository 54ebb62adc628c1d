import { Schema } from "effect"

/** Everything that is written to the audit log; nothing else is. */
export const AuditEvent = Schema.Literals([
  "auth.registered",
  "auth.email_verified",
  "auth.verification_resent",
  "auth.login_succeeded",
  "auth.login_failed",
  "auth.login_throttled",
  "auth.refresh_reused",
  "auth.logged_out",
  "auth.logged_out_all",
  "auth.session_revoked",
  "auth.password_changed",
  "auth.reset_requested",
  "auth.password_reset",
  "auth.oauth_succeeded",
  "auth.oauth_refused",
  "auth.identity_linked",
  "auth.identity_unlinked",
  "auth.factor_added",
  "auth.factor_removed",
  "auth.factor_failed",
  "auth.recovery_code_used",
  "access.denied",
  "limit.hit",
  "cv.uploaded",
  "cv.refused",
  "cv.exported",
  "cv.deleted",
  "cv.suggestion_applied",
  "interview.started",
  "interview.ended",
  "interview.reported",
  "consent.given",
  "consent.withdrawn",
  "account.locked",
  "account.unlocked",
  "account.role_changed",
  "account.exported",
  "account.erasure_requested",
  "account.erased",
  "llm.refused",
  "key.rotated",
])
export type AuditEvent = typeof AuditEvent.Type

export const AuditOutcome = Schema.Literals(["success", "failure", "denied"])
export type AuditOutcome = typeof AuditOutcome.Type

/** One line of the log. `agent` is a hash; `ip` is absent after 90 days; `reason` is a short tag, never text of a person. */
export const AuditRecord = Schema.Struct({
  seq: Schema.Int,
  at: Schema.DateTimeUtcFromString,
  event: AuditEvent,
  outcome: AuditOutcome,
  actorId: Schema.optionalKey(Schema.String),
  subjectId: Schema.optionalKey(Schema.String),
  sessionId: Schema.optionalKey(Schema.String),
  requestId: Schema.optionalKey(Schema.String),
  ip: Schema.optionalKey(Schema.String),
  agent: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String),
}).annotate({ identifier: "AuditRecord" })
export type AuditRecord = typeof AuditRecord.Type
