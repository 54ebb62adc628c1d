import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { RateLimited } from "@utopiahire/domain/http/Everywhere"
import { TooManyRequests } from "@utopiahire/domain/http/HttpErrors"
import { Audit } from "@utopiahire/services/audit/Audit"
import { RequestCounts } from "@utopiahire/services/security/RequestCounts"
import { Config, Context, Duration, Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { RateLimiter } from "effect/persistence"
import { addressBlock } from "./clientAddress.ts"
import { withOrigin } from "./requestOrigin.ts"
import { boundedStore } from "./rateLimitStore.ts"
import { factsOf } from "./RequestFacts.ts"

interface Policy {
  readonly name: string
  readonly limit: number
  /** Counted for all processes together: what a stranger may ask for. */
  readonly shared: boolean
}

const perMinute = (name: string, variable: string, limit: number, shared = true) =>
  Config.Int(variable).pipe(
    Config.withDefault(limit),
    Config.map((limit): Policy => ({ name, limit, shared })),
  )
const mails = perMinute("mails", "RATE_LIMIT_MAILS", 5)
const links = perMinute("links", "RATE_LIMIT_LINKS", 20)

/** Requests a minute. An operation has its own policy by its name, or the default; probes have none. */
const policies = Config.all({
  "auth.register": perMinute("register", "RATE_LIMIT_REGISTER", 5),
  // Guesses are counted for all processes by `SignInThrottle`.
  "auth.login": perMinute("login", "RATE_LIMIT_LOGIN", 10, false),
  "auth.resendVerification": mails,
  "password.forgot": mails,
  "auth.verifyEmail": links,
  "password.reset": links,
  "factor.answer": links,
  "oauth.begin": links,
  "oauth.callback": links,
  "session.refresh": perMinute("refresh", "RATE_LIMIT_REFRESH", 30),
  "cv.upload": perMinute("upload", "RATE_LIMIT_UPLOAD", 10, false),
  default: perMinute("default", "RATE_LIMIT_DEFAULT", 120, false),
})

const hit = (audit: Audit["Service"], reason: string) =>
  audit.record({ event: "limit.hit", outcome: "denied", reason })

const WINDOW_SECONDS = 60

const whoAsks = (context: Context.Context<never>) => {
  const user = Context.getOrUndefined(context, CurrentUser)
  return user === undefined
    ? addressBlock(Context.getUnsafe(context, HttpServerRequest.HttpServerRequest))
    : user.id
}

/**
 * Counts per account or address; says what is left in RateLimit and RateLimit-Policy. What needs no sign-in is counted
 * in `RequestCounts` for all processes where there is one; the rest in this process, which costs no query.
 */
export const RateLimitedHttp = Layer.effect(
  RateLimited,
  Effect.gen(function* () {
    const limiter = yield* RateLimiter.RateLimiter
    const everywhere = yield* Effect.serviceOption(RequestCounts)
    const audit = yield* Effect.serviceOption(Audit)
    const table: Record<string, Policy> = yield* policies

    const here = (key: string, limit: number) =>
      limiter.consume({ key, limit, window: Duration.seconds(WINDOW_SECONDS) }).pipe(
        Effect.map(({ remaining, resetAfter }) => ({ remaining, resetMs: Duration.toMillis(resetAfter) })),
        Effect.catch(({ reason }) =>
          reason._tag === "RateLimitExceeded"
            ? Effect.succeed({ remaining: -1, resetMs: Duration.toMillis(reason.retryAfter) })
            : Effect.die(reason),
        ),
      )
    const counted = ({ limit, name, shared }: Policy, who: string) => {
      const key = `${name}:${who}`
      if (!shared || everywhere._tag === "None") return here(key, limit)
      return Effect.map(everywhere.value.count(key, limit, WINDOW_SECONDS * 1000), ({ count, resetMs }) => ({
        remaining: limit - count,
        resetMs,
      }))
    }

    return RateLimited.of((handler, { endpoint, group }) => {
      if (group.identifier === "system") return handler
      const policy = table[`${group.identifier}.${endpoint.identifier}`] ?? table["default"]!
      const field = `"${policy.name}";q=${policy.limit};w=${WINDOW_SECONDS}`
      return Effect.withFiber((fiber) => {
        const facts = factsOf(Context.getUnsafe(fiber.context, HttpServerRequest.HttpServerRequest))
        const allowed = Effect.flatMap(counted(policy, whoAsks(fiber.context)), ({ remaining, resetMs }) => {
          const seconds = Math.ceil(resetMs / 1000)
          if (facts !== undefined)
            facts.rateLimit = [field, `"${policy.name}";r=${Math.max(0, remaining)};t=${seconds}`]
          if (remaining >= 0) return Effect.void
          const refusal = Effect.fail(new TooManyRequests({ retryAfter: Math.max(1, seconds) }))
          // The first of a window: a flood of requests is no flood of rows.
          return remaining === -1 && audit._tag === "Some"
            ? Effect.andThen(withOrigin(hit(audit.value, policy.name)), refusal)
            : refusal
        })
        return Effect.matchEffect(allowed, { onSuccess: () => handler, onFailure: Effect.fail })
      })
    })
  }),
).pipe(Layer.provide(RateLimiter.layer), Layer.provide(boundedStore))
