import { fromBufferPromise, type Entry, type ZipFile } from "yauzl"
import { limits } from "./limits.ts"
import { Refusal } from "./Reading.ts"

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
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw climbs(error) ? new UnsafeZip("a name that climbs out of its folder") : error
  }
  checkTotals(entries)
  return entries
}

const openZip = (bytes: Uint8Array) =>
  fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })

/** yauzl refuses such names by a message. */
const climbs = (error: unknown) =>
  error instanceof Error && /invalid relative path|absolute path/.test(error.message)

/** Reads the central directory only. Rejects with `UnsafeZip`, or with another error for a damaged archive. */
export const checkZip = async (bytes: Uint8Array): Promise<void> => {
  await entriesOf(await openZip(bytes))
}

/** UTF-16 is allowed in XML; the mark tells it. */
const textOfPart = (data: Buffer): string => {
  const wide =
    data[0] === 0xff && data[1] === 0xfe ? "utf-16le" : data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : ""
  return new TextDecoder(wide || "utf-8").decode(data)
}

const unzip = async (bytes: Uint8Array, wanted: (name: string) => boolean) => {
  const zip = await openZip(bytes)
  const parts = new Map<string, string>()
  const entries = await entriesOf(zip)
  let left: number = limits.zipBytes
  for (const entry of entries) {
    if (!wanted(entry.fileName)) continue
    const chunks: Array<Buffer> = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      left -= (chunk as Buffer).length
      // Declared sizes lie: what comes out is counted.
      if (left < 0) throw new UnsafeZip("unpacks to too much")
      chunks.push(chunk as Buffer)
    }
    parts.set(entry.fileName, textOfPart(Buffer.concat(chunks)))
  }
  return { parts: parts as ReadonlyMap<string, string>, names: entries.map((entry) => entry.fileName) }
}

/** The parts that `wanted` names, as text, and the names of all; a bomb is `TooLong`, a damaged archive `NotADocument`. */
export const unpackZip = async (bytes: Uint8Array, wanted: (name: string) => boolean) => {
  try {
    return await unzip(bytes, wanted)
  } catch (error) {
    if (error instanceof UnsafeZip) throw new Refusal("TooLong", error.message)
    throw new Refusal("NotADocument", "the archive is damaged")
  }
}
