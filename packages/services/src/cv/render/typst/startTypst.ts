import { spawn } from "node:child_process"
import { realpathSync } from "node:fs"
import { findPackageJSON } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Child, FramedLimits } from "../framed/FramedProcess.ts"

const here = import.meta.dirname
const framed = join(here, "../framed")
export const fontsFolder = fileURLToPath(new URL("../../../../../../data/fonts", import.meta.url))

/** What one print may cost; a CV of 30 printed pages has about a tenth of this input. */
export const typstLimits: FramedLimits = {
  inputBytes: 1024 * 1024,
  outputBytes: 16 * 1024 * 1024,
  wallMs: 10_000,
  residentBytes: 512 * 1024 * 1024,
}

const readable = (): ReadonlyArray<string> => {
  const engine = realpathSync(findPackageJSON("@myriaddreamin/typst-ts-node-compiler", import.meta.url)!)
  // Its native part is a package of its own, beside it in the store.
  const store = join(dirname(engine), "../../..")
  const own = findPackageJSON("..", import.meta.url)!
  return [here, framed, fontsFolder, store, own, join(dirname(own), "node_modules")]
}

let flags: ReadonlyArray<string> | undefined

/**
 * Starts a process that may read its own code, the templates and the fonts: no writing, no other process, no thread.
 * The engine reads nothing outside the folder of templates, and no font of the machine is searched.
 */
export const startTypst = (): Child => {
  flags ??= [
    "--max-old-space-size=128",
    "--permission",
    "--allow-addons",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    ...readable().map((folder) => `--allow-fs-read=${folder}`),
  ]
  const child = spawn(process.execPath, [...flags, join(here, "child.ts"), here, fontsFolder], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { FONTCONFIG_FILE: join(fontsFolder, "fonts.conf") },
  })
  // A process that cannot start or dies early shows as an exit; a broken pipe must not end the parent.
  child.on("error", () => {})
  child.stdin.on("error", () => {})
  return child
}
