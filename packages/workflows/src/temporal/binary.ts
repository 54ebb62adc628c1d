import { accessSync, constants, statSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, isAbsolute, join } from "node:path"
import { Config, Effect, Option, Schema } from "effect"

/** The last release of Temporal's CLI that `go install` builds. Server 1.29.1, UI 2.42.1. */
export const TEMPORAL_VERSION = "1.5.1"

export interface TemporalBinary {
  readonly path: string
  readonly source: "TEMPORAL_CLI" | "PATH" | "cache"
}

export class TemporalCliUnusable extends Schema.TaggedError<TemporalCliUnusable>()("TemporalCliUnusable", {
  path: Schema.String,
}) {
  override readonly message = `TEMPORAL_CLI is set to ${this.path}, which is not a program that can be run: correct it or unset it.`
}

const fileName = process.platform === "win32" ? "temporal.exe" : "temporal"

const cacheHome = Effect.gen(function* () {
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches")
  const [name, fallback] =
    process.platform === "win32"
      ? ["LOCALAPPDATA", join(homedir(), "AppData", "Local")]
      : ["XDG_CACHE_HOME", join(homedir(), ".cache")]
  const configured = yield* Config.option(Config.String(name))
  return Option.getOrElse(Option.filter(configured, isAbsolute), () => fallback)
}).pipe(Effect.orDie)

/** Where `npm run temporal` keeps the binary: a folder of the user, so that every clone shares it. */
export const cachedBinaryPath = Effect.map(cacheHome, (home) =>
  join(home, "utopiahire", `temporal-${TEMPORAL_VERSION}`, fileName),
)

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Looks for Temporal's CLI in `TEMPORAL_CLI`, on the `PATH`, then in the cache. Downloads nothing. */
export const findTemporalBinary: Effect.Effect<
  Option.Option<TemporalBinary>,
  TemporalCliUnusable
> = Effect.gen(function* () {
  const configured = yield* Effect.orDie(Config.option(Config.String("TEMPORAL_CLI")))
  if (Option.isSome(configured)) {
    if (!runnable(configured.value)) return yield* new TemporalCliUnusable({ path: configured.value })
    return Option.some<TemporalBinary>({ path: configured.value, source: "TEMPORAL_CLI" })
  }
  const folders = yield* Effect.orDie(Config.String("PATH").pipe(Config.withDefault("")))
  const onPath = folders
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, fileName))
    .find(runnable)
  if (onPath !== undefined) return Option.some<TemporalBinary>({ path: onPath, source: "PATH" })
  const cached = yield* cachedBinaryPath
  return runnable(cached) ? Option.some<TemporalBinary>({ path: cached, source: "cache" }) : Option.none()
})
