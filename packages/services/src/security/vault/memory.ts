import { randomBytes } from "node:crypto"
import { Effect, Option } from "effect"
import { makeKeyRing, type WrappedKey } from "./keyRing.ts"
import { INDEX_KEY, makeVault } from "./makeVault.ts"

export const inMemory = () => {
  const ring = makeKeyRing([{ kid: "memory", key: randomBytes(32) }])
  const rows = new Map<string, WrappedKey>()
  return makeVault(
    ring,
    {
      insert: (row) => Effect.sync(() => void rows.set(row.userId, row)),
      find: (userId) => Effect.sync(() => Option.fromNullishOr(rows.get(userId))),
      remove: (userId) => Effect.sync(() => void rows.delete(userId)),
      replaceStale: () => Effect.succeed(0),
      afterCommit: (effect) => effect,
    },
    ring.generate(INDEX_KEY),
  )
}
