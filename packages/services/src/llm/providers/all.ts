import { Config, Effect, Layer } from "effect"
import type { LanguageModel, Model } from "effect/ai"

const LlmProvider = ["none", "gemini", "openai"] as const
type LlmProvider = (typeof LlmProvider)[number]

type ModelLayer = Layer.Layer<
  LanguageModel.LanguageModel | Model.ProviderName | Model.ModelName,
  Config.ConfigError
>

/** Each in a file of its own, loaded only where it was chosen: a provider's library costs time and memory. */
const providers: Readonly<Record<LlmProvider, () => Promise<{ readonly layer: ModelLayer }>>> = {
  none: () => import("./none.ts"),
  gemini: () => import("./gemini.ts"),
  openai: () => import("./openai.ts"),
}

/** `LLM` = `none` (default), `gemini` or `openai`. A chosen one without its key fails here, with the variable's name. */
export const layerConfig = Layer.unwrap(
  Effect.gen(function* () {
    const choice = yield* Config.Literals(LlmProvider, "LLM").pipe(Config.withDefault("none" as const))
    return (yield* Effect.promise(providers[choice])).layer
  }),
)
