import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual } from "node:crypto"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Config, Context, Duration, Effect, Layer, Option, Redacted, Schema } from "effect"
import { parseKeys, Secrets } from "../config/Secrets.ts"

const ISSUER = "utopiahire"
const AUDIENCE = "utopiahire-api"
const LEEWAY_SECONDS = 30

const Claims = Schema.Struct({
  sub: UserId,
  sid: SessionId,
  jti: Schema.String,
  iss: Schema.Literal(ISSUER),
  aud: Schema.Literal(AUDIENCE),
  iat: Schema.Int,
  exp: Schema.Int,
})
export type AccessClaims = typeof Claims.Type

const decodeClaims = Schema.decodeUnknownOption(Schema.fromJsonString(Claims))

const base64url = (text: string) => Buffer.from(text).toString("base64url")

/** A list `kid:base64,...` as it stands, the first key signing; a plain secret is one key, named by its digest. */
const keysOf = (secret: string) =>
  (
    parseKeys(secret) ?? [
      {
        kid: createHash("sha256").update(`kid/${secret}`).digest("base64url").slice(0, 8),
        key: Buffer.from(secret),
      },
    ]
  ).map(({ kid, key }) => {
    const secretKey = createSecretKey(key)
    return {
      header: base64url(JSON.stringify({ alg: "HS256", typ: "at+jwt", kid })),
      sign: (signed: string) => createHmac("sha256", secretKey).update(signed).digest("base64url"),
    }
  })

const same = (given: string, expected: string) =>
  given.length === expected.length &&
  timingSafeEqual(Buffer.from(given, "latin1"), Buffer.from(expected, "latin1"))

/**
 * Access tokens: JWT (RFC 9068), HS256, without personal data. Each key allows exactly one header, so there is no
 * algorithm or key to argue about. `JWT_SECRET` is a secret, or a list of keys while one replaces another.
 */
export class Tokens extends Context.Service<
  Tokens,
  {
    readonly ttlSeconds: number
    issue(user: UserId, session: SessionId): Effect.Effect<string>
    /** None for whatever is not a token of ours that holds now, give or take 30 seconds. */
    verify(token: string): Effect.Effect<Option.Option<AccessClaims>>
  }
>()("utopiahire/security/Tokens") {
  static readonly layer = Layer.effect(
    Tokens,
    Effect.gen(function* () {
      const keys = keysOf(Redacted.value(yield* (yield* Secrets).get("JWT_SECRET")))
      const byHeader = new Map(keys.map((key) => [key.header, key]))
      const active = keys[0]!
      const ttl = yield* Config.Duration("ACCESS_TOKEN_TTL").pipe(Config.withDefault(Duration.minutes(15)))
      const ttlSeconds = Math.round(Duration.toSeconds(ttl))

      const read = (token: string, now: number): Option.Option<AccessClaims> => {
        const [header, body, signature, ...rest] = token.split(".", 4)
        const key = byHeader.get(header!)
        if (key === undefined || body === undefined || signature === undefined || rest.length > 0)
          return Option.none()
        if (!same(signature, key.sign(`${header}.${body}`))) return Option.none()
        const claims = decodeClaims(Buffer.from(body, "base64url").toString("utf8"))
        return Option.filter(
          claims,
          ({ exp, iat }) => now < exp + LEEWAY_SECONDS && iat <= now + LEEWAY_SECONDS,
        )
      }

      return Tokens.of({
        ttlSeconds,
        issue: (sub, sid) =>
          Effect.map(Clock.currentTimeMillis, (millis) => {
            const iat = Math.floor(millis / 1000)
            const jti = randomBytes(16).toString("base64url")
            const claims: AccessClaims = {
              sub,
              sid,
              jti,
              iss: ISSUER,
              aud: AUDIENCE,
              iat,
              exp: iat + ttlSeconds,
            }
            const signed = `${active.header}.${base64url(JSON.stringify(claims))}`
            return `${signed}.${active.sign(signed)}`
          }),
        verify: (token) => Effect.map(Clock.currentTimeMillis, (millis) => read(token, millis / 1000)),
      })
    }),
  )
}
