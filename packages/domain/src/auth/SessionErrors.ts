import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

/** Unknown, expired, ended and used before: nobody can tell which. */
export class InvalidRefreshToken extends HttpApiError.Problem<InvalidRefreshToken>()(
  "InvalidRefreshToken",
  { type: "/problems/invalid-refresh-token", title: "Sign in again", status: 401 },
  _tag("InvalidRefreshToken"),
) {}

/** A cookie would act for a page that is not one of ours. */
export class OriginRefused extends HttpApiError.Problem<OriginRefused>()(
  "OriginRefused",
  { type: "/problems/origin-refused", title: "This page may not use your sign-in", status: 403 },
  _tag("OriginRefused"),
) {}

/** Unknown, ended and somebody else's alike. */
export class SessionNotFound extends HttpApiError.Problem<SessionNotFound>()(
  "SessionNotFound",
  { type: "/problems/session-not-found", title: "No such session", status: 404 },
  _tag("SessionNotFound"),
) {}
