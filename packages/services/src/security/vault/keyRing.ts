import { createSecretKey, type KeyObject, randomBytes } from "node:crypto"
import type { NamedKey } from "../../config/Secrets.ts"
import { decrypt, encrypt } from "./envelope.ts"

/** A person's key as it lies in the database. */
export interface WrappedKey {
  readonly userId: string
  readonly kid: string
  readonly wrappedKey: Uint8Array
}

/** The master keys: the first wraps, every one of them unwraps. */
export const makeKeyRing = (keys: ReadonlyArray<NamedKey>) => {
  const active = keys[0]!
  const byKid = new Map(keys.map(({ kid, key }) => [kid, createSecretKey(key)]))
  const aad = (userId: string) => `user_keys.wrapped_key/${userId}`
  const wrap = (userId: string, key: Uint8Array): WrappedKey => ({
    userId,
    kid: active.kid,
    wrappedKey: encrypt(byKid.get(active.kid)!, aad(userId), key),
  })
  const unwrapped = ({ userId, kid, wrappedKey }: WrappedKey): Uint8Array => {
    const master = byKid.get(kid)
    if (master === undefined) throw new Error(`PII_KEYS lacks the key ${kid}`)
    return decrypt(master, aad(userId), wrappedKey)
  }
  return {
    activeKid: active.kid,
    kids: [...byKid.keys()],
    generate: (userId: string): WrappedKey => wrap(userId, randomBytes(32)),
    unwrap: (row: WrappedKey): KeyObject => createSecretKey(unwrapped(row)),
    rewrap: (row: WrappedKey): WrappedKey => wrap(row.userId, unwrapped(row)),
  }
}
export type KeyRing = ReturnType<typeof makeKeyRing>

/** At most `size` unwrapped keys, each for at most `ttlMs`; the one loaded longest ago leaves first. */
export const makeKeyCache = (size: number, ttlMs: number) => {
  const entries = new Map<string, { readonly key: KeyObject; readonly until: number }>()
  return {
    get: (userId: string, now: number): KeyObject | undefined => {
      const entry = entries.get(userId)
      return entry !== undefined && entry.until > now ? entry.key : undefined
    },
    set: (userId: string, key: KeyObject, now: number) => {
      entries.delete(userId)
      if (entries.size >= size) entries.delete(entries.keys().next().value!)
      entries.set(userId, { key, until: now + ttlMs })
    },
    forget: (userId: string) => entries.delete(userId),
  }
}
