import { assert, layer } from "@effect/vitest"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import {
  type Answer,
  call,
  lettersTo,
  login,
  mailsTo,
  me,
  member,
  PAGE,
  PASSWORD,
  post,
  refused,
  server,
  somebody,
  visible,
} from "./authServer.ts"

const refresh = (refreshToken: string) => post("/refresh", { refreshToken })
const sessionsOf = (token: string) =>
  Effect.map(call("GET", "/sessions", { token }), ({ body }) => body.sessions)
const refreshCookie = ({ cookies }: Answer) =>
  cookies.find((cookie) => cookie.startsWith("__Host-refresh="))?.split(";")[0]
const withCookie = (cookie: string, headers: Record<string, string> = { origin: PAGE }) =>
  call("POST", "/refresh", { body: {}, headers: { cookie, ...headers } })

layer(server)("refreshing over HTTP", (it) => {
  it.effect("a refresh token gives a new pair, again and again", () =>
    Effect.gen(function* () {
      const first = (yield* member()).body
      const second = yield* refresh(first.refreshToken)
      assert.strictEqual(second.status, 200)
      assert.hasAllKeys(second.body, ["token", "tokenType", "expiresIn", "refreshToken", "user"])
      assert.notStrictEqual(second.body.refreshToken, first.refreshToken)
      assert.notStrictEqual(second.body.token, first.token)
      const third = yield* refresh(second.body.refreshToken)
      assert.strictEqual((yield* me(third.body.token)).status, 200)
      assert.deepStrictEqual(third.body.user, first.user)
    }),
  )

  it.effect("twenty at once, or a lost answer, get one and the same child", () =>
    Effect.gen(function* () {
      const { refreshToken } = (yield* member()).body
      const answers = yield* Effect.all(
        Array.from({ length: 20 }, () => refresh(refreshToken)),
        { concurrency: "unbounded" },
      )
      assert.deepStrictEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
      const children = new Set(answers.map(({ body }) => body.refreshToken))
      assert.strictEqual(children.size, 1)
      yield* TestClock.adjust("10 seconds")
      assert.isTrue(children.has((yield* refresh(refreshToken)).body.refreshToken))
      assert.strictEqual((yield* refresh([...children][0]!)).status, 200)
    }),
  )

  it.effect("a parent used after the grace ends the family at once, and its owner is told", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const child = (yield* refresh(body.refreshToken)).body
      yield* TestClock.adjust("11 seconds")
      refused(yield* refresh(body.refreshToken), 401, "InvalidRefreshToken")
      refused(yield* refresh(child.refreshToken), 401, "InvalidRefreshToken")
      refused(yield* me(child.token), 401, "Unauthenticated")
      yield* refresh(body.refreshToken)
      assert.deepStrictEqual(yield* lettersTo(email), ["verify-email", "session-ended"])
    }),
  )

  it.effect("a grandparent ends the family even within the grace", () =>
    Effect.gen(function* () {
      const { refreshToken } = (yield* member()).body
      const child = (yield* refresh(refreshToken)).body
      const grandchild = (yield* refresh(child.refreshToken)).body
      refused(yield* refresh(refreshToken), 401, "InvalidRefreshToken")
      refused(yield* refresh(grandchild.refreshToken), 401, "InvalidRefreshToken")
      refused(yield* me(grandchild.token), 401, "Unauthenticated")
    }),
  )

  it.effect("garbage ends nothing; unknown, idle and ended ones are one and the same answer", () =>
    Effect.gen(function* () {
      const { refreshToken, token } = (yield* member()).body
      const unknown = yield* refresh("A".repeat(43))
      refused(unknown, 401, "InvalidRefreshToken")
      for (const odd of ["", "x", `${refreshToken}x`])
        assert.deepStrictEqual(visible(yield* refresh(odd)), visible(unknown))
      assert.strictEqual((yield* me(token)).status, 200)
      const idle = (yield* member()).body
      yield* TestClock.adjust("14 days")
      assert.deepStrictEqual(visible(yield* refresh(idle.refreshToken)), visible(unknown))
      const left = (yield* member()).body
      yield* call("POST", "/logout", { token: left.token })
      assert.deepStrictEqual(visible(yield* refresh(left.refreshToken)), visible(unknown))
    }),
  )

  it.effect("a session ends after 30 days however often it was renewed", () =>
    Effect.gen(function* () {
      let { refreshToken } = (yield* member()).body
      for (let week = 0; week < 4; week++) {
        yield* TestClock.adjust("7 days")
        refreshToken = (yield* refresh(refreshToken)).body.refreshToken
        assert.isString(refreshToken)
      }
      yield* TestClock.adjust("2 days")
      refused(yield* refresh(refreshToken), 401, "InvalidRefreshToken")
    }),
  )

  it.effect.each([
    '{"refreshToken":1}',
    '{"refreshToken":"\\u0000"}',
    "[]",
    '{"other":1}',
    '{"refreshToken":null}',
  ])("%s breaks nothing", (raw) =>
    Effect.gen(function* () {
      assert.include([400, 401], (yield* call("POST", "/refresh", { raw })).status)
    }),
  )
})

layer(server)("refreshing by cookie", (it) => {
  const signedIn = Effect.fn(function* () {
    const { email } = yield* member()
    const body = { email, password: PASSWORD, session: "cookie" }
    return yield* call("POST", "/login", { body, headers: { origin: PAGE } })
  })

  it.effect("the refresh token is in a cookie that no script reads, and not in the answer", () =>
    Effect.gen(function* () {
      const answer = yield* signedIn()
      assert.hasAllKeys(answer.body, ["token", "tokenType", "expiresIn", "user"])
      const [cookie] = answer.cookies
      for (const attribute of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/", "Max-Age=1209600"])
        assert.include(cookie, attribute)
      assert.notMatch(cookie!, /Domain=/)
      const next = yield* withCookie(refreshCookie(answer)!)
      assert.strictEqual(next.status, 200)
      assert.notProperty(next.body, "refreshToken")
      assert.notStrictEqual(refreshCookie(next), refreshCookie(answer))
      assert.strictEqual((yield* withCookie(refreshCookie(next)!)).status, 200)
    }),
  )

  it.effect("a foreign page, a page without a name and a form get nothing, and spend nothing", () =>
    Effect.gen(function* () {
      const cookie = refreshCookie(yield* signedIn())!
      for (const origin of [
        "https://evil.example.com",
        "null",
        `${PAGE}.example.org`,
        "http://utopiahire.example.com",
      ])
        refused(yield* withCookie(cookie, { origin }), 403, "OriginRefused")
      refused(yield* withCookie(cookie, {}), 403, "OriginRefused")
      for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
        const form = { raw: "{}", headers: { cookie, origin: PAGE, "content-type": type } }
        refused(yield* call("POST", "/refresh", form), 415, "MediaTypeRefused")
      }
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* withCookie(cookie)).status, 200)
    }),
  )

  it.effect("a foreign page cannot sign its visitor in to an account of its own", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      const body = { email, password: PASSWORD, session: "cookie" }
      for (const headers of [{ origin: "https://evil.example.com" }, {}]) {
        const answer = yield* call("POST", "/login", { body, headers })
        refused(answer, 403, "OriginRefused")
        assert.deepStrictEqual(answer.cookies, [])
      }
    }),
  )

  it.effect("signing out takes the cookie back", () =>
    Effect.gen(function* () {
      const answer = yield* signedIn()
      const left = yield* call("POST", "/logout", { token: answer.body.token })
      assert.match(left.cookies[0]!, /^__Host-refresh=;.*Max-Age=0/)
      refused(yield* withCookie(refreshCookie(answer)!), 401, "InvalidRefreshToken")
    }),
  )

  it.effect("without a cookie and without a token there is nothing to renew", () =>
    Effect.gen(function* () {
      refused(yield* post("/refresh", {}), 401, "InvalidRefreshToken")
    }),
  )
})

layer(server)("sessions over HTTP", (it) => {
  it.effect("signing out ends this session alone, at once", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const other = (yield* login(email)).body
      assert.strictEqual((yield* call("POST", "/logout", { token: body.token })).status, 204)
      refused(yield* me(body.token), 401, "Unauthenticated")
      refused(yield* call("POST", "/logout", { token: body.token }), 401, "Unauthenticated")
      assert.strictEqual((yield* me(other.token)).status, 200)
    }),
  )

  it.effect("signing out everywhere ends them all, and nobody else's", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      const other = (yield* login(email)).body
      const stranger = (yield* member()).body
      assert.strictEqual((yield* call("POST", "/logout-all", { token: other.token })).status, 204)
      for (const { refreshToken, token } of [body, other]) {
        refused(yield* me(token), 401, "Unauthenticated")
        refused(yield* refresh(refreshToken), 401, "InvalidRefreshToken")
      }
      assert.strictEqual((yield* me(stranger.token)).status, 200)
    }),
  )

  it.effect("lists where one is signed in, and ends one of them", () =>
    Effect.gen(function* () {
      const { body, email } = yield* member()
      yield* TestClock.adjust("1 minute")
      const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
      const headers = { "user-agent": agent }
      const other = (yield* call("POST", "/login", { body: { email, password: PASSWORD }, headers })).body
      const listed = yield* sessionsOf(body.token)
      assert.deepStrictEqual(
        listed.map(({ current, client }: { current: boolean; client?: string }) => [current, client]),
        [
          [false, "Firefox, Linux"],
          [true, "Node.js"],
        ],
      )
      assert.match(listed[0].address, /^127\.0\.0\.1$|^::1$/)
      assert.strictEqual(
        (yield* call("DELETE", `/sessions/${listed[0].id}`, { token: body.token })).status,
        204,
      )
      refused(yield* me(other.token), 401, "Unauthenticated")
      refused(
        yield* call("DELETE", `/sessions/${listed[0].id}`, { token: body.token }),
        404,
        "SessionNotFound",
      )
      assert.strictEqual((yield* sessionsOf(body.token)).length, 1)
    }),
  )

  it.effect("somebody else's session is one that is not there", () =>
    Effect.gen(function* () {
      const [own, foreign] = [(yield* member()).body, (yield* member()).body]
      const [{ id }] = yield* sessionsOf(foreign.token)
      const answer = yield* call("DELETE", `/sessions/${id}`, { token: own.token })
      refused(answer, 404, "SessionNotFound")
      const unknown = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
      assert.deepStrictEqual(
        visible(yield* call("DELETE", `/sessions/${unknown}`, { token: own.token })),
        visible(answer),
      )
      assert.strictEqual((yield* me(foreign.token)).status, 200)
    }),
  )

  it.effect("a sign-in from another client is told by mail, once, without the client's own words", () =>
    Effect.gen(function* () {
      const { email } = yield* member()
      yield* login(email)
      assert.deepStrictEqual(yield* lettersTo(email), ["verify-email"])
      const headers = { "user-agent": "Open https://evil.example.com (Windows NT 10.0) Firefox/1" }
      for (let i = 0; i < 2; i++)
        yield* call("POST", "/login", { body: { email, password: PASSWORD }, headers })
      const [, notice, ...rest] = yield* mailsTo(email)
      assert.deepStrictEqual(rest, [])
      assert.strictEqual(notice!.letter, "new-sign-in")
      assert.strictEqual(notice!.params["client"], "Firefox, Windows")
      assert.match(notice!.params["when"]!, /UTC$/)
    }),
  )

  it.effect("nobody gets in without a token", () =>
    Effect.gen(function* () {
      for (const [method, path] of [
        ["POST", "/logout"],
        ["POST", "/logout-all"],
        ["GET", "/sessions"],
        ["DELETE", "/sessions/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"],
      ] as const)
        refused(yield* call(method, path), 401, "Unauthenticated")
      refused(yield* login(somebody()), 401, "InvalidCredentials")
    }),
  )
})
