import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

/** No access token, or one that is expired, revoked or not ours. */
export class Unauthenticated extends HttpApiError.Problem<Unauthenticated>()(
  "Unauthenticated",
  { type: "/problems/unauthenticated", title: "Sign in first", status: 401 },
  { _tag: Schema.tag("Unauthenticated") },
) {}
