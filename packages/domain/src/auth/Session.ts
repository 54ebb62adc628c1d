import { Schema } from "effect"
import { UserId } from "../Ids.ts"

/** A fresh sign-in. `expiresIn` is in seconds; the refresh token is good for one use. */
export const SignIn = Schema.Struct({
  token: Schema.String,
  tokenType: Schema.Literal("Bearer"),
  expiresIn: Schema.Int,
  refreshToken: Schema.String,
  user: Schema.Struct({ id: UserId, name: Schema.String, email: Schema.String }),
}).annotate({ identifier: "SignIn" })
export type SignIn = typeof SignIn.Type
