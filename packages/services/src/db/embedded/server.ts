import { execFile, spawn } from "node:child_process"
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { connect, createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { type Duration, Effect, Schedule } from "effect"
import { DatabaseUnavailable } from "../DatabaseUnavailable.ts"
import type { Account, Binaries } from "./binaries.ts"
import { alive } from "./lock.ts"

interface Place {
  readonly binaries: Binaries
  readonly folder: string
  readonly cluster: string
  readonly account: Account | undefined
  readonly durable: boolean
}

const program = (binaries: Binaries, name: string) =>
  join(binaries.root, "bin", process.platform === "win32" ? `${name}.exe` : name)

/** Nothing of our environment: PGDATA or PGPORT of the operator must not steer this server. */
const environment = {
  PATH: process.env["PATH"],
  TZ: "UTC",
  LC_ALL: "C",
  SystemRoot: process.env["SystemRoot"],
}

const answers = (port: number) =>
  Effect.callback<boolean>((resume) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 2000 }, () => resume(Effect.succeed(true)))
    socket.on("error", () => resume(Effect.succeed(false)))
    socket.on("timeout", () => resume(Effect.succeed(false)))
    return Effect.sync(() => socket.destroy())
  })

/** The port itself when nobody has it; any free one for 0. */
const freePort = (port: number) =>
  Effect.callback<number | void>((resume) => {
    const probe = createServer()
    probe.once("error", () => resume(Effect.void))
    probe.listen(port, "127.0.0.1", () => {
      const found = (probe.address() as AddressInfo).port
      probe.close(() => resume(Effect.succeed(found)))
    })
  })

const pidFile = (cluster: string) => {
  const path = join(cluster, "postmaster.pid")
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, "utf8").split("\n")
  return { path, pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "").trim() }
}

const every = (step: Duration.Input, times: number, pid: number) => ({
  schedule: Schedule.spaced(step),
  times,
  while: () => alive(pid),
})

/** A server that runs already, once it takes connections. None where the pid file names nobody, or a stranger. */
export const findRunning = Effect.fnUntraced(function* (cluster: string) {
  const file = pidFile(cluster)
  if (file === undefined || !alive(file.pid)) return undefined
  const { pid, port } = file
  const answering = yield* answers(port).pipe(
    Effect.filterOrFail((yes) => yes),
    Effect.retry(every("100 millis", 20, pid)),
    Effect.orElseSucceed(() => false),
  )
  if (!answering) return undefined
  // It answers at once, and takes connections when its log is recovered.
  const ready = Effect.suspend(() =>
    pidFile(cluster)?.status === "ready" ? Effect.void : Effect.fail("not yet"),
  )
  yield* Effect.ignore(Effect.retry(ready, every("20 millis", 6000, pid)))
  return { pid, port }
})

/** Only for who holds the lock: what a killed server left behind must not stop the next. */
export const removeStalePidFile = (cluster: string) =>
  Effect.sync(() => rmSync(join(cluster, "postmaster.pid"), { force: true }))

/** Fast shutdown: open transactions are rolled back, everything committed is kept. */
export const stop = (pid: number) =>
  Effect.gen(function* () {
    const gone = Effect.sync(() => alive(pid)).pipe(
      Effect.repeat({ schedule: Schedule.spaced("10 millis"), while: (running) => running }),
    )
    const signal = (name: NodeJS.Signals) => Effect.ignore(Effect.try(() => process.kill(pid, name)))
    yield* signal("SIGINT")
    yield* Effect.timeoutOrElse(gone, {
      duration: "20 seconds",
      orElse: () => Effect.andThen(signal("SIGQUIT"), Effect.ignore(Effect.timeout(gone, "5 seconds"))),
    })
  })

const failed = (message: string) => new DatabaseUnavailable({ reason: "NotStarted", message })

/** Into a folder beside the goal, then renamed: a start cut short leaves no half database. */
export const initialise = Effect.fn("EmbeddedPostgres.initialise")(function* (
  options: Place & { readonly password: string },
) {
  const { binaries, folder, cluster, account, password, durable } = options
  const fresh = `${cluster}.new`
  const passwordFile = join(folder, "password.new")
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account !== undefined)
    for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid)
  const flags = ["-D", fresh, "-U", "utopiahire", "--auth=scram-sha-256", `--pwfile=${passwordFile}`]
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  yield* Effect.callback<void, DatabaseUnavailable>((resume) => {
    const child = execFile(
      program(binaries, "initdb"),
      [...flags, ...locale, ...(durable ? [] : ["--no-sync"])],
      { ...account, env: environment },
      (error, _out, stderr) =>
        resume(error === null ? Effect.void : Effect.fail(failed(`initdb: ${stderr || error.message}`))),
    )
    return Effect.sync(() => child.kill("SIGKILL"))
  }).pipe(Effect.ensuring(Effect.sync(() => rmSync(passwordFile, { force: true }))))
  renameSync(fresh, cluster)
})

const settings = (port: number, durable: boolean) =>
  Object.entries({
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    TimeZone: "UTC",
    log_timezone: "UTC",
    // Nothing replicates from an embedded server, and its queries are too short for compilation.
    wal_level: "minimal",
    max_wal_senders: "0",
    jit: "off",
    log_checkpoints: "off",
    max_wal_size: "512MB",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`])

const tail = (path: string) => readFileSync(path, "utf8").trim().split("\n").slice(-4).join("\n")

/** Another took the port in between, or the processes of a killed server are not all gone yet. */
const passing = /could not bind|Address already in use|could not create any TCP|still in use|lock file/

/** Starts the server once and waits until it takes connections. The last port is used again where it is free. */
const launch = Effect.fnUntraced(function* (options: Place & { readonly portFile: string }) {
  const { binaries, folder, cluster, account, durable, portFile } = options
  const log = join(folder, "log")
  const last = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0
  const port = (yield* freePort(last)) ?? (yield* freePort(0)) ?? 0
  if (existsSync(log)) renameSync(log, `${log}.1`)
  const descriptor = openSync(log, "a", 0o600)
  // A log file, not a pipe: the server outlives a killed starter and must not lose its stderr.
  const child = spawn(program(binaries, "postgres"), ["-D", cluster, ...settings(port, durable)], {
    ...account,
    env: environment,
    detached: true,
    stdio: ["ignore", descriptor, descriptor],
  })
  closeSync(descriptor)
  const ended = new Promise<void>((done) => child.once("error", () => done()).once("exit", () => done()))
  let running = true
  void ended.then(() => (running = false))
  child.unref()
  const ready = Effect.suspend(() => {
    const file = pidFile(cluster)
    if (file?.pid === child.pid && file?.status === "ready") return Effect.succeed(file.pid)
    return Effect.fail(failed(`Postgres did not start; its log ${log} ends:\n${tail(log)}`))
  }).pipe(Effect.retry({ schedule: Schedule.spaced("10 millis"), times: 6000, while: () => running }))
  const pid = yield* Effect.onError(ready, () => (child.pid === undefined ? Effect.void : stop(child.pid)))
  writeFileSync(portFile, String(port), { mode: 0o600 })
  return { pid, port, ended: Effect.promise(() => ended) }
})

/** Runs the server for the scope, and starts it again on its port when it dies before that. */
export const start = Effect.fn("EmbeddedPostgres.start")(function* (
  options: Place & { readonly portFile: string },
) {
  const launched = launch(options).pipe(
    Effect.retry({
      schedule: Schedule.spaced("200 millis"),
      times: 50,
      while: (error) => passing.test(error.message),
    }),
  )
  const first = yield* Effect.uninterruptible(launched)
  let current = first
  yield* Effect.addFinalizer(() => Effect.suspend(() => stop(current.pid)))
  yield* Effect.suspend(() => current.ended).pipe(
    Effect.andThen(Effect.logError("The embedded Postgres ended by itself: starting it again")),
    Effect.andThen(removeStalePidFile(options.cluster)),
    Effect.andThen(Effect.uninterruptible(launched)),
    Effect.tap((next) => Effect.sync(() => (current = next))),
    Effect.tapError((error) => Effect.logError(error.message)),
    Effect.retry(Schedule.spaced("1 second")),
    Effect.forever,
    Effect.forkScoped,
  )
  return { pid: first.pid, port: first.port }
})
