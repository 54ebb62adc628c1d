import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { Connection } from "@temporalio/client"
import { msToTs } from "@temporalio/common/lib/time.js"
import { Context, Effect, Layer, Option, Schedule, Schema } from "effect"
import { isAlive, isOurServer, readRecord, runningServer, writeRecord } from "./devServerRecord.ts"
import { searchAttributes } from "./searchAttributes.ts"

export interface DevServerOptions {
  readonly binary: string
  /** Holds the database, the log and the file that names the running server. */
  readonly dataDir: string
  /** Without them: those of the last time, else 7233 and 8233; where taken, any free ones. */
  readonly port?: number
  readonly uiPort?: number
  /** What the UI asks to open sealed payloads. */
  readonly codecEndpoint?: string
  /** Leaves the server running when the scope closes. */
  readonly outlive?: boolean
}

/** The sentence holds the reason and the last lines of the server's log. */
class DevServerFailed extends Schema.TaggedError<DevServerFailed>()("DevServerFailed", {
  reason: Schema.String,
}) {
  override get message(): string {
    return this.reason
  }
}

const HOST = "127.0.0.1"
const READY_WITHIN = "45 seconds"
/** The dev server's own is one day, after which an ended run is gone from the UI. */
const RETENTION = "30 days"

const isFree = (port: number) =>
  Effect.callback<boolean>((resume) => {
    const probe = createServer()
    probe.once("error", () => resume(Effect.succeed(false)))
    probe.listen(port, HOST, () => probe.close(() => resume(Effect.succeed(true))))
  })

const anyFreePort = Effect.callback<number>((resume) => {
  const probe = createServer()
  probe.listen(0, HOST, () => {
    const address = probe.address()
    probe.close(() => resume(Effect.succeed(typeof address === "object" && address ? address.port : 0)))
  })
})

const choosePort = (asked: number | undefined, usual: number) =>
  asked !== undefined
    ? Effect.succeed(asked)
    : Effect.flatMap(isFree(usual), (free) => (free ? Effect.succeed(usual) : anyFreePort))

/** The ports that the next `DevServer.layer` of this data folder will use: its UI's origin can be told beforehand. */
export const devServerPorts = Effect.fn("devServer.ports")(function* (
  options: Pick<DevServerOptions, "dataDir" | "port" | "uiPort">,
) {
  const { dataDir } = options
  const running = yield* runningServer(dataDir, databaseIn(dataDir))
  if (Option.isSome(running)) return { port: running.value.port, uiPort: running.value.uiPort }
  const last = Option.getOrUndefined(yield* readRecord(dataDir))
  return {
    port: yield* choosePort(options.port, last?.port ?? 7233),
    uiPort: yield* choosePort(options.uiPort, last?.uiPort ?? 8233),
  }
})

const databaseIn = (dataDir: string) => join(dataDir, "temporal.db")
const logIn = (dataDir: string) => join(dataDir, "temporal.log")

/** Answers only when the namespace stands and knows our search attributes; prolongs its retention on the way. */
const answers = (port: number) =>
  Effect.acquireUseRelease(
    Effect.tryPromise(() => Connection.connect({ address: `${HOST}:${port}`, connectTimeout: "2 seconds" })),
    (connection) =>
      Effect.tryPromise(async () => {
        const { customAttributes } = await connection.operatorService.listSearchAttributes({
          namespace: "default",
        })
        if (!searchAttributes.every((name) => customAttributes && name in customAttributes)) throw new Error()
        await connection.workflowService.updateNamespace({
          namespace: "default",
          config: { workflowExecutionRetentionTtl: msToTs(RETENTION) },
        })
      }),
    (connection) => Effect.ignore(Effect.tryPromise(() => connection.close())),
  )
const flags = (options: DevServerOptions, port: number, uiPort: number) => [
  "server",
  "start-dev",
  `--ip=${HOST}`,
  `--port=${port}`,
  `--ui-port=${uiPort}`,
  "--log-level=error",
  `--db-filename=${databaseIn(options.dataDir)}`,
  "--sqlite-pragma=journal_mode=wal",
  "--sqlite-pragma=synchronous=1",
  "--dynamic-config-value=system.enableActivityEagerExecution=true",
  ...searchAttributes.map((name) => `--search-attribute=${name}=Keyword`),
  ...(options.codecEndpoint === undefined ? [] : [`--ui-codec-endpoint=${options.codecEndpoint}`]),
]

const lastLines = (dataDir: string) => {
  try {
    return readFileSync(logIn(dataDir), "utf8").trim().split("\n").slice(-5).join("\n")
  } catch {
    return ""
  }
}

const stop = (pid: number) =>
  Effect.gen(function* () {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      yield* Effect.sync(() => isAlive(pid) && process.kill(pid, signal))
      const gone = yield* Effect.repeat(
        Effect.sync(() => !isAlive(pid)),
        { until: (gone) => gone, schedule: Schedule.spaced("50 millis"), times: 200 },
      )
      if (gone) return
    }
  }).pipe(Effect.ignoreCause)

/** Its output goes to a file: a pipe would break with this process, and the server with the pipe. */
const launch = (options: DevServerOptions, port: number, uiPort: number) =>
  Effect.callback<number, DevServerFailed>((resume) => {
    mkdirSync(options.dataDir, { recursive: true })
    const log = openSync(logIn(options.dataDir), "w", 0o600)
    const child = spawn(options.binary, flags(options, port, uiPort), {
      stdio: ["ignore", log, log],
      detached: true,
    })
    closeSync(log)
    child.once("error", (error) =>
      resume(
        Effect.fail(new DevServerFailed({ reason: `${options.binary} does not start: ${error.message}` })),
      ),
    )
    child.once("spawn", () => {
      child.unref()
      resume(Effect.succeed(child.pid!))
    })
  })

const waitUntilReady = (options: DevServerOptions, pid: number, port: number) =>
  Effect.gen(function* () {
    // Before the question, or another server on the port could answer for one that has died.
    if (!isAlive(pid)) return yield* new DevServerFailed({ reason: "it ended at once" })
    yield* answers(port)
    if (!isAlive(pid)) return yield* new DevServerFailed({ reason: "it ended at once" })
  }).pipe(
    Effect.retry({ while: () => isAlive(pid), schedule: Schedule.spaced("100 millis") }),
    Effect.timeout(READY_WITHIN),
    Effect.mapError(
      (error) =>
        new DevServerFailed({
          reason: [
            error._tag === "TimeoutError"
              ? `The Temporal server did not answer on port ${port} within ${READY_WITHIN}.`
              : `The Temporal server could not be started on the ports ${port} and its UI's.`,
            `Its log is ${logIn(options.dataDir)}.`,
            lastLines(options.dataDir),
          ].join("\n"),
        }),
    ),
  )

/**
 * `temporal server start-dev` as a resource, on loopback, its database in the data folder: stopped with the scope
 * unless asked to outlive it. A server left behind by a killed parent is taken over when it answers and has the
 * same flags, else stopped and replaced; one whose parent still lives is shared and never stopped.
 */
export class DevServer extends Context.Service<
  DevServer,
  {
    readonly address: string
    readonly uiUrl: string
    readonly pid: number
    readonly origin: "started" | "taken over" | "shared"
    /** Succeeds when the server is gone, whoever stopped it. */
    readonly ended: Effect.Effect<void>
  }
>()("utopiahire/workflows/DevServer") {
  static readonly layer = (options: DevServerOptions) => Layer.effect(DevServer, make(options))
}

const make = Effect.fn("DevServer.make")(function* (options: DevServerOptions) {
  const { binary, dataDir } = options
  const codecEndpoint = options.codecEndpoint ?? null
  const serving = (pid: number, port: number, uiPort: number, origin: "started" | "taken over" | "shared") =>
    DevServer.of({
      address: `${HOST}:${port}`,
      uiUrl: `http://${HOST}:${uiPort}`,
      pid,
      origin,
      ended: Effect.repeat(
        Effect.sync(() => isAlive(pid)),
        { while: (alive) => alive, schedule: Schedule.spaced("500 millis") },
      ).pipe(Effect.asVoid),
    })
  const stopAtTheEnd = (pid: number) =>
    options.outlive === true ? Effect.void : Effect.addFinalizer(() => stop(pid))

  const found = Option.getOrUndefined(yield* runningServer(dataDir, databaseIn(dataDir)))
  if (found !== undefined) {
    const { pid, port, uiPort } = found
    const parentLives = found.parentPid !== process.pid && isAlive(found.parentPid)
    const healthy = yield* answers(port).pipe(
      Effect.retry({ times: 20, schedule: Schedule.spaced("100 millis") }),
      Effect.timeout("5 seconds"),
      Effect.isSuccess,
    )
    if (parentLives) {
      if (healthy) return serving(pid, port, uiPort, "shared")
      return yield* new DevServerFailed({
        reason: `The Temporal server of process ${found.parentPid} (pid ${pid}) works on this data folder and does not answer on port ${port}: stop that process first.`,
      })
    }
    if (healthy && found.binary === binary && found.codecEndpoint === codecEndpoint) {
      yield* writeRecord(dataDir, { ...found, parentPid: process.pid })
      yield* stopAtTheEnd(pid)
      return serving(pid, port, uiPort, "taken over")
    }
    if (isOurServer(pid, databaseIn(dataDir))) yield* stop(pid)
  }

  const { port, uiPort } = yield* devServerPorts(options)
  const pid = yield* Effect.acquireRelease(
    Effect.tap(launch(options, port, uiPort), (pid) =>
      writeRecord(dataDir, { pid, parentPid: process.pid, port, uiPort, binary, codecEndpoint }),
    ),
    (pid, exit) => (options.outlive === true && exit._tag === "Success" ? Effect.void : stop(pid)),
  )
  yield* waitUntilReady(options, pid, port)
  return serving(pid, port, uiPort, "started")
})
