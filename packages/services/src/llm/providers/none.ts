import { Effect } from "effect"
import { AiError } from "effect/ai"
import { modelLayer } from "./model.ts"

/** No model: everything works by rules. What asks all the same is told so. */
export const layer = modelLayer("none", "none", () =>
  Effect.fail(new AiError.UnknownError({ description: "no language model is set up" })),
)
