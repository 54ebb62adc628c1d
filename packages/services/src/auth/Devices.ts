import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from "node:crypto"
import type { Email } from "@utopiahire/domain/auth/Email"
import { Context, Effect, Layer, Redacted } from "effect"
import { parseKeys, Secrets } from "../config/Secrets.ts"

/**
 * Marks of devices that have signed in: `<id>.<mac>`, bound to the account by `SESSION_SECRET`. It opens nothing; it
 * keeps strangers' failures from counting against the owner.
 */
export class Devices extends Context.Service<
  Devices,
  {
    /** The id in a mark of ours for that account. */
    read(email: Email, mark: string | undefined): string | undefined
    issue(email: Email): string
  }
>()("utopiahire/auth/Devices") {
  static readonly layer = Layer.effect(
    Devices,
    Effect.gen(function* () {
      const secret = Redacted.value(yield* (yield* Secrets).get("SESSION_SECRET"))
      const keys = (parseKeys(secret) ?? [{ key: Buffer.from(secret) }]).map(({ key }) =>
        createSecretKey(key),
      )
      const macs = (email: Email, id: string) =>
        keys.map((key) => createHmac("sha256", key).update(`device/1\0${email}\0${id}`).digest())
      return Devices.of({
        read: (email, mark) => {
          const [, id, mac] = /^([\w-]{22})\.([\w-]{43})$/.exec(mark ?? "") ?? []
          if (id === undefined || mac === undefined) return undefined
          const given = Buffer.from(mac, "base64url")
          return macs(email, id).some((own) => timingSafeEqual(own, given)) ? id : undefined
        },
        issue: (email) => {
          const id = randomBytes(16).toString("base64url")
          return `${id}.${macs(email, id)[0]!.toString("base64url")}`
        },
      })
    }),
  )
}
