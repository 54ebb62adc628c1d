import { afterEach, assert, describe, it, vi } from "@effect/vitest"
import { ConfigProvider, Duration, Effect, Layer, Schema, Stream } from "effect"
import { AiError, LanguageModel, Model } from "effect/ai"
import { layerConfig } from "../../src/llm/providers/all.ts"
import { Call } from "../../src/llm/providers/Completion.ts"
import { type Behaviour, fakeModel, wires } from "./fakeModel.ts"

const configured = (env: Record<string, string>) =>
  layerConfig.pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))
const Shape = Schema.Struct({ names: Schema.Array(Schema.String).check(Schema.isMaxLength(3)) })
const prompt = [
  { role: "system" as const, content: "You read CVs." },
  { role: "user" as const, content: "Who is it?" },
]
const ask = LanguageModel.generateObject({ objectName: "names", schema: Shape, prompt })
const good = '{"names":["Salma"]}'

const reasonOf = <A>(effect: Effect.Effect<A, unknown, LanguageModel.LanguageModel>) =>
  Effect.map(Effect.flip(effect), (error) => {
    assert.isTrue(AiError.isAiError(error), String(error))
    return (error as AiError.AiError).reason
  })

describe.each(wires)("a model spoken to as %s", (wire) => {
  const against = <A, E>(
    behaviours: ReadonlyArray<Behaviour>,
    test: (server: Effect.Success<typeof fakeModel>) => Effect.Effect<A, E, LanguageModel.LanguageModel>,
    more: Record<string, string> = {},
  ) =>
    Effect.gen(function* () {
      const server = yield* fakeModel
      server.will(...behaviours)
      return yield* test(server).pipe(Effect.provide(configured({ ...server.env(wire), ...more })))
    })

  it.live("is asked with its key, the instructions apart from the data, and a schema for the answer", () =>
    against([{ kind: "answer", text: good }], ({ asked }) =>
      Effect.gen(function* () {
        const told: Array<unknown> = []
        const { value, usage } = yield* ask.pipe(
          Effect.provideService(Call, { maxOutputTokens: 321, onUsage: (usage) => told.push(usage) }),
        )
        assert.deepStrictEqual(value, { names: ["Salma"] })
        assert.deepStrictEqual([usage.inputTokens.total, usage.outputTokens.total], [120, 30])
        assert.deepStrictEqual(told, [{ input: 120, output: 30 }])
        const [{ body, headers, path }] = asked as [(typeof asked)[number]]
        if (wire === "openai") {
          assert.deepStrictEqual([path, headers.authorization], ["/v1/chat/completions", "Bearer sk-test"])
          assert.deepStrictEqual(body.messages, [
            { role: "system", content: "You read CVs." },
            { role: "user", content: "Who is it?" },
          ])
          assert.strictEqual(body.max_tokens, 321)
          const { json_schema: format, type } = body.response_format
          assert.deepStrictEqual([type, format.name, format.strict], ["json_schema", "names", true])
          assert.deepInclude(format.schema, {
            type: "object",
            required: ["names"],
            additionalProperties: false,
          })
        } else {
          assert.strictEqual(path, "/v1beta/models/gemini-2.5-flash:generateContent")
          assert.strictEqual(headers["x-goog-api-key"], "g-test")
          assert.strictEqual(body.systemInstruction.parts[0].text, "You read CVs.")
          assert.deepStrictEqual(body.contents, [{ role: "user", parts: [{ text: "Who is it?" }] }])
          assert.strictEqual(body.generationConfig.maxOutputTokens, 321)
          assert.deepStrictEqual(body.generationConfig.thinkingConfig, { thinkingBudget: 0 })
          assert.strictEqual(body.generationConfig.responseMimeType, "application/json")
          assert.deepInclude(body.generationConfig.responseJsonSchema, {
            type: "object",
            required: ["names"],
          })
        }
      }),
    ),
  )

  it.live("gives a stream as one piece", () =>
    against([{ kind: "answer", text: "Hello" }], () =>
      Effect.gen(function* () {
        const parts = yield* Stream.runCollect(LanguageModel.streamText({ prompt }))
        assert.deepStrictEqual(
          [...parts].map(({ type }) => type),
          ["text-start", "text-delta", "text-end", "finish"],
        )
      }),
    ),
  )

  it.live("that has too much to do says when to come back", () =>
    against([{ kind: "status", status: 429, retryAfter: "7" }], () =>
      Effect.gen(function* () {
        const reason = yield* reasonOf(ask)
        assert.strictEqual(reason._tag, "RateLimitError")
        assert.isTrue(reason.isRetryable)
        assert.deepStrictEqual("retryAfter" in reason && reason.retryAfter, Duration.seconds(7))
      }),
    ),
  )

  const refusals: ReadonlyArray<readonly [Behaviour, AiError.AiErrorReason["_tag"], boolean]> = [
    [{ kind: "status", status: 500 }, "InternalProviderError", true],
    [{ kind: "status", status: 503, body: "<html>busy</html>" }, "InternalProviderError", true],
    [{ kind: "status", status: 400 }, "InvalidRequestError", false],
    [{ kind: "status", status: 401 }, "AuthenticationError", false],
    [{ kind: "status", status: 403 }, "AuthenticationError", false],
    [{ kind: "status", status: 404, body: "" }, "UnknownError", false],
    [{ kind: "raw", text: "<html>It works!</html>" }, "InvalidResponseError", false],
    [{ kind: "raw", text: "" }, "InvalidResponseError", false],
    [{ kind: "truncated" }, "InvalidResponseError", false],
    [{ kind: "huge" }, "InvalidResponseError", false],
    [{ kind: "reset" }, "NetworkError", true],
    [{ kind: "redirect" }, "NetworkError", true],
    [{ kind: "blocked" }, "ContentPolicyError", false],
    [{ kind: "answer", text: "I would rather not." }, "StructuredOutputError", true],
    [{ kind: "answer", text: '{"names":"Salma"}' }, "StructuredOutputError", true],
    [{ kind: "answer", text: '{"names":["Sal', finish: "length" }, "StructuredOutputError", true],
    [{ kind: "answer", text: "" }, "StructuredOutputError", true],
  ]
  it.live("ends every fault in the error that names it, without a word of what was asked", () =>
    Effect.gen(function* () {
      const server = yield* fakeModel
      for (const [behaviour, tag, retryable] of refusals) {
        server.will(behaviour)
        const reason = yield* reasonOf(ask).pipe(Effect.provide(configured(server.env(wire))))
        const what = JSON.stringify(behaviour).slice(0, 60)
        assert.strictEqual(reason._tag, tag, what)
        assert.strictEqual(reason.isRetryable, retryable, what)
        assert.notInclude(reason.message, "Who is it?", what)
        assert.strictEqual(server.asked.length, 1, `${what}: asked once`)
      }
    }),
  )

  it.live("that is not there at all is a broken connection", () =>
    against(
      [{ kind: "hang" }],
      () =>
        Effect.gen(function* () {
          assert.strictEqual((yield* reasonOf(ask))._tag, "NetworkError")
        }),
      { OPENAI_BASE_URL: "http://127.0.0.1:9/v1", GEMINI_BASE_URL: "http://127.0.0.1:9" },
    ),
  )

  it.live.each(["hang", "drip"] as const)("that keeps us waiting (%s) is left when time is up", (kind) =>
    against([{ kind }], (server) =>
      Effect.gen(function* () {
        const ended = yield* Effect.timeoutOption(ask, "300 millis")
        assert.strictEqual(ended._tag, "None")
        while (server.open() > 0) yield* Effect.sleep("5 millis")
        assert.strictEqual(server.asked.length, 1)
      }),
    ),
  )
})

describe("servers that know less", () => {
  const refuse = (parameter: string): Behaviour => ({
    kind: "status",
    status: 400,
    body: JSON.stringify({ error: { message: `${parameter} is not supported`, param: parameter } }),
  })
  it.live("are asked in plainer words, and from then on at once", () =>
    Effect.gen(function* () {
      const server = yield* fakeModel
      server.will(refuse("response_format"), refuse("max_tokens"), refuse("temperature"), {
        kind: "answer",
        text: good,
      })
      yield* Effect.gen(function* () {
        assert.deepStrictEqual((yield* ask).value, { names: ["Salma"] })
        const { body } = server.asked.at(-1)!
        assert.deepStrictEqual(body.response_format, { type: "json_object" })
        assert.include(body.messages[0].content, '"names"')
        assert.notProperty(body, "max_tokens")
        assert.property(body, "max_completion_tokens")
        assert.notProperty(body, "temperature")
        yield* ask
        assert.strictEqual(server.asked.length, 5)
      }).pipe(Effect.provide(configured(server.env("openai"))))
    }),
  )

  it.live("need no key where they are one's own", () =>
    Effect.gen(function* () {
      const server = yield* fakeModel
      server.will({ kind: "answer", text: good })
      const { OPENAI_API_KEY: _, ...env } = server.env("openai")
      yield* Effect.provide(ask, configured(env))
      assert.notProperty(server.asked[0]!.headers, "authorization")
    }),
  )

  it.live("that ran out of paid quota are not asked again", () =>
    Effect.gen(function* () {
      const server = yield* fakeModel
      server.will({ kind: "status", status: 429, body: '{"error":{"code":"insufficient_quota"}}' })
      const reason = yield* reasonOf(ask).pipe(Effect.provide(configured(server.env("openai"))))
      assert.deepStrictEqual([reason._tag, reason.isRetryable], ["QuotaExhaustedError", false])
    }),
  )
})

describe("Gemini's own variables", () => {
  afterEach(() => vi.unstubAllEnvs())
  it.live("lead no text elsewhere", () =>
    Effect.gen(function* () {
      vi.stubEnv("GOOGLE_GENAI_USE_VERTEXAI", "true")
      vi.stubEnv("GOOGLE_GENAI_USE_ENTERPRISE", "true")
      vi.stubEnv("GOOGLE_CLOUD_PROJECT", "elsewhere")
      vi.stubEnv("GOOGLE_GEMINI_BASE_URL", "http://127.0.0.1:9")
      vi.stubEnv("GOOGLE_GENAI_API_VERSION", "v0")
      vi.stubEnv("GEMINI_API_KEY", "another")
      const server = yield* fakeModel
      server.will({ kind: "answer", text: good })
      yield* Effect.provide(ask, configured(server.env("gemini")))
      const [{ headers, path }] = server.asked as [(typeof server.asked)[number]]
      assert.strictEqual(path, "/v1beta/models/gemini-2.5-flash:generateContent")
      assert.strictEqual(headers["x-goog-api-key"], "g-test")
    }),
  )
})

describe("the choice of a model", () => {
  it.live("is none by default, and says so to whoever asks", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* Model.ProviderName, "none")
      assert.strictEqual((yield* reasonOf(ask))._tag, "UnknownError")
    }).pipe(Effect.provide(configured({}))),
  )

  it.live.each([
    [{ LLM: "gemini" }, "GOOGLE_API_KEY"],
    [{ LLM: "openai" }, "OPENAI_API_KEY"],
    [{ LLM: "openai", OPENAI_API_KEY: "k" }, "OPENAI_MODEL"],
    [{ LLM: "openai", OPENAI_BASE_URL: "https://api.openai.com/v1", OPENAI_MODEL: "m" }, "OPENAI_API_KEY"],
    [{ LLM: "claude" }, "LLM"],
  ] as ReadonlyArray<readonly [Record<string, string>, string]>)(
    "%j stops the start and names the variable",
    ([env, name]) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Effect.scoped(Layer.build(configured(env))))
        assert.include(String(error), name)
      }),
  )
})
