import { Effect } from "effect"
import type { AiError } from "effect/ai"
import type { Completion, ModelRequest } from "./Completion.ts"
import { modelLayer } from "./model.ts"

/** For tests: answers as it is told to, by the question. A text stands for a whole answer that cost what it says. */
export const scripted = (
  answer: (
    request: ModelRequest,
  ) => string | Completion | Effect.Effect<string | Completion, AiError.AiErrorReason>,
) =>
  modelLayer("scripted", "scripted", (request) =>
    Effect.suspend(() => {
      const given = answer(request)
      return Effect.map(Effect.isEffect(given) ? given : Effect.succeed(given), (told) =>
        typeof told === "string"
          ? { text: told, finish: "stop" as const, usage: { input: 100, output: 50 } }
          : told,
      )
    }),
  )
