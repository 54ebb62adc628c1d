import { Refusal } from "./Reading.ts"

const END = 0xff_ff_ff_fa
const DIRECTORY_ENTRY = 128
const damaged = () => new Refusal("NotADocument", "the document is damaged")

/** The streams of a compound file, the container of Office before 2007. Chains that run in circles are refused. */
export const readOle = (bytes: Uint8Array): ((name: string) => Buffer | undefined) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 1 << file.readUInt16LE(30)
  const miniSize = 1 << file.readUInt16LE(32)
  if (![512, 4_096].includes(size) || miniSize > size) throw damaged()
  const count = Math.ceil(file.length / size)
  const sector = (at: number) => file.subarray((at + 1) * size, (at + 2) * size)
  const chain = (start: number, next: (at: number) => number, most: number): ReadonlyArray<number> => {
    const found: Array<number> = []
    for (let at = start; at < END; at = next(at)) if (found.push(at) > most) throw damaged()
    return found
  }
  const tables: Array<number> = []
  for (let at = 0; at < 109; at++) tables.push(file.readUInt32LE(76 + at * 4))
  const more = chain(file.readUInt32LE(68), (at) => sector(at).readUInt32LE(size - 4), count)
  for (const at of more) for (let i = 0; i < size / 4 - 1; i++) tables.push(sector(at).readUInt32LE(i * 4))
  const used = tables.filter((at) => at < END)
  const perSector = size / 4
  const next = (at: number): number => {
    const table = used[Math.floor(at / perSector)]
    if (table === undefined) throw damaged()
    return sector(table).readUInt32LE((at % perSector) * 4)
  }
  const stream = (start: number, length: number) => {
    const whole = Buffer.concat(chain(start, next, count).map(sector))
    return whole.subarray(0, Math.min(length, whole.length))
  }
  const directory = stream(file.readUInt32LE(48), Infinity)
  const entries = new Map<
    string,
    { readonly type: number; readonly start: number; readonly length: number }
  >()
  for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
    const length = Math.min(64, directory.readUInt16LE(at + 64))
    const type = directory[at + 66]!
    const name = type === 5 ? "" : directory.toString("utf16le", at, at + Math.max(0, length - 2))
    if (type === 0 || entries.has(name)) continue
    entries.set(name, {
      type,
      start: directory.readUInt32LE(at + 116),
      length: directory.readUInt32LE(at + 120),
    })
  }
  const cutoff = file.readUInt32LE(56)
  const root = entries.get("")
  const miniTable = stream(file.readUInt32LE(60), Infinity)
  const minis = root ? stream(root.start, root.length) : Buffer.alloc(0)
  const nextMini = (at: number) => miniTable.readUInt32LE(at * 4)
  return (name) => {
    const entry = entries.get(name)
    if (!entry || entry.type !== 2) return undefined
    if (entry.length >= cutoff) return stream(entry.start, entry.length)
    const chunks = chain(entry.start, nextMini, miniTable.length / 4)
    return Buffer.concat(chunks.map((at) => minis.subarray(at * miniSize, (at + 1) * miniSize))).subarray(
      0,
      entry.length,
    )
  }
}
