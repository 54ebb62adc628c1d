import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { NodeServices } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { Connection } from "@temporalio/client"
import { Context, Effect, Layer } from "effect"
import { DevServer, devServerPorts, type DevServerOptions } from "../../src/temporal/devServer.ts"
import { binary } from "../temporalServer.ts"

const absent = binary === undefined && process.env["CI"] !== "true"
const test = it.live.skipIf(absent)
const reason = absent ? " (skipped: no temporal binary, npm run temporal gets one)" : ""

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-temporal-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
)
const start = (dataDir: string, more: Partial<DevServerOptions> = {}) =>
  Layer.build(DevServer.layer({ binary: binary ?? "temporal", dataDir, ...more })).pipe(
    Effect.map((context) => Context.get(context, DevServer)),
    Effect.provide(NodeServices.layer),
  )
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const getJson = (url: string) => Effect.promise(() => fetch(url).then((r) => r.json() as Promise<any>))

/** Another process that starts the server and then only waits. */
const parentProcess = (dataDir: string) =>
  Effect.acquireRelease(
    Effect.callback<{ readonly pid: number; readonly kill: Effect.Effect<void> }>((resume) => {
      const module = (path: string) => JSON.stringify(import.meta.resolve(path))
      const script = `
        import { Effect, Layer } from ${module("effect")}
        import { NodeServices } from ${module("@effect/platform-node")}
        import { DevServer } from ${module("../../src/temporal/devServer.ts")}
        const layer = DevServer.layer(${JSON.stringify({ binary, dataDir })}).pipe(Layer.provide(NodeServices.layer))
        Effect.runPromise(Effect.provide(Effect.gen(function* () {
          process.stdout.write((yield* DevServer).pid + "\\n")
          yield* Effect.never
        }), layer))`
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        stdio: ["ignore", "pipe", "inherit"],
      })
      const kill = Effect.callback<void>((done) => {
        child.once("exit", () => done(Effect.void))
        child.kill("SIGKILL")
      })
      child.stdout.once("data", (line) => resume(Effect.succeed({ pid: Number(String(line)), kill })))
    }),
    ({ pid }) => Effect.sync(() => isAlive(pid) && process.kill(pid, "SIGKILL")),
  )

test(`the server comes with its UI, the search attributes and 30 days of history, and ends with its scope${reason}`, () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const pid = yield* Effect.scoped(
      Effect.gen(function* () {
        const { address, origin, pid, uiUrl } = yield* start(dataDir, { codecEndpoint: "http://127.0.0.1:9" })
        assert.strictEqual(origin, "started")
        const settings = yield* getJson(`${uiUrl}/api/v1/settings`)
        assert.strictEqual(settings.Codec.Endpoint, "http://127.0.0.1:9")
        const connection = yield* Effect.promise(() => Connection.connect({ address }))
        const [attributes, namespace] = yield* Effect.promise(() =>
          Promise.all([
            connection.operatorService.listSearchAttributes({ namespace: "default" }),
            connection.workflowService.describeNamespace({ namespace: "default" }),
          ]),
        )
        yield* Effect.promise(() => connection.close())
        assert.containsAllKeys(attributes.customAttributes, ["FlowStage", "FlowStatus"])
        assert.strictEqual(Number(namespace.config?.workflowExecutionRetentionTtl?.seconds), 30 * 24 * 3600)
        const record = JSON.parse(readFileSync(join(dataDir, "temporal.json"), "utf8"))
        assert.strictEqual(record.pid, pid)
        assert.strictEqual(address, `127.0.0.1:${record.port}`)
        return pid
      }),
    )
    assert.isFalse(isAlive(pid))
  }).pipe(Effect.scoped))

test(`a server is shared while its parent lives, taken over after a kill -9, replaced when its flags differ${reason}`, () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const parent = yield* parentProcess(dataDir)
    const shared = yield* Effect.scoped(start(dataDir))
    assert.deepStrictEqual([shared.origin, shared.pid], ["shared", parent.pid])
    assert.isTrue(isAlive(parent.pid))

    yield* parent.kill
    assert.isTrue(isAlive(parent.pid))
    const taken = yield* Effect.scoped(start(dataDir, { outlive: true }))
    assert.deepStrictEqual([taken.origin, taken.pid], ["taken over", parent.pid])
    assert.isTrue(isAlive(parent.pid))

    const next = yield* Effect.scoped(start(dataDir, { codecEndpoint: "http://127.0.0.1:9" }))
    assert.strictEqual(next.origin, "started")
    assert.notStrictEqual(next.pid, parent.pid)
    assert.isFalse(isAlive(parent.pid))
    assert.strictEqual(next.address, taken.address)
    assert.isFalse(isAlive(next.pid))
  }).pipe(Effect.scoped))

it.live("a file that names another process, or is damaged, is no server to take over", () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const ports = devServerPorts({ dataDir }).pipe(Effect.provide(NodeServices.layer))
    const record = {
      pid: process.pid,
      parentPid: 1,
      port: 47_233,
      uiPort: 47_234,
      binary: "x",
      codecEndpoint: null,
    }
    writeFileSync(join(dataDir, "temporal.json"), JSON.stringify(record))
    assert.deepStrictEqual(yield* ports, { port: 47_233, uiPort: 47_234 })
    const failed = yield* Effect.flip(start(dataDir, { binary: process.execPath }))
    assert.strictEqual(failed._tag, "DevServerFailed")
    assert.include(failed.reason, "MODULE_NOT_FOUND")
    writeFileSync(join(dataDir, "temporal.json"), "{")
    assert.isAbove((yield* ports).port, 1023)
  }).pipe(Effect.scoped),
)
