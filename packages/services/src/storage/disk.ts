import { randomUUID } from "node:crypto"
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Effect, Layer } from "effect"
import { DataDir } from "../config/DataDir.ts"
import { FileKey, FileNotFound, Files } from "./Files.ts"

/** Half-written files live apart, so that no listing ever shows one. */
const UNFINISHED = ".unfinished"

const missing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT"

const syncFolder = async (folder: string) => {
  const handle = await open(folder)
  // Without this a power cut could forget the name of a file whose content is safe.
  await handle.sync().finally(() => handle.close())
}

/** What a killed process left behind; another process may be writing the young ones. */
const dropAbandoned = async (folder: string) => {
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > 3_600_000)
      await rm(join(folder, name), { force: true })
  }
}

/** Objects as files under a folder that nothing serves: mode 0600, written aside, synced, then renamed. */
export const layerFolder = (folder: string) =>
  Layer.effect(
    Files,
    Effect.gen(function* () {
      const unfinished = join(folder, UNFINISHED)
      yield* Effect.promise(async () => {
        await mkdir(unfinished, { recursive: true, mode: 0o700 })
        await dropAbandoned(unfinished)
      })
      const pathOf = (key: FileKey) => join(folder, ...key.split("/"))

      const put = async (key: FileKey, bytes: Uint8Array) => {
        const aside = join(unfinished, randomUUID())
        const path = pathOf(key)
        const handle = await open(aside, "wx", 0o600)
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        try {
          await mkdir(dirname(path), { recursive: true, mode: 0o700 })
          await rename(aside, path)
          await syncFolder(dirname(path))
        } finally {
          await rm(aside, { force: true })
        }
      }
      const walk = async (at: string, key: string): Promise<Array<string>> => {
        const entries = await readdir(at, { withFileTypes: true })
        const below = await Promise.all(
          entries
            .filter((entry) => entry.name !== UNFINISHED)
            .map((entry) =>
              entry.isDirectory()
                ? walk(join(at, entry.name), `${key}${entry.name}/`)
                : Promise.resolve([key + entry.name]),
            ),
        )
        return below.flat()
      }

      return Files.of({
        put: Effect.fn("Files.put")((key, bytes) => Effect.promise(() => put(key, bytes))),
        get: Effect.fn("Files.get")((key) =>
          Effect.promise(() =>
            readFile(pathOf(key)).catch((error) => {
              if (missing(error)) return undefined
              throw error
            }),
          ).pipe(
            Effect.flatMap((bytes) =>
              bytes === undefined
                ? Effect.fail(new FileNotFound({ key }))
                : Effect.succeed(new Uint8Array(bytes)),
            ),
          ),
        ),
        remove: Effect.fn("Files.remove")((key) => Effect.promise(() => rm(pathOf(key), { force: true }))),
        list: Effect.fn("Files.list")((prefix) =>
          Effect.promise(async () => {
            const keys = await walk(folder, "")
            return keys
              .filter((key) => key.startsWith(prefix))
              .map((key) => FileKey.make(key))
              .sort()
          }),
        ),
        ping: Effect.promise(() => stat(unfinished)).pipe(
          Effect.andThen(Effect.promise(() => open(join(unfinished, "ping"), "w", 0o600))),
          Effect.andThen((handle) => Effect.promise(() => handle.close())),
        ),
      })
    }),
  )

/** Under `<DATA_DIR>/files`. */
export const layer = Layer.unwrap(Effect.map(DataDir, (dataDir) => layerFolder(join(dataDir, "files"))))
