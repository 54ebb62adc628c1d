import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Config, Context, Effect, Layer, Option, Redacted, Schema } from "effect"
import { DataDir } from "./DataDir.ts"

export const secretNames = [
  "JWT_SECRET",
  "REFRESH_SECRET",
  "SESSION_SECRET",
  "PII_KEYS",
  "TEMPORAL_CODEC_KEYS",
] as const
export type SecretName = (typeof secretNames)[number]

const isKeyList = (name: SecretName) => name === "PII_KEYS" || name === "TEMPORAL_CODEC_KEYS"

/** A secret that cannot protect anything. Names the variable, never its value. */
export class SecretRefused extends Schema.TaggedError<SecretRefused>()("SecretRefused", {
  name: Schema.String,
  message: Schema.String,
}) {}

/** One key of a list `kid:base64,kid2:base64`. */
export interface NamedKey {
  readonly kid: string
  readonly key: Buffer
}

/** The keys of a list, the active one first; undefined where it is no list of distinct 32-byte keys. */
export const parseKeys = (list: string): ReadonlyArray<NamedKey> | undefined => {
  const keys = list.split(",").map((entry) => {
    const [, kid, base64] = /^\s*([\w.-]{1,64}):([\w+/-]+={0,2})\s*$/.exec(entry) ?? []
    return { kid: kid ?? "", key: Buffer.from(base64 ?? "", "base64") }
  })
  const distinct = new Set(keys.map(({ kid }) => kid)).size === keys.length
  return distinct && keys.every(({ kid, key }) => kid !== "" && key.length === 32) ? keys : undefined
}

const wellKnown =
  /change[-_ ]?(me|this|it)|replace[-_ ]?(me|this)|placeholder|example|default|password|(your|my|super|top)[-_ ]?(secret|key|jwt)|secret[-_ ]?key|insecure|development|\bdev[-_]|test[-_ ]?secret|todo|xxxx|1234567|abcdefgh/i

/** Fewer than eight different bytes is a pattern typed by hand, not 32 random ones. */
const varied = (bytes: Uint8Array) => new Set(bytes).size >= 8

/** Why a value is refused, as the end of a sentence that begins with the variable's name. */
const objection = (name: SecretName, value: string): string | undefined => {
  if (wellKnown.test(value)) return "is a well-known value: make one with `openssl rand -base64 32`"
  if (isKeyList(name)) {
    const keys = parseKeys(value)
    if (keys === undefined)
      return "must be a list kid:base64,kid2:base64 of 32-byte keys with different names (openssl rand -base64 32)"
    return keys.every(({ key }) => varied(key)) ? undefined : "holds a key that is not random"
  }
  if (Buffer.byteLength(value) < 32)
    return "is shorter than 32 bytes: make one with `openssl rand -base64 32`"
  return varied(Buffer.from(value)) ? undefined : "is not random: make one with `openssl rand -base64 32`"
}

const generate = (name: SecretName): string =>
  isKeyList(name) ? `k1:${randomBytes(32).toString("base64")}` : randomBytes(32).toString("base64url")

type Values = Partial<Record<SecretName, string>>

/** Made once for a development machine and kept: a new PII_KEYS would make every sealed value unreadable. */
const kept = (folder: string, missing: ReadonlyArray<SecretName>): Values => {
  const path = join(folder, "secrets.json")
  const before: Values = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Values) : {}
  const made = missing.filter((name) => before[name] === undefined)
  if (made.length === 0) return before
  const after = { ...before, ...Object.fromEntries(made.map((name) => [name, generate(name)])) }
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(after, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.${process.pid}`, path)
  return after
}

const fixed = (name: SecretName): string => {
  const letter = Buffer.alloc(32, secretNames.indexOf(name) + 65)
  return isKeyList(name) ? `k1:${letter.toString("base64")}` : letter.toString("utf8")
}

/** What only the operator knows. Every value was looked at when the process started. */
export class Secrets extends Context.Service<
  Secrets,
  {
    get(name: SecretName): Effect.Effect<Redacted.Redacted>
  }
>()("utopiahire/config/Secrets") {
  static readonly fromValues = (values: Readonly<Record<SecretName, string>>) =>
    Secrets.of({ get: (name) => Effect.succeed(Redacted.make(values[name], { label: name })) })

  /** From the environment. What is missing is made and kept in development, and stops a start in production. */
  static readonly layerConfig = Layer.effect(
    Secrets,
    Effect.gen(function* () {
      const production =
        (yield* Config.String("NODE_ENV").pipe(Config.withDefault("development"))) === "production"
      const given: Values = {}
      for (const name of secretNames) {
        const value = yield* Config.option(Config.Redacted(name))
        if (Option.isNone(value)) continue
        given[name] = Redacted.value(value.value)
        const why = objection(name, given[name])
        // A malformed list of keys can never be used; a weak secret may do on a machine of one's own.
        if (why !== undefined && (production || (isKeyList(name) && parseKeys(given[name]) === undefined)))
          return yield* new SecretRefused({ name, message: `${name} ${why}` })
      }
      const missing = secretNames.filter((name) => given[name] === undefined)
      if (production && missing.length > 0)
        return yield* new SecretRefused({
          name: missing[0]!,
          message: `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing: with NODE_ENV=production every secret must be set`,
        })
      const values = missing.length === 0 ? given : { ...kept(yield* DataDir, missing), ...given }
      return Secrets.fromValues(values as Record<SecretName, string>)
    }),
  )

  /** Fixed values, for tests. */
  static readonly layerMemory = Layer.succeed(
    Secrets,
    Secrets.fromValues(
      Object.fromEntries(secretNames.map((name) => [name, fixed(name)])) as Record<SecretName, string>,
    ),
  )
}
