import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, it } from "@effect/vitest"
import { afterEach } from "vitest"
import { command, freePort, ready } from "./product.ts"
import { signedUp } from "./person.ts"

const folder = mkdtempSync(join(tmpdir(), "utopiahire-crash-"))
// Passable for the user under which the database runs when we are root.
chmodSync(folder, 0o711)
const running: Array<ReturnType<typeof command>> = []
const postgresPid = () =>
  Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0])

afterEach(async () => {
  for (const { child } of running) if (child.exitCode === null) child.kill("SIGTERM")
  await Promise.all(running.map(({ ended }) => ended))
  rmSync(folder, { recursive: true, force: true })
})

const start = async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const service = command(["start", "--engine", "embedded"], {
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: "Warn",
  })
  running.push(service)
  await ready(url, service)
  return { url, service }
}

const cv = (n: number) =>
  new File(
    [
      `Amina Example\namina.example@example.com\n+216 20 123 456\n\nExperience\nEngineer, Example Ltd, 2020 - ${2020 + (n % 5)}\n- Cut costs by ${n + 1} %\n`,
    ],
    `cv-${n}.txt`,
    { type: "text/plain" },
  )

it("kill -9 of the service and its database loses no CV that was acknowledged, and every analysis ends", async () => {
  const first = await start()
  const person = await signedUp(first.url, join(folder, "outbox"))
  const acknowledged: Array<string> = []
  const uploading = (async () => {
    for (let n = 0; n < 200; n++) {
      const id = await person.upload(first.url, cv(n)).catch(() => undefined)
      if (id === undefined) return
      acknowledged.push(id)
    }
  })()
  while (acknowledged.length < 8) await new Promise((done) => setTimeout(done, 20))
  const database = postgresPid()
  first.service.child.kill("SIGKILL")
  process.kill(database, "SIGKILL")
  await uploading
  await first.service.ended

  const second = await start()
  for (const id of acknowledged) {
    let status = "unknown"
    for (let left = 600; left > 0 && status !== "ready"; left--) {
      status = await person.statusOf(second.url, id)
      if (status !== "ready") await new Promise((done) => setTimeout(done, 50))
    }
    assert.strictEqual(status, "ready", `${id} of ${acknowledged.length}: ${second.service.output()}`)
  }
}, 120_000)
