import { Clock, Effect, Exit, Fiber } from "effect"

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
const out = process.stderr
const live = out.isTTY === true
const colour = (code: number, text: string) => (live ? `\u001b[${code}m${text}\u001b[0m` : text)
const write = (text: string) => Effect.sync(() => void out.write(text))

/** A label that its work may change while it goes on. */
export interface Task {
  readonly tell: (label: string) => Effect.Effect<void>
}

/**
 * Shows work while it goes on and how long it took: a turning line on a terminal, one line a piece elsewhere. On
 * stderr, so that stdout holds results alone.
 */
export const progress = <A, E, R>(label: string, work: (task: Task) => Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    let shown = label
    const began = yield* Clock.currentTimeMillis
    const line = (mark: string, tail = "") => `${live ? "\r\u001b[K" : ""}${mark} ${shown}${tail}`
    const turning = Effect.gen(function* () {
      for (let i = 0; ; i = (i + 1) % frames.length) {
        yield* write(line(colour(36, frames[i]!)))
        yield* Effect.sleep("80 millis")
      }
    })
    const tell = (next: string) =>
      Effect.suspend(() => {
        shown = next
        return live ? Effect.void : write(`${line("·")}\n`)
      })
    // Not in a scope: what the work acquires is the caller's.
    const spinner = live ? yield* Effect.forkChild(turning) : undefined
    const exit = yield* Effect.exit(work({ tell }))
    if (spinner !== undefined) yield* Fiber.interrupt(spinner)
    const seconds = (((yield* Clock.currentTimeMillis) - began) / 1000).toFixed(1)
    const mark = Exit.isSuccess(exit) ? colour(32, "✓") : colour(31, "✗")
    yield* write(`${line(mark, colour(90, ` ${seconds} s`))}\n`)
    return yield* exit
  })
