import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer, Option } from "effect"
import { FetchHttpClient } from "effect/http"
import { afterEach, vi } from "vitest"
import { findTemporalBinary, TEMPORAL_VERSION } from "../../src/temporal/binary.ts"
import { installTemporal } from "../../src/temporal/binaryInstall.ts"

afterEach(() => {
  vi.unstubAllEnvs()
})

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "utopiahire-binary-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
)
const program = (path: string, text = "#!/bin/sh\n") => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}
const cacheIn = (home: string) => join(home, "utopiahire", `temporal-${TEMPORAL_VERSION}`, "temporal")
const variables = (values: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromUnknown(values))

describe.skipIf(process.platform !== "linux")("Temporal's CLI (on Linux)", () => {
  it.effect("is looked for in TEMPORAL_CLI, then on the PATH, then in the cache", () =>
    Effect.gen(function* () {
      const home = yield* folder
      const named = program(join(home, "named"))
      const onPath = program(join(home, "bin", "temporal"))
      writeFileSync(join(home, "temporal"), "not a program")
      const cached = program(cacheIn(home))
      const find = (values: Record<string, string>) =>
        Effect.map(findTemporalBinary, Option.getOrUndefined).pipe(
          Effect.provide(variables({ XDG_CACHE_HOME: home, ...values })),
        )
      const PATH = [home, "relative", dirname(onPath)].join(delimiter)
      assert.deepStrictEqual(yield* find({ TEMPORAL_CLI: named, PATH }), {
        path: named,
        source: "TEMPORAL_CLI",
      })
      assert.deepStrictEqual(yield* find({ PATH }), { path: onPath, source: "PATH" })
      assert.deepStrictEqual(yield* find({ PATH: home }), { path: cached, source: "cache" })
      assert.isUndefined(yield* find({ PATH: home, XDG_CACHE_HOME: join(home, "elsewhere") }))
    }).pipe(Effect.scoped),
  )

  const install = (home: string, fetch: typeof globalThis.fetch) => {
    const lines: Array<string> = []
    return installTemporal((line) => Effect.sync(() => void lines.push(line))).pipe(
      Effect.provide(Layer.merge(NodeServices.layer, variables({ XDG_CACHE_HOME: home }))),
      Effect.provideService(FetchHttpClient.Fetch, fetch),
      Effect.map((binary) => ({ binary, lines })),
    )
  }
  const offline: typeof globalThis.fetch = () => Promise.reject(new TypeError("fetch failed"))
  /** Stands for Go: notes that it ran and "builds". */
  const fakeGo = (home: string) =>
    program(
      join(home, "bin", "go"),
      `#!/bin/sh\necho "$@" >> "${home}/go.log"\necho building/something >&2\n/bin/sleep 0.3\necho built > "$GOBIN/temporal"\n`,
    )

  it.live("is built where it cannot be downloaded, once however many ask", () =>
    Effect.gen(function* () {
      const home = yield* folder
      vi.stubEnv("PATH", dirname(fakeGo(home)))
      const both = yield* Effect.all([install(home, offline), install(home, offline)], { concurrency: 2 })
      for (const { binary } of both) assert.deepStrictEqual(binary, { path: cacheIn(home), source: "cache" })
      assert.strictEqual(readFileSync(cacheIn(home), "utf8"), "built\n")
      assert.deepStrictEqual(readdirSync(join(home, "utopiahire")), [`temporal-${TEMPORAL_VERSION}`])
      const [run, ...more] = readFileSync(join(home, "go.log"), "utf8").trim().split("\n")
      assert.include(run, `@v${TEMPORAL_VERSION}`)
      assert.deepStrictEqual(more, [])
    }).pipe(Effect.scoped),
  )

  it.live("is never taken from an archive with another SHA-256", () =>
    Effect.gen(function* () {
      const home = yield* folder
      vi.stubEnv("PATH", join(home, "empty"))
      const failed = yield* install(home, () => Promise.resolve(new Response("tampered"))).pipe(Effect.flip)
      assert.strictEqual(failed._tag, "TemporalNotInstalled")
      assert.include(failed.message, "SHA-256")
      assert.include(failed.message, "Go is not installed")
      assert.deepStrictEqual(readdirSync(join(home, "utopiahire")), [])
    }).pipe(Effect.scoped),
  )

  it.live("is installed although a killed install left its lock", () =>
    Effect.gen(function* () {
      const home = yield* folder
      vi.stubEnv("PATH", dirname(fakeGo(home)))
      mkdirSync(join(home, "utopiahire"))
      writeFileSync(join(home, "utopiahire", `temporal-${TEMPORAL_VERSION}.lock`), "4194999")
      const { lines } = yield* install(home, offline)
      assert.match(lines.join("\n"), /Downloading .*\nBuilding /)
    }).pipe(Effect.scoped),
  )
})
