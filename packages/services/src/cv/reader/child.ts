import { readFile } from "node:fs/promises"
import process from "node:process"
import { setTimeout } from "node:timers/promises"
import { extract, type Extracted } from "./extract.ts"
import { limits } from "./limits.ts"
import { loadReaders } from "./table.ts"

const WARM_AFTER_MS = 20

// The entry of a reader process: a file on standard input, one line of JSON on standard output, then the end.
const answer = (extracted: Extracted) =>
  process.stdout.write(`${JSON.stringify(extracted)}\n`, () => process.exit(0))
const damaged = () => answer({ ok: false, reason: "NotADocument", detail: "the file cannot be read" })
process.on("uncaughtException", damaged)

const input = async (): Promise<Uint8Array> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

// Where the parent cannot see this process's memory, the process watches itself.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.residentBytes)
    answer({ ok: false, reason: "TooLong", detail: "the file needs too much memory" })
}, 50).unref()

// While no file is in sight, some of our own are read, so that the code it takes is compiled before a person waits.
const [, , engine, ...samples] = process.argv
const options = { pdf: engine === "pdf-parse" ? engine : "unpdf" } as const
const given = input()
const waits = () => Promise.race([given.then(() => false), setTimeout(WARM_AFTER_MS, true)])
for (const sample of samples) if (await waits()) await extract(await readFile(sample), options)
if (samples.length > 0 && (await waits())) await loadReaders(options)

answer(await extract(await given, options))
