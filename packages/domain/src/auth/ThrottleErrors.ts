import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

/** Too many failed attempts in a row, for this account or from this address. `retryAfter` is in whole seconds. */
export class TooManyAttempts extends HttpApiError.Problem<TooManyAttempts>()(
  "TooManyAttempts",
  { type: "/problems/too-many-attempts", title: "Too many failed attempts", status: 429 },
  { _tag: Schema.tag("TooManyAttempts"), retryAfter: Schema.Int },
) {}
