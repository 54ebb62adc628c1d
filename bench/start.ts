import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const GOAL_S = 3
const ROUNDS = 5
const root = join(import.meta.dirname, "..")

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** Seconds from the command to the first 200 of /health/ready. */
const startOnce = async (dataDir: string) => {
  const port = await freePort()
  const began = performance.now()
  const child = spawn("npm", ["start", "--silent", "--", "--engine", "embedded"], {
    cwd: root,
    // A group of its own: npm's shell does not pass a signal on, a terminal's Ctrl-C reaches them all.
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), METRICS_PORT: String(await freePort()) },
  })
  const stopped = async () => {
    for (;;) {
      const answered = await fetch(`http://127.0.0.1:${port}/health/live`).then(
        () => true,
        () => false,
      )
      if (!answered) return
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error("npm start ended before it was ready")
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (ready) return (performance.now() - began) / 1000
      if (performance.now() - began > 60_000) throw new Error("not ready after 60 s")
      await new Promise((done) => setTimeout(done, 20))
    }
  } finally {
    process.kill(-child.pid!, "SIGTERM")
    await stopped()
    // The database is stopped after the socket is closed.
    await new Promise((done) => setTimeout(done, 1000))
  }
}

const dataDir = mkdtempSync(join(tmpdir(), "utopiahire-start-"))
try {
  const first = await startOnce(dataDir)
  console.log(`first start, database made: ${first.toFixed(2)} s`)
  const times: Array<number> = []
  for (let round = 0; round < ROUNDS; round++) times.push(await startOnce(dataDir))
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[ROUNDS >> 1]!
  console.log(`next starts: ${sorted.map((s) => s.toFixed(2)).join(" ")} s`)
  console.log(`median ${median.toFixed(2)} s = ${(median / GOAL_S).toFixed(2)} of the goal of ${GOAL_S} s`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
