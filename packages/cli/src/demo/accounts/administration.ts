import { Console, Effect } from "effect"
import type { AuditRecord } from "@utopiahire/domain/audit/AuditEvent"
import type { UserId } from "@utopiahire/domain/Ids"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Administration } from "@utopiahire/services/auth/Administration"
import { auditTable } from "./auditTable.ts"
import type { Client } from "./browser.ts"
import { expect } from "./steps.ts"
import { type Person, tokenOf, type Walk } from "./walk.ts"

/** Somebody else's account that is given the role of an administrator, as `users role` does. */
const administrator = Effect.fnUntraced(function* (walk: Walk, { email, name, password }: Person) {
  const { browsers, steps } = walk
  const client = yield* walk.as(browsers.office)
  yield* steps.done(
    `register ${name}`,
    client.auth.register({ headers: {}, payload: { name, email, password, language: "en" } }),
    ({ message }) => message,
  )
  const token = tokenOf(yield* walk.mail("verify-email", "en", email))
  const signIn = yield* steps.done(
    "open the link of the mail",
    client.auth.verifyEmail({ payload: { token } }),
    ({ user }) => `${user.name} is signed in`,
  )
  const own = yield* walk.as(browsers.office, signIn.token)
  yield* steps.refused(
    "list all accounts without that role",
    "Forbidden",
    own.admin.users({ query: { limit: 1 } }),
  )
  yield* steps.done(
    `make ${name} an administrator, on the command line alone`,
    Effect.flatMap(Administration, ({ giveRole }) => giveRole(email, "admin")),
    () => "it counts from the next request",
  )
  return own
})

const wholeLog = Effect.fnUntraced(function* (admin: Client, subjectId: UserId) {
  const rows: Array<AuditRecord> = []
  let cursor: number | undefined
  do {
    const page = yield* admin.admin.audit({
      query: { limit: 50, subjectId, ...(cursor !== undefined && { cursor }) },
    })
    rows.push(...page.records)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return rows.reverse()
})

/** An administrator locks the account and opens it again, reads what the log says of it, and the log is checked. */
export const administration = Effect.fnUntraced(function* (walk: Walk, owner: Person, admin: Person) {
  const { browsers, steps } = walk
  const { email, password } = owner
  const laptop = yield* walk.as(browsers.laptop)
  const login = laptop.auth.login({ payload: { email, password } })

  yield* steps.chapter("10. An administrator")
  const own = yield* administrator(walk, admin)
  yield* steps.done(
    "list the newest accounts",
    Effect.tap(own.admin.users({ query: { limit: 2 } }), ({ users }) =>
      expect(users[0]?.email === admin.email && users[0].role === "admin", "The newest account is missing."),
    ),
    ({ users }) => users.map(({ name, role }) => `${name} (${role})`).join("; "),
  )
  const { users } = yield* steps.done(
    "find one by its whole address",
    Effect.tap(own.admin.users({ query: { limit: 1, email } }), ({ users }) =>
      expect(users[0]?.email === email, "The account was not found."),
    ),
    ({ users }) => users.map(({ id, name }) => `${name}, ${id}`).join("; "),
  )
  const id = users[0]!.id
  const { token } = yield* steps.done("the owner signs in", login, () => "signed in")
  const session = yield* walk.as(browsers.laptop, token)
  const lock = own.admin.lock({ params: { id }, payload: { reason: "compromised" } })
  yield* steps.done("lock the account", lock, () => "locked")
  yield* steps.refused("use the session that stood a moment ago", "Unauthenticated", session.auth.me())
  yield* steps.refused("sign in with the right password", "InvalidCredentials", login)
  yield* steps.done("unlock the account", own.admin.unlock({ params: { id } }), () => "unlocked")
  yield* steps.done("sign in again", login, ({ user }) => `welcome back, ${user.name}`)

  const rows = yield* steps.done(
    "read what the audit log says of the account",
    Effect.tap(wholeLog(own, id), (records) =>
      expect(
        records.some(({ event, reason }) => event === "account.locked" && reason === "compromised"),
        "The audit log says nothing of the lock.",
      ),
    ),
    (records) => `${records.length} rows, oldest first:`,
  )
  yield* Console.log(auditTable(rows))
  const audit = yield* Audit
  yield* steps.done(
    "walk the chain of the whole audit log",
    Effect.tap(audit.verify(), ({ broken }) =>
      expect(broken === undefined, `The audit log is broken: ${broken}.`),
    ),
    ({ rows }) => `${rows} rows, unbroken`,
  )
})
