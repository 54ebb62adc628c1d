import { assert, layer } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import { Audit } from "@utopiahire/services/audit/Audit"
import { AccountMails } from "@utopiahire/services/auth/AccountMails"
import { Accounts } from "@utopiahire/services/auth/Accounts"
import { Devices } from "@utopiahire/services/auth/Devices"
import { Factors } from "@utopiahire/services/auth/Factors"
import { FactorStore } from "@utopiahire/services/auth/FactorStore"
import { Sessions } from "@utopiahire/services/auth/Sessions"
import { SessionStore } from "@utopiahire/services/auth/SessionStore"
import { SignIns } from "@utopiahire/services/auth/SignIns"
import { SignInThrottle } from "@utopiahire/services/auth/SignInThrottle"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { type OutboxMail, Outbox } from "@utopiahire/services/mail/Outbox"
import { Passwords } from "@utopiahire/services/security/Passwords"
import { Tokens } from "@utopiahire/services/security/Tokens"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { ConfigProvider, Context, Effect, Exit, Layer, Option, Redacted, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import { hash } from "@node-rs/argon2"

/** The real outbox, whose letters can be read before they are sealed, and which can be made to fail. */
class Post extends Context.Service<Post, { readonly letters: Array<OutboxMail>; broken: boolean }>()(
  "test/Post",
) {}
const outbox = Layer.effect(
  Outbox,
  Effect.gen(function* () {
    const real = yield* Outbox
    const post = yield* Post
    return Outbox.of({
      ...real,
      enqueue: (mail) =>
        Effect.andThen(
          real.enqueue(mail),
          Effect.suspend(() => {
            post.letters.push(mail)
            return post.broken ? Effect.die("the outbox is away") : Effect.void
          }),
        ),
    })
  }),
).pipe(Layer.provide(Outbox.layer))

const accounts = Accounts.layer.pipe(
  Layer.provide(SignIns.layer),
  Layer.provide(Factors.layer),
  Layer.provideMerge(Sessions.layer),
  Layer.provide(FactorStore.layer),
  Layer.provide(AccountMails.layer),
  Layer.provide(SignInThrottle.layer.pipe(Layer.provide(Devices.layer))),
  Layer.provideMerge(Layer.mergeAll(UserStore.layer, SessionStore.layer, Passwords.layer)),
  Layer.provide([Tokens.layer, outbox]),
  Layer.provideMerge(Audit.layer),
  Layer.provideMerge(Layer.sync(Post, () => ({ letters: [], broken: false }))),
  Layer.provide([Vault.layer, SecureRandom.layerWebCrypto]),
  Layer.provide(Secrets.layerMemory),
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: {} }))),
  Layer.provideMerge(freshDatabase),
)

const email = (address: string) => Schema.decodeSync(Email)(address)
const password = Redacted.make("three hens on a red tractor")
const register = (address: string) =>
  Effect.flatMap(Accounts, (service) =>
    service.register({ name: "Amina Koné", email: email(address), password, language: "en" }),
  )
const tokenTo = (address: string) =>
  Effect.map(Post, ({ letters }) => {
    const url = letters.findLast(({ to }) => to === address)!.params["verifyUrl"]!
    return Redacted.make(new URL(url).searchParams.get("token")!)
  })
const count = (table: string) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.map(sql<{ rows: bigint }>`SELECT count(*) AS rows FROM ${sql(table)}`, ([row]) =>
      Number(row!.rows),
    ),
  )

layer(accounts)("accounts on Postgres", (it) => {
  it.effect("register, verify and sign in", () =>
    Effect.gen(function* () {
      const service = yield* Accounts
      yield* register("amina@example.com")
      assert.strictEqual(yield* count("outbox_mails"), 1)
      const verified = yield* service.verifyEmail(yield* tokenTo("amina@example.com"))
      const { token, user } = yield* service.login(email("amina@example.com"), password)
      assert.deepStrictEqual(user, verified.user)
      const current = yield* (yield* Sessions).authenticate(token)
      assert.strictEqual(current.id, user.id)
      assert.strictEqual((yield* current.account).email, "amina@example.com")
      assert.strictEqual(yield* count("refresh_tokens"), 2)
    }),
  )

  it.effect("an account and its mail are kept together or not at all", () =>
    Effect.gen(function* () {
      const post = yield* Post
      const before = yield* Effect.forEach(
        ["users", "user_keys", "verification_tokens", "outbox_mails"],
        count,
      )
      post.broken = true
      assert.isTrue(Exit.isFailure(yield* Effect.exit(register("lost@example.com"))))
      post.broken = false
      const after = yield* Effect.forEach(
        ["users", "user_keys", "verification_tokens", "outbox_mails"],
        count,
      )
      assert.deepStrictEqual(after, before)
      yield* register("lost@example.com")
      assert.strictEqual(yield* count("users"), before[0]! + 1)
    }),
  )

  it.effect("many registrations of one address at once leave one account and one key", () =>
    Effect.gen(function* () {
      const [users, keys] = [yield* count("users"), yield* count("user_keys")]
      yield* Effect.all(
        Array.from({ length: 8 }, () => register("crowd@example.com")),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(yield* count("users"), users + 1)
      assert.strictEqual(yield* count("user_keys"), keys + 1)
    }),
  )

  it.effect("a verified address is told once an hour that it has an account", () =>
    Effect.gen(function* () {
      yield* register("known@example.com")
      yield* (yield* Accounts).verifyEmail(yield* tokenTo("known@example.com"))
      const mails = yield* count("outbox_mails")
      yield* register("known@example.com")
      yield* register("known@example.com")
      assert.strictEqual(yield* count("outbox_mails"), mails + 1)
      yield* TestClock.adjust("1 hour")
      yield* register("known@example.com")
      assert.strictEqual(yield* count("outbox_mails"), mails + 2)
    }),
  )

  it.effect("many sign in from one address at once: all do, all are written down, and no count is left", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const service = yield* Accounts
      const people = ["one", "two", "three", "four", "five"].map((name) => `${name}@example.com`)
      for (const person of people) {
        yield* register(person)
        yield* service.verifyEmail(yield* tokenTo(person))
      }
      const told = yield* count("audit_log")
      const wishes = [...people, ...people, ...people].map((person) => service.login(email(person), password))
      yield* Effect.all(wishes, { concurrency: "unbounded" })
      assert.strictEqual(yield* count("audit_log"), told + wishes.length)
      assert.strictEqual(yield* count("sign_in_accounts"), 0)
      assert.deepStrictEqual(yield* sql`SELECT failures FROM sign_in_addresses WHERE failures > 0`, [])
      assert.isUndefined((yield* (yield* Audit).verify()).broken)
    }),
  )

  it.effect("a hash of lower cost is replaced when its owner signs in", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const users = yield* UserStore
      yield* register("early@example.com")
      const { user } = yield* (yield* Accounts).verifyEmail(yield* tokenTo("early@example.com"))
      const weak = yield* Effect.promise(() => hash(Redacted.value(password), { memoryCost: 8192 }))
      yield* sql`UPDATE users SET password_hash = ${weak} WHERE id = ${user.id}`
      yield* (yield* Accounts).login(email("early@example.com"), password)
      const found = Option.getOrThrow(yield* users.byId(user.id))
      assert.match(Option.getOrThrow(found.passwordHash), /m=19456,t=2,p=1/)
      yield* (yield* Accounts).login(email("early@example.com"), password)
    }),
  )

  it.effect("an account without a password is signed in by none", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* register("provider@example.com")
      const { user } = yield* (yield* Accounts).verifyEmail(yield* tokenTo("provider@example.com"))
      yield* sql`UPDATE users SET password_hash = NULL WHERE id = ${user.id}`
      const refused = yield* Effect.flip((yield* Accounts).login(email("provider@example.com"), password))
      assert.strictEqual(refused._tag, "InvalidCredentials")
    }),
  )
})
