import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Connection } from "@temporalio/client"
import { Effect, Option, Schedule } from "effect"
import { findTemporalBinary } from "../src/temporal/binary.ts"

const found = await Effect.runPromise(findTemporalBinary)
/** Undefined where the machine has none: `npm run temporal -- --install-only` gets one. */
export const binary = Option.getOrUndefined(found)?.path

const freePort = Effect.promise(
  () =>
    new Promise<number>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo
        server.close(() => resolve(port))
      })
    }),
)

const answers = (address: string) =>
  Effect.tryPromise(async () => {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 })
    await connection.close()
  }).pipe(Effect.retry({ times: 100, schedule: Schedule.spaced("100 millis") }), Effect.orDie)

export interface TemporalServer {
  readonly address: string
  /** kill -9 */
  readonly kill: Effect.Effect<void>
  readonly start: Effect.Effect<void>
}

/** A server with its data in a file, so that it can be killed and come back. Search attributes unless told not to. */
export const temporalServer = Effect.fnUntraced(function* (attributes = true) {
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-temporal-"))),
    (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true })),
  )
  const port = yield* freePort
  const address = `127.0.0.1:${port}`
  const file = join(folder, "temporal.db")
  const search = attributes
    ? "--search-attribute FlowStage=Keyword --search-attribute FlowStatus=Keyword"
    : ""
  const options =
    `server start-dev --ip 127.0.0.1 --port ${port} --headless --log-level error --db-filename ${file}
    --sqlite-pragma journal_mode=wal --sqlite-pragma synchronous=1
    --dynamic-config-value system.enableActivityEagerExecution=true ${search}`
      .trim()
      .split(/\s+/)
  let child: ChildProcess | undefined
  const start = Effect.suspend(() => {
    child = spawn(binary!, options, { stdio: "ignore" })
    return answers(address)
  })
  const kill = Effect.promise(
    () =>
      new Promise<void>((resolve) => {
        const running = child
        if (running === undefined || running.exitCode !== null) return resolve()
        running.on("exit", () => resolve())
        running.kill("SIGKILL")
      }),
  )
  yield* Effect.acquireRelease(start, () => kill)
  return { address, start, kill }
})
