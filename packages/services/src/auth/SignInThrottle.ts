import type { Email } from "@utopiahire/domain/auth/Email"
import { TooManyAttempts } from "@utopiahire/domain/auth/ThrottleErrors"
import { Clock, Config, Context, Duration, Effect, Layer } from "effect"
import { Origin } from "../audit/Origin.ts"
import type { Along } from "../db/Along.ts"
import { Devices } from "./Devices.ts"
import { throttleMemory } from "./store/throttleMemory.ts"
import { throttlePostgres } from "./store/throttlePostgres.ts"
import type { ThrottleLimits, ThrottleRows } from "./throttleRows.ts"

const settings = Config.all({
  addressFailures: Config.Int("SIGN_IN_ADDRESS_FAILURES").pipe(Config.withDefault(20)),
  free: Config.succeed(5),
  closing: Config.succeed(100),
  longestWaitMs: Config.succeed(Duration.toMillis("15 minutes")),
  addressWindowMs: Config.succeed(Duration.toMillis("15 minutes")),
})

export interface Attempt {
  /** How many in a row this one makes, should it be wrong. */
  readonly failures: number
  readonly passed: Effect.Effect<void>
  /** The same, for another write to take along. */
  readonly passing: Along
  readonly withdrawn: Effect.Effect<void>
}

/** Slows down guessing of passwords: per account, whether it exists or not, and per address. The same for all processes. */
export class SignInThrottle extends Context.Service<
  SignInThrottle,
  {
    /** Before the password is looked at. */
    attempt(email: Email): Effect.Effect<Attempt, TooManyAttempts>
    open(email: Email): Effect.Effect<void>
    sweep(before: number): Effect.Effect<number>
  }
>()("utopiahire/auth/SignInThrottle") {
  static readonly layer = Layer.effect(
    SignInThrottle,
    Effect.suspend(() => onRows(throttlePostgres)),
  )

  static readonly layerMemory = Layer.effect(
    SignInThrottle,
    Effect.suspend(() => onRows(throttleMemory)),
  )
}

const onRows = Effect.fnUntraced(function* <E, R>(
  rowsFor: (limits: ThrottleLimits) => Effect.Effect<ThrottleRows, E, R>,
) {
  const rows = yield* rowsFor(yield* settings)
  const devices = yield* Devices
  return SignInThrottle.of({
    attempt: Effect.fn("SignInThrottle.attempt")(function* (email) {
      const { block = "", device } = yield* Origin
      const who = { email, device: devices.read(email, device) ?? "", block }
      const now = yield* Clock.currentTimeMillis
      const failures = yield* rows.count(who, now)
      if (failures !== undefined) {
        const passing = rows.pass(who)
        return { failures, passing, passed: passing.alone, withdrawn: rows.withdraw(who, now) }
      }
      const seconds = Math.ceil((yield* rows.wait(who, now)) / 1000)
      return yield* new TooManyAttempts({ retryAfter: Math.max(1, seconds) })
    }),
    open: rows.open,
    sweep: rows.sweep,
  })
})
