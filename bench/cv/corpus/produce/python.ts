import { spawn } from "node:child_process"
import { join } from "node:path"
import { pythonWith } from "../../../../test/python.ts"

const packages = ["python-docx==1.2.0", "reportlab==4.4.4", "arabic-reshaper==3.0.0"]
let found: string | undefined | null = null
/** The Python of an environment with what the corpus needs, made once; undefined where there is none. */
export const python = (): string | undefined => {
  if (found === null) {
    const bin = pythonWith(...packages)
    found = bin === undefined ? undefined : join(bin, "python")
  }
  return found
}

/** Runs a script of this folder on tasks, one JSON line each; `done` hears each id that the script prints. */
export const runScript = (script: string, tasks: ReadonlyArray<object>, done: (id: string) => void) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(python()!, [join(import.meta.dirname, script)], {
      stdio: ["pipe", "pipe", "inherit"],
    })
    let said = ""
    child.stdout.on("data", (chunk: Buffer) => {
      const lines = (said + chunk.toString()).split("\n")
      said = lines.pop()!
      lines.forEach(done)
    })
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))))
    child.stdin.end(tasks.map((task) => `${JSON.stringify(task)}\n`).join(""))
  })
