import { assert, describe, layer } from "@effect/vitest"
import { Clock, Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { ownDatabase } from "./database.ts"
import type { Version } from "./engines.ts"
import { startHost } from "./hosts.ts"
import { createLedger } from "./probeSteps.ts"
import { did, done, type Engine, ledger, until } from "./suite.ts"
import { binary, temporalServer } from "./temporalServer.ts"

/** Where the engines may differ when processes end and code changes. */
const differences = {
  temporal: {
    /** A run that has not come to a patch yet takes it. */
    patchAheadOfOldRun: true,
    /** A step whose process hangs longer than its heartbeat is given up and tried again. */
    hungStepIsRetried: true,
  },
  embedded: {
    /** The patches of a run are those of its start. */
    patchAheadOfOldRun: false,
    /** What hangs the step hangs the engine with it: nobody is there to give it up. */
    hungStepIsRetried: false,
  },
} as const

/** The server of the Temporal hosts; the embedded ones need none. */
class Server extends Context.Service<
  Server,
  { readonly address: string; readonly kill: Effect.Effect<void>; readonly start: Effect.Effect<void> }
>()("utopiahire/test/Server") {
  static readonly none = Layer.succeed(Server, { address: "", kill: Effect.void, start: Effect.void })
  static readonly temporal = Layer.effect(Server, temporalServer())
}

const count = (table: string, runs: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ n: bigint }>`SELECT count(*) AS n FROM ${sql(table)} WHERE run LIKE ${`${runs}%`}`,
      ([row]) => Number(row!.n),
    ),
  )

const suite = (engine: Engine, server: Layer.Layer<Server, unknown>) =>
  layer(Layer.effectDiscard(createLedger).pipe(Layer.provideMerge(ownDatabase), Layer.merge(server)), {
    excludeTestServices: true,
    timeout: "180 seconds",
  })(`on ${engine}`, (it) => {
    const may = differences[engine]
    const host = (version: Version = 1) =>
      Effect.flatMap(Server, ({ address }) => startHost(engine, address, version))

    it.effect("kill -9 with 100 runs in flight: all finish, every step's effect once", () =>
      Effect.gen(function* () {
        const inputs = Array.from({ length: 100 }, (_, i) => ({
          run: `hundred-${i}`,
          kind: "long",
          wait: 1_500,
        }))
        const first = yield* host()
        const ids = yield* first.start("probe", inputs)
        // Somewhere in the middle: some have not begun, some are in a step, some sleep.
        yield* until(count("ledger", "hundred"), (n) => n >= 150)
        yield* first.kill
        const second = yield* host()
        const outcomes = yield* second.results("probe", ids)
        assert.deepStrictEqual(
          outcomes,
          Array.from({ length: 100 }, () => done("through")),
        )
        assert.strictEqual(yield* count("effects", "hundred"), 400)
        assert.strictEqual(yield* second.stage(ids[0]!), "finished")
        assert.strictEqual(yield* second.stop, 0)
      }).pipe(Effect.scoped),
    )

    it.effect("a stop in mid step leaves the run to the next process, under the same key", () =>
      Effect.gen(function* () {
        const first = yield* host()
        const [id] = yield* first.start("probe", [{ run: "stopped", kind: "long", wait: 6_000 }])
        yield* until(did("stopped"), (all) => all.includes("slow-start"))
        assert.strictEqual(yield* first.stop, 0)
        const second = yield* host()
        assert.deepStrictEqual(yield* second.results("probe", [id!]), [done("through")])
        assert.strictEqual(yield* count("effects", "stopped"), 4)
        assert.strictEqual((yield* did("stopped")).filter((what) => what === "one").length, 1)
        yield* second.stop
      }).pipe(Effect.scoped),
    )

    it.effect("a step whose process hangs is missed by its heartbeat", () =>
      Effect.gen(function* () {
        const only = yield* host()
        const ids = yield* only.start("probe", [{ run: "hung", kind: "seize", wait: 3_000 }])
        assert.deepStrictEqual(yield* only.results("probe", ids), [done("alive")])
        const tries = yield* ledger("hung")
        assert.strictEqual(tries.length > 1, may.hungStepIsRetried)
        assert.strictEqual(yield* count("effects", "hung"), 1)
        yield* only.stop
      }).pipe(Effect.scoped),
    )

    it.effect("new code goes on with an old run: patches it has passed are off", () =>
      Effect.gen(function* () {
        const old = yield* host(1)
        const [id] = yield* old.start("changing", [{ run: "old" }])
        yield* until(old.stage(id!), (stage) => stage === "waiting")
        yield* old.stop
        const renewed = yield* host(2)
        yield* renewed.signal("changing", id!, "go", { n: 1 })
        const after = may.patchAheadOfOldRun
        assert.deepStrictEqual(yield* renewed.results("changing", [id!]), [done({ before: false, after })])
        assert.deepStrictEqual(yield* did("old"), ["first", "last"])
        const fresh = yield* renewed.start("changing", [{ run: "new" }])
        yield* renewed.signal("changing", fresh[0]!, "go", { n: 1 })
        assert.deepStrictEqual(yield* renewed.results("changing", fresh), [
          done({ before: true, after: true }),
        ])
        yield* renewed.stop
      }).pipe(Effect.scoped),
    )

    it.effect("a server that is killed comes back with its runs, and makes up a missed start once", () =>
      Effect.gen(function* () {
        const server = yield* Server
        const scheduled = did("tick")
        const first = yield* host()
        const tick = { id: "tick", everyMs: 2_000, input: { run: "tick", kind: "sequence" } } as const
        yield* first.schedule("probe", tick)
        const [id] = yield* first.start("probe", [{ run: "asleep", kind: "sleep", wait: 4_000 }])
        yield* until(scheduled, (all) => all.length >= 3)
        yield* first.kill
        yield* server.kill
        const before = (yield* scheduled).length
        yield* Effect.sleep("11 seconds")
        yield* server.start
        const second = yield* host()
        const back = yield* Clock.currentTimeMillis
        // Said again as at every start of the product: a start that is owed stays owed.
        yield* second.schedule("probe", tick)
        yield* until(scheduled, (all) => all.length > before)
        yield* second.unschedule("tick")
        const started = Math.ceil(((yield* scheduled).length - before) / 3)
        const inTime = Math.ceil(((yield* Clock.currentTimeMillis) - back) / tick.everyMs)
        // Five were missed.
        assert.isAtMost(started - inTime, 2)
        assert.deepStrictEqual(yield* second.results("probe", [id!]), [done("slept")])
        yield* second.stop
      }).pipe(Effect.scoped),
    )
  })

suite("embedded", Server.none)
describe.skipIf(binary === undefined)("with a Temporal server", () => {
  suite("temporal", Server.temporal)
})

layer(Layer.effectDiscard(createLedger).pipe(Layer.provideMerge(ownDatabase)), { excludeTestServices: true })(
  "the embedded engine",
  (it) => {
    it.effect("is one process: a second one on the same database is told so", () =>
      Effect.gen(function* () {
        const first = yield* startHost("embedded")
        const refusal = yield* Effect.flip(startHost("embedded"))
        assert.include(refusal.message, "Another process already runs the embedded flow engine")
        yield* first.kill
        const next = yield* startHost("embedded")
        yield* next.stop
      }).pipe(Effect.scoped),
    )
  },
)
