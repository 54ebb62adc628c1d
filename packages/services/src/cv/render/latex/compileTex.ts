import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Data, Effect } from "effect"
import type { TexEngine } from "./engineFor.ts"

/** `absent`: that engine is not installed. `failed`: it gave no PDF, or took more than its time. */
export class TexFailed extends Data.TaggedError("TexFailed")<{ readonly why: "absent" | "failed" }> {}

const WALL_MS = 20_000
const flags = ["-no-shell-escape", "-halt-on-error", "-interaction=nonstopmode", "cv.tex"]

const inFolder = (engine: TexEngine, folder: string): Effect.Effect<void, TexFailed> =>
  Effect.callback((resume) => {
    const child = spawn(engine, flags, {
      cwd: folder,
      stdio: "ignore",
      // Paranoid both ways: no file outside the folder is opened, none is written.
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: folder,
        TEXMFOUTPUT: folder,
        TEXMFVAR: folder,
        openin_any: "p",
        openout_any: "p",
        SOURCE_DATE_EPOCH: "0",
        FORCE_SOURCE_DATE: "1",
      },
      detached: true,
    })
    /** With what it has started. */
    const stop = () => {
      clearTimeout(wall)
      if (child.pid !== undefined && child.exitCode === null) {
        try {
          process.kill(-child.pid, "SIGKILL")
        } catch {
          // It ended by itself meanwhile.
        }
      }
    }
    const wall = setTimeout(stop, WALL_MS)
    child.on("error", () => resume(Effect.fail(new TexFailed({ why: "absent" }))))
    child.on("close", (code) => {
      clearTimeout(wall)
      resume(code === 0 ? Effect.void : Effect.fail(new TexFailed({ why: "failed" })))
    })
    return Effect.sync(stop)
  })

/** A source of ours as PDF, by a TeX of the machine: no shell, no file but its own, 20 s, a fresh folder each time. */
export const compileTex = (latex: string, engine: TexEngine): Effect.Effect<Uint8Array, TexFailed> =>
  Effect.acquireUseRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "utopiahire-tex-"))),
    (folder) =>
      Effect.promise(() => writeFile(join(folder, "cv.tex"), latex, { mode: 0o600 })).pipe(
        Effect.andThen(inFolder(engine, folder)),
        Effect.andThen(
          Effect.tryPromise({
            try: () => readFile(join(folder, "cv.pdf")),
            catch: () => new TexFailed({ why: "failed" }),
          }),
        ),
      ),
    (folder) => Effect.promise(() => rm(folder, { recursive: true, force: true })),
  )
