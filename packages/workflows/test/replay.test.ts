import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { historyFromJSON } from "@temporalio/common/lib/proto-utils.js"
import { Worker } from "@temporalio/worker"
import { Effect } from "effect"
import { flows } from "../src/flows.ts"
import { bundleFlows } from "../src/temporal/worker.ts"
import { workflowsPath } from "./engines.ts"

const folder = join(import.meta.dirname, "histories")
const histories = globSync("*.json", { cwd: folder }).map((file) => ({
  workflowId: basename(file, ".json"),
  history: historyFromJSON(JSON.parse(readFileSync(join(folder, file), "utf8"))),
}))
/** A flow that needs more than this has outgrown its form: work that repeats belongs into steps. */
const MAX_EVENTS = 60

const replay = (path: string, of: typeof histories) =>
  Effect.promise(async () => {
    const workflowBundle = await bundleFlows(path)
    const failures: Array<string> = []
    for await (const { error, workflowId } of Worker.runReplayHistories({ workflowBundle }, of))
      if (error !== undefined) failures.push(`${workflowId}: ${error.message}`)
    return failures
  })

describe("recorded histories", () => {
  it.effect("are replayed by today's code, each of them", () =>
    Effect.gen(function* () {
      assert.isAtLeast(histories.length, 15)
      assert.deepStrictEqual(yield* replay(workflowsPath, histories), [])
    }),
  )
  it.effect("are replayed by code changed behind patches", () =>
    Effect.gen(function* () {
      const path = join(import.meta.dirname, "patchedWorkflows.ts")
      const changing = histories.filter(({ workflowId }) => workflowId.startsWith("changing"))
      assert.isAtLeast(changing.length, 1)
      assert.deepStrictEqual(yield* replay(path, changing), [])
    }),
  )
  it.effect("show a change without a patch", () =>
    Effect.gen(function* () {
      const path = join(import.meta.dirname, "brokenWorkflows.ts")
      const changing = histories.filter(({ workflowId }) => workflowId.startsWith("changing"))
      assert.strictEqual((yield* replay(path, changing)).length, changing.length)
    }),
  )
  it("hold every flow of the product, and no flow is long", () => {
    for (const { name } of flows) {
      const own = histories.filter(({ workflowId }) => workflowId.startsWith(`${name}-`))
      assert.isAtLeast(own.length, 1, `no history of ${name}: record one with histories/record.ts`)
      for (const { history, workflowId } of own)
        assert.isBelow(history.events!.length, MAX_EVENTS, workflowId)
    }
  })
})

describe("a flow file", () => {
  it("imports nothing but Flow.ts at run time", () => {
    const root = join(import.meta.dirname, "../../domain/src")
    const files = globSync("**/*.flow.ts", { cwd: root })
    assert.isAtLeast(files.length, flows.length)
    const others = files.flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/^import (?!type )[^"]*"([^"]+)"/gm)]
        .map(([, name]) => name!)
        .filter((name) => !name.endsWith("/Flow.ts"))
        .map((name) => `${file}: ${name}`),
    )
    assert.deepStrictEqual(others, [])
  })
})
