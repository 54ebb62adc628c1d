import { readFileSync } from "node:fs"
import { join } from "node:path"
import { NodeFileSystem, NodePath } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { Config, Context, Effect, Layer, Option, Redacted, String as Str } from "effect"
import { Migrator } from "effect/sql"
import * as MigratorFileSystem from "effect/sql/MigratorFileSystem"
import { DataDir } from "../config/DataDir.ts"
import { DatabaseUnavailable } from "./DatabaseUnavailable.ts"
import { acquire } from "./embeddedPostgres.ts"

export const migrations = join(import.meta.dirname, "migrations")

/** TLS as libpq understands the URL: `require` encrypts, `verify-ca` and `verify-full` also check who answers. */
const tls = (url: URL) => {
  const mode = url.searchParams.get("sslmode")
  const root = url.searchParams.get("sslrootcert")
  const checks = mode === "verify-full" || mode === "verify-ca" || (mode === "require" && root !== null)
  if (!checks && mode !== "require") return undefined
  return {
    rejectUnauthorized: checks,
    ...(root !== null && root !== "system" && { ca: readFileSync(root, "utf8") }),
    ...(mode !== "verify-full" && { checkServerIdentity: () => undefined }),
  }
}

const where = (url: Redacted.Redacted) => {
  const { hostname, port, pathname } = new URL(Redacted.value(url))
  return `${hostname}:${port || "5432"}${pathname}`
}

const client = (url: Redacted.Redacted, maxConnections: number) =>
  Layer.unwrap(
    Effect.try({
      try: () => {
        const ssl = tls(new URL(Redacted.value(url)))
        return PgClient.layer({
          url,
          ...(ssl !== undefined && { ssl }),
          maxConnections,
          applicationName: "utopiahire",
          transformQueryNames: Str.camelToSnake,
          transformResultNames: Str.snakeToCamel,
          transformJson: false,
        })
      },
      catch: (cause) =>
        new DatabaseUnavailable({
          reason: "Unreachable",
          message: `DATABASE_URL cannot be used: ${String(cause)}`,
        }),
    }),
  )

/** Under a table lock: of several processes that start at once, one migrates and the others wait. */
const migrate = Migrator.make({})({ loader: MigratorFileSystem.fromFileSystem(migrations) })

/** The database the product works on, for messages and for tools that connect themselves. */
export class Db extends Context.Service<
  Db,
  {
    readonly url: Redacted.Redacted
    readonly kind: "embedded" | "url"
    /** `host:port/name`, without the password. */
    readonly where: string
  }
>()("utopiahire/db/Db") {
  /** A client on this database, its schema brought up to date. Column names map camelCase <-> snake_case. */
  static readonly layerUrl = (
    url: Redacted.Redacted,
    options: { readonly kind?: "embedded" | "url"; readonly maxConnections?: number } = {},
  ) =>
    Layer.effectDiscard(migrate).pipe(
      Layer.provideMerge(client(url, options.maxConnections ?? 10)),
      Layer.merge(Layer.sync(Db, () => Db.of({ url, kind: options.kind ?? "url", where: where(url) }))),
      Layer.provide([NodeFileSystem.layer, NodePath.layer]),
    )

  /** By `DATABASE_URL`, else a Postgres of our own in `DATA_DIR`; production insists on the former. */
  static readonly layer = Layer.suspend(() => Db.layerWhenHeld("refuse"))

  /** The same for a short command: `join` works beside the process that already runs the embedded server. */
  static readonly layerWhenHeld = (whenHeld: "refuse" | "join") =>
    Layer.unwrap(
      Effect.gen(function* () {
        const maxConnections = yield* Config.Int("DATABASE_CONNECTIONS").pipe(Config.withDefault(10))
        const given = yield* Config.option(Config.Redacted("DATABASE_URL"))
        if (Option.isSome(given)) return Db.layerUrl(given.value, { maxConnections })
        const environment = yield* Config.String("NODE_ENV").pipe(Config.withDefault("development"))
        if (environment === "production")
          return yield* new DatabaseUnavailable({
            reason: "UrlMissing",
            message:
              "DATABASE_URL is missing: with NODE_ENV=production the product works on a Postgres of yours only.",
          })
        const { url } = yield* acquire({ dataDir: yield* DataDir, whenHeld })
        return Db.layerUrl(url, { kind: "embedded", maxConnections })
      }),
    )
}
