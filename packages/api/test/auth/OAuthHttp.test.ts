import { assert, layer } from "@effect/vitest"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Clock, Effect } from "effect"
import { TestClock } from "effect/testing"
import { generateSync } from "otplib"
import { afterAll } from "vitest"
import {
  type Answer,
  call,
  lettersTo,
  login,
  me,
  member,
  OTHER,
  PAGE,
  post,
  refused,
  register,
  serverWith,
  somebody,
  tokensTo,
  verify,
  visible,
} from "./authServer.ts"
import { type Behaviour, fakeProvider } from "./fakeProvider.ts"

const provider = await fakeProvider()
afterAll(provider.close)
const { issuer } = provider
const keys = (name: string) => ({ [`${name}_CLIENT_ID`]: "client-1", [`${name}_CLIENT_SECRET`]: "secret-1" })
const server = serverWith({
  ...keys("GOOGLE"),
  GOOGLE_ISSUER: issuer,
  ...keys("GITHUB"),
  GITHUB_AUTHORIZE_URL: `${issuer}/authorize`,
  GITHUB_TOKEN_URL: `${issuer}/token`,
  GITHUB_API_URL: issuer,
  OAUTH_TIMEOUT: "2 seconds",
  RATE_LIMIT_LINKS: "100000",
})

let subjects = 0
const subject = () => String((subjects += 1))
const cookieOf = ({ cookies }: Answer, name: string) =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(";")[0]
const begin = (id = "google", query = "") => call("GET", `/oauth/${id}${query}`)
const back = (query: URLSearchParams, cookie: string | undefined, id = "google") =>
  call("GET", `/oauth/${id}/callback?${query}`, cookie === undefined ? {} : { headers: { cookie } })

/** A whole round in one browser. */
const round = Effect.fn(function* (who: Partial<Behaviour>, id = "google") {
  const begun = yield* begin(id)
  assert.strictEqual(begun.status, 302, begun.text)
  return yield* back(provider.consent(begun.headers["location"]!, who), cookieOf(begun, "__Host-oauth"), id)
})
/** The access token of the sign-in that a round left in the browser. */
const signedIn = Effect.fn(function* (answer: Answer) {
  assert.strictEqual(answer.status, 303, answer.text)
  assert.strictEqual(answer.headers["location"], `${PAGE}/signed-in`)
  const headers = { cookie: cookieOf(answer, "__Host-refresh")!, origin: PAGE }
  const { body, status } = yield* call("POST", "/refresh", { body: {}, headers })
  assert.strictEqual(status, 200)
  return body as { readonly token: string; readonly user: { readonly id: string; readonly name: string } }
})
const failed = (answer: Answer, why = "oauth_failed") => {
  assert.strictEqual(answer.status, 303, answer.text)
  assert.strictEqual(answer.headers["location"], `${PAGE}/signed-in?error=${why}`)
  assert.isUndefined(cookieOf(answer, "__Host-refresh"))
}
const account = (token: string) => Effect.map(me(token), ({ body }) => body.user)

layer(server)("signing in through a provider", (it) => {
  it.effect("leads to the provider, bound to this browser, and back signed in", () =>
    Effect.gen(function* () {
      const begun = yield* begin("google", "?login_hint=amina%40example.com")
      const url = new URL(begun.headers["location"]!)
      assert.strictEqual(url.origin, issuer)
      const asked = Object.fromEntries(url.searchParams)
      assert.deepInclude(asked, {
        client_id: "client-1",
        redirect_uri: `${PAGE}/api/auth/oauth/google/callback`,
        response_type: "code",
        scope: "openid email profile",
        code_challenge_method: "S256",
        login_hint: "amina@example.com",
      })
      for (const secret of ["state", "nonce", "code_challenge"]) assert.match(asked[secret]!, /^[\w-]{43}$/)
      const cookie = begun.cookies[0]!
      for (const attribute of [
        "__Host-oauth=",
        "HttpOnly",
        "Secure",
        "SameSite=Lax",
        "Path=/",
        "Max-Age=600",
      ])
        assert.include(cookie, attribute)
      const email = somebody()
      const returned = yield* back(
        provider.consent(url.href, { sub: subject(), email: email.toUpperCase() }),
        cookie.split(";")[0],
      )
      assert.match(
        returned.cookies.find((each) => each.startsWith("__Host-oauth="))!,
        /Max-Age=0/,
      )
      assert.include(
        returned.cookies.find((each) => each.startsWith("__Host-refresh="))!,
        "SameSite=Strict",
      )
      const { token, user } = yield* signedIn(returned)
      assert.strictEqual(user.name, "Amina Koné")
      assert.deepInclude(yield* account(token), {
        email,
        emailVerified: true,
        hasPassword: false,
        identities: [{ provider: "google" }],
      })
    }),
  )

  it.effect("the same person is the same account, whatever their address and name become", () =>
    Effect.gen(function* () {
      const sub = subject()
      const first = yield* signedIn(yield* round({ sub, email: somebody() }))
      const changed = { sub, email: somebody(), emailVerified: false, name: "Other" }
      const second = yield* signedIn(yield* round(changed))
      assert.deepStrictEqual(second.user, first.user)
    }),
  )

  it.effect("GitHub's way: by its number, with the primary address it has verified", () =>
    Effect.gen(function* () {
      const [sub, email] = [subject(), somebody()]
      const { token } = yield* signedIn(yield* round({ sub, email }, "github"))
      assert.deepInclude(yield* account(token), { email, identities: [{ provider: "github" }] })
      failed(
        yield* round({ sub: subject(), email: somebody(), emailVerified: false }, "github"),
        "email_not_verified",
      )
      const url = new URL((yield* begin("github", "?login=amina&allow_signup=false")).headers["location"]!)
      assert.deepInclude(Object.fromEntries(url.searchParams), { login: "amina", allow_signup: "false" })
    }),
  )

  it.effect("a provider that is not set up, or not known, is not offered", () =>
    Effect.gen(function* () {
      refused(yield* begin("linkedin"), 404, "ProviderNotConfigured")
      refused(yield* begin("example"), 400, "InvalidRequest")
    }),
  )

  it.effect("an account without a password is signed in by none, and may set its first by mail", () =>
    Effect.gen(function* () {
      const email = somebody()
      const { token } = yield* signedIn(yield* round({ sub: subject(), email }))
      for (const password of ["", "x", OTHER])
        refused(yield* login(email, password), 401, "InvalidCredentials")
      const change = { token, body: { currentPassword: "", newPassword: OTHER } }
      refused(yield* call("POST", "/change-password", change), 409, "NoPassword")
      yield* post("/forgot-password", { email })
      const [reset] = yield* tokensTo(email, "resetUrl")
      yield* post("/reset-password", { token: reset, newPassword: OTHER })
      assert.strictEqual((yield* login(email, OTHER)).status, 200)
    }),
  )

  it.effect("two first rounds of one person at once make one account", () =>
    Effect.gen(function* () {
      const who = { sub: subject(), email: somebody() }
      const answers = yield* Effect.all([round(who), round(who), round(who)], { concurrency: "unbounded" })
      const people = yield* Effect.forEach(answers, signedIn)
      assert.strictEqual(new Set(people.map(({ user }) => user.id)).size, 1)
      assert.strictEqual((yield* account(people[0]!.token)).identities.length, 1)
    }),
  )
})

layer(server)("linking", (it) => {
  it.effect("a verified address of an account is linked, and its owner told; the password stays", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const { token, user } = yield* signedIn(yield* round({ sub: subject(), email }))
      assert.strictEqual(user.id, body.user.id)
      assert.deepInclude(yield* account(token), { hasPassword: true, identities: [{ provider: "google" }] })
      assert.include(yield* lettersTo(email), "identity-linked")
      assert.strictEqual((yield* login(email)).status, 200)
    }),
  )

  it.effect("a stranger's registration of one's address ends when its owner comes through a provider", () =>
    Effect.gen(function* () {
      const email = somebody()
      yield* register(email, OTHER, "Stranger")
      const [strangers] = yield* tokensTo(email)
      const { token, user } = yield* signedIn(yield* round({ sub: subject(), email, name: "Owner" }))
      assert.strictEqual(user.name, "Owner")
      refused(yield* login(email, OTHER), 401, "InvalidCredentials")
      refused(yield* verify(strangers), 400, "InvalidVerificationToken")
      assert.deepInclude(yield* account(token), { hasPassword: false, emailVerified: true })
    }),
  )

  it.effect(
    "an address that the provider has not verified takes over nothing, and nobody can tell what it knows",
    () =>
      Effect.gen(function* () {
        const { body, email } = yield* member()
        const taken = yield* round({ sub: subject(), email, emailVerified: false })
        const free = yield* round({ sub: subject(), email: somebody(), emailVerified: false })
        failed(taken, "email_not_verified")
        const bare = (answer: Answer) => ({ ...visible(answer), headers: [] })
        assert.deepStrictEqual(bare(free), bare(taken))
        assert.deepStrictEqual((yield* account(body.token)).identities, [])
        for (const claims of [{ email_verified: "yes" }, { email_verified: 1 }, { email: undefined }])
          failed(
            yield* round({ sub: subject(), email, claims }),
            "email" in claims ? "email_not_verified" : "oauth_failed",
          )
      }),
  )

  it.effect("another person at the provider with the same address does not get in", () =>
    Effect.gen(function* () {
      const email = somebody()
      const own = yield* signedIn(yield* round({ sub: subject(), email }))
      failed(yield* round({ sub: subject(), email }))
      assert.strictEqual((yield* account(own.token)).identities.length, 1)
    }),
  )

  it.effect("look-alike addresses are refused, not folded into somebody's", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      for (const fake of [email.replace("p", "ｐ"), `${email}\u200b`, ` ${email}`])
        failed(yield* round({ sub: subject(), email: fake }), "email_not_verified")
    }),
  )

  const linkTo = Effect.fn(function* (token: string, id = "google") {
    const begun = yield* call("POST", `/oauth/${id}/link`, { token })
    assert.strictEqual(begun.status, 200, begun.text)
    return { url: begun.body.url as string, cookie: cookieOf(begun, "__Host-oauth")! }
  })

  it.effect("from one's settings, with any address the provider has verified, and unlinked again", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const sub = subject()
      const { cookie, url } = yield* linkTo(body.token)
      const returned = yield* back(provider.consent(url, { sub, email: somebody() }), cookie)
      assert.strictEqual(returned.headers["location"], `${PAGE}/signed-in?linked=google`)
      assert.isUndefined(cookieOf(returned, "__Host-refresh"))
      assert.deepStrictEqual((yield* account(body.token)).identities, [{ provider: "google" }])
      assert.strictEqual((yield* signedIn(yield* round({ sub, email: somebody() }))).user.id, body.user.id)
      const unlink = call("DELETE", "/identities/google", { token: body.token })
      assert.strictEqual((yield* unlink).status, 204)
      refused(yield* unlink, 404, "IdentityNotFound")
      assert.deepStrictEqual((yield* account(body.token)).identities, [])
      assert.strictEqual((yield* login(email)).status, 200)
    }),
  )

  it.effect("not when the session has ended meanwhile, nor who is linked to somebody else", () =>
    Effect.gen(function* () {
      const { body } = yield* member()
      const ended = yield* linkTo(body.token)
      yield* call("POST", "/logout", { token: body.token })
      failed(yield* back(provider.consent(ended.url, { sub: subject() }), ended.cookie))
      const sub = subject()
      const other = yield* signedIn(yield* round({ sub, email: somebody() }))
      const own = (yield* member()).body
      const taken = yield* linkTo(own.token)
      failed(yield* back(provider.consent(taken.url, { sub, email: somebody() }), taken.cookie))
      assert.deepStrictEqual((yield* account(own.token)).identities, [])
      assert.strictEqual((yield* account(other.token)).identities.length, 1)
    }),
  )

  it.effect("the last way to sign in stays, and an old session is asked once more", () =>
    Effect.gen(function* () {
      const { token } = yield* signedIn(yield* round({ sub: subject(), email: somebody() }))
      refused(yield* call("DELETE", "/identities/google", { token }), 409, "LastSignInMethod")
      yield* TestClock.adjust("11 minutes")
      const asked = yield* call("DELETE", "/identities/google", { token })
      refused(asked, 403, "StepUpRequired")
      assert.strictEqual(asked.body.by, "sign-in")
      refused(yield* call("POST", "/oauth/google/link", { token }), 403, "StepUpRequired")
      refused(yield* call("POST", "/oauth/google/link"), 401, "Unauthenticated")
    }),
  )
})

layer(server)("attacks on a round", (it) => {
  it.effect(
    "a callback in another browser, with no cookie, or of another round is refused, and ends no round",
    () =>
      Effect.gen(function* () {
        const [own, other] = [yield* begin(), yield* begin()]
        const cookie = cookieOf(own, "__Host-oauth")
        const query = provider.consent(own.headers["location"]!, { sub: subject(), email: somebody() })
        refused(yield* back(query, undefined), 400, "InvalidOAuthState")
        refused(yield* back(query, cookieOf(other, "__Host-oauth")), 400, "InvalidOAuthState")
        for (const state of ["", "x", new URL(other.headers["location"]!).searchParams.get("state")!]) {
          const wrong = new URLSearchParams(query)
          wrong.set("state", state)
          refused(yield* back(wrong, cookie), 400, "InvalidOAuthState")
        }
        const doubled = new URLSearchParams(query)
        doubled.append("state", "x")
        assert.strictEqual((yield* back(doubled, cookie)).status, 400)
        yield* signedIn(yield* back(query, cookie))
      }),
  )

  it.effect("a round is good once, at its own provider, for ten minutes", () =>
    Effect.gen(function* () {
      const begun = yield* begin()
      const cookie = cookieOf(begun, "__Host-oauth")
      const query = provider.consent(begun.headers["location"]!, { sub: subject(), email: somebody() })
      const both = yield* Effect.all([back(query, cookie), back(query, cookie)], { concurrency: "unbounded" })
      assert.sameMembers(
        both.map(({ status }) => status),
        [303, 400],
      )
      refused(yield* back(query, cookie), 400, "InvalidOAuthState")
      const mixed = yield* begin()
      const at = provider.consent(mixed.headers["location"]!, { sub: subject() })
      refused(yield* back(at, cookieOf(mixed, "__Host-oauth"), "github"), 400, "InvalidOAuthState")
      const late = yield* begin()
      yield* TestClock.adjust("10 minutes")
      const lateQuery = provider.consent(late.headers["location"]!, { sub: subject() })
      refused(yield* back(lateQuery, cookieOf(late, "__Host-oauth")), 400, "InvalidOAuthState")
    }),
  )

  it.effect.each<readonly [string, Partial<Behaviour>]>([
    ["for another audience", { claims: { aud: "client-2" } }],
    ["of another issuer", { claims: { iss: "https://evil.example.com" } }],
    ["with another nonce", { claims: { nonce: "other" } }],
    ["without a nonce", { claims: { nonce: undefined } }],
    ["that has expired", { claims: { exp: 1_000_000_000 } }],
    ["without a subject", { claims: { sub: "" } }],
    ["signed by a foreign key", { sign: "foreign key" }],
    ["that is not signed", { sign: "none" }],
  ])("an id token %s is refused", ([, who]) =>
    Effect.gen(function* () {
      const email = somebody()
      failed(yield* round({ sub: subject(), email, ...who }))
      assert.deepStrictEqual(yield* lettersTo(email), [])
    }),
  )

  it.effect("a code that somebody else began, or that was used, is worth nothing", () =>
    Effect.gen(function* () {
      const [own, victim] = [yield* begin(), yield* begin()]
      const stolen = provider.consent(victim.headers["location"]!, { sub: subject(), email: somebody() })
      const injected = new URLSearchParams(stolen)
      injected.set("state", new URL(own.headers["location"]!).searchParams.get("state")!)
      failed(yield* back(injected, cookieOf(own, "__Host-oauth")))
    }),
  )

  it.effect.each<Behaviour["fails"]>(["500", "silence", "garbage"])(
    "a provider that answers with %s fails the round, soon and without a trace of it",
    (fails) =>
      Effect.gen(function* () {
        const began = Date.now()
        failed(yield* round({ sub: subject(), email: somebody(), fails }))
        assert.isBelow(Date.now() - began, 5000)
      }),
    15_000,
  )

  it.effect("a person who says no at the provider comes back without more", () =>
    Effect.gen(function* () {
      const begun = yield* begin()
      const state = new URL(begun.headers["location"]!).searchParams.get("state")!
      const query = new URLSearchParams({
        error: "access_denied",
        error_description: "<script>",
        state,
        iss: issuer,
      })
      failed(yield* back(query, cookieOf(begun, "__Host-oauth")))
    }),
  )

  it.effect("neither a parameter nor a Host header leads anywhere else", () =>
    Effect.gen(function* () {
      for (const query of ["?redirect_uri=https://evil.example.com", "?return=//evil.example.com", "?next=x"])
        refused(yield* begin("google", query), 400, "InvalidRequest")
      const begun = yield* call("GET", "/oauth/google", {
        headers: { "x-forwarded-host": "evil.example.com" },
      })
      const url = new URL(begun.headers["location"]!)
      assert.strictEqual(url.searchParams.get("redirect_uri"), `${PAGE}/api/auth/oauth/google/callback`)
    }),
  )

  it.effect("a name of two lines or of nothing is no way into a mail", () =>
    Effect.gen(function* () {
      const email = somebody()
      const { user } = yield* signedIn(yield* round({ sub: subject(), email, name: "Amina\r\nBcc: x\u202e" }))
      assert.strictEqual(user.name, "Amina  Bcc: x")
      const nameless = yield* signedIn(yield* round({ sub: subject(), email: somebody(), name: " \u200b" }))
      assert.match(nameless.user.name, /^person\d+$/)
    }),
  )

  it.effect("is no way around a second factor: the challenge travels in a cookie, never in the URL", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const { secret } = (yield* call("POST", "/factors/totp", { token: body.token })).body
      const code = Effect.map(Clock.currentTimeMillis, (now) =>
        generateSync({ secret, epoch: Math.floor(now / 1000) }),
      )
      yield* TestClock.adjust("5 minutes")
      yield* call("POST", "/factors/totp/confirm", { token: body.token, body: { code: yield* code } })
      yield* TestClock.adjust("2 minutes")
      const returned = yield* round({ sub: subject(), email })
      assert.strictEqual(returned.headers["location"], `${PAGE}/signed-in?second_factor=required`)
      assert.isUndefined(cookieOf(returned, "__Host-refresh"))
      const cookie = cookieOf(returned, "__Host-challenge")!
      const ask = (headers: Record<string, string>, typed: string) =>
        call("POST", "/login/second-factor", { body: { code: typed }, headers })
      refused(yield* ask({ origin: PAGE }, yield* code), 401, "InvalidChallenge")
      refused(yield* ask({ cookie, origin: "https://evil.example.com" }, yield* code), 403, "OriginRefused")
      const answered = yield* ask({ cookie, origin: PAGE }, yield* code)
      assert.strictEqual(answered.status, 200)
      assert.notProperty(answered.body, "refreshToken")
      assert.isString(cookieOf(answered, "__Host-refresh"))
    }),
  )

  it.effect("what was refused is written down, without what the provider said", () =>
    Effect.gen(function* () {
      const email = somebody()
      yield* round({ sub: "secret-subject", email, claims: { aud: "client-2" } })
      const [record] = yield* (yield* Audit).list({ event: "auth.oauth_refused", limit: 1 })
      assert.deepInclude(record, { outcome: "denied", reason: "provider_refused" })
      assert.notInclude(JSON.stringify(record), "secret-subject")
    }),
  )
})

layer(serverWith({ ...keys("GOOGLE"), GOOGLE_ISSUER: "http://127.0.0.1:9", OAUTH_TIMEOUT: "1 second" }))(
  "a provider that is away",
  (it) => {
    it.effect("sends the browser back to our page", () =>
      Effect.gen(function* () {
        const away = yield* begin()
        assert.strictEqual(away.status, 302)
        assert.strictEqual(away.headers["location"], `${PAGE}/signed-in?error=oauth_failed`)
        assert.deepStrictEqual(away.cookies, [])
      }),
    )
  },
)
