import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { PasswordFlaw } from "./passwordRules.ts"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

/** Every rule that the wished password breaks. */
export class WeakPassword extends HttpApiError.Problem<WeakPassword>()(
  "WeakPassword",
  { type: "/problems/weak-password", title: "Choose a stronger password", status: 422 },
  { ..._tag("WeakPassword"), reasons: Schema.NonEmptyArray(PasswordFlaw) },
) {}

/** Unknown address, wrong password and account without a password: nobody can tell which. */
export class InvalidCredentials extends HttpApiError.Problem<InvalidCredentials>()(
  "InvalidCredentials",
  { type: "/problems/invalid-credentials", title: "E-mail or password is wrong", status: 401 },
  _tag("InvalidCredentials"),
) {}

/** Told only to who knows the password. */
export class EmailNotVerified extends HttpApiError.Problem<EmailNotVerified>()(
  "EmailNotVerified",
  { type: "/problems/email-not-verified", title: "Open the link in your mail first", status: 403 },
  _tag("EmailNotVerified"),
) {}

/** Unknown, used and expired alike. */
export class InvalidVerificationToken extends HttpApiError.Problem<InvalidVerificationToken>()(
  "InvalidVerificationToken",
  { type: "/problems/invalid-verification-token", title: "This link is no longer good", status: 400 },
  _tag("InvalidVerificationToken"),
) {}
