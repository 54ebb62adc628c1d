import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, rmSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"

const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "utopiahire")

/**
 * A Python environment with exactly these packages, made once in the user's cache folder. Undefined where there is no
 * Python or no package index.
 */
export const pythonWith = (...packages: ReadonlyArray<string>): string | undefined => {
  const folder = join(
    cache,
    `python-${createHash("sha256").update(packages.join(" ")).digest("hex").slice(0, 12)}`,
  )
  const bin = join(folder, "bin")
  if (existsSync(join(folder, ".complete"))) return bin
  mkdirSync(cache, { recursive: true })
  const run = (command: string, ...args: ReadonlyArray<string>) =>
    spawnSync(command, args, { stdio: ["ignore", "ignore", "pipe"], timeout: 300_000 }).status === 0
  // An environment cannot be moved: its scripts hold its path. So it is made in place, and marked when complete.
  rmSync(folder, { recursive: true, force: true })
  const made =
    run("python3", "-m", "venv", folder) &&
    run(join(bin, "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages)
  if (!made) {
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
  mkdirSync(join(folder, ".complete"))
  return bin
}
