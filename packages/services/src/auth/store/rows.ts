import { LockReason } from "@utopiahire/domain/admin/AdminUser"
import { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import { Account, Role } from "@utopiahire/domain/auth/User"
import { UserId } from "@utopiahire/domain/Ids"
import { Language } from "@utopiahire/domain/i18n/Language"
import { DateTime, Effect, Option, Schema } from "effect"
import type { Vault } from "../../security/Vault.ts"
import type { StoredUser } from "../UserStore.ts"

export const EMAIL = "users.email"
export const NAME = "users.name"
export const PENDING_NAME = "verification_tokens.name"

/** The columns of `users` that every reader of an account needs. */
export const userFields = {
  emailSealed: Schema.Uint8Array,
  nameSealed: Schema.Uint8Array,
  language: Language,
  role: Role,
  passwordHash: Schema.NullOr(Schema.String),
  emailVerifiedAt: Schema.NullOr(Schema.Date),
  createdAt: Schema.Date,
  factorEnabledAt: Schema.NullOr(Schema.Date),
  providers: Schema.Array(OAuthProviderId),
  lockedAt: Schema.NullOr(Schema.Date),
  lockReason: Schema.NullOr(LockReason),
}

export const UserRow = Schema.Struct({ id: UserId, ...userFields })
export type UserRow = typeof UserRow.Type

/** An account as its row tells it; `passwordHash` may come from elsewhere while the address is not verified. */
export const storedUser = (
  vault: Vault["Service"],
  row: UserRow,
  passwordHash: string | null = row.passwordHash,
): StoredUser => ({
  id: row.id,
  language: row.language,
  role: row.role,
  verified: row.emailVerifiedAt !== null,
  factor: Option.map(Option.fromNullOr(row.factorEnabledAt), (at) => at.getTime()),
  lock:
    row.lockedAt === null || row.lockReason === null
      ? Option.none()
      : Option.some({ at: row.lockedAt.getTime(), reason: row.lockReason }),
  passwordHash: Option.fromNullishOr(passwordHash),
  account: Effect.zipWith(
    vault.openText(row.id, { column: NAME, rowId: row.id }, row.nameSealed),
    vault.openText(row.id, { column: EMAIL, rowId: row.id }, row.emailSealed),
    (name, email): Account => ({
      id: row.id,
      name,
      email,
      emailVerified: row.emailVerifiedAt !== null,
      language: row.language,
      hasPassword: row.passwordHash !== null,
      identities: row.providers.map((provider) => ({ provider })),
      createdAt: DateTime.fromDateUnsafe(row.createdAt),
    }),
  ).pipe(Effect.orDie),
})
