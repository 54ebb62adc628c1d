import { readFileSync, statSync } from "node:fs"
import { basename, extname, resolve } from "node:path"
import { Effect } from "effect"
import { Refusal, refuse } from "../refusal.ts"

const sample = resolve(import.meta.dirname, "../../../../data/samples/sample-en.pdf")

const types: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".txt": "text/plain",
}

/** Enough to send any file the service would refuse by itself, without filling the memory. */
const MAX_BYTES = 64 * 1024 * 1024

export interface CvFile {
  readonly path: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The file that was named, else the bundled sample. `from` is the folder the command was typed in. */
export const cvFile = (named: string | undefined, from: string) =>
  Effect.suspend(() => {
    const path = named === undefined ? sample : resolve(from, named)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined)
      return refuse(`There is no file ${path}: name a PDF, DOCX or TXT file that exists.`)
    if (!stats.isFile()) return refuse(`${path} is not a file: name a PDF, DOCX or TXT file.`)
    if (stats.size === 0) return refuse(`${path} is empty: name a CV.`)
    if (stats.size > MAX_BYTES)
      return refuse(`${path} has ${Math.round(stats.size / 1024 / 1024)} MB: a CV may have 5 MB at most.`)
    const type = types[extname(path).toLowerCase()] ?? "application/octet-stream"
    return Effect.try({
      try: (): CvFile => ({ path, name: basename(path), type, bytes: readFileSync(path) }),
      catch: (cause) => new Refusal({ sentence: `${path} cannot be read (${String(cause)}).` }),
    })
  })
