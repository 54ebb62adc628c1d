import type { GenerateContentResponse } from "@google/genai"
import { Effect } from "effect"
import type { AiError } from "effect/ai"
import type { Completion } from "./Completion.ts"
import { blocked, garbled } from "./failures.ts"

const withheld = new Set<string>([
  "SAFETY",
  "RECITATION",
  "LANGUAGE",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "SPII",
])

/** What an answer of generateContent says, or why it says nothing. */
export const geminiAnswer = (
  answer: GenerateContentResponse,
): Effect.Effect<Completion, AiError.AiErrorReason> => {
  const { candidates, promptFeedback, usageMetadata: usage } = answer
  if (promptFeedback?.blockReason !== undefined) return Effect.fail(blocked(promptFeedback.blockReason))
  const [first] = candidates ?? []
  if (first === undefined) return Effect.fail(garbled("the answer holds no candidate"))
  if (withheld.has(first.finishReason ?? "")) return Effect.fail(blocked(first.finishReason!))
  return Effect.succeed({
    text: (first.content?.parts ?? [])
      .map(({ text, thought }) => (thought === true ? "" : (text ?? "")))
      .join(""),
    finish: first.finishReason === "MAX_TOKENS" ? "length" : "stop",
    ...(usage?.promptTokenCount !== undefined && {
      usage: {
        input: usage.promptTokenCount,
        output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
      },
    }),
  })
}
