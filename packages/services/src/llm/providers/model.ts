import { Effect, Layer, Stream } from "effect"
import { AiError, LanguageModel, Model, type Prompt, type Response } from "effect/ai"
import { toCodecOpenAI } from "effect/ai/OpenAiStructuredOutput"
import { Call, type Complete, type ModelRequest } from "./Completion.ts"

const textOf = (message: Prompt.Message): string =>
  typeof message.content === "string"
    ? message.content
    : message.content.map((part) => (part.type === "text" ? part.text : "")).join("")

const requestOf = (
  { prompt, responseFormat }: LanguageModel.ProviderOptions,
  maxOutputTokens: number,
): ModelRequest => ({
  system: prompt.content
    .flatMap((message) => (message.role === "system" ? textOf(message) : []))
    .join("\n\n"),
  turns: prompt.content.flatMap((message) =>
    message.role === "user" || message.role === "assistant"
      ? { role: message.role, text: textOf(message) }
      : [],
  ),
  ...(responseFormat.type === "json" && {
    json: {
      name: responseFormat.objectName,
      schema: toCodecOpenAI(responseFormat.schema as never).jsonSchema,
    },
  }),
  maxOutputTokens,
})

/** Many models think aloud first, and put JSON into a fence, whatever they are told. */
const unfenced = (text: string) => {
  const answer = text.replace(/^\s*<think>[\s\S]*?<\/think>/i, "")
  return /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/i.exec(answer)?.[1] ?? answer
}

const usageOf = (usage: { readonly input: number; readonly output: number } | undefined) => ({
  inputTokens: {
    uncached: undefined,
    total: usage?.input,
    cacheRead: undefined,
    cacheWrite: undefined,
  },
  outputTokens: { total: usage?.output, text: undefined, reasoning: undefined },
})

/** `effect/ai`'s LanguageModel over one function, with its provider's and its model's name. No tools. */
export const modelLayer = (provider: string, name: string, complete: Complete) => {
  const generateText = Effect.fnUntraced(function* (options: LanguageModel.ProviderOptions) {
    const { maxOutputTokens, onUsage } = yield* Call
    const { finish, text, usage } = yield* complete(requestOf(options, maxOutputTokens)).pipe(
      Effect.mapError((reason) => AiError.make({ module: provider, method: "generateText", reason })),
    )
    if (usage !== undefined) onUsage(usage)
    const parts: Array<Response.PartEncoded> = [
      { type: "text", text: options.responseFormat.type === "json" ? unfenced(text) : text },
      { type: "finish", reason: finish, usage: usageOf(usage), response: undefined },
    ]
    return parts
  })
  return Model.make(
    provider,
    name,
    Layer.effect(
      LanguageModel.LanguageModel,
      LanguageModel.make({
        codecTransformer: toCodecOpenAI,
        generateText,
        // Nothing here shows an answer while it grows: a stream is the whole of it.
        streamText: (options) =>
          Stream.unwrap(
            Effect.map(generateText(options), ([text, finish]) =>
              Stream.make<ReadonlyArray<Response.StreamPartEncoded>>(
                { type: "text-start", id: "0" },
                { type: "text-delta", id: "0", delta: (text as Response.TextPartEncoded).text },
                { type: "text-end", id: "0" },
                finish as Response.FinishPartEncoded,
              ),
            ),
          ),
      }),
    ),
  )
}
