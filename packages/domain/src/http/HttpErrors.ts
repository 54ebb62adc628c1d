import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

/** Where in the request something is wrong: a JSON pointer, empty for the whole, and what was expected there. */
export const RequestIssue = Schema.Struct({ path: Schema.String, message: Schema.String })
export type RequestIssue = typeof RequestIssue.Type

/** The request does not fit the contract. All issues are listed; none repeats what was sent. */
export class InvalidRequest extends HttpApiError.Problem<InvalidRequest>()(
  "InvalidRequest",
  { type: "/problems/invalid-request", title: "The request is not valid", status: 400 },
  { ..._tag("InvalidRequest"), issues: Schema.Array(RequestIssue) },
) {}

export class RouteNotFound extends HttpApiError.Problem<RouteNotFound>()(
  "RouteNotFound",
  { type: "/problems/route-not-found", title: "There is nothing here", status: 404 },
  _tag("RouteNotFound"),
) {}

/** The path exists, the method does not; the `Allow` header names those that do. */
export class MethodNotAllowed extends HttpApiError.Problem<MethodNotAllowed>()(
  "MethodNotAllowed",
  { type: "/problems/method-not-allowed", title: "This path does not take that method", status: 405 },
  _tag("MethodNotAllowed"),
) {}

export class BodyTooLarge extends HttpApiError.Problem<BodyTooLarge>()(
  "BodyTooLarge",
  { type: "/problems/body-too-large", title: "The request is too large", status: 413 },
  _tag("BodyTooLarge"),
) {}

export class MediaTypeRefused extends HttpApiError.Problem<MediaTypeRefused>()(
  "MediaTypeRefused",
  { type: "/problems/media-type-refused", title: "This media type is not taken here", status: 415 },
  _tag("MediaTypeRefused"),
) {}

/** `retryAfter` is in whole seconds and is sent as the header of that name as well. */
export class TooManyRequests extends HttpApiError.Problem<TooManyRequests>()(
  "TooManyRequests",
  { type: "/problems/too-many-requests", title: "Too many requests", status: 429 },
  { ..._tag("TooManyRequests"), retryAfter: Schema.Int },
) {}

/** A fault of ours. It is logged with the request id and says nothing more. */
export class InternalError extends HttpApiError.Problem<InternalError>()(
  "InternalError",
  { type: "/problems/internal-error", title: "Something went wrong on our side", status: 500 },
  _tag("InternalError"),
) {}

/** The database or another part is out of reach, or the service is stopping. */
export class Unavailable extends HttpApiError.Problem<Unavailable>()(
  "Unavailable",
  { type: "/problems/unavailable", title: "The service is not available now", status: 503 },
  _tag("Unavailable"),
) {}
