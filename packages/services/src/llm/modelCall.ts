import type { UserId } from "@utopiahire/domain/Ids"
import { BudgetSpent, type ConsentMissing } from "@utopiahire/domain/llm/LlmErrors"
import { Clock, Duration, Effect, Option, Random } from "effect"
import type { AiError } from "effect/ai"
import { CircuitBreaker } from "effect/persistence"
import { type CallFailure, costOf, mayPass, outcomeOf, TimedOut } from "./outcomes.ts"
import { Call } from "./providers/Completion.ts"
import { TokenBudget } from "./TokenBudget.ts"
import { Tally } from "./told.ts"

/** After the first try. */
const RETRIES = 2
const FIRST_WAIT_MS = 300
/** After so many failures in a row a model counts as down for a while, and whoever asks hears so at once. */
const FAILURES = 4
const DOWN = "30 seconds"
/** Bytes a token has at least, in the scripts we read; an estimate, put right by what the server tells. */
const BYTES_PER_TOKEN = 2

interface ModelCall<A> {
  readonly owner: UserId
  /** Epoch milliseconds. */
  readonly until: number
  readonly maxOutputTokens: number
  /** All that is sent, for what it may cost. */
  readonly text: string
  /** Asked before each try: between two of them consent may be withdrawn. */
  readonly mayLeave: Effect.Effect<void, ConsentMissing>
  readonly ask: Effect.Effect<A, AiError.AiError>
}

/** One question with its retries, within its time, the person's tokens and what a circuit breaker lets through. */
export const makeModelCall = Effect.fnUntraced(function* (provider: string) {
  const budget = yield* TokenBudget
  const breaker = yield* CircuitBreaker.make({
    tripPolicy: CircuitBreaker.consecutive(FAILURES),
    openDuration: DOWN,
  }).pipe(Effect.provide(CircuitBreaker.layerStoreMemory()))

  const attempt = <A>({ ask, maxOutputTokens, mayLeave, owner, text, until }: ModelCall<A>) =>
    Effect.gen(function* () {
      yield* mayLeave
      const left = until - (yield* Clock.currentTimeMillis)
      if (left <= 0) return yield* new TimedOut()
      const most = Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN) + maxOutputTokens
      const reservation = yield* budget.reserve(owner, most)
      if (Option.isNone(reservation)) return yield* new BudgetSpent({})
      const tally = yield* Tally
      let used: number | undefined
      const asked = ask.pipe(
        Effect.provideService(Call, {
          maxOutputTokens,
          onUsage: ({ input, output }) => {
            used = input + output
            tally.add(input, output)
          },
        }),
        // Inside, so that a model that never answers counts as one that is down.
        Effect.timeoutOrElse({ duration: left, orElse: () => Effect.fail(new TimedOut()) }),
      )
      return yield* Effect.onExit(breaker.execute(asked, { key: provider, classify: outcomeOf }), (exit) =>
        budget.settle(reservation.value, used ?? costOf(exit, most)),
      )
    })

  return <A>(call: ModelCall<A>): Effect.Effect<A, CallFailure | ConsentMissing | BudgetSpent> => {
    const from = (tries: number): Effect.Effect<A, CallFailure | ConsentMissing | BudgetSpent> =>
      attempt(call).pipe(
        Effect.catchTag("AiError", (error) =>
          Effect.gen(function* () {
            if (!mayPass(error) || tries >= RETRIES) return yield* error
            const asked = error.retryAfter === undefined ? 0 : Duration.toMillis(error.retryAfter)
            const wait = Math.max(asked, FIRST_WAIT_MS * 2 ** tries * (0.5 + (yield* Random.next)))
            if ((yield* Clock.currentTimeMillis) + wait >= call.until) return yield* error
            yield* Effect.sleep(wait)
            return yield* from(tries + 1)
          }),
        ),
      )
    return from(0)
  }
})
