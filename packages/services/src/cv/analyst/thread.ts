import { Worker } from "node:worker_threads"
import type { Findings } from "@utopiahire/domain/cv/Analysis"
import type { CvFailure } from "@utopiahire/domain/cv/Cv"
import { Effect } from "effect"
import type { Subject, Wish } from "../Analyst.ts"
import { CvUnreadable } from "../reader/CvUnreadable.ts"

export interface Question {
  readonly subject: Subject
  readonly wish: Wish
}
export type Answer =
  | { readonly findings: Findings }
  | { readonly reason: CvFailure; readonly detail: string }
  | { readonly broken: string }

const WALL_MS = 10_000
const HEAP_MB = 256

/** A thread that judges one CV after the other. */
export class AnalystThread {
  readonly worker: Worker
  alive = true

  constructor() {
    this.worker = new Worker(new URL("./threadMain.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    this.worker.once("exit", () => (this.alive = false))
    // Heard by whoever waits for an answer; unheard it would end the process.
    this.worker.on("error", () => (this.alive = false))
    // Waiting for work must not keep a program from ending.
    this.worker.unref()
  }

  async terminate(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }
}

export const startThread = (): AnalystThread => new AnalystThread()

/** One question; the thread is ended where it takes too long, breaks, or nobody waits any more. */
export const askThread = (thread: AnalystThread, question: Question): Effect.Effect<Findings, CvUnreadable> =>
  Effect.callback((resume) => {
    const { worker } = thread
    const stop = () => {
      clearTimeout(wall)
      worker.off("message", onAnswer)
      worker.off("error", onBroken)
    }
    const end = () => {
      stop()
      void thread.terminate()
    }
    const onAnswer = (answer: Answer) => {
      stop()
      if ("findings" in answer) resume(Effect.succeed(answer.findings))
      else if ("reason" in answer) resume(Effect.fail(new CvUnreadable(answer)))
      else resume(Effect.die(new Error(answer.broken)))
    }
    const onBroken = () => {
      end()
      resume(Effect.fail(new CvUnreadable({ reason: "TooLong", detail: "the CV needs too much memory" })))
    }
    const wall = setTimeout(() => {
      end()
      resume(Effect.fail(new CvUnreadable({ reason: "TooLong", detail: "the CV takes too long to judge" })))
    }, WALL_MS)
    worker.once("message", onAnswer)
    worker.once("error", onBroken)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(question)
    return Effect.sync(end)
  })
