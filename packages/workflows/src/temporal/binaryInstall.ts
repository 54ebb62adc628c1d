import { createHash } from "node:crypto"
import { dirname, join } from "node:path"
import { Clock, Effect, FileSystem, Option, Ref, Schedule, Schema, Stream } from "effect"
import { FetchHttpClient, HttpClient, HttpClientResponse } from "effect/http"
import { ChildProcess } from "effect/process"
import { cachedBinaryPath, findTemporalBinary, TEMPORAL_VERSION, type TemporalBinary } from "./binary.ts"
import { isAlive } from "./devServerRecord.ts"

/** SHA-256 of the official archives of TEMPORAL_VERSION. */
const archives: Readonly<Record<string, string>> = {
  linux_amd64: "ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d",
  linux_arm64: "bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5",
  darwin_amd64: "bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9",
  darwin_arm64: "cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415",
}
const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`
const MODULE = "github.com/temporalio/cli/cmd/temporal"

class TemporalNotInstalled extends Schema.TaggedError<TemporalNotInstalled>()("TemporalNotInstalled", {
  download: Schema.String,
  build: Schema.String,
}) {
  override get message(): string {
    return `Temporal's CLI could neither be downloaded (${this.download}) nor built (${this.build}): get it from https://docs.temporal.io/cli, then put it on the PATH or its path into TEMPORAL_CLI.`
  }
}

/** Why one way did not work; the other one may. */
class NotThisWay extends Schema.TaggedError<NotThisWay>()("NotThisWay", { reason: Schema.String }) {}
const notThisWay = (reason: string) => Effect.fail(new NotThisWay({ reason }))

/** Takes the lines that say how far it is. */
export type Progress = (line: string) => Effect.Effect<void>

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`

/** Says every five seconds how long the work has taken and what it is at. */
const telling =
  (progress: Progress, at: Effect.Effect<string>) =>
  <A, E, R>(work: Effect.Effect<A, E, R>) =>
    Effect.gen(function* () {
      const begun = yield* Clock.currentTimeMillis
      const line = Effect.flatMap(Effect.all([Clock.currentTimeMillis, at]), ([now, what]) =>
        progress(`  ${seconds(now - begun)}: ${what}`),
      )
      return yield* Effect.raceFirst(
        work,
        Effect.andThen(Effect.repeat(Effect.delay(line, "5 seconds"), Schedule.forever), Effect.never),
      )
    })

const download = Effect.fn("temporal.download")(function* (folder: string, progress: Progress) {
  const expected = archives[platform]
  if (expected === undefined) return yield* notThisWay(`no release is known for ${platform}`)
  const files = yield* FileSystem.FileSystem
  const url = `https://github.com/temporalio/cli/releases/download/v${TEMPORAL_VERSION}/temporal_cli_${TEMPORAL_VERSION}_${platform}.tar.gz`
  yield* progress(`Downloading Temporal's CLI ${TEMPORAL_VERSION} from ${new URL(url).host}`)
  const response = yield* HttpClient.get(url).pipe(
    Effect.flatMap(HttpClientResponse.filterStatusOk),
    Effect.timeout("8 seconds"),
    Effect.catch(() => notThisWay(`${new URL(url).host} does not answer`)),
  )
  const hash = createHash("sha256")
  const received = yield* Ref.make(0)
  const archive = join(folder, "temporal.tar.gz")
  yield* response.stream.pipe(
    Stream.tap((chunk) => {
      hash.update(chunk)
      return Ref.update(received, (bytes) => bytes + chunk.length)
    }),
    Stream.run(files.sink(archive)),
    telling(
      progress,
      Effect.map(Ref.get(received), (bytes) => `${(bytes / 1e6).toFixed(0)} MB received`),
    ),
    Effect.timeout("5 minutes"),
    Effect.catch(() => notThisWay("the download broke off")),
  )
  if (hash.digest("hex") !== expected)
    return yield* notThisWay("the archive's SHA-256 is not the expected one")
  const exit = yield* ChildProcess.make("tar", ["-xzf", archive, "-C", folder, "temporal"]).pipe(
    Effect.flatMap(({ exitCode }) => exitCode),
    Effect.scoped,
    Effect.catch(() => notThisWay("tar is missing")),
  )
  return exit === 0 ? join(folder, "temporal") : yield* notThisWay("the archive could not be unpacked")
})

const build = Effect.fn("temporal.build")(function* (folder: string, progress: Progress) {
  yield* progress(
    `Building Temporal's CLI ${TEMPORAL_VERSION} with Go (about three minutes on two cores, once)`,
  )
  const lines = yield* Ref.make<ReadonlyArray<string>>([])
  const at = Effect.map(
    Ref.get(lines),
    (all) => `${all.length} packages, ${all.at(-1) ?? "looking for what to build"}`,
  )
  const exit = yield* Effect.gen(function* () {
    const go = yield* ChildProcess.make(
      "go",
      ["install", "-v", "-ldflags=-s -w", `${MODULE}@v${TEMPORAL_VERSION}`],
      { env: { GOBIN: folder }, extendEnv: true, stdin: "ignore", stdout: "ignore" },
    )
    yield* go.stderr.pipe(
      Stream.decodeText(),
      Stream.splitLines,
      Stream.runForEach((line) => Ref.update(lines, (all) => [...all, line])),
    )
    return yield* go.exitCode
  }).pipe(
    Effect.scoped,
    telling(progress, at),
    Effect.catch(() => notThisWay("Go is not installed")),
  )
  if (exit !== 0) {
    const said = (yield* Ref.get(lines)).slice(-3).join("; ")
    return yield* notThisWay(`go install ended with ${exit}: ${said}`)
  }
  return join(folder, process.platform === "win32" ? "temporal.exe" : "temporal")
})

/**
 * One install at a time on this machine. A lock whose owner is gone is broken; should two break it at once, both
 * install, and the last rename wins: that costs time only.
 */
const holdLock = Effect.fn("temporal.lock")(function* (lock: string, progress: Progress) {
  const files = yield* FileSystem.FileSystem
  const draft = `${lock}.${process.pid}`
  const take = Effect.gen(function* () {
    yield* files.writeFileString(draft, String(process.pid))
    return yield* Effect.isSuccess(files.link(draft, lock))
  }).pipe(Effect.ensuring(Effect.ignore(files.remove(draft))))
  yield* Effect.acquireRelease(
    Effect.gen(function* () {
      for (let said = false; !(yield* take); said = true) {
        const owner = Number(yield* Effect.orElseSucceed(files.readFileString(lock), () => "0"))
        if (owner > 0 && isAlive(owner)) {
          if (!said) yield* progress(`Process ${owner} is installing Temporal's CLI, waiting for it`)
          yield* Effect.sleep("500 millis")
        } else yield* Effect.ignore(files.remove(lock))
      }
    }),
    () => Effect.ignore(files.remove(lock)),
    { interruptible: true },
  )
})

/**
 * Gets Temporal's CLI into the user's cache unless one is there: the official archive of a pinned version by its
 * SHA-256, else a build by `go install`. Offline the first fails within seconds.
 */
export const installTemporal = Effect.fn("installTemporal")(
  function* (progress: Progress) {
    const found = yield* findTemporalBinary
    if (Option.isSome(found)) return found.value
    const files = yield* FileSystem.FileSystem
    const path = yield* cachedBinaryPath
    const cache = dirname(dirname(path))
    yield* Effect.orDie(files.makeDirectory(cache, { recursive: true }))
    yield* Effect.orDie(holdLock(`${dirname(path)}.lock`, progress))
    const installed: TemporalBinary = { path, source: "cache" }
    if (Option.isSome(yield* findTemporalBinary)) return installed
    // Beside its goal: a rename across file systems would not be atomic.
    const folder = yield* Effect.orDie(
      files.makeTempDirectoryScoped({ directory: cache, prefix: "temporal-installing-" }),
    )
    const fresh = yield* download(folder, progress).pipe(
      Effect.provide(FetchHttpClient.layer),
      Effect.catchTag("NotThisWay", ({ reason: download }) =>
        build(folder, progress).pipe(
          Effect.catchTag("NotThisWay", ({ reason }) =>
            Effect.fail(new TemporalNotInstalled({ download, build: reason })),
          ),
        ),
      ),
    )
    yield* Effect.orDie(files.makeDirectory(dirname(path), { recursive: true }))
    yield* Effect.orDie(files.chmod(fresh, 0o755))
    yield* Effect.orDie(files.rename(fresh, path))
    return installed
  },
  (effect) => Effect.scoped(effect),
)
