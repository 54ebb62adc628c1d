import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, Redacted, type Scope } from "effect"
import { DatabaseUnavailable } from "./DatabaseUnavailable.ts"
import { findAccount, findBinaries } from "./embedded/binaries.ts"
import { acquireLock } from "./embedded/lock.ts"
import { findRunning, initialise, removeStalePidFile, start, stop } from "./embedded/server.ts"
import { settle } from "./embedded/settle.ts"

export interface EmbeddedOptions {
  /** The cluster, its password, port, log and lock lie in `<dataDir>/postgres`. */
  readonly dataDir: string
  /** `false` gives up durability for speed: for tests that throw the data away. */
  readonly durable?: boolean
  /** What to do when another living process runs this server: refuse (default), or work beside it. */
  readonly whenHeld?: "refuse" | "join"
}

export interface EmbeddedPostgres {
  readonly url: Redacted.Redacted
  readonly pid: number
  readonly port: number
  /** Where the cluster really lies; elsewhere than asked when the server's user cannot reach it there. */
  readonly folder: string
}

const keep = (path: string, make: () => string): string => {
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600 })
  return readFileSync(path, "utf8").trim()
}

/**
 * A real PostgreSQL on the loopback for as long as the scope lives, in a process group of its own, so that Ctrl-C
 * reaches only us and requests in flight still find it. One left over by a killed process is taken over.
 */
export const acquire: (
  options: EmbeddedOptions,
) => Effect.Effect<EmbeddedPostgres, DatabaseUnavailable, Scope.Scope> = Effect.fn(
  "EmbeddedPostgres.acquire",
)(function* ({ dataDir, durable = true, whenHeld = "refuse" }: EmbeddedOptions) {
  const home = join(dataDir, "postgres")
  yield* Effect.try({
    try: () => mkdirSync(home, { recursive: true, mode: 0o711 }),
    catch: () =>
      new DatabaseUnavailable({
        reason: "OtherOwner",
        message: `${home} cannot be created: set DATA_DIR to a folder that this user may write.`,
      }),
  })
  const holder = yield* acquireLock(join(home, "lock"))
  if (holder !== undefined && whenHeld === "refuse")
    return yield* new DatabaseUnavailable({
      reason: "InUse",
      message: `Process ${holder} is already using the database in ${home}. Stop it first, or set DATA_DIR to another folder.`,
    })

  const account = yield* findAccount(join(home, "cluster"))
  const { folder, binaries } = yield* settle({ home, binaries: yield* findBinaries, account })
  const cluster = join(folder, "cluster")
  const password = keep(join(home, "password"), () => randomBytes(24).toString("hex"))
  const found = (server: { readonly pid: number; readonly port: number }): EmbeddedPostgres => ({
    ...server,
    folder,
    url: Redacted.make(`postgres://utopiahire:${password}@127.0.0.1:${server.port}/postgres`),
  })

  const running = yield* findRunning(cluster)
  if (holder !== undefined) {
    if (running !== undefined) return found(running)
    return yield* new DatabaseUnavailable({
      reason: "InUse",
      message: `Process ${holder} holds the database in ${home}, but no server answers there yet. Try again in a moment.`,
    })
  }
  if (running !== undefined) {
    yield* Effect.logInfo(`Took over the Postgres left running (pid ${running.pid}, port ${running.port})`)
    yield* Effect.addFinalizer(() => stop(running.pid))
    return found(running)
  }
  yield* removeStalePidFile(cluster)
  const versionFile = join(cluster, "PG_VERSION")
  const version = existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : undefined
  if (version !== undefined && version !== binaries.major)
    return yield* new DatabaseUnavailable({
      reason: "OtherVersion",
      message: `${cluster} holds data of PostgreSQL ${version}, and this release brings PostgreSQL ${binaries.major}. With the release that wrote it run \`npm run export\`; then start with an empty DATA_DIR and run \`npm run import\`.`,
    })
  if (version === undefined) yield* Effect.logInfo(`Creating the database in ${cluster}`)
  if (version === undefined) yield* initialise({ binaries, folder, cluster, account, password, durable })
  const server = yield* start({ binaries, folder, cluster, account, durable, portFile: join(home, "port") })
  return found(server)
})
