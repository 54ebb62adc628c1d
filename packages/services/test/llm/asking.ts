import { UserId } from "@utopiahire/domain/Ids"
import { Consents } from "@utopiahire/services/account/Consents"
import { ConsentStore } from "@utopiahire/services/account/ConsentStore"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Llm, type Question } from "@utopiahire/services/llm/Llm"
import { TokenBudget } from "@utopiahire/services/llm/TokenBudget"
import { ConfigProvider, Effect, Layer, Schema } from "effect"
import type { AiError } from "effect/ai"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"
import type { Completion, ModelRequest } from "../../src/llm/providers/Completion.ts"
import { scripted } from "../../src/llm/providers/scripted.ts"

type Script = (
  request: ModelRequest,
) => string | Completion | Effect.Effect<string | Completion, AiError.AiErrorReason>

const env = (given: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromEnv({ env: given }))
const ground = Consents.layer.pipe(
  Layer.provideMerge(Layer.merge(ConsentStore.layerMemory, Audit.layerMemory)),
)

/** `Llm` over a model that answers by a script, everything else in memory. */
export const over = (script: Script, given: Record<string, string> = {}) =>
  Llm.layer.pipe(
    Layer.provide(scripted(script)),
    Layer.provideMerge(TokenBudget.layerMemory),
    Layer.provideMerge(ground),
    Layer.provide(env(given)),
  )

/** `Llm` as it is set up by these variables. */
export const configured = (given: Record<string, string>) =>
  Llm.layerConfig.pipe(
    Layer.provideMerge(TokenBudget.layerMemory),
    Layer.provideMerge(ground),
    Layer.provide(env(given)),
  )

/** Somebody who agreed that text may leave. */
export const willing = Effect.gen(function* () {
  const owner = UserId.make(uuidV7Unsafe())
  yield* (yield* Consents).decide(owner, "llm", true)
  return owner
})

const Fields = Schema.Struct({
  fields: Schema.Array(Schema.Struct({ pointer: Schema.String, value: Schema.String })).check(
    Schema.isMaxLength(5),
  ),
})
export const question = (owner: UserId, more: Partial<Question<typeof Fields.Type>> = {}) => ({
  purpose: "fill" as const,
  owner,
  language: "en" as const,
  data: [{ name: "cv", text: "Salma Trabelsi\nBackend Engineer" }],
  schema: Fields,
  maxOutputTokens: 500,
  ...more,
})
export const ask = (owner: UserId, more: Partial<Question<typeof Fields.Type>> = {}) =>
  Effect.flatMap(Llm, (llm) => llm.ask(question(owner, more)))
export const good = '{"fields":[{"pointer":"/basics/name","value":"Salma Trabelsi"}]}'
