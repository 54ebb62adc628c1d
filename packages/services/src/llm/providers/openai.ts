import { Config, Effect, Layer, Option, Redacted, Schema } from "effect"
import type { Complete, ModelRequest } from "./Completion.ts"
import { boundedFetch } from "./boundedFetch.ts"
import { blocked, garbled, refusedBy, retryAfterOf, thrown } from "./failures.ts"
import { modelLayer } from "./model.ts"

const OPENAI = "https://api.openai.com/v1"
const baseUrl = Config.URL("OPENAI_BASE_URL").pipe(Config.withDefault(new URL(OPENAI)))
/** A server of one's own (Ollama, vLLM) may want no key. */
const settings = Effect.gen(function* () {
  const base = yield* baseUrl
  const key = /(^|\.)openai\.com$/.test(base.hostname)
    ? Option.some(yield* Config.Redacted("OPENAI_API_KEY"))
    : yield* Config.option(Config.Redacted("OPENAI_API_KEY"))
  return { base, key, model: yield* Config.NonEmptyString("OPENAI_MODEL") }
})

const Answer = Schema.fromJsonString(
  Schema.Struct({
    choices: Schema.NonEmptyArray(
      Schema.Struct({
        message: Schema.Struct({
          content: Schema.optional(Schema.NullOr(Schema.String)),
          refusal: Schema.optional(Schema.NullOr(Schema.String)),
        }),
        finish_reason: Schema.optional(Schema.NullOr(Schema.String)),
      }),
    ),
    usage: Schema.optional(
      Schema.NullOr(Schema.Struct({ prompt_tokens: Schema.Int, completion_tokens: Schema.Int })),
    ),
  }),
)
const decodeAnswer = Schema.decodeUnknownEffect(Answer)

/** What servers of this kind disagree about; each is found out by the first refusal. */
interface Dialect {
  readonly format: "json_schema" | "json_object"
  readonly limit: "max_tokens" | "max_completion_tokens"
  readonly temperature: boolean
}
const plainest: Dialect = { format: "json_schema", limit: "max_tokens", temperature: true }

/** The next dialect after a refusal (400, 422) that names a part of it; undefined where it names none. */
const after = (dialect: Dialect, refusal: string): Dialect | undefined => {
  if (dialect.format === "json_schema" && /response_format|json_schema/i.test(refusal))
    return { ...dialect, format: "json_object" }
  if (dialect.limit === "max_tokens" && /max_tokens/i.test(refusal))
    return { ...dialect, limit: "max_completion_tokens" }
  if (dialect.temperature && /temperature/i.test(refusal)) return { ...dialect, temperature: false }
  return undefined
}

const bodyOf = (model: string, { json, maxOutputTokens, system, turns }: ModelRequest, dialect: Dialect) => {
  const told =
    json !== undefined && dialect.format === "json_object"
      ? `${system}\n\nThe JSON object has to match this JSON Schema: ${JSON.stringify(json.schema)}`
      : system
  return {
    model,
    messages: [
      { role: "system", content: told },
      ...turns.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(json !== undefined && {
      response_format:
        dialect.format === "json_schema"
          ? { type: "json_schema", json_schema: { name: json.name, strict: true, schema: json.schema } }
          : { type: "json_object" },
    }),
    ...(dialect.temperature && { temperature: 0.2 }),
    [dialect.limit]: maxOutputTokens,
    stream: false,
  }
}

const completions = (base: URL, model: string, key: Option.Option<Redacted.Redacted>): Complete => {
  const url = `${base.href.replace(/\/+$/, "")}/chat/completions`
  const send = boundedFetch()
  let dialect = plainest

  const post = (request: ModelRequest, as: Dialect) =>
    Effect.tryPromise({
      try: async (signal) => {
        const response = await send(url, {
          method: "POST",
          signal,
          headers: {
            "content-type": "application/json",
            ...Option.match(key, {
              onNone: () => ({}),
              onSome: (value) => ({ authorization: `Bearer ${Redacted.value(value)}` }),
            }),
          },
          body: JSON.stringify(bodyOf(model, request, as)),
        })
        return { status: response.status, head: response.headers, text: await response.text() }
      },
      catch: thrown,
    })

  const complete: Complete = Effect.fnUntraced(function* (request) {
    let as = dialect
    let { head, status, text } = yield* post(request, as)
    while (status === 400 || status === 422) {
      const next = after(as, text)
      if (next === undefined) break
      as = next
      ;({ head, status, text } = yield* post(request, as))
    }
    if (status === 429 && text.includes("insufficient_quota")) return yield* Effect.fail(refusedBy(402))
    if (status < 200 || status > 299)
      return yield* Effect.fail(refusedBy(status, yield* retryAfterOf(head.get("retry-after"))))
    dialect = as
    const { choices, usage } = yield* Effect.mapError(decodeAnswer(text), () =>
      garbled("the answer is not of the wire format"),
    )
    const { finish_reason: finish, message } = choices[0]
    if (finish === "content_filter" || (message.refusal ?? "") !== "")
      return yield* Effect.fail(blocked(finish ?? "refusal"))
    return {
      text: message.content ?? "",
      finish: finish === "length" ? "length" : "stop",
      ...(usage !== null &&
        usage !== undefined && {
          usage: { input: usage.prompt_tokens, output: usage.completion_tokens },
        }),
    } satisfies Effect.Success<ReturnType<Complete>>
  })
  return complete
}

/** Any server that speaks OpenAI's chat completions: `OPENAI_BASE_URL`, `OPENAI_MODEL`, `OPENAI_API_KEY`. */
export const layer = Layer.unwrap(
  Effect.map(settings, ({ base, key, model }) => modelLayer("openai", model, completions(base, model, key))),
)
