import { assert, layer } from "@effect/vitest"
import { AdminApi } from "@utopiahire/domain/admin/AdminApi"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { Role } from "@utopiahire/domain/auth/User"
import { Administration } from "@utopiahire/services/auth/Administration"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import {
  call,
  login,
  me,
  member,
  OTHER,
  PASSWORD,
  post,
  refused,
  server,
  somebody,
  visible,
} from "../auth/authServer.ts"

const NOBODY = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const as = Effect.fn(function* (role: Role) {
  const { body, email } = yield* member()
  yield* (yield* Administration).giveRole(email as Email, role)
  return { token: body.token as string, id: body.user.id as string, email, refreshToken: body.refreshToken }
})
const get = (path: string, token?: string) =>
  call("GET", `/api/admin${path}`, token === undefined ? {} : { token })
const lock = (id: string, token: string, reason = "abuse") =>
  call("POST", `/api/admin/users/${id}/lock`, { token, body: { reason } })
const unlock = (id: string, token: string) => call("POST", `/api/admin/users/${id}/unlock`, { token })

layer(server)("administration over HTTP", (it) => {
  it.effect("every operation refuses nobody and everybody without the role, and writes it down", () =>
    Effect.gen(function* () {
      const [user, support] = [yield* as("user"), yield* as("support")]
      const operations = Object.values(AdminApi.endpoints)
      assert.strictEqual(operations.length, 5)
      const forSupport = new Set(["users", "user"])
      for (const { identifier, method, path } of operations) {
        const at = path.replace(":id", NOBODY)
        const body = identifier === "lock" ? { body: { reason: "abuse" } } : {}
        refused(yield* call(method, at, body), 401, "Unauthenticated")
        refused(yield* call(method, at, { ...body, token: user.token }), 403, "Forbidden")
        const asked = yield* call(method, at, { ...body, token: support.token })
        if (forSupport.has(identifier)) assert.include([200, 404], asked.status)
        else refused(asked, 403, "Forbidden")
      }
      const denied = yield* (yield* Audit).list({ event: "access.denied", actorId: user.id, limit: 50 })
      assert.sameMembers(
        denied.map(({ reason }) => reason),
        operations.map(({ identifier }) => `admin.${identifier}`),
      )
    }),
  )

  it.effect("support lists people page by page, finds one by their whole address, and reads one", () =>
    Effect.gen(function* () {
      const { token } = yield* as("support")
      const made = yield* Effect.replicateEffect(as("user"), 3)
      const first = (yield* get("/users?limit=2", token)).body
      assert.deepStrictEqual(
        first.users.map(({ id }: { id: string }) => id),
        [made[2]!.id, made[1]!.id],
      )
      const second = (yield* get(`/users?limit=1&cursor=${first.nextCursor}`, token)).body
      assert.strictEqual(second.users[0].id, made[0]!.id)
      const [found] = (yield* get(`/users?email=${made[0]!.email.toUpperCase()}`, token)).body.users
      assert.deepInclude(found, { id: made[0]!.id, name: "Amina Koné", role: "user", emailVerified: true })
      assert.deepStrictEqual((yield* get(`/users?email=${somebody()}`, token)).body, { users: [] })
      assert.strictEqual((yield* get(`/users/${found.id}`, token)).body.user.email, made[0]!.email)
      refused(yield* get(`/users/${NOBODY}`, token), 404, "UserNotFound")
      for (const odd of ["limit=51", "limit=0", "limit=x", "cursor=x", "email=x", "other=1", "email=%00"])
        refused(yield* get(`/users?${odd}`, token), 400, "InvalidRequest")
      assert.notInclude((yield* get("/users", token)).text, "argon2")
    }),
  )

  it.effect("a locked person is out at once, and cannot tell it from a wrong password", () =>
    Effect.gen(function* () {
      const [admin, person] = [yield* as("admin"), yield* as("user")]
      assert.strictEqual((yield* lock(person.id, admin.token)).status, 204)
      refused(yield* me(person.token), 401, "Unauthenticated")
      refused(yield* post("/refresh", { refreshToken: person.refreshToken }), 401, "InvalidRefreshToken")
      const right = yield* login(person.email)
      refused(right, 401, "InvalidCredentials")
      assert.deepStrictEqual(visible(right), visible(yield* login(person.email, OTHER)))
      const { user } = (yield* get(`/users/${person.id}`, admin.token)).body
      assert.strictEqual(user.locked.reason, "abuse")
      yield* lock(person.id, admin.token, "other")
      assert.deepStrictEqual((yield* get(`/users/${person.id}`, admin.token)).body.user.locked, user.locked)
      assert.strictEqual((yield* unlock(person.id, admin.token)).status, 204)
      assert.strictEqual((yield* login(person.email)).status, 200)
      assert.notProperty((yield* get(`/users/${person.id}`, admin.token)).body.user, "locked")
      refused(yield* me(person.token), 401, "Unauthenticated")
    }),
  )

  it.effect("a stolen session of an administrator locks nobody without their password", () =>
    Effect.gen(function* () {
      const [admin, person] = [yield* as("admin"), yield* as("user")]
      yield* TestClock.adjust("11 minutes")
      refused(yield* lock(person.id, admin.token), 403, "StepUpRequired")
      refused(yield* unlock(person.id, admin.token), 403, "StepUpRequired")
      assert.strictEqual((yield* get("/audit", admin.token)).status, 200)
      const confirmed = yield* call("POST", "/step-up", { token: admin.token, body: { password: PASSWORD } })
      assert.strictEqual(confirmed.status, 204)
      assert.strictEqual((yield* lock(person.id, admin.token)).status, 204)
    }),
  )

  it.effect("nobody locks themselves, an administrator, or somebody who is not there", () =>
    Effect.gen(function* () {
      const [admin, other] = [yield* as("admin"), yield* as("admin")]
      refused(yield* lock(admin.id, admin.token), 409, "LockRefused")
      refused(yield* lock(other.id, admin.token), 409, "LockRefused")
      refused(yield* lock(NOBODY, admin.token), 404, "UserNotFound")
      refused(yield* unlock(NOBODY, admin.token), 404, "UserNotFound")
      refused(yield* lock(other.id, admin.token, "because"), 400, "InvalidRequest")
      for (const { token } of [admin, other]) assert.strictEqual((yield* me(token)).status, 200)
    }),
  )

  it.effect("a role taken away counts from the next request", () =>
    Effect.gen(function* () {
      const { email, token } = yield* as("admin")
      assert.strictEqual((yield* get("/audit", token)).status, 200)
      yield* (yield* Administration).giveRole(email as Email, "user")
      refused(yield* get("/audit", token), 403, "Forbidden")
    }),
  )

  it.effect("the log tells the whole story of a person, newest first, and never a secret", () =>
    Effect.gen(function* () {
      const admin = yield* as("admin")
      const { body, email } = yield* member()
      const { id } = body.user
      yield* login(email, OTHER)
      yield* login(email)
      yield* call("POST", "/logout", { token: body.token })
      yield* lock(id, admin.token)
      const answer = yield* get(`/audit?subjectId=${id}`, admin.token)
      assert.deepStrictEqual(
        answer.body.records.map(({ event }: { event: string }) => event),
        [
          "account.locked",
          "auth.logged_out",
          "auth.login_succeeded",
          "auth.login_failed",
          "auth.email_verified",
          "auth.registered",
        ],
      )
      const [locked, , , failed] = answer.body.records
      assert.deepInclude(locked, { actorId: admin.id, outcome: "success", reason: "abuse" })
      assert.deepInclude(failed, { outcome: "failure", reason: "credentials" })
      assert.match(failed.ip, /^127\.0\.0\.1$|^::1$/)
      assert.notInclude(answer.text, email)
      assert.notInclude(answer.text, OTHER)
      const next = (yield* get(`/audit?subjectId=${id}&limit=2`, admin.token)).body
      const rest = (yield* get(`/audit?subjectId=${id}&cursor=${next.nextCursor}`, admin.token)).body
      assert.strictEqual(next.records.length + rest.records.length, 6)
      assert.isUndefined((yield* (yield* Audit).verify()).broken)
    }),
  )
})
