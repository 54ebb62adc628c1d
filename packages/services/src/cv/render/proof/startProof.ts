import { spawn } from "node:child_process"
import { realpathSync } from "node:fs"
import { findPackageJSON } from "node:module"
import { dirname, join } from "node:path"
import { sandboxFlags } from "../../reader/sandbox.ts"
import type { Child, FramedLimits } from "../framed/FramedProcess.ts"

/** What reading one print back may cost. The files are our own: one process reads them all. */
export const proofLimits: FramedLimits = {
  inputBytes: 32 * 1024 * 1024,
  outputBytes: 16 * 1024 * 1024,
  wallMs: 10_000,
  residentBytes: 512 * 1024 * 1024,
}

/** The code that the parser needs beside the reader's own: packages of the store and ours. */
const ofParser = (): ReadonlyArray<string> => {
  const effect = realpathSync(findPackageJSON("effect", import.meta.url)!)
  const domain = realpathSync(findPackageJSON("@utopiahire/domain", import.meta.url)!)
  return [join(dirname(effect), "../../.."), dirname(domain), join(import.meta.dirname, "../..")]
}

let flags: ReadonlyArray<string> | undefined

/** Starts a process that reads PDFs and compares them with what they should hold, in the sandbox of the reader. */
export const startProof = (): Child => {
  flags ??= [...sandboxFlags("unpdf"), ...ofParser().map((folder) => `--allow-fs-read=${folder}`)]
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, "child.ts")], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
  })
  child.on("error", () => {})
  child.stdin.on("error", () => {})
  return child
}
