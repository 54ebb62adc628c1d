import { spawn } from "node:child_process"
import { Effect } from "effect"

const MAX_TEXT = 8 * 1024 * 1024

/** The text of a PDF by poppler's `pdftotext`, an engine that shares nothing with ours; none where it is not installed. */
export const popplerText = (pdf: Uint8Array): Effect.Effect<string | undefined> =>
  Effect.callback<string | undefined>((resume) => {
    const chunks: Array<Buffer> = []
    let length = 0
    const child = spawn("pdftotext", ["-enc", "UTF-8", "-", "-"], { stdio: ["pipe", "pipe", "ignore"] })
    const stop = () => child.kill("SIGKILL")
    child.on("error", () => resume(Effect.succeed(undefined)))
    child.stdin.on("error", () => {})
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > MAX_TEXT) stop()
      else chunks.push(chunk)
    })
    child.on("close", (code) =>
      resume(Effect.succeed(code === 0 ? Buffer.concat(chunks).toString("utf8") : undefined)),
    )
    child.stdin.end(pdf)
    return Effect.sync(stop)
  }).pipe(Effect.timeoutOrElse({ duration: "5 seconds", orElse: () => Effect.succeed(undefined) }))
