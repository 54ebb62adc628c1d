import { randomBytes } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { isAbsolute, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { parseKeys, type SecretName, secretNames, Secrets } from "@utopiahire/services/config/Secrets"
import { ConfigProvider, Effect, Layer, Redacted } from "effect"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-secrets-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true })),
)
const key = () => randomBytes(32).toString("base64")
const good: Record<SecretName, string> = {
  JWT_SECRET: key(),
  REFRESH_SECRET: key(),
  SESSION_SECRET: key(),
  PII_KEYS: `k2:${key()},k1:${key()}`,
  TEMPORAL_CODEC_KEYS: `k1:${key()}`,
}
/** What a start with this environment reads. */
const read = (dataDir: string, env: Record<string, string>) =>
  Effect.gen(function* () {
    const secrets = yield* Secrets
    const values = yield* Effect.forEach(secretNames, (name) => secrets.get(name))
    return values.map((value) => Redacted.value(value))
  }).pipe(
    Effect.provide(
      Secrets.layerConfig.pipe(
        Layer.provide([DataDir.layer(dataDir), ConfigProvider.layer(ConfigProvider.fromEnv({ env }))]),
      ),
    ),
  )
const refusal = (dataDir: string, env: Record<string, string>) =>
  Effect.map(Effect.flip(read(dataDir, { NODE_ENV: "production", ...env })), (error) => error.message)

describe("the secrets of a development machine", () => {
  it.effect("are made once, kept for the owner alone, and the same after a restart", () =>
    Effect.gen(function* () {
      const dataDir = yield* folder
      const first = yield* read(dataDir, {})
      assert.strictEqual(new Set(first).size, secretNames.length)
      assert.isDefined(parseKeys(first[secretNames.indexOf("PII_KEYS")]!))
      assert.deepStrictEqual(yield* read(dataDir, {}), first)
      assert.strictEqual(statSync(join(dataDir, "secrets.json")).mode & 0o777, 0o600)
    }),
  )
  it.effect("give way to the environment, which is not written down", () =>
    Effect.gen(function* () {
      const dataDir = yield* folder
      const [jwt] = yield* read(dataDir, { JWT_SECRET: good.JWT_SECRET })
      assert.strictEqual(jwt, good.JWT_SECRET)
      assert.notInclude(readFileSync(join(dataDir, "secrets.json"), "utf8"), good.JWT_SECRET)
    }),
  )
})

describe("a production start", () => {
  it.effect("takes secrets that are long, random and all there", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* read(yield* folder, { NODE_ENV: "production", ...good }),
        secretNames.map((name) => good[name]),
      )
    }),
  )
  it.effect.each(secretNames)("without %s is refused by its name", (name) =>
    Effect.gen(function* () {
      const message = yield* refusal(yield* folder, { ...good, [name]: "" })
      assert.match(message, new RegExp(`^${name} is missing`))
    }),
  )
  const weak: ReadonlyArray<readonly [SecretName, string, string]> = [
    ["JWT_SECRET", "changeme", "well-known"],
    ["JWT_SECRET", "secret", "shorter than 32 bytes"],
    ["REFRESH_SECRET", "change-me-to-a-random-value-of-32-bytes", "well-known"],
    ["SESSION_SECRET", "your-secret-key-that-is-really-quite-long", "well-known"],
    ["JWT_SECRET", "a".repeat(64), "not random"],
    ["PII_KEYS", key(), "must be a list"],
    ["PII_KEYS", `k1:${randomBytes(16).toString("base64")}`, "must be a list"],
    ["PII_KEYS", `k1:${key()},k1:${key()}`, "must be a list"],
    ["TEMPORAL_CODEC_KEYS", `k1:${Buffer.alloc(32).toString("base64")}`, "not random"],
  ]
  for (const [name, value, why] of weak)
    it.effect(`refuses ${name} that is ${why}, without showing it (${value.length} characters)`, () =>
      Effect.gen(function* () {
        const message = yield* refusal(yield* folder, { ...good, [name]: value })
        assert.include(message, name)
        assert.include(message, why)
        if (value.length > 8) assert.notInclude(message, value)
      }),
    )
})

it.effect("a list of keys that cannot be read is refused in development too", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(read(yield* folder, { PII_KEYS: "k1:short" }))
    assert.include(error.message, "PII_KEYS must be a list")
  }),
)

it.effect("the data folder is absolute, made when missing, and not readable by others", () =>
  Effect.gen(function* () {
    const parent = yield* folder
    const dataDir = yield* Effect.provide(
      DataDir,
      DataDir.layerConfig.pipe(
        Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ DATA_DIR: join(parent, "a/b") }))),
      ),
    )
    assert.isTrue(isAbsolute(dataDir))
    assert.strictEqual(statSync(dataDir).mode & 0o077, 0o011)
  }),
)
