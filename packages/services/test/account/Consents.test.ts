import { assert, layer, type Vitest } from "@effect/vitest"
import { consentVersions } from "@utopiahire/domain/account/Consent"
import { Email } from "@utopiahire/domain/auth/Email"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Secrets } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect, Exit, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { newSecret } from "../../src/auth/secret.ts"

let people = 0
const person = Effect.fn(function* () {
  const { id } = yield* (yield* UserStore).register({
    email: yield* Schema.decodeEffect(Email)(`consent${(people += 1)}@example.com`),
    name: "Amina",
    language: "en",
    passwordHash: "h",
    link: { hash: newSecret().hash, expiresAt: 1e15 },
  })
  return id
})

const contract = (it: Vitest.MethodsNonLive<Consents | ConsentStore | Audit | UserStore>) => {
  it.effect("nothing is allowed until it is, and nothing any more once it is withdrawn", () =>
    Effect.gen(function* () {
      const [owner, other, consents] = [yield* person(), yield* person(), yield* Consents]
      assert.isFalse(yield* consents.allows(owner, "llm"))
      yield* consents.decide(owner, "llm", true)
      assert.isTrue(yield* consents.allows(owner, "llm"))
      assert.isFalse(yield* consents.allows(owner, "recording"))
      assert.isFalse(yield* consents.allows(other, "llm"))
      yield* consents.decide(owner, "llm", false)
      assert.isFalse(yield* consents.allows(owner, "llm"))
    }),
  )

  it.effect("every decision stays, with the version of its text, and is audited once", () =>
    Effect.gen(function* () {
      const [owner, consents] = [yield* person(), yield* Consents]
      for (const given of [false, true, true, false]) yield* consents.decide(owner, "llm", given)
      const { history, llm, recording } = yield* consents.shown(owner, "fr")
      assert.deepStrictEqual(
        history.map(({ given, purpose, textVersion }) => [purpose, given, textVersion]),
        [false, true, false].map((given) => ["llm", given, consentVersions.llm]),
      )
      assert.isFalse(llm.given)
      assert.include(llm.text, "mes CV")
      assert.isDefined(llm.decidedAt)
      assert.notProperty(recording, "decidedAt")
      const events = yield* (yield* Audit).list({ subjectId: owner, limit: 10 })
      assert.deepStrictEqual(
        events.map(({ event }) => event),
        ["consent.withdrawn", "consent.given", "consent.withdrawn"],
      )
    }),
  )

  it.effect("an agreement to an older text does not count", () =>
    Effect.gen(function* () {
      const [owner, consents, store] = [yield* person(), yield* Consents, yield* ConsentStore]
      yield* store.decide(owner, "llm", true, "2001-01")
      assert.isFalse(yield* consents.allows(owner, "llm"))
      assert.isFalse((yield* consents.shown(owner, "en")).llm.given)
      yield* consents.decide(owner, "llm", true)
      assert.isTrue(yield* consents.allows(owner, "llm"))
    }),
  )

  it.effect("the same decision at once is one decision", () =>
    Effect.gen(function* () {
      const [owner, store] = [yield* person(), yield* ConsentStore]
      const decided = yield* Effect.all(
        Array.from({ length: 20 }, () => store.decide(owner, "llm", true, "1")),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(decided.filter(Boolean).length, 1)
      assert.strictEqual((yield* store.history(owner)).length, 1)
    }),
  )
}

const over = <E, R>(store: Layer.Layer<ConsentStore | Audit | UserStore, E, R>) =>
  Consents.layer.pipe(Layer.provideMerge(store))

layer(over(Layer.mergeAll(ConsentStore.layerMemory, Audit.layerMemory, UserStore.layerMemory)))(
  "consent in memory",
  contract,
)

layer(
  over(
    Layer.mergeAll(ConsentStore.layer, Audit.layer, UserStore.layer).pipe(
      Layer.provideMerge(Vault.layer),
      Layer.provide(Secrets.layerMemory),
      Layer.provideMerge(freshDatabase),
    ),
  ),
)("consent in Postgres", (it) => {
  contract(it)
  it.effect("a decision cannot be rewritten", () =>
    Effect.gen(function* () {
      const [owner, consents] = [yield* person(), yield* Consents]
      yield* consents.decide(owner, "llm", false)
      const sql = yield* SqlClient.SqlClient as never as Effect.Effect<SqlClient.SqlClient>
      assert.isTrue(
        Exit.isFailure(yield* Effect.exit(sql`UPDATE consents SET given = true WHERE user_id = ${owner}`)),
      )
      assert.isFalse(yield* consents.allows(owner, "llm"))
    }),
  )
})
