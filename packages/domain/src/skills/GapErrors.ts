import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

export class OccupationNotFound extends HttpApiError.Problem<OccupationNotFound>()(
  "OccupationNotFound",
  { type: "/problems/occupation-not-found", title: "No such occupation", status: 404 },
  { _tag: Schema.tag("OccupationNotFound") },
) {}
