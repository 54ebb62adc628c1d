import { createHmac, createSecretKey } from "node:crypto"
import { Effect, Redacted } from "effect"
import { parseKeys, Secrets } from "../config/Secrets.ts"

/**
 * The child of a refresh token is derived, not drawn: asked twice, it is the same although only hashes are kept.
 * One candidate a key of `REFRESH_SECRET` (a secret, or a list of keys while one replaces another), the active first.
 */
export const childrenOf = Effect.map(
  Effect.flatMap(Secrets, (secrets) => secrets.get("REFRESH_SECRET")),
  (secret) => {
    const plain = Redacted.value(secret)
    const keys = (parseKeys(plain) ?? [{ key: Buffer.from(plain) }]).map(({ key }) => createSecretKey(key))
    return (token: string): ReadonlyArray<string> =>
      keys.map((key) => createHmac("sha256", key).update(`refresh/1\0${token}`).digest("base64url"))
  },
)
