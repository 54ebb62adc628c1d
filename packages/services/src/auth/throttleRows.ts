import type { Email } from "@utopiahire/domain/auth/Email"
import type { Effect } from "effect"
import type { Along } from "../db/Along.ts"

/** Who is counted: an account by its address, known or not, from a device of its own or from anywhere; and where from. */
export interface Counted {
  readonly email: Email
  readonly device: string
  readonly block: string
}
export interface ThrottleLimits {
  /** Failures in a row that cost no waiting. */
  readonly free: number
  /** Failures in a row after which only a new password opens again (NIST SP 800-63B-4: at most 100). */
  readonly closing: number
  readonly longestWaitMs: number
  readonly addressFailures: number
  readonly addressWindowMs: number
}
/** Counts as rows. An attempt counts as failed until it is known to be right, so that parallel guesses all count. */
export interface ThrottleRows {
  /** How many failures in a row this one makes; undefined where it has to wait, and nothing was counted. */
  count(who: Counted, now: number): Effect.Effect<number | undefined>
  /** Milliseconds until the next attempt is taken. */
  wait(who: Counted, now: number): Effect.Effect<number>
  /** The attempt was right. */
  pass(who: Counted): Along
  /** The attempt was never decided. */
  withdraw(who: Counted, now: number): Effect.Effect<void>
  /** Opens an account for everybody. */
  open(email: Email): Effect.Effect<void>
  sweep(before: number): Effect.Effect<number>
}

/** After `failures` in a row: nothing while they are free, then 1 s, 2 s, 4 s up to the longest wait. */
export const waitMs = (failures: number, { free, longestWaitMs }: ThrottleLimits): number =>
  failures < free ? 0 : Math.min(1000 * 2 ** (failures - free), longestWaitMs)
