import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

/** What a client names one wish by, however often it has to send it: visible ASCII, 255 characters at most. */
export const IdempotencyKey = Schema.String.check(
  Schema.isMinLength(1),
  Schema.isMaxLength(255),
  Schema.makeFilter((key: string) => /^[!-~]*$/.test(key), {
    expected: "1 to 255 visible ASCII characters",
    toJsonSchema: () => ({ pattern: "^[!-~]*$" }),
  }),
)

/** The header, for endpoints that create something. A repeated key gets the first answer again, for 24 hours. */
export const idempotent = { "idempotency-key": Schema.optionalKey(IdempotencyKey) }

/** The same request is being worked on. `retryAfter` is in whole seconds. */
export class IdempotencyKeyInUse extends HttpApiError.Problem<IdempotencyKeyInUse>()(
  "IdempotencyKeyInUse",
  { type: "/problems/idempotency-key-in-use", title: "This request is being worked on", status: 409 },
  { _tag: Schema.tag("IdempotencyKeyInUse"), retryAfter: Schema.Int },
) {}

/** The key names another request. */
export class IdempotencyKeyReused extends HttpApiError.Problem<IdempotencyKeyReused>()(
  "IdempotencyKeyReused",
  { type: "/problems/idempotency-key-reused", title: "This key was used for another request", status: 422 },
  { _tag: Schema.tag("IdempotencyKeyReused") },
) {}
