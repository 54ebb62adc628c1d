import { assert, it } from "@effect/vitest"
import { Client, Connection } from "@temporalio/client"
import {
  ApplicationFailure,
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
} from "@temporalio/common"
import { Effect, Redacted } from "effect"
import { makeCodec, sealedDataConverter } from "../../src/temporal/codec.ts"
import { payloadFromBytes, payloadToBytes } from "../../src/temporal/codecPayload.ts"

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64")
const codecOf = (keys: string) => makeCodec(Redacted.make(keys))
const old = `2025:${key(1)}`
const rotated = `2026:${key(2)},${old}`

const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)
const valueOf = (payload: Payload) => defaultPayloadConverter.fromPayload(payload)
const seal = (codec: PayloadCodec, value: unknown) =>
  Effect.map(
    Effect.promise(() => codec.encode([payloadOf(value)])),
    ([sealed]) => sealed!,
  )
const open = (codec: PayloadCodec, payload: Payload) =>
  Effect.map(
    Effect.tryPromise({
      try: () => codec.decode([payload]),
      catch: (cause) => cause as { _tag: string; message: string },
    }),
    ([opened]) => valueOf(opened!),
  )

it.effect("a sealed payload shows nothing of its content and opens to the same value", () =>
  Effect.gen(function* () {
    const codec = yield* codecOf(old)
    const value = { cvId: "canary-7f3a", pages: [1, 2], note: "é".repeat(300) }
    const sealed = yield* seal(codec, value)
    assert.strictEqual(Buffer.from(sealed.metadata!["encoding"]!).toString(), "binary/encrypted")
    assert.strictEqual(Buffer.from(sealed.metadata!["encryption-key-id"]!).toString(), "2025")
    assert.notInclude(Buffer.from(sealed.data!).toString("latin1"), "canary")
    assert.strictEqual(sealed.data!.length, 12 + payloadToBytes(payloadOf(value)).length + 16)
    assert.deepStrictEqual(yield* open(codec, sealed), value)
  }),
)

it.effect("the same value is never sealed to the same bytes twice", () =>
  Effect.gen(function* () {
    const codec = yield* codecOf(old)
    const [a, b] = [yield* seal(codec, 1), yield* seal(codec, 1)]
    assert.notDeepEqual(a.data, b.data)
  }),
)

it.effect("after a rotation new payloads bear the new key and old ones still open", () =>
  Effect.gen(function* () {
    const before = yield* seal(yield* codecOf(old), "before")
    const codec = yield* codecOf(rotated)
    assert.strictEqual(yield* open(codec, before), "before")
    const after = yield* seal(codec, "after")
    assert.strictEqual(Buffer.from(after.metadata!["encryption-key-id"]!).toString(), "2026")
    const unknown = yield* Effect.flip(open(yield* codecOf(old), after))
    assert.strictEqual(unknown._tag, "CodecKeyUnknown")
    assert.include(unknown.message, '"2026"')
  }),
)

it.effect("a payload changed in any part is refused", () =>
  Effect.gen(function* () {
    const codec = yield* codecOf(rotated)
    const sealed = yield* seal(codec, { cvId: "x" })
    const flipped = (at: number) => sealed.data!.map((byte, i) => (i === at ? byte ^ 1 : byte))
    const datas = [0, 12, sealed.data!.length - 1].map(flipped)
    for (const length of [0, 5, 28]) datas.push(sealed.data!.slice(0, length))
    for (const data of datas)
      assert.strictEqual((yield* Effect.flip(open(codec, { ...sealed, data })))._tag, "PayloadTampered")
    const metadata = { ...sealed.metadata, "encryption-key-id": Buffer.from("2025") }
    assert.strictEqual((yield* Effect.flip(open(codec, { ...sealed, metadata })))._tag, "PayloadTampered")
  }),
)

it.effect("payloads from before the encryption was switched on still open", () =>
  Effect.gen(function* () {
    assert.deepStrictEqual(yield* open(yield* codecOf(old), payloadOf([1, "two"])), [1, "two"])
  }),
)

it.effect.each([
  "",
  "kid",
  `kid:${Buffer.alloc(16).toString("base64")}`,
  `:${key(1)}`,
  `a:${key(1)},a:${key(2)}`,
  `a:${key(1)}:b`,
])("the keys %j are refused by the variable's name", (keys) =>
  Effect.gen(function* () {
    assert.include((yield* Effect.flip(codecOf(keys))).message, "TEMPORAL_CODEC_KEYS")
  }),
)

it("the wire form is that of Temporal's Payload message and survives every length of data", () => {
  const bytes = payloadToBytes({ metadata: { encoding: Buffer.from("json/plain") }, data: Buffer.from("7") })
  assert.strictEqual(
    Buffer.from(bytes).toString("hex"),
    `0a16${"0a08"}${Buffer.from("encoding").toString("hex")}120a${Buffer.from("json/plain").toString("hex")}120137`,
  )
  for (const length of [0, 1, 127, 128, 16_383, 16_384, 3_000_000]) {
    const payload = { metadata: { k: Buffer.from("v") }, data: Buffer.alloc(length, 7) }
    const back = payloadFromBytes(payloadToBytes(payload))
    assert.isTrue(Buffer.from(back.data!).equals(payload.data))
    assert.strictEqual(Buffer.from(back.metadata!["k"]!).toString(), "v")
  }
})

it.effect("a failure's message and stack travel sealed", () =>
  Effect.gen(function* () {
    const codec = yield* codecOf(old)
    const connection = Connection.lazy()
    yield* Effect.addFinalizer(() => Effect.promise(() => connection.close()))
    const client = new Client({ connection, dataConverter: sealedDataConverter(codec) })
    const { failureConverter } = client.options.loadedDataConverter
    const failure = failureConverter.errorToFailure(
      ApplicationFailure.create({ message: "canary in the message" }),
      defaultPayloadConverter,
    )
    assert.notInclude(JSON.stringify({ ...failure, encodedAttributes: null }), "canary")
    const [sealed] = yield* Effect.promise(() => codec.encode([failure.encodedAttributes!]))
    assert.notInclude(Buffer.from(sealed!.data!).toString("latin1"), "canary")
    const [opened] = yield* Effect.promise(() => codec.decode([sealed!]))
    const error = failureConverter.failureToError(
      { ...failure, encodedAttributes: opened! },
      defaultPayloadConverter,
    )
    assert.strictEqual(error.message, "canary in the message")
  }),
)
