import { Schema } from "effect"
import { UserId } from "../Ids.ts"
import { Language } from "../i18n/Language.ts"
import { OAuthProviderId } from "./OAuth.ts"

/** What a person is allowed beyond their own things. */
export const Role = Schema.Literals(["user", "support", "admin"])
export type Role = typeof Role.Type

const IN_ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u

/** What a person is called: one line, without characters that turn the line around. */
export const PersonName = Schema.String.check(
  Schema.isMinCodePoints(1),
  Schema.isMaxCodePoints(120),
  Schema.makeFilter((name: string) => name.trim() !== "" && IN_ONE_LINE.test(name), {
    expected: "a name in one line",
  }),
)

/** An account as its owner sees it. `hasPassword` is false for somebody who only signs in through a provider. */
export const Account = Schema.Struct({
  id: UserId,
  name: Schema.String,
  email: Schema.String,
  emailVerified: Schema.Boolean,
  language: Language,
  hasPassword: Schema.Boolean,
  identities: Schema.Array(Schema.Struct({ provider: OAuthProviderId })),
  createdAt: Schema.DateTimeUtcFromString,
}).annotate({ identifier: "Account" })
export type Account = typeof Account.Type
