import { createHmac } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { ConfigProvider, Effect, Layer, Option, Redacted, Schema } from "effect"
import { TestClock } from "effect/testing"
import { decodeProtectedHeader, jwtVerify, SignJWT } from "jose"

const user = UserId.make("01890a5d-ac96-774b-bcce-b302099a8057")
const session = SessionId.make("01890a5d-ac96-774b-bcce-b302099a8058")
const old = Buffer.alloc(32, "old signing key")
const fresh = Buffer.alloc(32, "fresh signing key")
const list = (...keys: ReadonlyArray<readonly [string, Buffer]>) =>
  keys.map(([kid, key]) => `${kid}:${key.toString("base64")}`).join(",")

const secrets = (jwtSecret: string): Layer.Layer<Secrets> =>
  Layer.succeed(Secrets, Secrets.of({ get: () => Effect.succeed(Redacted.make(jwtSecret)) }))
const tokensWith = (jwtSecret: string, env: Record<string, string> = {}) =>
  Tokens.layer.pipe(
    Layer.provide(secrets(jwtSecret)),
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))),
  )
const both = list(["b", fresh], ["a", old])
const verify = (token: string) => Effect.flatMap(Tokens, (tokens) => tokens.verify(token))
const issue = Effect.flatMap(Tokens, (tokens) => tokens.issue(user, session))

const HEADER = { alg: "HS256", typ: "at+jwt", kid: "b" }
const CLAIMS = {
  sub: user,
  sid: session,
  jti: "1",
  iss: "utopiahire",
  aud: "utopiahire-api",
  iat: 0,
  exp: 900,
}
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
const signed = (header: object, claims: object, key: Buffer = fresh) => {
  const text = `${part(header)}.${part(claims)}`
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`
}

describe("an access token", () => {
  it.effect("issued here is good for jose", () =>
    Effect.gen(function* () {
      const token = yield* issue
      const { payload, protectedHeader } = yield* Effect.promise(() =>
        jwtVerify(token, fresh, {
          algorithms: ["HS256"],
          typ: "at+jwt",
          issuer: "utopiahire",
          audience: "utopiahire-api",
          currentDate: new Date(0),
        }),
      )
      assert.deepStrictEqual<object>({ ...protectedHeader }, HEADER)
      assert.hasAllKeys(payload, ["sub", "sid", "jti", "iss", "aud", "iat", "exp"])
      assert.strictEqual(payload.sub, user)
      assert.strictEqual(payload.exp! - payload.iat!, 900)
    }).pipe(Effect.provide(tokensWith(both))),
  )

  it.effect("made by jose with our key and header is good here", () =>
    Effect.gen(function* () {
      const token = yield* Effect.promise(() => new SignJWT(CLAIMS).setProtectedHeader(HEADER).sign(fresh))
      assert.deepStrictEqual(yield* verify(token), Option.some(CLAIMS))
    }).pipe(Effect.provide(tokensWith(both))),
  )

  it.effect("is never the same twice", () =>
    Effect.gen(function* () {
      assert.notStrictEqual(yield* issue, yield* issue)
    }).pipe(Effect.provide(tokensWith(both))),
  )

  it.effect("lives for its time and thirty seconds more", () =>
    Effect.gen(function* () {
      const token = yield* issue
      yield* TestClock.adjust("929 seconds")
      assert.isTrue(Option.isSome(yield* verify(token)))
      yield* TestClock.adjust("1 seconds")
      assert.isTrue(Option.isNone(yield* verify(token)))
    }).pipe(Effect.provide(tokensWith(both))),
  )

  it.effect("lives as long as ACCESS_TOKEN_TTL says", () =>
    Effect.gen(function* () {
      const token = yield* issue
      yield* TestClock.adjust("91 seconds")
      assert.isTrue(Option.isNone(yield* verify(token)))
    }).pipe(Effect.provide(tokensWith(both, { ACCESS_TOKEN_TTL: "60 seconds" }))),
  )

  it.effect("of the old key is good until that key leaves the list", () =>
    Effect.gen(function* () {
      const token = yield* Effect.provide(issue, tokensWith(list(["a", old])))
      assert.strictEqual(decodeProtectedHeader(token).kid, "a")
      assert.isTrue(Option.isSome(yield* Effect.provide(verify(token), tokensWith(both))))
      assert.isTrue(Option.isNone(yield* Effect.provide(verify(token), tokensWith(list(["b", fresh])))))
    }),
  )

  it.effect("can be signed with a plain secret, whose digest names the key", () =>
    Effect.gen(function* () {
      const plain = "kRz0PqLw7vXyT2mN9bHc4dGfJs6aUe1o"
      const token = yield* Effect.provide(issue, tokensWith(plain))
      assert.match(decodeProtectedHeader(token).kid!, /^[\w-]{8}$/)
      yield* Effect.promise(() => jwtVerify(token, Buffer.from(plain), { currentDate: new Date(0) }))
    }),
  )

  const good = signed(HEADER, CLAIMS)
  const [head, body, mac] = good.split(".") as [string, string, string]
  const none = part({ alg: "none", typ: "at+jwt", kid: "b" })
  it.effect.each<readonly [string, string]>([
    ["without algorithm", `${none}.${body}.`],
    ["without algorithm, with a signature", `${none}.${body}.${mac}`],
    ["of another algorithm", signed({ ...HEADER, alg: "HS512" }, CLAIMS)],
    ["of another type", signed({ ...HEADER, typ: "JWT" }, CLAIMS)],
    ["without a type", signed({ alg: "HS256", kid: "b" }, CLAIMS)],
    ["of an unknown key", signed({ ...HEADER, kid: "c" }, CLAIMS, Buffer.alloc(32))],
    ["whose key id is a path", signed({ ...HEADER, kid: "../../dev/null" }, CLAIMS, Buffer.alloc(0))],
    ["whose key id is SQL", signed({ ...HEADER, kid: "b' UNION SELECT 'k" }, CLAIMS, Buffer.from("k"))],
    ["of one key under the other's name", signed({ ...HEADER, kid: "a" }, CLAIMS)],
    [
      "that brings its own key",
      signed({ ...HEADER, jwk: { kty: "oct", k: "AAAA" } }, CLAIMS, Buffer.alloc(3)),
    ],
    ["that names a key server", signed({ ...HEADER, jku: "https://example.com/keys" }, CLAIMS)],
    ["with a critical extension", signed({ ...HEADER, crit: ["b64"], b64: false }, CLAIMS)],
    ["of another issuer", signed(HEADER, { ...CLAIMS, iss: "example" })],
    ["for another audience", signed(HEADER, { ...CLAIMS, aud: "example" })],
    ["for several audiences", signed(HEADER, { ...CLAIMS, aud: ["utopiahire-api", "example"] })],
    ["from the future", signed(HEADER, { ...CLAIMS, iat: 31, exp: 931 })],
    ["without an end", signed(HEADER, { ...CLAIMS, exp: undefined })],
    ["whose end is text", signed(HEADER, { ...CLAIMS, exp: "900" })],
    ["of nobody", signed(HEADER, { ...CLAIMS, sub: "admin" })],
    ["of no session", signed(HEADER, { ...CLAIMS, sid: undefined })],
    ["with other claims under the same signature", `${head}.${part({ ...CLAIMS, exp: 9_000 })}.${mac}`],
    ["with padding", `${good}=`],
    ["with a fourth part", `${good}.`],
    ["of two parts", `${head}.${body}`],
    [
      "of a body that is no JSON",
      ((text) => `${text}.${createHmac("sha256", fresh).update(text).digest("base64url")}`)(`${head}.eyJ`),
    ],
    ["of nothing", ""],
    ["of NUL", "\0.\0.\0"],
  ])("%s is refused", ([, token]) =>
    Effect.gen(function* () {
      assert.isTrue(Option.isSome(yield* verify(good)))
      assert.isTrue(Option.isNone(yield* verify(token)))
    }).pipe(Effect.provide(tokensWith(both))),
  )

  it.effect.prop(
    "with any one character changed is refused",
    [Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 }))],
    ([at]) =>
      Effect.gen(function* () {
        const i = at % good.length
        const other = good[i] === "A" ? "B" : "A"
        assert.isTrue(Option.isNone(yield* verify(good.slice(0, i) + other + good.slice(i + 1))))
      }).pipe(Effect.provide(tokensWith(both))),
  )
})
