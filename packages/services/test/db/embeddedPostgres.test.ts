import { spawn } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { assert, describe, it } from "@effect/vitest"
import { PgClient } from "@effect/sql-pg"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { Db } from "@utopiahire/services/db/Db"
import { alive } from "@utopiahire/services/db/embedded/lock"
import { acquire, type EmbeddedPostgres } from "@utopiahire/services/db/embeddedPostgres"
import { ConfigProvider, Effect, Layer, Logger, Schedule } from "effect"
import { SqlClient } from "effect/sql"

const folder = Effect.acquireRelease(
  Effect.sync(() => {
    const path = mkdtempSync(join(tmpdir(), "utopiahire-embedded-"))
    chmodSync(path, 0o711)
    return path
  }),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
)
const quiet = Logger.layer([])
const ask = <A extends object>(server: EmbeddedPostgres, statement: string) =>
  Effect.gen(function* () {
    return yield* (yield* SqlClient.SqlClient).unsafe<A>(statement)
  }).pipe(Effect.provide(PgClient.layer({ url: server.url, maxConnections: 1 })))

/** A server that is stopped and thrown away with the scope; fast, as nobody asks it to be durable. */
const running = (dataDir: string) => acquire({ dataDir, durable: false })
const onLinux = it.live.skipIf(process.platform !== "linux")

/** The server and every process it started. */
const family = (pid: number): ReadonlyArray<number> => [
  pid,
  ...readdirSync("/proc")
    .map(Number)
    .filter((child) => {
      try {
        return readFileSync(`/proc/${child}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(pid)
      } catch {
        return false
      }
    }),
]
const killAll = (pids: ReadonlyArray<number>) => {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL")
    } catch {
      // It ended with its parent.
    }
  }
}

describe("the embedded Postgres", () => {
  it.live("works for one process at a time, keeps its data and port, and ends with its scope", () =>
    Effect.gen(function* () {
      const dataDir = yield* folder
      const first = yield* Effect.scoped(
        Effect.gen(function* () {
          const server = yield* running(dataDir)
          yield* ask(server, "CREATE TABLE kept AS SELECT 'here' AS word")
          const [settings] = yield* ask<{ listen: string; method: string }>(
            server,
            `SELECT current_setting('listen_addresses') AS listen, string_agg(DISTINCT auth_method, ',') AS method FROM pg_hba_file_rules`,
          )
          assert.deepStrictEqual(settings, { listen: "127.0.0.1", method: "scram-sha-256" })

          const second = yield* Effect.flip(running(dataDir))
          assert.strictEqual(second.reason, "InUse")
          assert.include(second.message, `Process ${process.pid} is already using`)
          const beside = yield* acquire({ dataDir, whenHeld: "join" })
          assert.strictEqual(beside.port, server.port)
          return server
        }),
      )
      assert.isFalse(existsSync(join(dataDir, "postgres/cluster/postmaster.pid")))
      assert.strictEqual(statSync(join(dataDir, "postgres/password")).mode & 0o777, 0o600)

      // A pid file that names a living stranger, as after a reboot or in a new container.
      writeFileSync(
        join(dataDir, "postgres/cluster/postmaster.pid"),
        `${process.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n\nready\n`,
      )
      const again = yield* running(dataDir)
      assert.strictEqual(again.port, first.port)
      assert.deepStrictEqual(yield* ask(again, "SELECT word FROM kept"), [{ word: "here" }])
    }).pipe(Effect.scoped, Effect.provide(quiet)),
  )

  it.live("takes another port when its own is taken", () =>
    Effect.gen(function* () {
      const dataDir = yield* folder
      const port = yield* Effect.acquireRelease(
        Effect.callback<number>((resume) => {
          const stranger = createServer().listen(0, "127.0.0.1", () =>
            resume(Effect.succeed((stranger.address() as { port: number }).port)),
          )
          stranger.unref()
        }),
        () => Effect.void,
      )
      mkdirSync(join(dataDir, "postgres"), { mode: 0o711 })
      writeFileSync(join(dataDir, "postgres/port"), String(port))
      const server = yield* running(dataDir)
      assert.notStrictEqual(server.port, port)
      assert.strictEqual(readFileSync(join(dataDir, "postgres/port"), "utf8"), String(server.port))
    }).pipe(Effect.scoped, Effect.provide(quiet)),
  )

  onLinux("is started again when it dies under a running product", () =>
    Effect.gen(function* () {
      const server = yield* acquire({ dataDir: yield* folder })
      yield* ask(server, "CREATE TABLE kept AS SELECT 1 AS one")
      killAll([server.pid])
      const rows = yield* ask<{ one: number }>(server, "SELECT one FROM kept").pipe(
        Effect.retry({ schedule: Schedule.spaced("50 millis"), times: 400 }),
      )
      assert.deepStrictEqual(rows, [{ one: 1 }])
    }).pipe(Effect.scoped, Effect.provide(quiet)),
  )

  it.live("of another major version is left alone, with what to do said", () =>
    Effect.gen(function* () {
      const dataDir = yield* folder
      mkdirSync(join(dataDir, "postgres/cluster"), { recursive: true, mode: 0o711 })
      writeFileSync(join(dataDir, "postgres/cluster/PG_VERSION"), "15\n")
      const refused = yield* Effect.flip(running(dataDir))
      assert.strictEqual(refused.reason, "OtherVersion")
      assert.match(
        refused.message,
        /data of PostgreSQL 15, and this release brings PostgreSQL 18\..*npm run export/,
      )
    }).pipe(Effect.scoped, Effect.provide(quiet)),
  )

  it.live("is not what production runs on", () =>
    Effect.gen(function* () {
      const dataDir = yield* folder
      const production = ConfigProvider.layer(ConfigProvider.fromUnknown({ NODE_ENV: "production" }))
      const refused = yield* Effect.flip(
        Effect.provide(Db, Db.layer.pipe(Layer.provide([DataDir.layer(dataDir), production]))),
      )
      assert.include(String((refused as { message: string }).message), "DATABASE_URL is missing")
      assert.deepStrictEqual(readdirSync(dataDir), [])
    }).pipe(Effect.scoped),
  )

  it.live.skipIf(process.getuid?.() !== 0)("moves where its user can reach it (when we are root)", () =>
    Effect.gen(function* () {
      const closed = yield* folder
      const dataDir = join(closed, "data")
      mkdirSync(dataDir)
      chmodSync(closed, 0o700)
      const settled = yield* Effect.acquireRelease(Effect.scoped(running(dataDir)), (server) =>
        Effect.sync(() => rmSync(server.folder, { recursive: true, force: true })),
      )
      assert.notInclude(settled.folder, closed)
      const again = yield* Effect.scoped(running(dataDir))
      assert.strictEqual(again.folder, settled.folder)
    }).pipe(Effect.scoped, Effect.provide(quiet)),
  )
})

const gone = (pids: ReadonlyArray<number>) =>
  Effect.repeat(
    Effect.sync(() => pids.some(alive)),
    { while: (some) => some, schedule: Schedule.spaced("10 millis") },
  )

const WRITTEN_BEFORE_KILL = 300
/** A process that writes under load until it and its database are killed; gives what was acknowledged to it. */
const killedUnderLoad = (dataDir: string) =>
  Effect.callback<ReadonlyArray<string>>((resume) => {
    const acknowledged: Array<string> = []
    let killed: ReadonlyArray<number> = []
    const child = spawn(process.execPath, [new URL("./writer.ts", import.meta.url).pathname, dataDir], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    createInterface({ input: child.stdout })
      .on("line", (id) => {
        if (acknowledged.push(id) !== WRITTEN_BEFORE_KILL) return
        const pid = Number(
          readFileSync(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0],
        )
        killed = [child.pid!, ...family(pid)]
        killAll(killed)
      })
      // Its pipe closes a moment before a killed process is gone.
      .on("close", () => resume(Effect.as(gone(killed), acknowledged)))
    return Effect.sync(() => child.kill("SIGKILL"))
  })

onLinux("a kill -9 of the product and its database under load loses no acknowledged write", () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const acknowledged = [...(yield* killedUnderLoad(dataDir)), ...(yield* killedUnderLoad(dataDir))]
    assert.isAtLeast(acknowledged.length, 2 * WRITTEN_BEFORE_KILL)
    const server = yield* acquire({ dataDir })
    const rows = yield* ask<{ id: string }>(server, "SELECT id FROM written")
    const stored = new Set(rows.map(({ id }) => id))
    assert.deepStrictEqual(
      acknowledged.filter((id) => !stored.has(id)),
      [],
    )
  }).pipe(Effect.scoped, Effect.provide(quiet)),
)

onLinux("a server left over by a killed product is taken over, and ends with the one that took it", () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const left = yield* Effect.callback<number>((resume) => {
      const child = spawn(process.execPath, [new URL("./writer.ts", import.meta.url).pathname, dataDir], {
        stdio: ["ignore", "pipe", "inherit"],
      })
      child.stdout.once("data", () => child.kill("SIGKILL"))
      child.once("exit", () => {
        const pidFile = readFileSync(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")
        resume(Effect.succeed(Number(pidFile.split("\n")[0])))
      })
    })
    yield* Effect.scoped(
      Effect.gen(function* () {
        const server = yield* acquire({ dataDir })
        assert.strictEqual(server.pid, left)
        assert.isAbove((yield* ask(server, "SELECT id FROM written")).length, 0)
      }),
    )
    assert.isFalse(alive(left))
  }).pipe(Effect.scoped, Effect.provide(quiet)),
)
