import { ApiError, GoogleGenAI } from "@google/genai"
import { Config, Data, Effect, Layer, Redacted } from "effect"
import { AnswerTooLarge, boundedFetch } from "./boundedFetch.ts"
import type { Complete } from "./Completion.ts"
import { refusedBy, retryAfterOf, thrown } from "./failures.ts"
import { geminiAnswer } from "./geminiAnswer.ts"
import { modelLayer } from "./model.ts"

const settings = Config.all({
  key: Config.Redacted("GOOGLE_API_KEY"),
  model: Config.NonEmptyString("GEMINI_MODEL").pipe(Config.withDefault("gemini-2.5-flash")),
  baseUrl: Config.URL("GEMINI_BASE_URL").pipe(
    Config.withDefault(new URL("https://generativelanguage.googleapis.com/")),
  ),
})

class Failed extends Data.Error<{ readonly cause: unknown }> {}

/** `google.rpc.RetryInfo` inside an error, in seconds. */
const retryDelay = (cause: unknown): string | undefined =>
  /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(cause instanceof Error ? cause.message : "")?.[1]

const THOUGHTS = 4096
/** Models that think count their thoughts as output: 2.5 Flash can be told not to, others get room for it. */
const outputOf = (model: string, maxOutputTokens: number) =>
  model.includes("2.5-flash")
    ? { maxOutputTokens, thinkingConfig: { thinkingBudget: 0 } }
    : { maxOutputTokens: maxOutputTokens + THOUGHTS }

const completions = (client: GoogleGenAI, model: string): Complete =>
  Effect.fnUntraced(function* ({ json, maxOutputTokens, system, turns }) {
    // The library's errors leave the head out, and a refusal that is no JSON loses its status as well.
    let head: Response | undefined
    const answer = yield* Effect.tryPromise({
      try: (abortSignal) =>
        client.models.generateContent({
          model,
          contents: turns.map(({ role, text }) => ({
            role: role === "assistant" ? "model" : "user",
            parts: [{ text }],
          })),
          config: {
            abortSignal,
            systemInstruction: system,
            temperature: 0.2,
            ...outputOf(model, maxOutputTokens),
            ...(json !== undefined && {
              responseMimeType: "application/json",
              responseJsonSchema: json.schema,
            }),
            httpOptions: { fetch: boundedFetch((response) => (head = response)) },
          },
        }),
      catch: (cause) => new Failed({ cause }),
    }).pipe(
      Effect.catch(({ cause }) => {
        const status = cause instanceof ApiError ? cause.status : (head?.status ?? 200)
        if (status < 400 || cause instanceof AnswerTooLarge) return Effect.fail(thrown(cause))
        const wait = head?.headers.get("retry-after") ?? retryDelay(cause)
        return Effect.flatMap(retryAfterOf(wait), (retryAfter) => Effect.fail(refusedBy(status, retryAfter)))
      }),
    )
    return yield* geminiAnswer(answer)
  })

/** Gemini by `GOOGLE_API_KEY`, `GEMINI_MODEL`; `GEMINI_BASE_URL` for a gateway in between. */
export const layer = Layer.unwrap(
  Effect.map(settings, ({ baseUrl, key, model }) => {
    const client = new GoogleGenAI({
      apiKey: Redacted.value(key),
      // Said outright: the library's own variables could send the text elsewhere.
      vertexai: false,
      apiVersion: "v1beta",
      httpOptions: { baseUrl: baseUrl.href },
    })
    return modelLayer("gemini", model, completions(client, model))
  }),
)
