import { Schema } from "effect"
import { SessionId, UserId } from "../Ids.ts"

/** Who keeps the refresh token: the client itself, or its browser in a cookie that no script can read. */
export const SessionKind = Schema.Literals(["bearer", "cookie"])
export type SessionKind = typeof SessionKind.Type

/** A fresh sign-in. `expiresIn` is in seconds; the refresh token is good for one use, and absent where a cookie holds it. */
export const SignIn = Schema.Struct({
  token: Schema.String,
  tokenType: Schema.Literal("Bearer"),
  expiresIn: Schema.Int,
  refreshToken: Schema.optionalKey(Schema.String),
  user: Schema.Struct({ id: UserId, name: Schema.String, email: Schema.String }),
}).annotate({ identifier: "SignIn" })
export type SignIn = typeof SignIn.Type

/** A sign-in that still stands, as its owner sees it. `client` is a browser and system we know by name, never raw text. */
export const Session = Schema.Struct({
  id: SessionId,
  current: Schema.Boolean,
  client: Schema.optionalKey(Schema.String),
  address: Schema.optionalKey(Schema.String),
  createdAt: Schema.DateTimeUtcFromString,
  lastUsedAt: Schema.DateTimeUtcFromString,
  expiresAt: Schema.DateTimeUtcFromString,
}).annotate({ identifier: "Session" })
export type Session = typeof Session.Type
