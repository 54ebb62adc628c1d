import { Effect } from "effect"
import { type Counted, type ThrottleLimits, type ThrottleRows, waitMs } from "../throttleRows.ts"

/** `SignInThrottle.layerMemory`: the same promises on Maps. */
export const throttleMemory = (limits: ThrottleLimits) =>
  Effect.sync((): ThrottleRows => {
    const accounts = new Map<string, { failures: number; waitUntil: number; updatedAt: number }>()
    const addresses = new Map<string, { failures: number; endsAt: number }>()
    const keyOf = ({ device, email }: Counted) => `${email}\0${device}`
    const addressWait = ({ block }: Counted, now: number) => {
      const address = addresses.get(block)
      return address !== undefined && address.failures >= limits.addressFailures ? address.endsAt - now : 0
    }
    const accountWait = (who: Counted, now: number) => {
      const account = accounts.get(keyOf(who))
      if (account === undefined) return 0
      return account.failures >= limits.closing ? limits.longestWaitMs : account.waitUntil - now
    }
    return {
      count: (who, now) =>
        Effect.sync(() => {
          if (addressWait(who, now) > 0) return undefined
          const address = addresses.get(who.block)
          if (address === undefined || address.endsAt <= now)
            addresses.set(who.block, { failures: 1, endsAt: now + limits.addressWindowMs })
          else address.failures += 1
          if (accountWait(who, now) > 0) return undefined
          const failures = (accounts.get(keyOf(who))?.failures ?? 0) + 1
          accounts.set(keyOf(who), { failures, waitUntil: now + waitMs(failures, limits), updatedAt: now })
          return failures
        }),
      wait: (who, now) => Effect.sync(() => Math.max(addressWait(who, now), accountWait(who, now))),
      pass: (who) => ({
        alone: Effect.sync(() => {
          accounts.delete(keyOf(who))
          const address = addresses.get(who.block)
          if (address !== undefined) address.failures = Math.max(0, address.failures - 1)
        }),
      }),
      withdraw: (who, now) =>
        Effect.sync(() => {
          for (const kept of [accounts.get(keyOf(who)), addresses.get(who.block)])
            if (kept !== undefined) kept.failures = Math.max(0, kept.failures - 1)
          const account = accounts.get(keyOf(who))
          if (account !== undefined) account.waitUntil = now
        }),
      open: (email) =>
        Effect.sync(() => {
          for (const key of accounts.keys()) if (key.startsWith(`${email}\0`)) accounts.delete(key)
        }),
      sweep: (before) =>
        Effect.sync(() => {
          let swept = 0
          for (const [key, { failures, updatedAt }] of accounts)
            if (updatedAt < before && failures < limits.closing) swept += Number(accounts.delete(key))
          for (const [key, { endsAt }] of addresses)
            if (endsAt < before) swept += Number(addresses.delete(key))
          return swept
        }),
    }
  })
