import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, FileSystem, Option, Schema } from "effect"

/** `<DATA_DIR>/temporal.json`: how the next start finds a server that outlived its parent. */
export const DevServerRecord = Schema.Struct({
  pid: Schema.Int,
  /** Who stops the server at its end. */
  parentPid: Schema.Int,
  port: Schema.Int,
  uiPort: Schema.Int,
  binary: Schema.String,
  /** Part of the server's flags: another endpoint needs another server. */
  codecEndpoint: Schema.NullOr(Schema.String),
})
export type DevServerRecord = typeof DevServerRecord.Type

const Json = Schema.fromJsonString(DevServerRecord)
const fileIn = (dataDir: string) => join(dataDir, "temporal.json")

/** None too when the file is damaged: it is only a hint. */
export const readRecord = Effect.fn("devServer.readRecord")(function* (dataDir: string) {
  const files = yield* FileSystem.FileSystem
  return yield* files
    .readFileString(fileIn(dataDir))
    .pipe(Effect.flatMap(Schema.decodeEffect(Json)), Effect.option)
})

export const writeRecord = Effect.fn("devServer.writeRecord")(function* (
  dataDir: string,
  record: DevServerRecord,
) {
  const files = yield* FileSystem.FileSystem
  const draft = `${fileIn(dataDir)}.${process.pid}`
  yield* files.writeFileString(draft, yield* Schema.encodeEffect(Json)(record))
  yield* files.rename(draft, fileIn(dataDir))
}, Effect.orDie)

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

const commandLine = (pid: number): string => {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    const [program, args] =
      process.platform === "win32"
        ? [
            "powershell",
            [
              "-NoProfile",
              "-Command",
              `(Get-CimInstance Win32_Process -Filter ProcessId=${pid}).CommandLine`,
            ],
          ]
        : ["ps", ["-o", "command=", "-p", String(pid)]]
    return execFileSync(program as string, args as Array<string>, { encoding: "utf8", timeout: 5_000 })
  } catch {
    return ""
  }
}

/** Process ids are used again: only a dev server working on this very database counts as ours. */
export const isOurServer = (pid: number, dbFile: string): boolean => {
  const line = commandLine(pid)
  return line.includes("server start-dev") && line.includes(dbFile)
}

/** The running server of this data folder, if the file names one. */
export const runningServer = (dataDir: string, dbFile: string) =>
  Effect.map(
    readRecord(dataDir),
    Option.filter(({ pid }) => isOurServer(pid, dbFile)),
  )
