import { Clock, Duration, Effect, Layer, Schedule } from "effect"
import { Audit } from "../audit/Audit.ts"
import { Idempotency } from "../idempotency/Idempotency.ts"
import { RequestCounts } from "../security/RequestCounts.ts"
import { FactorStore } from "./FactorStore.ts"
import { IdentityStore } from "./IdentityStore.ts"
import { SessionStore } from "./SessionStore.ts"
import { SignInThrottle } from "./SignInThrottle.ts"
import { UserStore } from "./UserStore.ts"

const HOUR = Duration.toMillis("1 hour")
const MONTH = Duration.toMillis("30 days")

const sweep = Effect.gen(function* () {
  const now = yield* Clock.currentTimeMillis
  const swept = {
    sessions: yield* (yield* SessionStore).sweep(now),
    links: yield* (yield* UserStore).sweepLinks(now),
    throttles: yield* (yield* SignInThrottle).sweep(now - MONTH),
    factors: yield* (yield* FactorStore).sweep(now),
    rounds: yield* (yield* IdentityStore).sweep(now),
    keys: yield* (yield* Idempotency).sweep(now),
    addresses: yield* (yield* Audit).dropAddresses(now - 3 * MONTH),
    counts: yield* (yield* RequestCounts).sweep(now - HOUR),
  }
  if (Object.values(swept).some((count) => count > 0))
    yield* Effect.logInfo("swept accounts").pipe(Effect.annotateLogs(swept))
})

/** Drops what has ended: sessions with their families, links, counts, and addresses in the audit log after 90 days. At start-up, then every hour. */
export const AuthSweep = Layer.effectDiscard(
  sweep.pipe(
    Effect.catchCause((cause) =>
      Effect.logWarning("the sweep of accounts failed, it will be repeated", cause),
    ),
    Effect.repeat(Schedule.spaced("1 hour")),
    Effect.forkScoped,
  ),
)
