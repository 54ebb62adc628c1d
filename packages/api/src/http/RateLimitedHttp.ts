import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { RateLimited } from "@utopiahire/domain/http/Everywhere"
import { TooManyRequests } from "@utopiahire/domain/http/HttpErrors"
import { Config, Context, Duration, Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { RateLimiter } from "effect/persistence"
import { addressBlock } from "./clientAddress.ts"
import { boundedStore } from "./rateLimitStore.ts"
import { factsOf } from "./RequestFacts.ts"

interface Policy {
  readonly name: string
  readonly limit: number
}

const perMinute = (name: string, variable: string, limit: number) =>
  Config.Int(variable).pipe(
    Config.withDefault(limit),
    Config.map((limit): Policy => ({ name, limit })),
  )

/** Requests a minute. An operation has its own policy by its name, or the default; probes have none. */
const policies = Config.all({
  "auth.register": perMinute("register", "RATE_LIMIT_REGISTER", 5),
  "auth.login": perMinute("login", "RATE_LIMIT_LOGIN", 10),
  "cv.upload": perMinute("upload", "RATE_LIMIT_UPLOAD", 10),
  default: perMinute("default", "RATE_LIMIT_DEFAULT", 120),
})

const WINDOW_SECONDS = 60

const whoAsks = (context: Context.Context<never>) => {
  const user = Context.getOrUndefined(context, CurrentUser)
  return user === undefined
    ? addressBlock(Context.getUnsafe(context, HttpServerRequest.HttpServerRequest))
    : user.id
}

/** Counts in this process, per account or address; says what is left in RateLimit and RateLimit-Policy. */
export const RateLimitedHttp = Layer.effect(
  RateLimited,
  Effect.gen(function* () {
    const limiter = yield* RateLimiter.RateLimiter
    const table: Record<string, Policy> = yield* policies
    return RateLimited.of((handler, { endpoint, group }) => {
      if (group.identifier === "system") return handler
      const { name, limit } = table[`${group.identifier}.${endpoint.identifier}`] ?? table["default"]!
      const policy = `"${name}";q=${limit};w=${WINDOW_SECONDS}`
      return Effect.withFiber((fiber) => {
        const facts = factsOf(Context.getUnsafe(fiber.context, HttpServerRequest.HttpServerRequest))
        const tell = (remaining: number, reset: Duration.Duration) => {
          const seconds = Math.ceil(Duration.toMillis(reset) / 1000)
          if (facts !== undefined) facts.rateLimit = [policy, `"${name}";r=${remaining};t=${seconds}`]
          return seconds
        }
        return limiter
          .consume({
            key: `${name}:${whoAsks(fiber.context)}`,
            limit,
            window: Duration.seconds(WINDOW_SECONDS),
          })
          .pipe(
            Effect.matchEffect({
              onSuccess: ({ remaining, resetAfter }) => {
                tell(remaining, resetAfter)
                return handler
              },
              onFailure: ({ reason }) =>
                reason._tag === "RateLimitExceeded"
                  ? Effect.fail(new TooManyRequests({ retryAfter: Math.max(1, tell(0, reason.retryAfter)) }))
                  : Effect.die(reason),
            }),
          )
      })
    })
  }),
).pipe(Layer.provide(RateLimiter.layer), Layer.provide(boundedStore))
