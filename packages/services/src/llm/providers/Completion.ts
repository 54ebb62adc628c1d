import { type Effect, Context, type JsonSchema } from "effect"
import type { AiError } from "effect/ai"

/** One question to a model, as every wire format can say it. */
export interface ModelRequest {
  readonly system: string
  readonly turns: ReadonlyArray<{ readonly role: "user" | "assistant"; readonly text: string }>
  /** The answer has to be a JSON object of this schema. */
  readonly json?: { readonly name: string; readonly schema: JsonSchema.JsonSchema }
  readonly maxOutputTokens: number
}

/** `usage` in tokens, absent where the server does not tell. */
export interface Completion {
  readonly text: string
  readonly finish: "stop" | "length"
  readonly usage?: { readonly input: number; readonly output: number }
}

/** What a provider is: one function. It gives up when it is interrupted. */
export type Complete = (request: ModelRequest) => Effect.Effect<Completion, AiError.AiErrorReason>

/** Set around one call: how long an answer may be, and who hears what it cost, also where the answer is no good. */
export const Call = Context.Reference<{
  readonly maxOutputTokens: number
  readonly onUsage: (usage: { readonly input: number; readonly output: number }) => void
}>("utopiahire/llm/Call", { defaultValue: () => ({ maxOutputTokens: 4096, onUsage: () => {} }) })
