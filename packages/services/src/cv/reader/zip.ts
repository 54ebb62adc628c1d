import { fromBufferPromise, type Entry, type ZipFile } from "yauzl"
import { limits } from "./limits.ts"

/** A zip that no word processor writes: a bomb, or a name that climbs out of its folder. */
export class UnsafeZip extends Error {}

const nested = /\.(zip|7z|rar|tar|t?gz|bz2|xz|jar)$/i

const checkTotals = (entries: ReadonlyArray<Entry>) => {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (entries.length > limits.zipEntries) throw new UnsafeZip("too many parts")
  if (unpacked > limits.zipBytes) throw new UnsafeZip("unpacks to too much")
  if (unpacked > limits.zipRatio * Math.max(packed, 1)) throw new UnsafeZip("packed too tightly")
  if (entries.some((entry) => nested.test(entry.fileName))) throw new UnsafeZip("an archive in the archive")
}

const entriesOf = async (zip: ZipFile): Promise<ReadonlyArray<Entry>> => {
  if (zip.entryCount > limits.zipEntries) throw new UnsafeZip("too many parts")
  const entries: Array<Entry> = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  checkTotals(entries)
  return entries
}

const openZip = (bytes: Uint8Array) =>
  fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })

/** Reads the central directory only. Rejects with `UnsafeZip`, or with another error for a damaged archive. */
export const checkZip = async (bytes: Uint8Array): Promise<void> => {
  await entriesOf(await openZip(bytes))
}

/** Unpacks the parts that `wanted` names; declared sizes are enforced, whatever the data would grow to. */
export const unzip = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> => {
  const zip = await openZip(bytes)
  const parts = new Map<string, string>()
  for (const entry of await entriesOf(zip)) {
    if (!wanted(entry.fileName)) continue
    const chunks: Array<Buffer> = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"))
  }
  return parts
}
