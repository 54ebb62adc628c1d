import { type ChildProcess, spawn } from "node:child_process"
import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"

const main = join(import.meta.dirname, "../../packages/cli/src/main.ts")

export const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** Only what a program needs to run: no setting of the developer's machine steers a test. */
const bare = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|XDG_CACHE_HOME|CI)$/.test(name)),
  )

/** One command of the product in a process of its own. `output` is both streams together. */
export const command = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>>) => {
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...bare(), ...env },
  })
  let output = ""
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text))
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)))
  return { child, ended, output: () => output }
}

/** Runs a command to its end; it is killed, and that is told, after a minute. */
export const finished = async (args: ReadonlyArray<string>, env: Readonly<Record<string, string>>) => {
  const { child, ended, output } = command(args, env)
  const limit = setTimeout(() => child.kill("SIGKILL"), 60_000)
  const code = await ended
  clearTimeout(limit)
  return { code, output: output() }
}

/** Waits for the service's own word that it is ready. */
export const ready = async (url: string, process: ReturnType<typeof command>) => {
  const answered = () =>
    fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    )
  for (let left = 600; left > 0; left--) {
    if (process.child.exitCode !== null) throw new Error(`it ended: ${process.output()}`)
    if (await answered()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`not ready within 30 s: ${process.output()}`)
}
