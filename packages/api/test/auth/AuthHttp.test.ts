import { assert, layer } from "@effect/vitest"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { writeLetter } from "@utopiahire/domain/i18n/letters/writeLetter"
import { Sessions } from "@utopiahire/services/auth/Sessions"
import { EnqueuedMails } from "@utopiahire/services/mail/Outbox"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import {
  call,
  login,
  mailsTo,
  me,
  member,
  OTHER,
  PASSWORD,
  post,
  register,
  server,
  somebody,
  tokensTo,
  verify,
  visible,
} from "./authServer.ts"

layer(server)("accounts over HTTP", (it) => {
  it.effect("register, the mailed link, sign in, me", () =>
    Effect.gen(function* () {
      const email = somebody()
      const registered = yield* register(email.toUpperCase())
      assert.strictEqual(registered.status, 202)
      assert.hasAllKeys(registered.body, ["message"])
      assert.strictEqual((yield* login(email)).body._tag, "EmailNotVerified")

      const [mail] = yield* mailsTo(email)
      assert.strictEqual(mail!.letter, "verify-email")
      assert.match(
        mail!.params["verifyUrl"]!,
        /^https:\/\/utopiahire\.example\.com\/verify-email\?token=[\w-]{43}$/,
      )
      const letter = writeLetter("verify-email", mail!.language, { verifyUrl: mail!.params["verifyUrl"]! })
      assert.include(letter.text, mail!.params["verifyUrl"]!)

      const verified = yield* verify((yield* tokensTo(email))[0])
      assert.strictEqual(verified.status, 200)
      assert.strictEqual((yield* me(verified.body.token)).status, 200)

      const signedIn = yield* login(email)
      assert.strictEqual(signedIn.status, 200)
      assert.hasAllKeys(signedIn.body, ["token", "tokenType", "expiresIn", "refreshToken", "user"])
      assert.deepInclude(signedIn.body, { tokenType: "Bearer", expiresIn: 900 })
      assert.match(signedIn.body.refreshToken, /^[\w-]{43}$/)
      assert.notStrictEqual(signedIn.body.token, verified.body.token)

      const { user } = (yield* me(signedIn.body.token)).body
      assert.deepStrictEqual(
        { ...user, createdAt: undefined },
        {
          id: signedIn.body.user.id,
          name: "Amina Koné",
          email,
          emailVerified: true,
          language: "en",
          hasPassword: true,
          identities: [],
          createdAt: undefined,
        },
      )
      assert.match(user.createdAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    }),
  )

  it.effect("a registration sent again with its key is done once; another one with that key is refused", () =>
    Effect.gen(function* () {
      const email = somebody()
      const asked = { name: "Amina Koné", email, password: PASSWORD }
      const send = (body: unknown, key: string) =>
        call("POST", "/register", { body, headers: { "idempotency-key": key } })
      const first = yield* send(asked, "r-1")
      const again = yield* send(asked, "r-1")
      assert.strictEqual(again.status, 202)
      assert.strictEqual(again.text, first.text)
      assert.strictEqual(again.headers["idempotency-replayed"], "true")
      assert.strictEqual((yield* mailsTo(email)).length, 1)
      for (const other of [
        { ...asked, password: OTHER },
        { ...asked, email: somebody() },
      ])
        assert.strictEqual((yield* send(other, "r-1")).body._tag, "IdempotencyKeyReused")
      const weak = yield* send({ ...asked, password: "short" }, "r-2")
      assert.strictEqual(weak.status, 422)
      assert.strictEqual((yield* send(asked, "r-2")).status, 202)
    }),
  )

  it.effect("a new, a pending and a taken address get the same answers", () =>
    Effect.gen(function* () {
      const [unknown, pending, taken] = [somebody(), somebody(), somebody()]
      yield* register(pending)
      yield* member(taken)
      const resends = yield* Effect.forEach([unknown, pending, taken], (email) =>
        post("/resend-verification", { email }),
      )
      const registers = yield* Effect.forEach([unknown, pending, taken], (email) => register(email))
      for (const answers of [registers, resends]) {
        assert.strictEqual(answers[0]!.status, 202)
        assert.deepStrictEqual(visible(answers[1]!), visible(answers[0]!))
        assert.deepStrictEqual(visible(answers[2]!), visible(answers[0]!))
      }
      const letters = (email: string) => Effect.map(mailsTo(email), (all) => all.map(({ letter }) => letter))
      assert.deepStrictEqual(yield* letters(unknown), ["verify-email"])
      assert.deepStrictEqual(yield* letters(pending), ["verify-email", "verify-email", "verify-email"])
      assert.deepStrictEqual(yield* letters(taken), ["verify-email", "already-registered"])
    }),
  )

  it.effect("a wrong password and an unknown address are one and the same answer", () =>
    Effect.gen(function* () {
      const [taken, pending] = [somebody(), somebody()]
      yield* member(taken)
      yield* register(pending)
      const unknown = yield* login(somebody())
      assert.strictEqual(unknown.status, 401)
      assert.strictEqual(unknown.body._tag, "InvalidCredentials")
      assert.deepStrictEqual(visible(yield* login(taken, OTHER)), visible(unknown))
      assert.deepStrictEqual(visible(yield* login(pending, OTHER)), visible(unknown))
    }),
  )

  it.effect("a link is good once; used, unknown and expired ones are one and the same answer", () =>
    Effect.gen(function* () {
      const [used, late] = [somebody(), somebody()]
      yield* member(used)
      yield* register(late)
      yield* TestClock.adjust("24 hours")
      const answers = yield* Effect.forEach(
        [(yield* tokensTo(used))[0], (yield* tokensTo(late))[0], "A".repeat(43)],
        verify,
      )
      assert.strictEqual(answers[0]!.status, 400)
      assert.strictEqual(answers[0]!.body._tag, "InvalidVerificationToken")
      assert.deepStrictEqual(visible(answers[1]!), visible(answers[0]!))
      assert.deepStrictEqual(visible(answers[2]!), visible(answers[0]!))
    }),
  )

  it.effect("a link sent again replaces the one before", () =>
    Effect.gen(function* () {
      const email = somebody()
      yield* register(email)
      yield* post("/resend-verification", { email })
      const [first, second] = yield* tokensTo(email)
      assert.strictEqual((yield* verify(first)).status, 400)
      assert.strictEqual((yield* verify(second)).status, 200)
    }),
  )

  it.effect("a stranger who registers an address first, or again, never gets the account", () =>
    Effect.gen(function* () {
      const email = somebody()
      yield* register(email, OTHER, "Stranger")
      yield* register(email, PASSWORD, "Owner")
      yield* register(email, OTHER, "Stranger")
      const [before, own, after] = yield* tokensTo(email)
      const verified = yield* verify(own)
      assert.strictEqual(verified.body.user.name, "Owner")
      assert.strictEqual((yield* login(email, PASSWORD)).status, 200)
      assert.strictEqual((yield* login(email, OTHER)).status, 401)
      assert.strictEqual((yield* verify(before)).status, 400)
      assert.strictEqual((yield* verify(after)).status, 400)
      yield* register(email, OTHER, "Stranger")
      assert.strictEqual((yield* login(email, OTHER)).status, 401)
      assert.strictEqual((yield* me(verified.body.token)).body.user.name, "Owner")
    }),
  )

  it.effect("registering one address many times at once makes one account", () =>
    Effect.gen(function* () {
      const email = somebody()
      const answers = yield* Effect.all(
        Array.from({ length: 8 }, () => register(email)),
        { concurrency: "unbounded" },
      )
      assert.deepStrictEqual(new Set(answers.map(({ status }) => status)), new Set([202]))
      const owners = new Set((yield* mailsTo(email)).map(({ userId }) => userId))
      assert.strictEqual(owners.size, 1)
      const opened = yield* Effect.forEach(yield* tokensTo(email), verify, { concurrency: "unbounded" })
      assert.strictEqual(opened.filter(({ status }) => status === 200).length, 1)
    }),
  )

  it.effect("the token of a revoked session is refused at once, others of the person are not", () =>
    Effect.gen(function* () {
      const email = somebody()
      const first = (yield* member(email)).body
      const second = (yield* login(email)).body
      const { sid } = JSON.parse(Buffer.from(first.token.split(".")[1], "base64url").toString())
      yield* (yield* Sessions).revoke(UserId.make(first.user.id), SessionId.make(sid), "logout")
      const refused = yield* me(first.token)
      assert.strictEqual(refused.status, 401)
      assert.strictEqual(refused.body._tag, "Unauthenticated")
      assert.strictEqual(refused.headers["www-authenticate"], "Bearer")
      assert.strictEqual((yield* me(second.token)).status, 200)
    }),
  )

  it.effect("a token is refused when it is old, foreign, or not there", () =>
    Effect.gen(function* () {
      const { token } = (yield* member()).body
      for (const wrong of ["", "x", `${token}x`, token.slice(1)])
        assert.strictEqual((yield* me(wrong)).status, 401)
      assert.strictEqual((yield* call("GET", "/me")).status, 401)
      assert.strictEqual((yield* me(token)).status, 200)
      yield* TestClock.adjust("16 minutes")
      assert.strictEqual((yield* me(token)).status, 401)
    }),
  )

  it.effect(
    "a weak password is refused with every reason, in the reader's language, before anything is kept",
    () =>
      Effect.gen(function* () {
        const email = somebody()
        const weak = { name: "Amina Koné", email, password: "aminakone" }
        const answer = yield* post("/register", weak, "fr")
        assert.strictEqual(answer.status, 422)
        assert.strictEqual(answer.body._tag, "WeakPassword")
        assert.deepStrictEqual(answer.body.reasons, ["too_short", "personal"])
        assert.match(answer.body.detail, /15 caractères/)
        assert.notInclude(answer.text, "aminakone")
        assert.deepStrictEqual(yield* mailsTo(email), [])
      }),
  )

  it.effect("mails and answers speak the reader's language", () =>
    Effect.gen(function* () {
      const [email, chosen] = [somebody(), somebody()]
      const arabic = yield* post("/register", { name: "أمينة", email, password: PASSWORD }, "ar")
      assert.match(arabic.body.message, /بريدك/)
      assert.strictEqual((yield* mailsTo(email))[0]!.language, "ar")
      yield* post("/register", { name: "Amina", email: chosen, password: PASSWORD, language: "fr" }, "ar")
      assert.strictEqual((yield* mailsTo(chosen))[0]!.language, "fr")
    }),
  )

  const json = (fields: Record<string, string>) =>
    `{${Object.entries({ name: '"A"', email: '"hostile@example.com"', password: `"${PASSWORD}"`, ...fields })
      .map(([key, value]) => `"${key}":${value}`)
      .join(",")}}`
  it.effect.each<readonly [string, string]>([
    ["NUL in the name", json({ name: '"A\\u0000"' })],
    ["NUL in the address", json({ email: '"a\\u0000@example.com"' })],
    ["NUL in the password", json({ password: `"${PASSWORD}\\u0000"` })],
    ["half a character in the name", json({ name: '"A\\ud800"' })],
    ["half a character in the address", json({ email: '"a\\udfff@example.com"' })],
    ["half a character in the password", json({ password: `"${PASSWORD}\\ud800"` })],
    ["a name that turns the line around", json({ name: '"\\u202eanimA"' })],
    ["a name of two lines", json({ name: '"Amina\\r\\nBcc: x"' })],
    ["a name of spaces", json({ name: '"   "' })],
    ["a name of 121 characters", json({ name: `"${"é".repeat(121)}"` })],
    ["an address in full width", json({ email: '"ａ@example.com"' })],
    ["an address of 300 kB", json({ email: `"${"a".repeat(300_000)}@example.com"` })],
    ["a password of 300 kB", json({ password: `"${"ab ".repeat(100_000)}"` })],
    ["a list for a password", json({ password: "[]" })],
    ["a number for a name", json({ name: "1" })],
    ["a language we do not speak", json({ language: '"de"' })],
    ["a role of one's own", json({ role: '"admin"' })],
    ["null", "null"],
    ["no JSON", "{"],
  ])("%s is an invalid request, and nothing is echoed", ([, raw]) =>
    Effect.gen(function* () {
      const before = (yield* yield* EnqueuedMails).length
      const answer = yield* call("POST", "/register", { raw })
      assert.strictEqual(answer.status, 400)
      assert.strictEqual(answer.body._tag, "InvalidRequest")
      assert.notInclude(answer.text, PASSWORD)
      assert.strictEqual((yield* yield* EnqueuedMails).length, before)
    }),
  )

  it.effect("neither strange credentials nor strange tokens break anything", () =>
    Effect.gen(function* () {
      for (const raw of [
        '{"token":"\\u0000"}',
        '{"token":"\\ud800"}',
        '{"token":""}',
        `{"token":"${"x".repeat(300)}"}`,
      ])
        assert.strictEqual((yield* call("POST", "/verify-email", { raw })).status, 400)
      assert.strictEqual((yield* login(somebody(), "x".repeat(2000))).status, 401)
      assert.strictEqual((yield* login(somebody(), "")).status, 401)
      assert.strictEqual((yield* login("nobody", PASSWORD)).status, 400)
    }),
  )

  it.effect("a name of 120 letters outside the basic plane is taken", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* register(somebody(), PASSWORD, "𞤀".repeat(120))).status, 202)
    }),
  )
})
