import { type ChildProcessByStdio, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { type Readable, type Writable } from "node:stream"
import { Effect } from "effect"
import { CvUnreadable } from "./CvUnreadable.ts"
import { limits } from "./limits.ts"
import { entry, type PdfEngine, sandboxFlags, warmUpFiles, withoutNetwork } from "./sandbox.ts"

/** A process that reads one file and ends. It may wait, warm, for as long as need be. */
export type ReaderProcess = ChildProcessByStdio<Writable, Readable, null>

const flags = new Map<PdfEngine, ReadonlyArray<string>>()

/** Starts a reader process in its sandbox, with an empty environment. */
export const startReader = (engine: PdfEngine): ReaderProcess => {
  const own = flags.get(engine) ?? sandboxFlags(engine)
  flags.set(engine, own)
  const [command, ...more] = [...withoutNetwork(), process.execPath, ...own, entry, engine]
  const child = spawn(command!, [...more, ...warmUpFiles], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
  })
  // A process that cannot start or dies early shows as an exit; a broken pipe must not end the parent.
  child.on("error", () => {})
  child.stdin.on("error", () => {})
  return child
}

export const isAlive = (child: ReaderProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

/** Resident memory in bytes; 0 where the system does not tell. */
export const resident = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

const LINE_BREAK = 10

/**
 * Gives `bytes` to the process and collects its one line of answer. The process is dead afterwards, however this
 * ends; `TooLong` when it takes more than its time, its memory or its length of answer.
 */
export const askReader = (child: ReaderProcess, bytes: Uint8Array): Effect.Effect<string, CvUnreadable> =>
  Effect.callback((resume) => {
    const chunks: Array<Buffer> = []
    let length = 0
    const stop = () => {
      clearInterval(memory)
      clearTimeout(wall)
      child.kill("SIGKILL")
    }
    const refuse = (detail: string) => {
      stop()
      resume(Effect.fail(new CvUnreadable({ reason: "TooLong", detail })))
    }
    const wall = setTimeout(() => refuse("the file takes too long to read"), limits.wallMs)
    const memory = setInterval(() => {
      if (resident(child.pid ?? 0) > limits.residentBytes) refuse("the file needs too much memory")
    }, 25)
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > limits.replyBytes) return refuse("the file holds too much text")
      chunks.push(chunk)
      // Its end is not waited for: the line is whole, and JSON has no line break of its own.
      if (chunk.at(-1) === LINE_BREAK) {
        stop()
        resume(Effect.succeed(Buffer.concat(chunks).toString("utf8")))
      }
    })
    child.on("close", (code) => {
      // The heap limit ends the process by a signal; a code without an answer is a process that could not start.
      if (code === null || code > 128) refuse("the file breaks its reader")
      else
        resume(Effect.fail(new CvUnreadable({ reason: "InternalError", detail: "the reader did not start" })))
      stop()
    })
    child.stdin.end(bytes)
    return Effect.sync(stop)
  })
