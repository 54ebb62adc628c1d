import type { Language } from "@utopiahire/domain/i18n/Language"
import type { UserId } from "@utopiahire/domain/Ids"
import { ConsentMissing, LlmFailed, LlmOff, type LlmRefusal } from "@utopiahire/domain/llm/LlmErrors"
import { Clock, Config, Context, Duration, Effect, Layer, Schema, Semaphore } from "effect"
import { AiError, LanguageModel, Model } from "effect/ai"
import { SecureRandom } from "effect/crypto"
import { Consents } from "../account/Consents.ts"
import { Audit } from "../audit/Audit.ts"
import { makeModelCall } from "./modelCall.ts"
import { type CallFailure, failedBy } from "./outcomes.ts"
import { plainJson, seenText } from "./plainText.ts"
import { type LlmPurpose, prompts } from "./prompts/all.ts"
import * as providers from "./providers/all.ts"
import { told } from "./told.ts"

export interface Question<A> {
  readonly purpose: LlmPurpose
  /** Whose text it is: their consent and their tokens. */
  readonly owner: UserId
  /** Of the instructions, and of the answer. */
  readonly language: Language
  /** What the model reads, each between marks of its own that the text cannot hold. */
  readonly data: ReadonlyArray<{ readonly name: string; readonly text: string }>
  /** Of the answer, as JSON: no optional keys, so that every server can be held to it. */
  readonly schema: Schema.Codec<A, Record<string, unknown>>
  readonly maxOutputTokens: number
  /** For the whole of it, repair and retries included; never more than `LLM_TIMEOUT`. */
  readonly deadline?: Duration.Input
}

const settings = Config.all({
  deadline: Config.Duration("LLM_TIMEOUT").pipe(Config.withDefault(Duration.seconds(20))),
  concurrency: Config.schema(Schema.Int.check(Schema.isGreaterThan(0)), "LLM_CONCURRENCY").pipe(
    Config.withDefault(4),
  ),
})
/** Questions that may wait for each one that is asked; whoever comes after them is told at once. */
const WAITING = 8
/** What waiting in line may take beyond the deadline before it is given up from outside. */
const GRACE_MS = 250
/** Of a bad answer, shown to the model that gave it. */
const SHOWN = 4000

const block = (marker: string, name: string, text: string) =>
  `<<${marker} ${name}>>\n${seenText(text)}\n<</${marker} ${name}>>`
const messagesOf = <A>({ data, language, purpose }: Question<A>, marker: string) => [
  { role: "system" as const, content: prompts[purpose][language].replaceAll("{{marker}}", marker) },
  {
    role: "user" as const,
    content: data.map(({ name, text }) => block(marker, name, text)).join("\n\n"),
  },
]
type Message = { readonly role: "system" | "user" | "assistant"; readonly content: string }

/** What was wrong may repeat words of the CV: it is data as well. */
const repair = (marker: string, answer: string, problem: string): ReadonlyArray<Message> => [
  { role: "assistant", content: answer.slice(0, SHOWN) || "(nothing)" },
  {
    role: "user",
    content: `That was not valid. Answer again, with the JSON object alone.\n\n${block(marker, "problem", problem.slice(0, SHOWN))}`,
  },
]

/**
 * The one way to a language model. Nothing leaves without the person's stored consent, read before each call; what
 * comes back is plain text in the shape that was asked for, or a refusal, within the deadline. It adds to results by
 * rules and never stands in a request's way: callers are steps of flows.
 */
export class Llm extends Context.Service<
  Llm,
  {
    ask<A>(question: Question<A>): Effect.Effect<A, LlmRefusal>
    /** Whether asking makes sense for this person now; asks nothing and is not audited. */
    standing(owner: UserId): Effect.Effect<"off" | "consentMissing" | "ready">
  }
>()("utopiahire/llm/Llm") {
  static readonly layer = Layer.effect(
    Llm,
    Effect.gen(function* () {
      const model = yield* LanguageModel.LanguageModel
      const provider = yield* Model.ProviderName
      const consents = yield* Consents
      const audit = yield* Audit
      const random = yield* SecureRandom.SecureRandom
      const { concurrency, deadline: usual } = yield* settings
      const line = yield* Semaphore.make(concurrency)
      let inLine = 0
      const inTurn = <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E | LlmFailed, R> =>
        Effect.suspend((): Effect.Effect<A, E | LlmFailed, R> => {
          if (inLine >= concurrency * (1 + WAITING)) return Effect.fail(new LlmFailed({ reason: "busy" }))
          inLine += 1
          return Effect.ensuring(
            line.withPermits(1)(work),
            Effect.sync(() => (inLine -= 1)),
          )
        })
      const call = yield* makeModelCall(provider)

      const mayLeave = (owner: UserId) =>
        Effect.flatMap(consents.allows(owner, "llm"), (allowed) =>
          allowed ? Effect.void : Effect.fail(new ConsentMissing({})),
        )
      const answered = <A>(question: Question<A>, until: number) =>
        Effect.gen(function* () {
          const { maxOutputTokens, owner, purpose, schema } = question
          const decode = Schema.decodeUnknownEffect(schema)
          const encode = Schema.encodeEffect(schema)
          const once = (messages: ReadonlyArray<Message>) =>
            call({
              owner,
              until,
              maxOutputTokens,
              text: messages.map(({ content }) => content).join("\n"),
              mayLeave: mayLeave(owner),
              ask: model.generateObject({ objectName: purpose, schema, prompt: [...messages] }),
            }).pipe(
              // Without its markup an answer may be too short, or the same twice: it is judged as it will be used.
              Effect.flatMap(({ value }) => Effect.map(Effect.orDie(encode(value)), plainJson)),
              Effect.flatMap((plain) =>
                Effect.mapError(decode(plain), (error) =>
                  AiError.make({
                    module: provider,
                    method: "plainJson",
                    reason: AiError.StructuredOutputError.fromSchemaError(error, JSON.stringify(plain)),
                  }),
                ),
              ),
            )
          const marker = Buffer.from(yield* random.randomBytes(8)).toString("hex")
          const messages = messagesOf(question, marker)
          return yield* once(messages).pipe(
            Effect.catchReason("AiError", "StructuredOutputError", ({ description, responseText }) =>
              once([...messages, ...repair(marker, responseText, description)]),
            ),
          )
        })

      return Llm.of({
        ask: Effect.fn("Llm.ask")(function* <A>(question: Question<A>) {
          if (provider === "none") return yield* new LlmOff({})
          const { deadline, owner, purpose } = question
          const own =
            deadline === undefined ? Infinity : Duration.toMillis(Duration.fromInputUnsafe(deadline))
          const millis = Math.min(own, Duration.toMillis(usual))
          const until = (yield* Clock.currentTimeMillis) + millis
          const refused = (reason: string) =>
            audit.record({
              event: "llm.refused",
              outcome: "denied",
              actorId: owner,
              subjectId: owner,
              reason: `${purpose} ${reason}`,
            })
          const refusal = (error: CallFailure | LlmRefusal): Effect.Effect<never, LlmRefusal> => {
            if (error._tag === "ConsentMissing") return Effect.andThen(refused("consent"), Effect.fail(error))
            if (error._tag === "BudgetSpent") return Effect.andThen(refused("budget"), Effect.fail(error))
            return Effect.fail(
              error._tag === "LlmFailed" || error._tag === "LlmOff" ? error : failedBy(error),
            )
          }
          return yield* inTurn(answered(question, until)).pipe(
            Effect.timeoutOrElse({
              duration: millis + GRACE_MS,
              orElse: () => Effect.fail(new LlmFailed({ reason: "busy" })),
            }),
            Effect.catch(refusal),
            told(provider, purpose),
          )
        }),
        standing: Effect.fn("Llm.standing")(function* (owner) {
          if (provider === "none") return "off"
          return (yield* consents.allows(owner, "llm")) ? "ready" : "consentMissing"
        }),
      })
    }),
  ).pipe(Layer.provide(SecureRandom.layerWebCrypto))

  /** The model that `LLM` names. */
  static readonly layerConfig = Llm.layer.pipe(Layer.provide(providers.layerConfig))
}
