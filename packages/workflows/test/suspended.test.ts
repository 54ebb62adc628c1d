import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, layer } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { defineSignal } from "@utopiahire/domain/Flow"
import { Flows } from "@utopiahire/services/flows/Flows"
import { ownDatabase } from "./database.ts"
import { embedded } from "./engines.ts"
import { changing, go, probe } from "./probes.flow.ts"
import { cancelled, did, done } from "./suite.ts"

interface Dump {
  readonly tables: ReadonlyArray<string>
  /** JSON as text: ids are larger than a number holds. */
  readonly rows: Readonly<Record<string, string>>
}
const dump: Dump = JSON.parse(readFileSync(join(import.meta.dirname, "suspended/runs.json"), "utf8"))

/** The tables and rows of an engine of former days, before today's engine opens them. */
const restored = Layer.effectDiscard(
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    for (const statement of dump.tables) yield* sql.unsafe(statement)
    for (const [table, json] of Object.entries(dump.rows))
      yield* sql.unsafe(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(null::${table}, $1::json)`,
        [json],
      )
  }).pipe(Effect.orDie),
)
const engine = (version: 1 | 2) =>
  embedded(version).pipe(Layer.provide(restored), Layer.provideMerge(ownDatabase))

const resumed = (changed: boolean) =>
  Effect.gen(function* () {
    const flows = yield* Flows
    const flow = changing(changed ? 2 : 1)
    const result = (kind: string, run: string) => flows.result(probe, `probe/${kind}/${run}`)
    yield* flows.signal(probe, "probe/signalLate/old-late", go, { n: 1 })
    yield* flows.signal(probe, "probe/timeoutNot/old-not", go, { n: 2 })
    yield* flows.signal(probe, "probe/twoWaits/old-all", defineSignal("a"), 0)
    yield* flows.cancel(probe, "probe/cancelAll/old-undo")
    yield* flows.signal(flow, "changing/old-changing", go, { n: 3 })
    const first = { value: { n: 1 } }
    assert.deepStrictEqual(yield* result("signalLate", "old-late"), done([first, first]))
    assert.deepStrictEqual(yield* did("old-late"), ["got"])
    // The timer of this wait has long passed: the signal was not there in time.
    assert.deepStrictEqual((yield* result("timeoutNot", "old-not"))._tag, "done")
    assert.deepStrictEqual(yield* result("sleep", "old-sleep"), done("slept"))
    assert.deepStrictEqual(yield* did("old-sleep"), ["after"])
    assert.deepStrictEqual(yield* result("twoWaits", "old-all"), done("both"))
    assert.sameMembers([...(yield* did("old-all"))], ["undone-a", "b2"])
    assert.deepStrictEqual(yield* result("cancelAll", "old-undo"), cancelled)
    assert.sameMembers([...(yield* did("old-undo"))], ["undone-a", "undone-b", "undone"])
    assert.deepStrictEqual(
      yield* flows.result(flow, "changing/old-changing"),
      done({ before: false, after: false }),
    )
    assert.deepStrictEqual(yield* did("old-changing"), ["last"])
  })

for (const version of [1, 2] as const)
  layer(engine(version), { excludeTestServices: true, timeout: "60 seconds" })(
    version === 1 ? "today's engine" : "today's engine with newer flows",
    (it) => {
      it.effect("takes up the suspended runs of a former one and ends them", () => resumed(version === 2))
    },
  )
