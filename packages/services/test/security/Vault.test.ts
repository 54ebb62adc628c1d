import { assert, describe, it, layer } from "@effect/vitest"
import { UserId } from "@utopiahire/domain/Ids"
import { Secrets, type SecretName } from "@utopiahire/services/config/Secrets"
import { Vault } from "@utopiahire/services/security/Vault"
import { freshDatabase } from "@utopiahire/test/freshDatabase"
import { Effect, Exit, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"

const amina = UserId.make("0198c0de-0000-7000-8000-00000000000a")
const karim = UserId.make("0198c0de-0000-7000-8000-00000000000b")
const place = { column: "users.email_enc", rowId: "1" }
const encode = (text: string) => new TextEncoder().encode(text)

const people = Effect.gen(function* () {
  const vault = yield* Vault
  yield* vault.createKey(amina)
  yield* vault.createKey(karim)
  return vault
})
const isolated = <A, E, R>(test: Effect.Effect<A, E, R>, vaults: Layer.Layer<Vault, unknown, never>) =>
  test.pipe(Effect.provide(Layer.fresh(vaults)))

const inPostgres = Vault.layer.pipe(Layer.provide([Secrets.layerMemory, Layer.fresh(freshDatabase)]))

describe.each([
  ["memory", Vault.layerMemory as Layer.Layer<Vault, unknown>],
  ["Postgres", inPostgres as Layer.Layer<Vault, unknown>],
] as const)("a vault in %s", (_, vaults) => {
  it.effect("opens what it sealed, and never seals twice alike", () =>
    isolated(
      Effect.gen(function* () {
        const vault = yield* people
        const sealed = yield* vault.sealText(amina, place, "amina@example.com")
        assert.strictEqual(yield* vault.openText(amina, place, sealed), "amina@example.com")
        assert.strictEqual(sealed.length, "amina@example.com".length + 29)
        assert.notInclude(Buffer.from(sealed).toString("latin1"), "amina")
        assert.notDeepEqual(sealed, yield* vault.sealText(amina, place, "amina@example.com"))
        const empty = yield* vault.seal(amina, place, new Uint8Array())
        assert.deepStrictEqual(yield* vault.open(amina, place, empty), new Uint8Array())
      }),
      vaults,
    ),
  )
  it.effect("does not open a value moved to another row, column or person, or with one bit changed", () =>
    isolated(
      Effect.gen(function* () {
        const vault = yield* people
        const sealed = yield* vault.seal(amina, place, encode("secret"))
        const elsewhere = [
          vault.open(amina, { ...place, rowId: "2" }, sealed),
          vault.open(amina, { ...place, column: "users.name_enc" }, sealed),
          vault.open(karim, place, sealed),
          vault.open(amina, place, sealed.subarray(1)),
          ...[...sealed.keys()].map((at) =>
            vault.open(
              amina,
              place,
              sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)),
            ),
          ),
        ]
        for (const attempt of elsewhere) assert.isTrue(Exit.hasDies(yield* Effect.exit(attempt)))
      }),
      vaults,
    ),
  )
  it.effect("has lost for ever what was sealed for a person whose key was destroyed", () =>
    isolated(
      Effect.gen(function* () {
        const vault = yield* people
        const sealed = yield* vault.seal(amina, place, encode("secret"))
        yield* vault.destroyKey(amina)
        assert.strictEqual((yield* Effect.flip(vault.open(amina, place, sealed)))._tag, "Erased")
        assert.strictEqual((yield* Effect.flip(vault.seal(amina, place, sealed)))._tag, "Erased")
        assert.strictEqual((yield* vault.sealText(karim, place, "still here")).length, 39)
      }),
      vaults,
    ),
  )
  it.effect("finds a value again by a keyed hash that differs from column to column", () =>
    isolated(
      Effect.gen(function* () {
        const vault = yield* Vault
        const index = vault.blindIndex("users.email", "amina@example.com")
        assert.strictEqual(index.length, 32)
        assert.deepStrictEqual(vault.blindIndex("users.email", "amina@example.com"), index)
        assert.notDeepEqual(vault.blindIndex("users.email", "karim@example.com"), index)
        assert.notDeepEqual(vault.blindIndex("oauth.email", "amina@example.com"), index)
      }),
      vaults,
    ),
  )
})

const key = (letter: string) => Buffer.from(letter.repeat(32)).toString("base64")
const secrets = (piiKeys: string) =>
  Layer.succeed(
    Secrets,
    Secrets.of({
      get: (name: SecretName) => Effect.succeed(Redacted.make(name === "PII_KEYS" ? piiKeys : "-")),
    }),
  )
/** A start of the process with these master keys, on the suite's database. */
const started = (piiKeys: string) => Layer.fresh(Vault.layer).pipe(Layer.provide(secrets(piiKeys)))

layer(freshDatabase)("the master keys", (it) => {
  it.effect("can be rotated: old values open, look-ups still match, and the old key may go", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const [sealed, index] = yield* Effect.gen(function* () {
        const vault = yield* people
        return [yield* vault.sealText(amina, place, "kept"), vault.blindIndex("users.email", "a")] as const
      }).pipe(Effect.provide(started(`old:${key("a")}`)))

      const rewrapped = yield* Effect.gen(function* () {
        const vault = yield* Vault
        assert.strictEqual(yield* vault.openText(amina, place, sealed), "kept")
        return yield* vault.rewrap()
      }).pipe(Effect.provide(started(`new:${key("b")},old:${key("a")}`)))
      assert.strictEqual(rewrapped, 3)
      assert.deepStrictEqual(yield* sql`SELECT DISTINCT kid FROM user_keys`, [{ kid: "new" }])

      yield* Effect.gen(function* () {
        const vault = yield* Vault
        assert.strictEqual(yield* vault.openText(amina, place, sealed), "kept")
        assert.deepStrictEqual(vault.blindIndex("users.email", "a"), index)
      }).pipe(Effect.provide(started(`new:${key("b")}`)))
    }),
  )
  it.effect("that cannot open what is stored stop the start, by name", () =>
    Effect.gen(function* () {
      const lost = yield* Effect.flip(Effect.provide(Vault, started(`other:${key("c")}`)))
      assert.include(lost.message, "PII_KEYS lacks the key new, which 3 stored keys")
      const wrong = yield* Effect.flip(Effect.provide(Vault, started(`new:${key("c")}`)))
      assert.include(wrong.message, "PII_KEYS holds another key named new")
      assert.notInclude(wrong.message, key("c"))
    }),
  )
  it.effect("wrap a person's key only once the transaction that made the person is through", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const vault = yield* Vault
      const lina = UserId.make("0198c0de-0000-7000-8000-00000000000c")
      const undone = Effect.gen(function* () {
        yield* vault.createKey(lina)
        yield* vault.sealText(lina, place, "within")
        return yield* Effect.fail("undone")
      }).pipe(sql.withTransaction)
      yield* Effect.exit(undone)
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* Effect.flip(vault.sealText(lina, place, "x")))._tag, "Erased")
    }).pipe(Effect.provide(started(`new:${key("b")}`))),
  )
  it.effect("and a key destroyed by another process is forgotten here within a minute", () =>
    Effect.gen(function* () {
      const here = yield* Vault
      const there = yield* Effect.provide(Vault, started(`new:${key("b")}`))
      const sealed = yield* here.sealText(karim, place, "x")
      yield* there.destroyKey(karim)
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* Effect.flip(here.open(karim, place, sealed)))._tag, "Erased")
    }).pipe(Effect.provide(started(`new:${key("b")}`))),
  )
})
