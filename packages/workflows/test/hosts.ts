import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { Effect, Redacted, Schema } from "effect"
import { Db } from "@utopiahire/services/db/Db"
import type { FlowOutcome } from "@utopiahire/services/flows/Flows"
import type { Version } from "./engines.ts"

export class HostFailed extends Schema.TaggedError<HostFailed>()("HostFailed", { message: Schema.String }) {}

/** A process with an engine, of the caller's database; it is killed with the scope at the latest. */
export const startHost = Effect.fnUntraced(function* (engine: string, address = "", version: Version = 1) {
  const { url } = yield* Db
  const file = fileURLToPath(new URL("./host.ts", import.meta.url))
  const child = yield* Effect.acquireRelease(
    Effect.sync(() =>
      spawn(process.execPath, [file, engine, Redacted.value(url), `${version}`, address], {
        stdio: ["pipe", "pipe", "inherit"],
      }),
    ),
    (child) => Effect.sync(() => child.kill("SIGKILL")),
  )
  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>()
  const gone = new Promise<number | null>((resolve) => child.on("exit", resolve))
  const ready = new Promise<string | undefined>((resolve) => {
    void gone.then(() => resolve("The host ended before it was ready"))
    createInterface({ input: child.stdout }).on("line", (line) => {
      // Temporal's native part writes its warnings to the same stream.
      if (!line.startsWith("{")) return
      const message = JSON.parse(line)
      if (message.number === undefined) resolve(message.failed)
      else waiting.get(message.number)?.(message)
    })
  })
  const failure = yield* Effect.promise(() => ready)
  if (failure !== undefined) return yield* new HostFailed({ message: failure })
  let asked = 0
  const ask = (method: string, flow: string, ...args: ReadonlyArray<unknown>) =>
    Effect.tryPromise({
      try: () =>
        new Promise<unknown>((resolve, reject) => {
          const number = asked++
          waiting.set(number, ({ error, value }) =>
            error === undefined ? resolve(value) : reject(new Error(error)),
          )
          child.stdin.write(`${JSON.stringify([number, method, flow, ...args])}\n`)
        }),
      catch: (error) => new HostFailed({ message: String(error) }),
    })
  const end = (signal: "SIGKILL" | "SIGTERM") =>
    Effect.promise(() => {
      child.kill(signal)
      return gone
    })
  return {
    start: (flow: string, inputs: ReadonlyArray<unknown>) =>
      Effect.map(ask("start", flow, ...inputs), (ids) => ids as ReadonlyArray<string>),
    results: (flow: string, ids: ReadonlyArray<string>) =>
      Effect.map(ask("results", flow, ...ids), (outcomes) => outcomes as ReadonlyArray<FlowOutcome<any>>),
    stage: (id: string) => ask("stage", "", id),
    signal: (flow: string, id: string, name: string, value: unknown) => ask("signal", flow, id, name, value),
    cancel: (flow: string, id: string) => ask("cancel", flow, id),
    schedule: (flow: string, schedule: unknown) => ask("schedule", flow, schedule),
    unschedule: (id: string) => ask("unschedule", "", id),
    kill: end("SIGKILL"),
    /** Gives the exit code. */
    stop: end("SIGTERM"),
  }
})
