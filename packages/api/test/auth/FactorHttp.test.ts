import { assert, layer } from "@effect/vitest"
import { Vault } from "@utopiahire/services/security/Vault"
import { Clock, Effect } from "effect"
import { TestClock } from "effect/testing"
import { generateSync } from "otplib"
import {
  call,
  lettersTo,
  login,
  me,
  member,
  OTHER,
  PAGE,
  PASSWORD,
  post,
  refused,
  server,
  tokensTo,
  visible,
} from "./authServer.ts"

const send = (method: string, path: string, token: string, body?: unknown) =>
  call(method, path, { token, ...(body !== undefined && { body }) })
const codeOf = (secret: string, steps = 0) =>
  Effect.map(Clock.currentTimeMillis, (now) =>
    generateSync({ secret, epoch: Math.floor(now / 1000) + steps * 30 }),
  )
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0")
const answer = (challenge: string, code: string) => post("/login/second-factor", { challenge, code })
const stepUp = (token: string, body: unknown) => send("POST", "/step-up", token, body)

/** Somebody whose account asks for a code; the time is past the code they confirmed it with. */
const protectedMember = Effect.fn(function* () {
  const { body, email } = yield* member()
  const begun = yield* send("POST", "/factors/totp", body.token)
  assert.strictEqual(begun.status, 201)
  const { secret } = begun.body
  // Away from 1970, where there is no step before the first.
  yield* TestClock.adjust("5 minutes")
  const confirmed = yield* send("POST", "/factors/totp/confirm", body.token, { code: yield* codeOf(secret) })
  assert.strictEqual(confirmed.status, 200)
  yield* TestClock.adjust("2 minutes")
  const codes: ReadonlyArray<string> = confirmed.body.recoveryCodes
  return { ...body, email, secret, codes, otpauthUri: begun.body.otpauthUri }
})
const challengeOf = (email: string) =>
  Effect.map(login(email), (asked) => {
    refused(asked, 403, "SecondFactorRequired")
    return asked.body.challenge as string
  })

layer(server)("a second factor", (it) => {
  it.effect("begun, confirmed, asked for at sign-in, and removed again", () =>
    Effect.gen(function* () {
      const { codes, email, otpauthUri, secret, token } = yield* protectedMember()
      const uri = new URL(otpauthUri)
      assert.strictEqual(decodeURIComponent(uri.pathname), `/UtopiaHire:${email}`)
      assert.strictEqual(uri.searchParams.get("issuer"), "UtopiaHire")
      assert.strictEqual(uri.searchParams.get("secret"), secret)
      assert.strictEqual(new Set(codes).size, 10)
      for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      const state = (yield* send("GET", "/factors", token)).body
      assert.strictEqual(state.recoveryCodesLeft, 10)
      assert.match(state.totp.enabledAt, /Z$/)

      const asked = yield* login(email)
      refused(asked, 403, "SecondFactorRequired")
      assert.strictEqual(asked.body.expiresIn, 300)
      assert.deepStrictEqual(asked.cookies, [])
      for (const secretName of ["token", "refreshToken", "user"]) assert.notProperty(asked.body, secretName)
      const signedIn = yield* answer(asked.body.challenge, yield* codeOf(secret))
      assert.strictEqual(signedIn.status, 200)
      assert.strictEqual((yield* me(signedIn.body.token)).status, 200)

      assert.strictEqual((yield* send("DELETE", "/factors/totp", signedIn.body.token)).status, 204)
      assert.strictEqual((yield* login(email)).status, 200)
      assert.deepStrictEqual((yield* send("GET", "/factors", token)).body, { recoveryCodesLeft: 0 })
      const letters = yield* lettersTo(email)
      assert.includeMembers([...letters], ["factor-added", "factor-removed"])
    }),
  )

  it.effect("one that was begun and not confirmed locks nobody out, and ends after ten minutes", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const { secret } = (yield* send("POST", "/factors/totp", body.token)).body
      assert.strictEqual((yield* login(email)).status, 200)
      refused(yield* send("POST", "/factors/totp/confirm", body.token, { code: "000000x" }), 403, "WrongCode")
      yield* TestClock.adjust("10 minutes")
      const late = yield* send("POST", "/factors/totp/confirm", body.token, { code: yield* codeOf(secret) })
      refused(late, 404, "FactorNotFound")
      refused(yield* send("DELETE", "/factors/totp", (yield* login(email)).body.token), 404, "FactorNotFound")
    }),
  )

  it.effect("a lost answer is given again under the same key: secret, recovery codes, and new ones", () =>
    Effect.gen(function* () {
      const { body } = yield* member()
      // The people of these tests are kept unsealed, so nothing made them a key.
      yield* Effect.flatMap(Vault, (vault) => vault.createKey(body.user.id))
      const keyed = (path: string, key: string, sent?: unknown) =>
        call("POST", path, {
          token: body.token,
          headers: { "idempotency-key": key },
          ...(sent !== undefined && { body: sent }),
        })
      const twice = Effect.fn(function* (path: string, key: string, sent?: unknown) {
        const first = yield* keyed(path, key, sent)
        assert.isBelow(first.status, 300, first.text)
        const again = yield* keyed(path, key, sent)
        assert.deepStrictEqual([again.status, again.body], [first.status, first.body])
        assert.strictEqual(again.headers["idempotency-replayed"], "true")
        return first.body
      })
      const { secret } = yield* twice("/factors/totp", "begin")
      yield* TestClock.adjust("5 minutes")
      const code = yield* codeOf(secret)
      const { recoveryCodes } = yield* twice("/factors/totp/confirm", "confirm", { code })
      const renewed = yield* twice("/factors/recovery-codes", "renew")
      assert.notDeepEqual(renewed.recoveryCodes, recoveryCodes)
      refused(
        yield* keyed("/factors/totp/confirm", "confirm", { code: wrongOf(code) }),
        422,
        "IdempotencyKeyReused",
      )
    }),
  )

  it.effect(
    "a code is good once: neither again, nor at once, nor in the next step, nor from two steps ago",
    () =>
      Effect.gen(function* () {
        const { email, secret } = yield* protectedMember()
        const code = yield* codeOf(secret)
        const challenges = [yield* challengeOf(email), yield* challengeOf(email), yield* challengeOf(email)]
        const answers = yield* Effect.forEach(challenges, (challenge) => answer(challenge, code), {
          concurrency: "unbounded",
        })
        assert.sameMembers(
          answers.map(({ status }) => status),
          [200, 401, 401],
        )
        yield* TestClock.adjust("30 seconds")
        refused(yield* answer(yield* challengeOf(email), code), 401, "InvalidSecondFactor")
        yield* TestClock.adjust("5 minutes")
        refused(
          yield* answer(yield* challengeOf(email), yield* codeOf(secret, -2)),
          401,
          "InvalidSecondFactor",
        )
        refused(
          yield* answer(yield* challengeOf(email), yield* codeOf(secret, 2)),
          401,
          "InvalidSecondFactor",
        )
        yield* TestClock.adjust("1 minute")
        assert.strictEqual((yield* answer(yield* challengeOf(email), yield* codeOf(secret, -1))).status, 200)
        assert.strictEqual((yield* answer(yield* challengeOf(email), yield* codeOf(secret, 1))).status, 200)
      }),
  )

  it.effect("digits of any script and spaces are read as they are meant", () =>
    Effect.gen(function* () {
      const { email, secret } = yield* protectedMember()
      const arabic = [...(yield* codeOf(secret))]
        .map((sign) => String.fromCodePoint(0x660 + Number(sign)))
        .join("")
      assert.strictEqual(
        (yield* answer(yield* challengeOf(email), `${arabic.slice(0, 3)} ${arabic.slice(3)}`)).status,
        200,
      )
    }),
  )

  it.effect("a recovery code replaces a code once, however it is typed, and its owner is told", () =>
    Effect.gen(function* () {
      const { codes, email, token } = yield* protectedMember()
      const typed = codes[0]!.toLowerCase().replace("-", " ")
      const challenges = [yield* challengeOf(email), yield* challengeOf(email)]
      const answers = yield* Effect.forEach(challenges, (challenge) => answer(challenge, typed), {
        concurrency: "unbounded",
      })
      assert.sameMembers(
        answers.map(({ status }) => status),
        [200, 401],
      )
      assert.strictEqual((yield* send("GET", "/factors", token)).body.recoveryCodesLeft, 9)
      assert.include(yield* lettersTo(email), "recovery-code-used")
    }),
  )

  it.effect("guessing goes over many challenges, and is slowed down over all of them", () =>
    Effect.gen(function* () {
      const { email, secret } = yield* protectedMember()
      const wrong = wrongOf(yield* codeOf(secret))
      for (let i = 0; i < 5; i++)
        refused(yield* answer(yield* challengeOf(email), wrong), 401, "InvalidSecondFactor")
      refused(yield* answer(yield* challengeOf(email), yield* codeOf(secret)), 429, "TooManyAttempts")
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* answer(yield* challengeOf(email), yield* codeOf(secret))).status, 200)
    }),
  )

  it.effect("a challenge has five tries and five minutes; unknown, used and old ones are one answer", () =>
    Effect.gen(function* () {
      const { email, secret } = yield* protectedMember()
      const unknown = yield* answer("A".repeat(43), "000000")
      refused(unknown, 401, "InvalidChallenge")
      const used = yield* challengeOf(email)
      yield* answer(used, yield* codeOf(secret))
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(visible(yield* answer(used, yield* codeOf(secret))), visible(unknown))
      const late = yield* challengeOf(email)
      yield* TestClock.adjust("5 minutes")
      assert.deepStrictEqual(visible(yield* answer(late, yield* codeOf(secret))), visible(unknown))
      const guessed = yield* challengeOf(email)
      for (let i = 0; i < 5; i++) {
        yield* answer(guessed, "nonsense")
        yield* TestClock.adjust("20 seconds")
      }
      assert.deepStrictEqual(visible(yield* answer(guessed, yield* codeOf(secret))), visible(unknown))
    }),
  )

  it.effect("somebody else's code does not open, nor does a wrong password ask for one", () =>
    Effect.gen(function* () {
      const [own, other] = [yield* protectedMember(), yield* protectedMember()]
      refused(
        yield* answer(yield* challengeOf(own.email), yield* codeOf(other.secret)),
        401,
        "InvalidSecondFactor",
      )
      refused(yield* answer(yield* challengeOf(own.email), other.codes[0]!), 401, "InvalidSecondFactor")
      refused(yield* login(own.email, OTHER), 401, "InvalidCredentials")
    }),
  )

  it.effect("a new password by mail is no way around it", () =>
    Effect.gen(function* () {
      const { email } = yield* protectedMember()
      yield* post("/forgot-password", { email })
      const [token] = yield* tokensTo(email, "resetUrl")
      const reset = yield* post("/reset-password", { token, newPassword: OTHER })
      assert.strictEqual(reset.status, 204)
      assert.deepStrictEqual(reset.cookies, [])
      refused(yield* login(email, OTHER), 403, "SecondFactorRequired")
    }),
  )

  it.effect("by cookie too, from our own page alone", () =>
    Effect.gen(function* () {
      const { email, secret } = yield* protectedMember()
      const body = { challenge: yield* challengeOf(email), code: yield* codeOf(secret), session: "cookie" }
      const foreign = { body, headers: { origin: "https://evil.example.com" } }
      refused(yield* call("POST", "/login/second-factor", foreign), 403, "OriginRefused")
      const own = yield* call("POST", "/login/second-factor", { body, headers: { origin: PAGE } })
      assert.notProperty(own.body, "refreshToken")
      assert.isTrue(own.cookies.some((cookie) => cookie.startsWith("__Host-refresh=")))
    }),
  )

  it.effect.each([
    '{"challenge":"x","code":1}',
    '{"challenge":"x"}',
    '{"code":"1"}',
    "[]",
    '{"challenge":"\\u0000","code":"\\ud800"}',
  ])("%s breaks nothing", (raw) =>
    Effect.gen(function* () {
      assert.include([400, 401], (yield* call("POST", "/login/second-factor", { raw })).status)
    }),
  )
})

layer(server)("stepping up", (it) => {
  it.effect(
    "what is dangerous asks an old session for the password, or for the code where there is one",
    () =>
      Effect.gen(function* () {
        const { body } = yield* member()
        yield* TestClock.adjust("11 minutes")
        const asked = yield* send("POST", "/factors/totp", body.token)
        refused(asked, 403, "StepUpRequired")
        assert.strictEqual(asked.body.by, "password")
        refused(yield* stepUp(body.token, {}), 403, "StepUpRequired")
        refused(yield* stepUp(body.token, { code: "123456" }), 403, "StepUpRequired")
        refused(yield* stepUp(body.token, { password: OTHER }), 403, "WrongPassword")
        refused(yield* send("POST", "/factors/totp", body.token), 403, "StepUpRequired")
        assert.strictEqual((yield* stepUp(body.token, { password: PASSWORD })).status, 204)
        const { secret } = (yield* send("POST", "/factors/totp", body.token)).body
        yield* send("POST", "/factors/totp/confirm", body.token, { code: yield* codeOf(secret) })
        refused(yield* send("POST", "/factors/totp", body.token), 409, "FactorExists")

        yield* TestClock.adjust("4 minutes")
        const renewed = (yield* send("POST", "/factors/recovery-codes", body.token)).body.recoveryCodes
        assert.strictEqual(renewed.length, 10)
      }),
  )

  it.effect("a stolen session removes nothing, whatever password it knows", () =>
    Effect.gen(function* () {
      const { codes, email, secret, token } = yield* protectedMember()
      yield* TestClock.adjust("7 minutes")
      for (const [method, path] of [
        ["DELETE", "/factors/totp"],
        ["POST", "/factors/recovery-codes"],
      ] as const) {
        const asked = yield* send(method, path, token)
        refused(asked, 403, "StepUpRequired")
        assert.strictEqual(asked.body.by, "code")
      }
      refused(yield* stepUp(token, { password: PASSWORD }), 403, "StepUpRequired")
      refused(yield* stepUp(token, { code: wrongOf(yield* codeOf(secret)) }), 403, "WrongCode")
      refused(yield* login(email), 403, "SecondFactorRequired")
      assert.strictEqual((yield* stepUp(token, { code: codes[3] })).status, 204)
      assert.strictEqual((yield* send("DELETE", "/factors/totp", token)).status, 204)
    }).pipe(Effect.asVoid),
  )

  it.effect("confirms this session alone", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const other = (yield* login(email)).body
      yield* TestClock.adjust("11 minutes")
      yield* stepUp(other.token, { password: PASSWORD })
      refused(yield* send("POST", "/factors/totp", body.token), 403, "StepUpRequired")
      assert.strictEqual((yield* send("POST", "/factors/totp", other.token)).status, 201)
    }),
  )

  it.effect("nobody gets in without a token", () =>
    Effect.gen(function* () {
      for (const [method, path] of [
        ["POST", "/factors/totp"],
        ["DELETE", "/factors/totp"],
        ["POST", "/factors/recovery-codes"],
        ["GET", "/factors"],
      ] as const)
        refused(yield* call(method, path), 401, "Unauthenticated")
      refused(yield* call("POST", "/factors/totp/confirm", { body: { code: "1" } }), 401, "Unauthenticated")
      refused(yield* call("POST", "/step-up", { body: { password: PASSWORD } }), 401, "Unauthenticated")
    }),
  )
})
