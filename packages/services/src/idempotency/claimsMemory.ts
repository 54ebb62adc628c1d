import { Effect, Option } from "effect"
import type { ClaimKey, Claims } from "./Idempotency.ts"

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")
const nameOf = ({ keyHash, route, scope }: ClaimKey) => `${scope}\0${route}\0${hex(keyHash)}`

interface Kept {
  readonly body: string
  readonly lease: number
  readonly expires: number
  readonly answer?: Option.Option<Uint8Array>
}

/** `Idempotency.layerMemory`: the same promises on a Map. */
export const claimsMemory = Effect.sync((): Claims => {
  const claims = new Map<string, Kept>()
  return {
    claim: (key, bodyHash, now, lease, expires) =>
      Effect.sync(() => {
        const known = claims.get(nameOf(key))
        const body = hex(bodyHash)
        const over = known === undefined || known.expires <= now
        if (over || (known.answer === undefined && known.lease <= now && known.body === body)) {
          claims.set(nameOf(key), { body, lease, expires })
          return { _tag: "ours" }
        }
        if (known.body !== body) return { _tag: "other" }
        return known.answer === undefined
          ? { _tag: "running", until: known.lease }
          : { _tag: "done", answer: known.answer }
      }),
    finish: (key, lease, answer) =>
      Effect.sync(() => {
        const known = claims.get(nameOf(key))
        if (known?.lease === lease && known.answer === undefined)
          claims.set(nameOf(key), { ...known, answer })
      }),
    free: (key, lease) =>
      Effect.sync(() => {
        const known = claims.get(nameOf(key))
        if (known?.lease === lease && known.answer === undefined) claims.delete(nameOf(key))
      }),
    sweep: (before) =>
      Effect.sync(() => {
        const over = [...claims].filter(([, { expires }]) => expires < before)
        for (const [name] of over) claims.delete(name)
        return over.length
      }),
  }
})
