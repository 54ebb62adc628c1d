import { type Payload } from "@temporalio/common"

/**
 * The wire form of `temporal.api.common.v1.Payload`: field 1 is a map from names to bytes, field 2 the data.
 * Written out here so that any other codec of this format can open what ours has sealed.
 */
const METADATA = (1 << 3) | 2
const DATA = (2 << 3) | 2

const varint = (value: number): Array<number> =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]

const field = (tag: number, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag, ...varint(bytes.length)]), bytes])

export const payloadToBytes = (payload: Payload): Uint8Array =>
  Buffer.concat([
    ...Object.entries(payload.metadata ?? {}).map(([key, value]) =>
      field(METADATA, Buffer.concat([field(METADATA, Buffer.from(key, "utf8")), field(DATA, value)])),
    ),
    field(DATA, payload.data ?? new Uint8Array()),
  ])

/** The length-delimited fields in order; a message with any other kind of field is not a payload. */
function* fields(bytes: Uint8Array): Generator<{ tag: number; value: Uint8Array }> {
  let at = 0
  const readVarint = (): number => {
    let value = 0
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) break
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
    throw new RangeError("not a payload: a number is cut off")
  }
  while (at < bytes.length) {
    const tag = readVarint()
    if ((tag & 7) !== 2) throw new RangeError(`not a payload: field kind ${tag & 7}`)
    const end = readVarint() + at
    if (end > bytes.length) throw new RangeError("not a payload: a field is cut off")
    yield { tag, value: bytes.subarray(at, end) }
    at = end
  }
}

export const payloadFromBytes = (bytes: Uint8Array): Payload => {
  const metadata: Record<string, Uint8Array> = {}
  let data: Uint8Array = new Uint8Array()
  for (const { tag, value } of fields(bytes)) {
    if (tag === DATA) data = value
    if (tag !== METADATA) continue
    const entry = new Map([...fields(value)].map((part) => [part.tag, part.value]))
    metadata[Buffer.from(entry.get(METADATA) ?? []).toString("utf8")] = entry.get(DATA) ?? new Uint8Array()
  }
  return { metadata, data }
}
