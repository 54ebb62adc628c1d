import type { ChildProcessByStdio } from "node:child_process"
import { readFileSync } from "node:fs"
import type { Readable, Writable } from "node:stream"
import { Data, Effect, type Scope, Semaphore } from "effect"

export type Child = ChildProcessByStdio<Writable, Readable, null>

/** A frame got no answer: it or its answer was too large, took too long, or ended the process. */
export class NoAnswer extends Data.TaggedError("NoAnswer")<{
  readonly why: "tooLarge" | "tooSlow" | "died"
}> {}

export interface FramedLimits {
  readonly inputBytes: number
  readonly outputBytes: number
  readonly wallMs: number
  readonly residentBytes: number
}

/** A frame on the wire: four bytes of length, then so many bytes. */
export const frameOf = (bytes: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes.length)
  return Buffer.concat([head, bytes])
}

const isAlive = (child: Child) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

/** Resident memory in bytes; 0 where the system does not tell. */
const resident = ({ pid }: Child): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, "utf8"))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

const exchange = (
  child: Child,
  frame: Uint8Array,
  limits: FramedLimits,
  kill: () => void,
): Effect.Effect<Uint8Array, NoAnswer> =>
  Effect.callback((resume) => {
    const chunks: Array<Buffer> = []
    let length = 0
    const leave = () => {
      clearTimeout(wall)
      child.stdout.off("data", take)
      child.off("close", died)
    }
    const refuse = (why: NoAnswer["why"]) => {
      leave()
      kill()
      resume(Effect.fail(new NoAnswer({ why })))
    }
    const wall = setTimeout(() => refuse("tooSlow"), limits.wallMs)
    const died = () => refuse("died")
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length < 4) return
      const all = chunks.length === 1 ? chunk : Buffer.concat(chunks.splice(0))
      if (chunks.length === 0) chunks.push(all)
      const wanted = 4 + all.readUInt32BE()
      if (wanted > limits.outputBytes) refuse("tooLarge")
      else if (length >= wanted) {
        leave()
        resume(Effect.succeed(new Uint8Array(all.subarray(4, wanted))))
      }
    }
    child.stdout.on("data", take)
    child.on("close", died)
    child.stdin.write(frameOf(frame))
    // Interrupted: an answer that nobody waits for must not be taken for the next one.
    return Effect.sync(() => {
      leave()
      kill()
    })
  })

/**
 * One process that answers frames one at a time and stays warm. It begins with the first frame, is killed when a frame
 * breaks a limit or its sender leaves, and the next frame gets a new one.
 */
export const framedProcess = (
  start: () => Child,
  limits: FramedLimits,
): Effect.Effect<
  { readonly ask: (frame: Uint8Array) => Effect.Effect<Uint8Array, NoAnswer> },
  never,
  Scope.Scope
> =>
  Effect.gen(function* () {
    const turn = yield* Semaphore.make(1)
    let child: Child | undefined
    /** Forgotten at once: until it is dead it still looks alive. */
    const kill = () => {
      child?.kill("SIGKILL")
      child = undefined
    }
    yield* Effect.addFinalizer(() => Effect.sync(kill))
    const ready = Effect.sync(() => {
      if (child === undefined || !isAlive(child)) child = start()
      return child
    })
    const ask = Effect.fnUntraced(function* (frame: Uint8Array) {
      if (frame.length > limits.inputBytes) return yield* new NoAnswer({ why: "tooLarge" })
      const answer = yield* Effect.flatMap(ready, (one) => exchange(one, frame, limits, kill))
      if (child !== undefined && resident(child) > limits.residentBytes) kill()
      return answer
    })
    return { ask: (frame) => turn.withPermits(1)(ask(frame)) }
  })
