import { assert, layer, type Vitest } from "@effect/vitest"
import { Email } from "@utopiahire/domain/auth/Email"
import { SessionId } from "@utopiahire/domain/Ids"
import { type Identity, IdentityStore } from "@utopiahire/services/auth/IdentityStore"
import { SessionStore } from "@utopiahire/services/auth/SessionStore"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Clock, Effect, Layer, Option, Schema } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import { TestClock } from "effect/testing"
import { newSecret } from "../../src/auth/secret.ts"

const decodeEmail = Schema.decodeSync(Email)
let people = 0
const somebody = () => decodeEmail(`identity${(people += 1)}@example.com`)
let subjects = 0
const identity = (provider: Identity["provider"] = "google"): Identity => ({
  provider,
  issuer: `https://${provider}.example.com`,
  subject: `s${(subjects += 1)}`,
})
const newcomer = (over: Partial<Identity> = {}, email = somebody()) => ({
  ...identity(),
  ...over,
  email,
  name: "Amina Koné",
  language: "fr" as const,
})
const admitted = Effect.fn(function* (who: ReturnType<typeof newcomer>) {
  const result = yield* (yield* IdentityStore).admit(who)
  assert.notStrictEqual(result._tag, "taken")
  return (result as Extract<typeof result, { user: unknown }>).user
})
const providersOf = (user: {
  readonly account: Effect.Effect<{ readonly identities: ReadonlyArray<{ provider: string }> }>
}) => Effect.map(user.account, ({ identities }) => identities.map(({ provider }) => provider))

const contract = (it: Vitest.MethodsNonLive<IdentityStore | UserStore | SessionStore>) => {
  it.effect("a newcomer gets an account of their own, found by issuer and subject alone", () =>
    Effect.gen(function* () {
      const store = yield* IdentityStore
      const who = newcomer()
      const user = yield* admitted(who)
      assert.isTrue(user.verified)
      assert.isTrue(Option.isNone(user.passwordHash))
      assert.deepInclude(yield* user.account, {
        name: "Amina Koné",
        email: who.email,
        language: "fr",
        hasPassword: false,
        identities: [{ provider: "google" }],
      })
      assert.strictEqual(Option.getOrThrow(yield* store.find(who)).id, user.id)
      assert.isTrue(Option.isNone(yield* store.find({ ...who, issuer: "https://evil.example.com" })))
      assert.isTrue(Option.isNone(yield* store.find(identity())))
    }),
  )

  it.effect("of many first rounds at once one account and one identity remain", () =>
    Effect.gen(function* () {
      const who = newcomer()
      const store = yield* IdentityStore
      const users = yield* UserStore
      const results = yield* Effect.all(
        Array.from({ length: 6 }, () => users.atomically(store.admit(who))),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(results.filter(({ _tag }) => _tag === "created").length, 1)
      assert.strictEqual(results.filter(({ _tag }) => _tag === "taken").length, 5)
      assert.deepStrictEqual(yield* providersOf(Option.getOrThrow(yield* store.find(who))), ["google"])
    }),
  )

  it.effect("a registration nobody confirmed loses its password, links and name", () =>
    Effect.gen(function* () {
      const users = yield* UserStore
      const email = somebody()
      const link = { hash: newSecret().hash, expiresAt: 1e15 }
      yield* users.register({ email, name: "Stranger", language: "en", passwordHash: "stranger's", link })
      const user = yield* admitted(newcomer({}, email))
      assert.isTrue(Option.isNone(user.passwordHash))
      assert.strictEqual((yield* user.account).name, "Amina Koné")
      assert.isTrue(Option.isNone(yield* users.openLink(link.hash)))
    }),
  )

  it.effect("a verified account keeps its password and gets one identity a provider", () =>
    Effect.gen(function* () {
      const [users, store] = [yield* UserStore, yield* IdentityStore]
      const email = somebody()
      const link = { hash: newSecret().hash, expiresAt: 1e15 }
      yield* users.register({ email, name: "Owner", language: "en", passwordHash: "own", link })
      const { id } = Option.getOrThrow(yield* users.openLink(link.hash))
      const user = yield* admitted(newcomer({}, email))
      assert.strictEqual(user.id, id)
      assert.deepStrictEqual(user.passwordHash, Option.some("own"))
      assert.strictEqual((yield* user.account).name, "Owner")
      assert.deepStrictEqual(yield* store.admit(newcomer({}, email)), { _tag: "taken" })
      assert.isFalse(yield* store.link(id, identity("google")))
      assert.isTrue(yield* store.link(id, identity("github")))
      assert.deepStrictEqual(yield* providersOf(Option.getOrThrow(yield* users.byId(id))), [
        "google",
        "github",
      ])
      assert.strictEqual(yield* store.unlink(id, "google"), "unlinked")
      assert.strictEqual(yield* store.unlink(id, "google"), "unknown")
      assert.strictEqual(yield* store.unlink(id, "github"), "unlinked")
      assert.deepStrictEqual(yield* providersOf(Option.getOrThrow(yield* users.byId(id))), [])
    }),
  )

  it.effect("the last way in stays; of two removed at once one stays", () =>
    Effect.gen(function* () {
      const store = yield* IdentityStore
      const { id } = yield* admitted(newcomer())
      assert.strictEqual(yield* store.unlink(id, "google"), "last")
      yield* store.link(id, identity("github"))
      const both = yield* Effect.all([store.unlink(id, "google"), store.unlink(id, "github")], {
        concurrency: "unbounded",
      })
      assert.sameMembers(both, ["unlinked", "last"])
    }),
  )

  it.effect("an identity belongs to one account", () =>
    Effect.gen(function* () {
      const store = yield* IdentityStore
      const [one, other] = [yield* admitted(newcomer()), yield* admitted(newcomer())]
      const shared = identity("github")
      const linked = yield* Effect.all([store.link(one.id, shared), store.link(other.id, shared)], {
        concurrency: "unbounded",
      })
      assert.sameMembers(linked, [true, false])
    }),
  )

  it.effect("a round is taken once, within its time, with what it is for", () =>
    Effect.gen(function* () {
      const store = yield* IdentityStore
      const { id } = yield* admitted(newcomer())
      const session = SessionId.make(uuidV7Unsafe())
      const now = yield* Clock.currentTimeMillis
      const refresh = { hash: newSecret().hash, expiresAt: now + 60_000 }
      yield* (yield* SessionStore).create({
        id: session,
        userId: id,
        createdAt: now,
        expiresAt: now + 60_000,
        refresh,
        client: {},
      })
      const hash = newSecret().hash
      const round = { provider: "github" as const, link: Option.some({ user: id, session }) }
      yield* store.addRound(hash, round, now + 1000)
      const taken = yield* Effect.all([store.takeRound(hash), store.takeRound(hash)], {
        concurrency: "unbounded",
      })
      assert.deepStrictEqual(taken.flatMap(Option.toArray), [round])
      const late = newSecret().hash
      yield* store.addRound(late, { provider: "google", link: Option.none() }, now + 1000)
      yield* TestClock.adjust("1 second")
      assert.isTrue(Option.isNone(yield* store.takeRound(late)))
      const over = newSecret().hash
      yield* store.addRound(over, { provider: "google", link: Option.none() }, now)
      assert.isAbove(yield* store.sweep(now + 1), 0)
    }),
  )
}

layer(
  Layer.mergeAll(IdentityStore.layerMemory, SessionStore.layerMemory).pipe(
    Layer.provideMerge(UserStore.layerMemory),
  ),
)("identities in memory", contract)
layer(
  Layer.mergeAll(IdentityStore.layer, SessionStore.layer, UserStore.layer).pipe(
    Layer.provide(Vault.layer),
    Layer.provide(Secrets.layerMemory),
    Layer.provideMerge(freshDatabase),
  ),
)("identities on Postgres", contract)
