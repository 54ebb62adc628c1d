import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, realpathSync } from "node:fs"
import { findPackageJSON } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { limits } from "./limits.ts"

const here = import.meta.dirname
export const entry = fileURLToPath(new URL("./child.ts", import.meta.url))

/** CVs of our own, in two scripts, that a waiting process reads to be warm; none where the data folder is absent. */
export const warmUpFiles: ReadonlyArray<string> = ["sample-en.pdf", "sample-ar.pdf"]
  .map((name) => fileURLToPath(new URL(`../../../../../data/samples/${name}`, import.meta.url)))
  .filter((file) => existsSync(file))

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

/** Engines that read PDF: own code on unpdf, or pdf-parse as it is. One process holds one of them. */
export type PdfEngine = "unpdf" | "pdf-parse"

const readable = (engine: PdfEngine): ReadonlyArray<string> => {
  const own = findPackageJSON("..", import.meta.url)!
  const seen = new Set<string>()
  for (const name of [engine, "yauzl"]) foldersOf(name, join(here, "sandbox.ts"), seen)
  const modules = [...seen].map((entry) => entry.slice(0, entry.lastIndexOf("#")))
  return [...new Set([dirname(here), own, join(dirname(own), "node_modules"), ...modules, ...warmUpFiles])]
}

/**
 * Node's flags for a process that may read its own code and nothing else: no writes, processes, threads, network or
 * add-ons. pdf-parse does not start without an add-on, so it alone gets them.
 */
export const sandboxFlags = (engine: PdfEngine): ReadonlyArray<string> => [
  `--max-old-space-size=${limits.heapMegabytes}`,
  "--permission",
  "--disallow-code-generation-from-strings",
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=SecurityWarning",
  ...(engine === "pdf-parse" ? ["--allow-addons"] : []),
  ...readable(engine).map((folder) => `--allow-fs-read=${folder}`),
  `--import=${new URL("./seal.ts", import.meta.url).href}`,
]

const UNSHARE = "/usr/bin/unshare"
let alone: ReadonlyArray<string> | undefined
/** What starts a process without any network: a namespace of its own, where the system lets us make one. */
export const withoutNetwork = (): ReadonlyArray<string> => {
  const works = (flags: string) =>
    spawnSync(UNSHARE, [flags, process.execPath, "--version"], { env: {} }).status === 0
  alone ??= !existsSync(UNSHARE) ? [] : works("-n") ? [UNSHARE, "-n"] : works("-rn") ? [UNSHARE, "-rn"] : []
  return alone
}
