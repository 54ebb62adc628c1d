import { parentPort } from "node:worker_threads"
import { Effect } from "effect"
import { analysed } from "./analysed.ts"
import type { Answer, Question } from "./thread.ts"

const answer = ({ subject, wish }: Question): Effect.Effect<Answer> =>
  analysed(subject, wish).pipe(
    Effect.map((findings) => ({ findings })),
    Effect.catch(({ reason, detail }) => Effect.succeed({ reason, detail })),
    Effect.catchDefect((defect) => Effect.succeed({ broken: String(defect) })),
  )

parentPort?.on("message", (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void Effect.runPromise(answer(question)).then((told) => parentPort?.postMessage(told))
})
