import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { Truth } from "./Truth.ts"

/** A CV file with what it says and where it comes from. */
export interface Sample {
  readonly path: string
  readonly id: string
  readonly truth: Truth
  readonly language: string
  readonly family: string
  readonly format: string
}
type Told = Truth & { readonly family?: string; readonly format?: string; readonly language?: string }

export const corpusFolder = join(import.meta.dirname, "../../.data/corpus")

const endings = "{pdf,docx,doc,rtf,odt,txt}"

/** All CVs under a folder; those without a truth only where asked. */
export const filesUnder = (folder: string): ReadonlyArray<string> =>
  existsSync(folder)
    ? globSync(`**/*.${endings}`, { cwd: folder })
        .sort()
        .map((path) => join(folder, path))
    : []

export const samplesUnder = (folder: string): ReadonlyArray<Sample> =>
  filesUnder(folder).flatMap((path) => {
    const file = path.replace(/\.\w+$/, ".truth.json")
    if (!existsSync(file)) return []
    const truth = JSON.parse(readFileSync(file, "utf8")) as Told
    const ending = path.slice(path.lastIndexOf(".") + 1)
    return [
      {
        path,
        id: basename(path),
        truth,
        language: truth.language ?? "en",
        family: truth.family ?? "open",
        format: truth.format === undefined || ending !== "txt" ? ending : `txt ${truth.format}`,
      },
    ]
  })
