import { Effect, Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { AuditEvent, AuditRecord } from "../audit/AuditEvent.ts"
import { Authorization } from "../auth/Authorization.ts"
import { Email } from "../auth/Email.ts"
import { FreshSignIn } from "../auth/FreshSignIn.ts"
import { RequiresAdmin, RequiresSupport } from "../auth/Requires.ts"
import { RateLimited } from "../http/Everywhere.ts"
import { queryInt } from "../http/QueryInt.ts"
import { UserId } from "../Ids.ts"
import { LockRefused, UserNotFound } from "./AdminErrors.ts"
import { AdminUser, LockReason } from "./AdminUser.ts"

const limit = queryInt(1, 50).pipe(Schema.withDecodingDefaultKey(Effect.succeed("20")))
const params = { id: UserId }

/** For those who run the service: support may look, administrators may lock and read the audit log. */
export class AdminApi extends HttpApiGroup.make("admin")
  .add(
    HttpApiEndpoint.post("lock", "/users/:id/lock", {
      params,
      payload: Schema.Struct({ reason: LockReason }),
      success: HttpApiSchema.NoContent,
      error: [UserNotFound, LockRefused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Lock an account",
        description: "Ends its sessions at once. Signing in then answers as a wrong password would.",
      }),
    ),
    HttpApiEndpoint.post("unlock", "/users/:id/unlock", {
      params,
      success: HttpApiSchema.NoContent,
      error: UserNotFound,
    }).annotateMerge(OpenApi.annotations({ summary: "Unlock an account" })),
  )
  .middleware(FreshSignIn)
  .add(
    HttpApiEndpoint.get("audit", "/audit", {
      query: {
        limit,
        cursor: Schema.optionalKey(queryInt(1, Number.MAX_SAFE_INTEGER)),
        event: Schema.optionalKey(AuditEvent),
        actorId: Schema.optionalKey(UserId),
        subjectId: Schema.optionalKey(UserId),
      },
      success: Schema.Struct({
        records: Schema.Array(AuditRecord),
        nextCursor: Schema.optionalKey(Schema.Int),
      }),
    }).annotateMerge(OpenApi.annotations({ summary: "The audit log, newest first" })),
  )
  .middleware(RequiresAdmin)
  .add(
    HttpApiEndpoint.get("users", "/users", {
      query: {
        limit,
        cursor: Schema.optionalKey(UserId),
        email: Schema.optionalKey(Email),
      },
      success: Schema.Struct({ users: Schema.Array(AdminUser), nextCursor: Schema.optionalKey(UserId) }),
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Accounts, newest first",
        description: "Names and addresses are sealed: only a whole address can be searched for.",
      }),
    ),
    HttpApiEndpoint.get("user", "/users/:id", {
      params,
      success: Schema.Struct({ user: AdminUser }),
      error: UserNotFound,
    }).annotateMerge(OpenApi.annotations({ summary: "One account" })),
  )
  .middleware(RequiresSupport)
  .middleware(RateLimited)
  .middleware(Authorization)
  .prefix("/api/admin")
  .annotateMerge(OpenApi.annotations({ title: "Administration" })) {}
