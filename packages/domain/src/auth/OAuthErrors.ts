import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

/** The operator has not set up this provider. */
export class ProviderNotConfigured extends HttpApiError.Problem<ProviderNotConfigured>()(
  "ProviderNotConfigured",
  { type: "/problems/provider-not-configured", title: "This way of signing in is not offered", status: 404 },
  _tag("ProviderNotConfigured"),
) {}

/** Not begun in this browser, begun too long ago, or finished before. */
export class InvalidOAuthState extends HttpApiError.Problem<InvalidOAuthState>()(
  "InvalidOAuthState",
  { type: "/problems/invalid-oauth-state", title: "Begin signing in again", status: 400 },
  _tag("InvalidOAuthState"),
) {}

export class IdentityNotFound extends HttpApiError.Problem<IdentityNotFound>()(
  "IdentityNotFound",
  { type: "/problems/identity-not-found", title: "This provider is not linked", status: 404 },
  _tag("IdentityNotFound"),
) {}

/** Without it nobody could sign in to the account any more. */
export class LastSignInMethod extends HttpApiError.Problem<LastSignInMethod>()(
  "LastSignInMethod",
  { type: "/problems/last-sign-in-method", title: "This is the only way to sign in", status: 409 },
  _tag("LastSignInMethod"),
) {}
