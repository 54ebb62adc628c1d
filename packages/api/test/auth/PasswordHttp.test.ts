import { assert, layer } from "@effect/vitest"
import { EnqueuedMails } from "@utopiahire/services/mail/Outbox"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
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
  register,
  server,
  somebody,
  tokensTo,
  verify,
  visible,
} from "./authServer.ts"

const forgot = (email: string) => post("/forgot-password", { email })
const reset = (token: string | undefined, newPassword = OTHER) =>
  post("/reset-password", { token, newPassword })
const resetsTo = (email: string) => tokensTo(email, "resetUrl")
const change = (token: string, currentPassword = PASSWORD, newPassword = OTHER) =>
  call("POST", "/change-password", { token, body: { currentPassword, newPassword } })

layer(server)("a forgotten password", (it) => {
  it.effect("the mailed link sets a new one, ends every session and signs nobody in", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      assert.strictEqual((yield* forgot(email)).status, 202)
      const [token] = yield* resetsTo(email)
      const answer = yield* reset(token)
      assert.strictEqual(answer.status, 204)
      assert.strictEqual(answer.text, "")
      assert.deepStrictEqual(answer.cookies, [])
      refused(yield* me(body.token), 401, "Unauthenticated")
      refused(yield* post("/refresh", { refreshToken: body.refreshToken }), 401, "InvalidRefreshToken")
      refused(yield* login(email), 401, "InvalidCredentials")
      assert.strictEqual((yield* login(email, OTHER)).status, 200)
      assert.deepStrictEqual(yield* lettersTo(email), ["verify-email", "reset-password", "password-changed"])
    }),
  )

  it.effect("unknown, pending and known addresses get the same answer, and each its own mail", () =>
    Effect.gen(function* () {
      const [unknown, pending] = [somebody(), somebody()]
      const { email } = yield* member()
      yield* register(pending)
      const answers = yield* Effect.forEach([unknown, pending, email], forgot)
      assert.deepStrictEqual(visible(answers[1]!), visible(answers[0]!))
      assert.deepStrictEqual(visible(answers[2]!), visible(answers[0]!))
      assert.deepStrictEqual(yield* lettersTo(unknown), [])
      assert.deepStrictEqual(yield* lettersTo(pending), ["verify-email", "verify-email"])
      assert.deepStrictEqual(yield* lettersTo(email), ["verify-email", "reset-password"])
    }),
  )

  it.effect("a link is good once, for 30 minutes, and until the next; all others are one answer", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      yield* forgot(email)
      yield* forgot(email)
      const [replaced, newest] = yield* resetsTo(email)
      const wrong = yield* reset("A".repeat(43))
      refused(wrong, 400, "InvalidResetToken")
      assert.deepStrictEqual(visible(yield* reset(replaced)), visible(wrong))
      const both = yield* Effect.all([reset(newest), reset(newest)], { concurrency: "unbounded" })
      assert.sameMembers(
        both.map(({ status }) => status),
        [204, 400],
      )
      yield* forgot(email)
      yield* TestClock.adjust("30 minutes")
      assert.deepStrictEqual(visible(yield* reset((yield* resetsTo(email))[2])), visible(wrong))
    }),
  )

  it.effect("a weak password is refused with its reasons, and the link stays good", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      yield* forgot(email)
      const [token] = yield* resetsTo(email)
      const weak = yield* reset(token, "aminakone")
      refused(weak, 422, "WeakPassword")
      assert.deepStrictEqual(weak.body.reasons, ["too_short", "personal"])
      assert.strictEqual((yield* reset(token)).status, 204)
    }),
  )

  it.effect("three mails an hour; the last link of them stays good", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      for (let i = 0; i < 6; i++) assert.strictEqual((yield* forgot(email)).status, 202)
      const tokens = yield* resetsTo(email)
      assert.strictEqual(tokens.length, 3)
      assert.strictEqual((yield* reset(tokens[2])).status, 204)
      yield* TestClock.adjust("1 hour")
      yield* forgot(email)
      assert.strictEqual((yield* resetsTo(email)).length, 4)
    }),
  )

  it.effect("nor can a stranger void the link of a registration by asking for more", () =>
    Effect.gen(function* () {
      const email = somebody()
      yield* register(email)
      for (let i = 0; i < 6; i++) yield* post("/resend-verification", { email })
      yield* register(email, OTHER, "Stranger")
      const tokens = yield* tokensTo(email)
      assert.strictEqual(tokens.length, 3)
      assert.strictEqual((yield* verify(tokens[2])).body.user.name, "Amina Koné")
    }),
  )

  it.effect(
    "too many wrong passwords close the account, tell its owner, and a new password opens it",
    () =>
      Effect.gen(function* () {
        const { email } = yield* member()
        for (let i = 1; i <= 100; i++) {
          refused(yield* login(email, OTHER), 401, "InvalidCredentials")
          yield* TestClock.adjust("15 minutes")
        }
        const closed = yield* login(email)
        refused(closed, 429, "TooManyAttempts")
        assert.strictEqual(closed.headers["retry-after"], "900")
        const locked = (yield* yield* EnqueuedMails).filter(
          ({ letter, to }) => letter === "sign-in-locked" && to === email,
        )
        assert.deepStrictEqual(
          locked.map(({ params }) => params["failures"]),
          ["10", "100"],
        )
        yield* forgot(email)
        yield* reset((yield* resetsTo(email))[0])
        assert.strictEqual((yield* login(email, OTHER)).status, 200)
      }),
    60_000,
  )

  it.effect("a wait is told alike for known and unknown addresses, before any password is looked at", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      const unknown = somebody()
      for (const each of [email, unknown]) for (let i = 0; i < 5; i++) yield* login(each, OTHER)
      const [known, none] = [yield* login(email), yield* login(unknown)]
      refused(known, 429, "TooManyAttempts")
      assert.deepStrictEqual(visible(none), visible(known))
      assert.match(known.body.detail, /1 s/)
    }),
  )

  it.effect("the owner's browser is let in while strangers have to wait", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      const mark = (yield* login(email)).cookies.find((cookie) => cookie.startsWith("__Host-device="))!
      for (const attribute of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
        assert.include(mark, attribute)
      for (let i = 0; i < 5; i++) yield* login(email, OTHER)
      refused(yield* login(email), 429, "TooManyAttempts")
      const headers = { cookie: mark.split(";")[0]! }
      const owner = yield* call("POST", "/login", { body: { email, password: PASSWORD }, headers })
      assert.strictEqual(owner.status, 200)
      assert.isFalse(owner.cookies.some((cookie) => cookie.startsWith("__Host-device=")))
    }),
  )
})

layer(server)("changing a password", (it) => {
  it.effect("asks for the old one, ends every session, answers with a new one and tells by mail", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const other = (yield* login(email)).body
      const changed = yield* change(body.token)
      assert.strictEqual(changed.status, 200)
      for (const { refreshToken, token } of [body, other]) {
        refused(yield* me(token), 401, "Unauthenticated")
        refused(yield* post("/refresh", { refreshToken }), 401, "InvalidRefreshToken")
      }
      assert.strictEqual((yield* me(changed.body.token)).status, 200)
      assert.strictEqual((yield* login(email, OTHER)).status, 200)
      assert.include(yield* lettersTo(email), "password-changed")
    }),
  )

  it.effect("whoever stole a session cannot guess the password for long, nor change it", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      for (let i = 0; i < 5; i++) refused(yield* change(body.token, `${OTHER} ${i}`), 403, "WrongPassword")
      refused(yield* change(body.token), 429, "TooManyAttempts")
      refused(yield* login(email), 429, "TooManyAttempts")
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* login(email)).status, 200)
    }),
  )

  it.effect("of two changes at once one counts", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const wishes = ["nine owls over an old chapel", "four bears in a green canoe"]
      const answers = yield* Effect.forEach(wishes, (wish) => change(body.token, PASSWORD, wish), {
        concurrency: "unbounded",
      })
      const won = answers.findIndex(({ status }) => status === 200)
      assert.include([401, 403], answers[1 - won]!.status)
      assert.strictEqual((yield* login(email, wishes[won])).status, 200)
      refused(yield* login(email, wishes[1 - won]), 401, "InvalidCredentials")
    }),
  )

  it.effect("refuses a weak one, a foreign page's cookie, and nobody", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      refused(yield* change(body.token, PASSWORD, "short"), 422, "WeakPassword")
      const asked = { currentPassword: PASSWORD, newPassword: OTHER, session: "cookie" }
      const foreign = { token: body.token, body: asked, headers: { origin: "https://evil.example.com" } }
      refused(yield* call("POST", "/change-password", foreign), 403, "OriginRefused")
      refused(yield* call("POST", "/change-password", { body: asked }), 401, "Unauthenticated")
      assert.strictEqual((yield* login(email)).status, 200)
      const own = yield* call("POST", "/change-password", {
        token: body.token,
        body: asked,
        headers: { origin: PAGE },
      })
      assert.strictEqual(own.status, 200)
      assert.match(own.cookies[0]!, /^__Host-refresh=/)
    }),
  )
})

layer(server)("a profile", (it) => {
  const update = (token: string, body: unknown) => call("PATCH", "/me", { token, body })
  it.effect("name and language are changed one by one, and nothing else can be", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const named = yield* update(body.token, { name: " Amina Diallo " })
      assert.deepInclude(named.body.user, { name: "Amina Diallo", language: "en", email })
      assert.deepInclude((yield* update(body.token, { language: "ar" })).body.user, {
        name: "Amina Diallo",
        language: "ar",
      })
      assert.deepStrictEqual((yield* me(body.token)).body.user, (yield* update(body.token, {})).body.user)
      for (const wrong of [
        { role: "admin" },
        { email: "other@example.com" },
        { emailVerified: true },
        { id: body.user.id },
        { name: "" },
        { name: "a\u0000" },
        { name: "two\nlines" },
        { language: "de" },
      ])
        refused(yield* update(body.token, wrong), 400, "InvalidRequest")
      refused(yield* call("PATCH", "/me", { body: { name: "Nobody" } }), 401, "Unauthenticated")
    }),
  )
})
