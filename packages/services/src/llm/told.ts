import type { LlmRefusal } from "@utopiahire/domain/llm/LlmErrors"
import { Clock, Context, Effect, Exit, Metric, Option } from "effect"
import type { LlmPurpose } from "./prompts/all.ts"

const questions = Metric.counter("llm_questions_total", {
  description: "Questions to the language model, by how they ended",
  incremental: true,
})
const tokens = Metric.counter("llm_tokens_total", {
  description: "Tokens the language model told of",
  incremental: true,
})
const seconds = Metric.histogram("llm_question_duration_seconds", {
  description: "Time from a question to its end, waiting and retries included",
  boundaries: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30],
})

/** What one question used, over all its calls. */
export const Tally = Context.Reference<{ readonly add: (input: number, output: number) => void }>(
  "utopiahire/llm/Tally",
  { defaultValue: () => ({ add: () => {} }) },
)

const endOf = (exit: Exit.Exit<unknown, LlmRefusal>): string => {
  if (Exit.isSuccess(exit)) return "done"
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  if (error === undefined) return "interrupted"
  return error._tag === "LlmFailed" ? error.reason : error._tag
}

/** One line and the metrics of a question: names and numbers, nothing of the text. */
export const told =
  (provider: string, purpose: LlmPurpose) =>
  <A, R>(ask: Effect.Effect<A, LlmRefusal, R>): Effect.Effect<A, LlmRefusal, R> =>
    Effect.gen(function* () {
      const start = yield* Clock.currentTimeNanos
      const used = { calls: 0, input: 0, output: 0 }
      const tally = {
        add: (input: number, output: number) => {
          used.calls += 1
          used.input += input
          used.output += output
        },
      }
      return yield* ask.pipe(
        Effect.provideService(Tally, tally),
        Effect.onExit(
          Effect.fnUntraced(function* (exit) {
            const ms = Number((yield* Clock.currentTimeNanos) - start) / 1e6
            const outcome = endOf(exit)
            yield* Metric.update(Metric.withAttributes(questions, { provider, purpose, outcome }), 1)
            yield* Metric.update(Metric.withAttributes(seconds, { provider, purpose }), ms / 1000)
            yield* Metric.update(Metric.withAttributes(tokens, { purpose, kind: "input" }), used.input)
            yield* Metric.update(Metric.withAttributes(tokens, { purpose, kind: "output" }), used.output)
            yield* Effect.logInfo(`llm ${purpose} -> ${outcome} (${ms.toFixed(1)} ms)`).pipe(
              Effect.annotateLogs({ provider, ...used }),
            )
          }),
        ),
      )
    })
