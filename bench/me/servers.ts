import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, openSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { PATH } from "./shape.ts"

export interface Command {
  readonly name: string
  readonly command: string
  readonly args: ReadonlyArray<string>
}
export interface Running {
  readonly name: string
  readonly url: string
  /** Highest resident memory so far, in MB. */
  readonly peak: () => number
  readonly cpuSeconds: () => number
  readonly stop: () => Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const proc = (pid: number, file: string) => readFileSync(`/proc/${pid}/${file}`, "utf8")

/** Linux tells both for any process; elsewhere they stay unknown. */
const figures = (child: ChildProcess) => ({
  peak: () => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(proc(child.pid!, "status"))?.[1]) / 1024
    } catch {
      return Number.NaN
    }
  },
  cpuSeconds: () => {
    try {
      const fields = proc(child.pid!, "stat").split(") ")[1]!.split(" ")
      return (Number(fields[11]) + Number(fields[12])) / 100
    } catch {
      return Number.NaN
    }
  },
})

/** Starts a server whose log goes to a file, as it would in service, and waits for its first 200. */
export const startServer = async (
  { name, command, args }: Command,
  env: Record<string, string>,
  folder: string,
  token: string,
): Promise<Running> => {
  const port = await freePort()
  const log = openSync(join(folder, `${name.replaceAll(/\W+/g, "-")}.log`), "a")
  const finalArgs = args.map((arg) => arg.replace("{PORT}", String(port)))
  const child = spawn(command, finalArgs, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  const url = `http://127.0.0.1:${port}${PATH}`
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGTERM")
    await Promise.race([gone, sleep(12_000).then(() => child.kill("SIGKILL"))])
  }
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}: see ${folder}`)
    const status = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return { name, url, stop, ...figures(child) }
    await sleep(100)
  }
  await stop()
  throw new Error(`${name} never answered 200: see ${folder}`)
}
