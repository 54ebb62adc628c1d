import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option } from "effect"
import type { FactorStore, StoredFactor } from "../FactorStore.ts"

const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString("hex")

/** `FactorStore.layerMemory`: the same promises on Maps. */
export const factorsMemory = Effect.sync((): FactorStore["Service"] => {
  const factors = new Map<UserId, StoredFactor>()
  const codes = new Map<UserId, Set<string>>()
  const challenges = new Map<string, { readonly owner: UserId; readonly expiresAt: number; tries: number }>()
  return {
    begin: (owner, secret, begunUntil) =>
      Effect.sync(() => {
        if (factors.get(owner)?.confirmed === true) return false
        factors.set(owner, { secret, begunUntil, confirmed: false, lastStep: 0 })
        return true
      }),
    find: (owner) => Effect.sync(() => Option.fromUndefinedOr(factors.get(owner))),
    confirm: (owner, lastStep) =>
      Effect.sync(() => {
        const factor = factors.get(owner)
        if (factor === undefined || factor.confirmed) return false
        factors.set(owner, { ...factor, confirmed: true, lastStep })
        return true
      }),
    useStep: (owner, lastStep) =>
      Effect.sync(() => {
        const factor = factors.get(owner)
        if (factor === undefined || factor.lastStep >= lastStep) return false
        factors.set(owner, { ...factor, lastStep })
        return true
      }),
    remove: (owner) =>
      Effect.sync(() => {
        codes.delete(owner)
        return factors.delete(owner)
      }),
    replaceCodes: (owner, hashes) => Effect.sync(() => void codes.set(owner, new Set(hashes.map(keyOf)))),
    useCode: (owner, hash) => Effect.sync(() => codes.get(owner)?.delete(keyOf(hash)) === true),
    codesLeft: (owner) => Effect.sync(() => codes.get(owner)?.size ?? 0),
    addChallenge: (owner, { expiresAt, hash }) =>
      Effect.sync(() => void challenges.set(keyOf(hash), { owner, expiresAt, tries: 0 })),
    tryChallenge: (hash, tries) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const challenge = challenges.get(keyOf(hash))
        if (challenge === undefined || challenge.expiresAt <= now || challenge.tries >= tries)
          return Option.none()
        challenge.tries += 1
        return Option.some(challenge.owner)
      }),
    endChallenge: (hash) => Effect.sync(() => challenges.delete(keyOf(hash))),
    sweep: (before) =>
      Effect.sync(() => {
        let swept = 0
        for (const [key, { expiresAt }] of challenges)
          if (expiresAt < before) swept += Number(challenges.delete(key))
        for (const [owner, { begunUntil, confirmed }] of factors)
          if (!confirmed && begunUntil < before) swept += Number(factors.delete(owner))
        return swept
      }),
  }
})
