import { Schema } from "effect"
import { HttpApiError, HttpApiMiddleware } from "effect/http-api"
import type { CurrentUser } from "./Authorization.ts"
import type { Role } from "./User.ts"

/** Signed in, but not allowed. */
export class Forbidden extends HttpApiError.Problem<Forbidden>()(
  "Forbidden",
  { type: "/problems/forbidden", title: "You are not allowed to do this", status: 403 },
  { _tag: Schema.tag("Forbidden") },
) {}

const ranks: Readonly<Record<Role, number>> = { user: 0, support: 1, admin: 2 }

/** Does a role hold what another is asked for? */
export const holds = (role: Role, needed: Role): boolean => ranks[role] >= ranks[needed]

/** An operation for people who help others. Named before `Authorization`, so that it runs inside. */
export class RequiresSupport extends HttpApiMiddleware.Service<RequiresSupport, { requires: CurrentUser }>()(
  "utopiahire/auth/RequiresSupport",
  { error: Forbidden },
) {}

/** An operation for people who run the service. */
export class RequiresAdmin extends HttpApiMiddleware.Service<RequiresAdmin, { requires: CurrentUser }>()(
  "utopiahire/auth/RequiresAdmin",
  { error: Forbidden },
) {}
