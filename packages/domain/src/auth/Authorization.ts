import { Context, type Effect } from "effect"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
import { Unauthenticated } from "../http/Unauthenticated.ts"
import type { Language } from "../i18n/Language.ts"
import type { SessionId, UserId } from "../Ids.ts"
import type { Account, Role } from "./User.ts"

/** Who is asking. Ownership is decided by `id` alone; `account` opens the sealed name and address, without a query. */
export class CurrentUser extends Context.Service<
  CurrentUser,
  {
    readonly id: UserId
    readonly sessionId: SessionId
    readonly language: Language
    readonly role: Role
    readonly account: Effect.Effect<Account>
  }
>()("utopiahire/auth/CurrentUser") {}

/** A bearer access token whose session still stands. Refused at once when the session was revoked. */
export class Authorization extends HttpApiMiddleware.Service<Authorization, { provides: CurrentUser }>()(
  "utopiahire/auth/Authorization",
  { security: { bearer: HttpApiSecurity.bearer }, error: Unauthenticated, requiredForClient: true },
) {}
