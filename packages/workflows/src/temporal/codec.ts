import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { fileURLToPath } from "node:url"
import { type DataConverter, type Payload, type PayloadCodec } from "@temporalio/common"
import { Effect, Redacted, Schema } from "effect"
import { payloadFromBytes, payloadToBytes } from "./codecPayload.ts"

const ENCODING = "binary/encrypted"
const IV = 12
const TAG = 16

export class CodecKeysInvalid extends Schema.TaggedError<CodecKeysInvalid>()("CodecKeysInvalid", {}) {
  override readonly message =
    "TEMPORAL_CODEC_KEYS must be kid:base64[,kid:base64...] with keys of 32 bytes and no key id twice, the first being the active one."
}

/** Sealed with a key that is not in `TEMPORAL_CODEC_KEYS`, neither as the active one nor as an older one. */
class CodecKeyUnknown extends Schema.TaggedError<CodecKeyUnknown>()("CodecKeyUnknown", {
  keyId: Schema.String,
}) {
  override readonly message = `The payload was sealed with the key "${this.keyId}", which TEMPORAL_CODEC_KEYS does not hold.`
}

class PayloadTampered extends Schema.TaggedError<PayloadTampered>()("PayloadTampered", {
  keyId: Schema.String,
}) {
  override readonly message = `The payload does not open with the key "${this.keyId}": it was changed or cut off.`
}

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString("utf8")

const parseKeys = (keys: string): Map<string, Buffer> | undefined => {
  const pairs = keys.split(",").map((pair) => {
    const [id, key, ...rest] = pair.trim().split(":")
    return { id: id ?? "", key: Buffer.from(key ?? "", "base64"), odd: rest.length > 0 }
  })
  const byId = new Map(pairs.map(({ id, key }) => [id, key]))
  const sound = byId.size === pairs.length && pairs.every((p) => p.id !== "" && p.key.length === 32 && !p.odd)
  return sound ? byId : undefined
}

/**
 * AES-256-GCM over whole payloads: data = iv (12) + ciphertext + tag (16). Seals with the first key, opens with
 * the key named in the metadata; payloads that were never sealed pass through.
 * `decode` rejects with CodecKeyUnknown or PayloadTampered.
 */
export const makeCodec = (keys: Redacted.Redacted): Effect.Effect<PayloadCodec, CodecKeysInvalid> =>
  Effect.gen(function* () {
    const byId = parseKeys(Redacted.value(keys))
    const active = byId?.entries().next().value
    if (byId === undefined || active === undefined) return yield* new CodecKeysInvalid()
    const [activeId, activeKey] = active
    const seal = (payload: Payload): Payload => {
      const iv = randomBytes(IV)
      const cipher = createCipheriv("aes-256-gcm", activeKey, iv)
      const sealed = Buffer.concat([iv, cipher.update(payloadToBytes(payload)), cipher.final()])
      return {
        metadata: { encoding: Buffer.from(ENCODING), "encryption-key-id": Buffer.from(activeId) },
        data: Buffer.concat([sealed, cipher.getAuthTag()]),
      }
    }
    const open = (payload: Payload): Payload => {
      if (text(payload.metadata?.["encoding"]) !== ENCODING) return payload
      const keyId = text(payload.metadata?.["encryption-key-id"])
      const key = byId.get(keyId)
      if (key === undefined) throw new CodecKeyUnknown({ keyId })
      const data = payload.data ?? new Uint8Array()
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, data.subarray(0, IV), { authTagLength: TAG })
        decipher.setAuthTag(data.subarray(-TAG))
        return payloadFromBytes(Buffer.concat([decipher.update(data.subarray(IV, -TAG)), decipher.final()]))
      } catch {
        throw new PayloadTampered({ keyId })
      }
    }
    return {
      encode: async (payloads) => payloads.map(seal),
      decode: async (payloads) => payloads.map(open),
    }
  })

/** For client **and** worker: everything that Temporal stores of arguments, results and failures is sealed. */
export const sealedDataConverter = (codec: PayloadCodec): DataConverter => ({
  payloadCodecs: [codec],
  failureConverterPath: fileURLToPath(import.meta.resolve("./codecFailures.ts")),
})
