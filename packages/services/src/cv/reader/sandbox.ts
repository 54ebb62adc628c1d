import { existsSync, readFileSync, realpathSync } from "node:fs"
import { findPackageJSON } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { limits } from "./limits.ts"

const here = import.meta.dirname
export const entry = fileURLToPath(new URL("./child.ts", import.meta.url))

const sampleUrl = new URL("../../../../../data/samples/sample-en.pdf", import.meta.url)
/** A CV of our own that a waiting process reads to be warm; absent where the data folder is. */
export const warmUpFile: string | undefined = existsSync(sampleUrl) ? fileURLToPath(sampleUrl) : undefined

/** The folders of a package and of all it depends on, links resolved. */
const foldersOf = (name: string, from: string, seen: Set<string>): void => {
  const manifest = findPackageJSON(name, from)
  if (!manifest) return
  const file = realpathSync(manifest)
  const folder = join(file, ...name.split("/").map(() => ".."), "..")
  if (seen.has(`${folder}#${name}`)) return
  seen.add(`${folder}#${name}`)
  const { dependencies } = JSON.parse(readFileSync(file, "utf8")) as { dependencies?: Record<string, string> }
  for (const next of Object.keys(dependencies ?? {})) foldersOf(next, file, seen)
}

const readable = (): ReadonlyArray<string> => {
  const own = findPackageJSON("..", import.meta.url)!
  const seen = new Set<string>()
  for (const name of ["unpdf", "yauzl"]) foldersOf(name, join(here, "sandbox.ts"), seen)
  const modules = [...seen].map((entry) => entry.slice(0, entry.lastIndexOf("#")))
  return [
    ...new Set([
      dirname(here),
      own,
      join(dirname(own), "node_modules"),
      ...modules,
      ...(warmUpFile ? [warmUpFile] : []),
    ]),
  ]
}

/** Node's flags for a process that may read its own code and nothing else: no writes, processes, threads or add-ons. */
export const sandboxFlags = (): ReadonlyArray<string> => [
  `--max-old-space-size=${limits.heapMegabytes}`,
  "--permission",
  "--disallow-code-generation-from-strings",
  "--disable-warning=ExperimentalWarning",
  ...readable().map((folder) => `--allow-fs-read=${folder}`),
]
