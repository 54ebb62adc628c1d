import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"

const PACKAGES = [
  "fastapi==0.121.2",
  "uvicorn[standard]==0.38.0",
  "asyncpg==0.30.0",
  "PyJWT==2.10.1",
  "cryptography==46.0.3",
]
const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache")

/** The Python of a virtual environment with FastAPI and its parts, made once; or why there is none. */
export const pythonWithFastApi = (): { readonly python: string } | { readonly why: string } => {
  const folder = join(cache, "utopiahire", "bench-fastapi")
  const python = join(folder, "bin", "python")
  const works = () =>
    existsSync(python) &&
    spawnSync(python, ["-c", "import fastapi, asyncpg, jwt, uvicorn, cryptography"]).status === 0
  if (works()) return { python }
  mkdirSync(folder, { recursive: true })
  if (spawnSync("python3", ["-m", "venv", folder]).status !== 0)
    return { why: "there is no python3 with venv" }
  const installed = spawnSync(python, ["-m", "pip", "install", "-q", ...PACKAGES], { encoding: "utf8" })
  return works()
    ? { python }
    : { why: `pip could not install FastAPI: ${installed.stderr.trim().split("\n").at(-1)}` }
}
