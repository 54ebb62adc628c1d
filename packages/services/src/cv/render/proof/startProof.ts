import { spawn } from "node:child_process"
import { join } from "node:path"
import { sandboxFlags } from "../../reader/sandbox.ts"
import type { Child, FramedLimits } from "../framed/FramedProcess.ts"

/** What reading one print back may cost. The files are our own: one process reads them all. */
export const proofLimits: FramedLimits = {
  inputBytes: 16 * 1024 * 1024,
  outputBytes: 16 * 1024 * 1024,
  wallMs: 10_000,
  residentBytes: 512 * 1024 * 1024,
}

/** Starts a process that reads PDFs, in the sandbox of the reader. */
export const startProof = (): Child => {
  const child = spawn(process.execPath, [...sandboxFlags("unpdf"), join(import.meta.dirname, "child.ts")], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
  })
  child.on("error", () => {})
  child.stdin.on("error", () => {})
  return child
}
