import { Clock, Duration, Effect, Layer } from "effect"
import { RateLimiter } from "effect/persistence"

interface Counter {
  count: number
  readonly until: number
}

/** Above this many clients in one window, spent counters go first, then the oldest: memory stays bounded. */
const MAX_COUNTERS = 100_000

/** The framework's memory store, but with fixed windows that end on time and are forgotten afterwards. */
export const boundedStore = Layer.effect(
  RateLimiter.RateLimiterStore,
  Effect.gen(function* () {
    const memory = yield* RateLimiter.RateLimiterStore
    const counters = new Map<string, Counter>()

    const makeRoom = (now: number) => {
      for (const [key, { until }] of counters) if (until <= now) counters.delete(key)
      for (const key of counters.keys()) {
        if (counters.size < MAX_COUNTERS) return
        counters.delete(key)
      }
    }

    const counterOf = (key: string, now: number, windowMillis: number): Counter => {
      const known = counters.get(key)
      if (known !== undefined && known.until > now) return known
      if (counters.size >= MAX_COUNTERS) makeRoom(now)
      const fresh = { count: 0, until: now + windowMillis }
      counters.delete(key)
      counters.set(key, fresh)
      return fresh
    }

    return RateLimiter.RateLimiterStore.of({
      ...memory,
      fixedWindow: ({ key, limit, refillRate, tokens }) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const counter = counterOf(key, now, Math.round(Duration.toMillis(refillRate) * (limit ?? tokens)))
          const wanted = counter.count + tokens
          if (limit === undefined || wanted <= limit) counter.count = wanted
          return [wanted, counter.until - now] as const
        }),
    })
  }),
).pipe(Layer.provide(RateLimiter.layerStoreMemory))
