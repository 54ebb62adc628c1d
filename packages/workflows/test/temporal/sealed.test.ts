import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { NodeServices } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { Effect, Layer, Redacted, Schema } from "effect"
import { Flows } from "@utopiahire/services/flows/Flows"
import { implement, stepTable } from "../../src/steps.ts"
import { makeCodec, sealedDataConverter } from "../../src/temporal/codec.ts"
import { DevServer } from "../../src/temporal/devServer.ts"
import { layer as flowsLayer } from "../../src/temporal/Flows.ts"
import { temporalAt } from "../../src/temporal/settings.ts"
import { TemporalWorker } from "../../src/temporal/worker.ts"
import { binary } from "../temporalServer.ts"
import { canary, stumble, tell } from "./canary.flow.ts"

const absent = binary === undefined && process.env["CI"] !== "true"
const WORD = "zq-canary-51f8"
const Word = Schema.Struct({ word: Schema.String })
const steps = stepTable(
  implement(tell, { input: Word, output: Word, run: Effect.succeed }),
  implement(stumble, {
    input: Word,
    output: Word,
    run: ({ word }) => Effect.die(new Error(`stumbled over ${word}`)),
  }),
)

const runBoth = (dataDir: string, converted: boolean) =>
  Effect.gen(function* () {
    const { address } = yield* DevServer
    const codec = yield* makeCodec(Redacted.make(`k:${Buffer.alloc(32, 9).toString("base64")}`))
    const settings = temporalAt(address, converted ? { dataConverter: sealedDataConverter(codec) } : {})
    const workflowsPath = join(import.meta.dirname, "canaryWorkflows.ts")
    return yield* Effect.gen(function* () {
      const flows = yield* Flows
      const outcome = (id: string, stumbles: boolean) =>
        Effect.andThen(flows.start(canary, { id, word: WORD, stumbles }), flows.result(canary, id))
      return yield* Effect.all([outcome("well", false), outcome("badly", true)], { concurrency: 2 })
    }).pipe(
      Effect.provide(
        Layer.merge(flowsLayer(settings), TemporalWorker.layer(settings, steps, { workflowsPath })),
      ),
    )
  }).pipe(
    Effect.provide(
      DevServer.layer({ binary: binary ?? "temporal", dataDir }).pipe(Layer.provide(NodeServices.layer)),
    ),
  )

/** How often the word stands in clear in what the server wrote. */
const hits = (dataDir: string) =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith("temporal.db"))
    .map((name) => readFileSync(join(dataDir, name), "latin1").split(WORD).length - 1)
    .reduce((sum, count) => sum + count, 0)

for (const { converted, name } of [
  { name: "sealed: not once", converted: true },
  { name: "unsealed: often, so the search would find it", converted: false },
])
  it.live.skipIf(absent)(
    `a word in inputs, results and failures stands in Temporal's database, ${name}${absent ? " (skipped: no temporal binary)" : ""}`,
    () =>
      Effect.gen(function* () {
        const dataDir = yield* Effect.acquireRelease(
          Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-sealed-"))),
          (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
        )
        const [well, badly] = yield* runBoth(dataDir, converted)
        assert.deepStrictEqual(well, { _tag: "done", value: { word: WORD } })
        assert.strictEqual(badly._tag, "failed")
        if (converted) assert.strictEqual(hits(dataDir), 0)
        else assert.isAbove(hits(dataDir), 3)
      }).pipe(Effect.scoped),
  )
