import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

/** Unknown, used, replaced and expired alike. */
export class InvalidResetToken extends HttpApiError.Problem<InvalidResetToken>()(
  "InvalidResetToken",
  { type: "/problems/invalid-reset-token", title: "This link is no longer good", status: 400 },
  _tag("InvalidResetToken"),
) {}

/** Said to somebody who is signed in; signing in has `InvalidCredentials`. */
export class WrongPassword extends HttpApiError.Problem<WrongPassword>()(
  "WrongPassword",
  { type: "/problems/wrong-password", title: "The current password is wrong", status: 403 },
  _tag("WrongPassword"),
) {}

/** The account signs in through a provider; a first password is set by the mailed link. */
export class NoPassword extends HttpApiError.Problem<NoPassword>()(
  "NoPassword",
  { type: "/problems/no-password", title: "This account has no password yet", status: 409 },
  _tag("NoPassword"),
) {}
