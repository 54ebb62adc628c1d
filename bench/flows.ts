import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Client, Connection } from "@temporalio/client"
import { NativeConnection, Worker } from "@temporalio/worker"
import { Effect, Layer, ManagedRuntime, References, Schema } from "effect"
import { acquire } from "@utopiahire/services/db/embeddedPostgres"
import { Db } from "@utopiahire/services/db/Db"
import { Flows } from "@utopiahire/services/flows/Flows"
import { layer as embeddedFlows } from "@utopiahire/workflows/embedded/Flows"
import { implement, stepTable } from "@utopiahire/workflows/steps"
import { layer as temporalFlows } from "@utopiahire/workflows/temporal/Flows"
import { temporalAt } from "@utopiahire/workflows/temporal/settings"
import { bundleFlows, TemporalWorker } from "@utopiahire/workflows/temporal/worker"
import { binary, temporalServer } from "../packages/workflows/test/temporalServer.ts"
import { first, second, third, thrice } from "./flows/thrice.flow.ts"

const SEQUENTIAL = 20
const CONCURRENT = 100
const IN_FLIGHT = 20
const ROUNDS = 6
const goals = { p50: 30, perSecond: 150, ratio: 0.85 }

/** One run of the flow, to its result. */
type RunOne = (id: string) => Promise<unknown>
interface Figures {
  readonly latencies: Array<number>
  readonly rates: Array<number>
  cpu: number
  runs: number
}

const Input = Schema.Struct({ id: Schema.String })
const doNothing = (step: typeof first) =>
  implement(step, { input: Input, output: Schema.Struct({}), run: () => Effect.succeed({}) })
const steps = stepTable(...[first, second, third].map(doNothing))
const quiet = Layer.succeed(References.MinimumLogLevel, "Error")
const path = (file: string) => fileURLToPath(new URL(`./flows/${file}`, import.meta.url))

const through = (flows: Flows["Service"]): RunOne => {
  const once = (id: string) =>
    Effect.flatMap(flows.start(thrice, { id }), (flowId) => flows.result(thrice, flowId))
  return (id) => Effect.runPromise(once(id))
}

const bare = Effect.fnUntraced(function* (address: string) {
  const native = yield* Effect.promise(() => NativeConnection.connect({ address }))
  const connection = yield* Effect.promise(() => Connection.connect({ address }))
  const nothing = async () => ({})
  const workflowBundle = yield* Effect.promise(() => bundleFlows(path("bareWorkflows.ts")))
  yield* Effect.acquireRelease(
    Effect.promise(async () => {
      const activities = { first: nothing, second: nothing, third: nothing }
      const worker = await Worker.create({
        connection: native,
        taskQueue: "bare",
        workflowBundle,
        activities,
      })
      return { worker, done: worker.run() }
    }),
    ({ done, worker }) =>
      Effect.promise(async () => {
        worker.shutdown()
        await done
        await connection.close()
        await native.close()
      }),
  )
  const { workflow } = new Client({ connection })
  return async (id: string) => {
    const handle = await workflow.start("bare", {
      taskQueue: "bare",
      workflowId: `bare/${id}`,
      args: [{ id }],
    })
    return handle.result()
  }
})

let runs = 0
const sequential = async (one: RunOne, n: number) => {
  const took: Array<number> = []
  for (let i = 0; i < n; i++) {
    const began = performance.now()
    await one(`s${runs++}`)
    took.push(performance.now() - began)
  }
  return took
}
const perSecond = async (one: RunOne) => {
  const last = runs + CONCURRENT
  const began = performance.now()
  const lane = async () => {
    while (runs < last) await one(`c${runs++}`)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
  return (CONCURRENT * 1000) / (performance.now() - began)
}
const figures: Record<string, Figures> = {}
/** The engines take turns, each first once in a while: a busy moment of the machine falls on all of them. */
const measure = async (engines: Record<string, RunOne>) => {
  for (const one of Object.values(engines)) await perSecond(one)
  const names = Object.keys(engines)
  for (let round = 0; round < ROUNDS; round++)
    for (const [turn] of names.entries()) {
      const name = names[(turn + round) % names.length]!
      const one = engines[name]!
      const own = (figures[name] ??= { latencies: [], rates: [], cpu: 0, runs: 0 })
      const cpu = process.cpuUsage()
      own.latencies.push(...(await sequential(one, SEQUENTIAL)))
      own.rates.push(await perSecond(one))
      const { system, user } = process.cpuUsage(cpu)
      own.cpu += (user + system) / 1000
      own.runs += SEQUENTIAL + CONCURRENT
    }
}

const quantile = (values: ReadonlyArray<number>, q: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))]!
const row = (name: string, { cpu, latencies, rates, runs }: Figures) =>
  console.log(
    name.padEnd(18),
    quantile(latencies, 0.5).toFixed(1).padStart(8),
    quantile(latencies, 0.95).toFixed(1).padStart(8),
    quantile(rates, 0.5).toFixed(0).padStart(9),
    (cpu / runs).toFixed(1).padStart(12),
  )

const program = Effect.gen(function* () {
  const dataDir = yield* Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-bench-"))),
    (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true })),
  )
  const { url } = yield* acquire({ dataDir })
  const serve = <E>(layer: Layer.Layer<Flows, E>) =>
    Effect.gen(function* () {
      const runtime = yield* Effect.acquireRelease(
        Effect.sync(() => ManagedRuntime.make(layer.pipe(Layer.provide(quiet)))),
        (runtime) => runtime.disposeEffect,
      )
      return through(yield* Effect.promise(() => runtime.runPromise(Effect.orDie(Flows))))
    })
  const engines: Record<string, RunOne> = {}
  if (binary === undefined) console.log("No temporal binary: npm run temporal -- --install-only gets one")
  else {
    const { address } = yield* temporalServer()
    const settings = temporalAt(address)
    const worker = TemporalWorker.layer(settings, steps, { workflowsPath: path("oursWorkflows.ts") })
    const ours = yield* serve(temporalFlows(settings).pipe(Layer.provideMerge(worker)))
    engines["bare Temporal"] = yield* bare(address)
    engines["ours on Temporal"] = ours
  }
  engines["embedded"] = yield* serve(embeddedFlows([thrice], steps).pipe(Layer.provide(Db.layerUrl(url))))
  yield* Effect.promise(() => measure(engines))

  console.log(`3 steps, ${IN_FLIGHT} in flight   p50 ms   p95 ms   flows/s  CPU ms/flow`)
  for (const [name, own] of Object.entries(figures)) row(name, own)
  const { "bare Temporal": peer, embedded, "ours on Temporal": ours } = figures
  if (peer !== undefined && ours !== undefined) {
    const speed = quantile(ours.rates, 0.5) / quantile(peer.rates, 0.5)
    const wait = quantile(peer.latencies, 0.5) / quantile(ours.latencies, 0.5)
    console.log(
      `ours / bare Temporal: ${speed.toFixed(2)} of its flows/s, ${wait.toFixed(2)} of its speed to one (goal: ${goals.ratio})`,
    )
  }
  const p50 = quantile(embedded!.latencies, 0.5)
  const rate = quantile(embedded!.rates, 0.5)
  console.log(
    `embedded: p50 ${p50.toFixed(1)} ms (goal: under ${goals.p50}), ${rate.toFixed(0)} flows/s (goal: over ${goals.perSecond})`,
  )
})

await Effect.runPromise(Effect.scoped(program))
process.exit(0)
