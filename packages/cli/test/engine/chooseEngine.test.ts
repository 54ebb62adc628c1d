import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { NodeServices } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer, Option } from "effect"
import { DataDir } from "@utopiahire/services/config/DataDir"
import { chooseEngine, rememberEngine } from "../../src/engine/chooseEngine.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-engine-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
)
/** A machine of its own: only these variables, this data folder and no cache. */
const on = (dataDir: string, variables: Record<string, string>) =>
  Layer.mergeAll(
    NodeServices.layer,
    DataDir.layer(dataDir),
    ConfigProvider.layer(
      ConfigProvider.fromUnknown({ XDG_CACHE_HOME: "/nowhere", LOCALAPPDATA: "/nowhere", ...variables }),
    ),
  )
const none = Option.none<"temporal" | "embedded">()

it.effect("the engine of the first start is the engine of the next ones", () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const cli = join(dataDir, "temporal")
    writeFileSync(cli, "")
    chmodSync(cli, 0o755)
    const withCli = on(dataDir, { TEMPORAL_CLI: cli })
    const without = on(dataDir, {})

    const first = yield* chooseEngine(none).pipe(Effect.provide(withCli))
    assert.strictEqual(first.home._tag, "managed")
    assert.include(first.reason, cli)
    yield* rememberEngine(first).pipe(Effect.provide(withCli))

    const gone = yield* chooseEngine(none).pipe(Effect.provide(without), Effect.flip)
    assert.strictEqual(gone._tag, "EngineRefused")
    const switched = yield* chooseEngine(Option.some("embedded")).pipe(Effect.provide(without))
    yield* rememberEngine(switched).pipe(Effect.provide(without))

    const kept = yield* chooseEngine(none).pipe(Effect.provide(withCli))
    assert.strictEqual(kept.engine, "embedded")
  }).pipe(Effect.scoped),
)

it.effect("a damaged memory of the last engine stops the start, unless the engine is named", () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    writeFileSync(join(dataDir, "engine.json"), "{")
    const machine = on(dataDir, {})
    const refused = yield* chooseEngine(none).pipe(Effect.provide(machine), Effect.flip)
    assert.include(refused.message, "engine.json")
    const named = yield* chooseEngine(Option.some("embedded")).pipe(Effect.provide(machine))
    assert.strictEqual(named.engine, "embedded")
  }).pipe(Effect.scoped),
)

it.effect("a TEMPORAL_CLI that cannot be run is said, not passed over", () =>
  Effect.gen(function* () {
    const dataDir = yield* folder
    const machine = on(dataDir, { TEMPORAL_CLI: "/nowhere/temporal" })
    const refused = yield* chooseEngine(none).pipe(Effect.provide(machine), Effect.flip)
    assert.include(refused.message, "TEMPORAL_CLI is set to /nowhere/temporal")
  }).pipe(Effect.scoped),
)
