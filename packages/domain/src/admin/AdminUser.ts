import { Schema } from "effect"
import { Role } from "../auth/User.ts"
import { UserId } from "../Ids.ts"
import { Language } from "../i18n/Language.ts"

/** Why an account is locked. */
export const LockReason = Schema.Literals(["abuse", "compromised", "requested", "other"])
export type LockReason = typeof LockReason.Type

/** An account as those see it who help its owner. */
export const AdminUser = Schema.Struct({
  id: UserId,
  name: Schema.String,
  email: Schema.String,
  emailVerified: Schema.Boolean,
  language: Language,
  role: Role,
  createdAt: Schema.DateTimeUtcFromString,
  locked: Schema.optionalKey(Schema.Struct({ at: Schema.DateTimeUtcFromString, reason: LockReason })),
}).annotate({ identifier: "AdminUser" })
export type AdminUser = typeof AdminUser.Type
