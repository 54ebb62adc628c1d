import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const _tag = <const Tag extends string>(tag: Tag) => ({ _tag: Schema.tag(tag) })

export class UserNotFound extends HttpApiError.Problem<UserNotFound>()(
  "UserNotFound",
  { type: "/problems/user-not-found", title: "No such person", status: 404 },
  _tag("UserNotFound"),
) {}

/** Nobody locks themselves out, and an administrator is locked by nobody over this API. */
export class LockRefused extends HttpApiError.Problem<LockRefused>()(
  "LockRefused",
  { type: "/problems/lock-refused", title: "This account cannot be locked here", status: 409 },
  _tag("LockRefused"),
) {}
