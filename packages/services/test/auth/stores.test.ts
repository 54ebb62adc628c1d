import { assert, layer, type Vitest } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { type NewSession, SessionStore } from "@utopiahire/services/auth/SessionStore"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Clock, Effect, Layer, Option, Schema } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import { newSecret } from "../../src/auth/secret.ts"

const decodeEmail = Schema.decodeSync(Email)
let people = 0
const somebody = () => decodeEmail(`person${(people += 1)}@example.com`)
const HOUR = 3_600_000

const YEARS = 100_000 * HOUR

const link = (expiresAt = YEARS) => ({ hash: newSecret().hash, expiresAt })
const wish = (email: Email, over: Partial<Parameters<UserStore["Service"]["register"]>[0]> = {}) => ({
  email,
  name: "Amina Koné",
  language: "fr" as const,
  passwordHash: "hash-1",
  link: link(),
  ...over,
})
const users = UserStore
const registered = Effect.fn(function* (over: Parameters<typeof wish>[1] = {}) {
  const email = somebody()
  const registration = wish(email, over)
  const user = yield* (yield* users).register(registration)
  return { email, user, link: registration.link }
})
const verified = Effect.fn(function* (over: Parameters<typeof wish>[1] = {}) {
  const made = yield* registered(over)
  return { ...made, user: Option.getOrThrow(yield* (yield* users).openLink(made.link.hash)) }
})
const some = <A>(option: Option.Option<A>) => assert.isTrue(Option.isSome(option))
const none = <A>(option: Option.Option<A>) => assert.isTrue(Option.isNone(option))

const userContract = (it: Vitest.MethodsNonLive<UserStore | SessionStore>) => {
  it.effect("a registered address is an account that nobody owns yet", () =>
    Effect.gen(function* () {
      const { email, user } = yield* registered()
      const found = Option.getOrThrow(yield* (yield* users).byEmail(email))
      assert.strictEqual(found.id, user.id)
      assert.isFalse(found.verified)
      assert.deepStrictEqual(found.passwordHash, Option.some("hash-1"))
      const { emailVerified, hasPassword } = yield* found.account
      assert.deepStrictEqual({ emailVerified, hasPassword }, { emailVerified: false, hasPassword: false })
      none(yield* (yield* users).byEmail(somebody()))
    }),
  )

  it.effect("an opened link makes its registration the account", () =>
    Effect.gen(function* () {
      const { email, user } = yield* verified()
      const found = Option.getOrThrow(yield* (yield* users).byId(user.id))
      assert.isTrue(found.verified)
      const { createdAt, ...account } = yield* found.account
      assert.deepStrictEqual(account, {
        id: user.id,
        name: "Amina Koné",
        email,
        emailVerified: true,
        language: "fr",
        hasPassword: true,
        identities: [],
      })
      assert.strictEqual(createdAt.epochMilliseconds, yield* Clock.currentTimeMillis)
    }),
  )

  it.effect("a link opens once, and not after its time", () =>
    Effect.gen(function* () {
      const store = yield* users
      const { link: used } = yield* verified()
      none(yield* store.openLink(used.hash))
      const late = yield* registered({ link: link((yield* Clock.currentTimeMillis) + HOUR) })
      yield* TestClock.adjust(HOUR)
      none(yield* store.openLink(late.link.hash))
      none(yield* store.openLink(link().hash))
    }),
  )

  it.effect(
    "of several registrations each keeps its own password and name, and one link ends the others",
    () =>
      Effect.gen(function* () {
        const store = yield* users
        const email = somebody()
        const stranger = wish(email, { name: "Stranger", passwordHash: "stranger's" })
        const owner = wish(email, { name: "Owner", passwordHash: "owner's", language: "ar" })
        const late = wish(email, { name: "Late", passwordHash: "late's" })
        for (const each of [stranger, owner, late]) yield* store.register(each)
        const user = Option.getOrThrow(yield* store.openLink(owner.link.hash))
        assert.deepStrictEqual(user.passwordHash, Option.some("owner's"))
        assert.strictEqual(user.language, "ar")
        assert.strictEqual((yield* user.account).name, "Owner")
        none(yield* store.openLink(stranger.link.hash))
        none(yield* store.openLink(late.link.hash))
      }),
  )

  it.effect("registering a verified address changes nothing", () =>
    Effect.gen(function* () {
      const store = yield* users
      const { email, user } = yield* verified()
      const again = wish(email, { name: "Stranger", passwordHash: "stranger's" })
      const answer = yield* store.register(again)
      assert.strictEqual(answer.id, user.id)
      assert.isTrue(answer.verified)
      none(yield* store.openLink(again.link.hash))
      const found = Option.getOrThrow(yield* store.byEmail(email))
      assert.deepStrictEqual(found.passwordHash, Option.some("hash-1"))
      assert.strictEqual((yield* found.account).name, "Amina Koné")
    }),
  )

  it.effect("a renewed link replaces the one of the newest registration only", () =>
    Effect.gen(function* () {
      const store = yield* users
      const email = somebody()
      const first = wish(email, { passwordHash: "first" })
      const second = wish(email, { passwordHash: "second", language: "en" })
      yield* store.register(first)
      yield* store.register(second)
      const renewed = link()
      assert.strictEqual(Option.getOrThrow(yield* store.renewLink(email, renewed)).language, "en")
      none(yield* store.openLink(second.link.hash))
      const user = Option.getOrThrow(yield* store.openLink(renewed.hash))
      assert.deepStrictEqual(user.passwordHash, Option.some("second"))
      none(yield* store.renewLink(email, link()))
      none(yield* store.renewLink(somebody(), link()))
    }),
  )

  it.effect("any number of registrations of one address at once make one account", () =>
    Effect.gen(function* () {
      const store = yield* users
      const email = somebody()
      const wishes = Array.from({ length: 12 }, (_, i) => wish(email, { passwordHash: `hash-${i}` }))
      const made = yield* Effect.forEach(wishes, store.register, { concurrency: "unbounded" })
      assert.strictEqual(new Set(made.map(({ id }) => id)).size, 1)
      const opened = yield* Effect.forEach(wishes, ({ link: { hash } }) => store.openLink(hash), {
        concurrency: "unbounded",
      })
      assert.strictEqual(opened.filter(Option.isSome).length, 1)
    }),
  )

  it.effect("a hash is replaced only while it is still the one", () =>
    Effect.gen(function* () {
      const store = yield* users
      const { email, user } = yield* verified()
      yield* store.rehash(user.id, "hash-of-yesterday", "wrong")
      yield* store.rehash(user.id, "hash-1", "hash-2")
      const found = Option.getOrThrow(yield* store.byEmail(email))
      assert.deepStrictEqual(found.passwordHash, Option.some("hash-2"))
    }),
  )
}

const sessionContract = (it: Vitest.MethodsNonLive<UserStore | SessionStore>) => {
  const opened = Effect.fn(function* () {
    const { user } = yield* verified()
    const id = SessionId.make(uuidV7Unsafe())
    const store = yield* SessionStore
    yield* store.create({ id, userId: user.id, createdAt: 0, expiresAt: YEARS, refresh: link(), client: {} })
    return { id, user, store }
  })

  it.effect("a session is found with its person", () =>
    Effect.gen(function* () {
      const { id, store, user } = yield* opened()
      const found = Option.getOrThrow(yield* store.find(id))
      assert.strictEqual(found.expiresAt, YEARS)
      assert.isFalse(found.revoked)
      assert.strictEqual(found.user.id, user.id)
      assert.strictEqual((yield* found.user.account).name, "Amina Koné")
      none(yield* store.find(SessionId.make(uuidV7Unsafe())))
    }),
  )

  it.effect("many asked for at once come back each to its asker", () =>
    Effect.gen(function* () {
      const sessions = yield* Effect.replicateEffect(opened(), 5)
      const asked = [...sessions, ...sessions]
      const found = yield* Effect.forEach(asked, ({ id, store }) => store.find(id), {
        concurrency: "unbounded",
      })
      assert.deepStrictEqual(
        found.map((session) => Option.getOrThrow(session).user.id),
        asked.map(({ user }) => user.id),
      )
    }),
  )

  it.effect("is revoked by its owner alone, and once", () =>
    Effect.gen(function* () {
      const { id, store, user } = yield* opened()
      assert.isFalse(yield* store.revoke(UserId.make(uuidV7Unsafe()), id, "logout"))
      assert.isFalse(Option.getOrThrow(yield* store.find(id)).revoked)
      assert.isTrue(yield* store.revoke(user.id, id, "logout"))
      assert.isTrue(Option.getOrThrow(yield* store.find(id)).revoked)
      assert.isFalse(yield* store.revoke(user.id, id, "logout"))
    }),
  )

  const begun = Effect.fn(function* (over: Partial<NewSession> = {}) {
    const { user } = yield* verified()
    const store = yield* SessionStore
    const createdAt = yield* Clock.currentTimeMillis
    const refresh = { hash: newSecret().hash, expiresAt: createdAt + HOUR }
    const session = { id: SessionId.make(uuidV7Unsafe()), userId: user.id, createdAt, refresh, client: {} }
    const made = { ...session, expiresAt: createdAt + 10 * HOUR, ...over }
    return { ...made, store, known: yield* store.create(made) }
  })
  const child = Effect.map(Clock.currentTimeMillis, (now) => ({
    hash: newSecret().hash,
    expiresAt: now + HOUR,
  }))

  it.effect("of twenty who spend one refresh token at once, one gets its child kept", () =>
    Effect.gen(function* () {
      const { id, refresh, store } = yield* begun()
      const children = yield* Effect.replicateEffect(child, 20)
      const rotated = yield* Effect.forEach(children, (each) => store.rotate(refresh.hash, each), {
        concurrency: "unbounded",
      })
      const winners = children.filter((_, i) => Option.isSome(rotated[i]!))
      assert.strictEqual(winners.length, 1)
      const found = Option.getOrThrow(yield* store.refreshToken(refresh.hash))
      assert.strictEqual(found.session, id)
      assert.isFalse(found.ended)
      some(found.spentAt)
      assert.deepStrictEqual(found.child, Option.some({ hash: winners[0]!.hash, spent: false }))
      const next = yield* store.rotate(winners[0]!.hash, yield* child)
      assert.deepStrictEqual(next, Option.some(id))
      assert.isTrue(Option.getOrThrow(Option.getOrThrow(yield* store.refreshToken(refresh.hash)).child).spent)
    }),
  )

  it.effect("a refresh token is not spent when it is unknown, over, or its session ended", () =>
    Effect.gen(function* () {
      const { store, ...idle } = yield* begun()
      none(yield* store.rotate(newSecret().hash, yield* child))
      none(yield* store.refreshToken(newSecret().hash))
      yield* TestClock.adjust(HOUR)
      none(yield* store.rotate(idle.refresh.hash, yield* child))
      const left = yield* begun()
      yield* store.revoke(left.userId, left.id, "logout")
      none(yield* store.rotate(left.refresh.hash, yield* child))
      assert.isTrue(Option.getOrThrow(yield* store.refreshToken(left.refresh.hash)).ended)
      none(Option.getOrThrow(yield* store.refreshToken(left.refresh.hash)).spentAt)
    }),
  )

  it.effect("a child lives no longer than its session", () =>
    Effect.gen(function* () {
      const { createdAt, refresh, store } = yield* begun({
        expiresAt: (yield* Clock.currentTimeMillis) + HOUR / 2,
      })
      const next = { hash: newSecret().hash, expiresAt: createdAt + 5 * HOUR }
      some(yield* store.rotate(refresh.hash, next))
      yield* TestClock.adjust(HOUR / 2)
      none(yield* store.rotate(next.hash, yield* child))
    }),
  )

  it.effect("what stands is listed to its owner, last used first; all or all but one can be ended", () =>
    Effect.gen(function* () {
      const first = yield* begun({ client: { client: "Firefox, Linux", address: "192.0.2.1" } })
      const { store, userId } = first
      yield* TestClock.adjust("1 minute")
      const second = yield* begun({ userId })
      yield* begun()
      assert.deepStrictEqual(
        (yield* store.list(userId)).map(({ id }) => id),
        [second.id, first.id],
      )
      yield* TestClock.adjust("1 minute")
      some(yield* store.rotate(first.refresh.hash, yield* child))
      const [top] = yield* store.list(userId)
      assert.deepInclude(top, {
        id: first.id,
        createdAt: first.createdAt,
        lastUsedAt: first.createdAt + 120_000,
      })
      assert.deepStrictEqual(top!.client, { client: "Firefox, Linux", address: "192.0.2.1" })
      assert.strictEqual(yield* store.revokeAll(userId, "password_changed", first.id), 1)
      assert.deepStrictEqual(
        (yield* store.list(userId)).map(({ id }) => id),
        [first.id],
      )
      assert.strictEqual(yield* store.revokeAll(userId, "logout_all"), 1)
      assert.deepStrictEqual(yield* store.list(userId), [])
    }),
  )

  it.effect("a client is new once, and never the first of a person", () =>
    Effect.gen(function* () {
      const { known, userId } = yield* begun({ client: { client: "Firefox" } })
      assert.isFalse(known.newClient)
      assert.isFalse((yield* begun({ userId, client: { client: "Firefox" } })).known.newClient)
      assert.isTrue((yield* begun({ userId, client: { client: "Chrome" } })).known.newClient)
      assert.isFalse((yield* begun({ userId, client: { client: "Chrome" } })).known.newClient)
    }),
  )

  it.effect("what is long over is swept, with its family", () =>
    Effect.gen(function* () {
      const { expiresAt, id, refresh, store } = yield* begun()
      const kept = yield* begun({ expiresAt: expiresAt + HOUR })
      assert.isAbove(yield* store.sweep(expiresAt + 1), 0)
      none(yield* store.find(id))
      none(yield* store.refreshToken(refresh.hash))
      some(yield* store.find(kept.id))
    }),
  )
}

layer(SessionStore.layerMemory.pipe(Layer.provideMerge(UserStore.layerMemory)))("in memory", (it) => {
  userContract(it)
  sessionContract(it)
})

const postgres = Layer.mergeAll(UserStore.layer, SessionStore.layer).pipe(
  Layer.provide(Vault.layer),
  Layer.provide(Secrets.layerMemory),
  Layer.provideMerge(freshDatabase),
)
layer(postgres)("on Postgres", (it) => {
  userContract(it)
  sessionContract(it)

  it.effect("neither name nor address nor any secret lies in the tables in clear", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { email, user } = yield* verified({ name: "Canary Winterbourne" })
      const secret = newSecret()
      const store = yield* SessionStore
      const refresh = { hash: secret.hash, expiresAt: HOUR }
      yield* store.create({
        id: SessionId.make(uuidV7Unsafe()),
        userId: user.id,
        createdAt: 0,
        expiresAt: HOUR,
        refresh,
        client: { client: "Canary Winterbourne" },
      })
      yield* registered({ name: "Canary Winterbourne" })
      for (const table of ["users", "verification_tokens", "sessions", "refresh_tokens"]) {
        const rows = yield* sql<{ row: string }>`SELECT ${sql(table)}::text AS row FROM ${sql(table)}`
        assert.isNotEmpty(rows)
        const text = rows
          .map(({ row }) => Buffer.from(row.replaceAll(/\\x/g, ""), "utf8").toString())
          .join("\n")
        const hexOf = (plain: string) => Buffer.from(plain).toString("hex")
        for (const canary of ["Winterbourne", email, secret.secret]) {
          assert.notInclude(text, canary)
          assert.notInclude(text, hexOf(canary))
        }
      }
    }),
  )

  it.effect("what fails inside `atomically` leaves nothing behind", () =>
    Effect.gen(function* () {
      const store = yield* users
      const email = somebody()
      const failing = store.atomically(
        Effect.andThen(store.register(wish(email)), Effect.fail("no" as const)),
      )
      assert.strictEqual(yield* Effect.flip(failing), "no")
      none(yield* store.byEmail(email))
      some(yield* store.byEmail((yield* registered()).email))
    }),
  )
})
