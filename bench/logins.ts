import { spawn, spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { Agent, request } from "node:http"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** Seconds a round and rounds; both questions are asked in every round, so that a busy minute hits both alike. */
const SECONDS = Number(process.env["SECONDS"] ?? 5)
const ROUNDS = Number(process.env["ROUNDS"] ?? 5)
/** So many clients wait for their answer at any time. */
const CLIENTS = 8
const GOAL = 0.9
const MANY = "100000000"

const folder = mkdtempSync(join(tmpdir(), "utopiahire-logins-"))
chmodSync(folder, 0o711)
const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => done(port))
  })
})
const url = `http://127.0.0.1:${port}`
const limits = Object.fromEntries(
  [
    ...readFileSync(join(import.meta.dirname, "../.env.example"), "utf8").matchAll(/^(RATE_LIMIT_\w+)=/gm),
  ].map(([, name]) => [name!, MANY]),
)
const service = spawn(
  process.execPath,
  [join(import.meta.dirname, "../packages/cli/src/main.ts"), "start", "--engine", "embedded"],
  {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...limits, DATA_DIR: folder, PORT: String(port), PUBLIC_URL: url },
  },
)

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
/** Gives the status. No fetch: the load must cost as little as it can of the cores it shares. */
const post = (path: string, body: object) =>
  new Promise<number>((done, fail) => {
    request(`${url}/api/auth/${path}`, {
      agent,
      method: "POST",
      headers: { "content-type": "application/json" },
    })
      .on("response", (answer) => answer.resume().on("end", () => done(answer.statusCode!)))
      .on("error", fail)
      .end(JSON.stringify(body))
  })
/** Asks again until there is an answer; gives up after 30 s. */
const soon = async <A>(ask: () => Promise<A | undefined> | A | undefined): Promise<A> => {
  for (let left = 600; left > 0; left--) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => undefined)
    if (answer !== undefined) return answer
    await sleep(50)
  }
  throw new Error("the service did not get there within 30 s")
}

const person = { email: "amina.example@example.com", password: "three hens on a red tractor" }
const outbox = join(folder, "outbox")
const mailedToken = () => {
  const name = readdirSync(outbox).find((file) => file.endsWith(".eml"))
  const mail = readFileSync(join(outbox, name!), "utf8")
    .replaceAll(/=\r?\n/g, "")
    .replaceAll("=3D", "=")
  return /[?&]token=([\w-]+)/.exec(mail)?.[1]
}

/** Sign-ins a second, every one of them answered with a session. */
const logins = async () => {
  let done = 0
  const began = performance.now()
  const until = began + SECONDS * 1000
  const client = async () => {
    while (performance.now() < until) {
      const status = await post("login", person)
      if (status !== 200) throw new Error(`login answered ${status}`)
      done++
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return done / ((performance.now() - began) / 1000)
}
const limit = () =>
  Number(
    spawnSync(process.execPath, [join(import.meta.dirname, "logins/limit.ts"), String(SECONDS)], {
      encoding: "utf8",
    }).stdout,
  )
const median = (values: ReadonlyArray<number>) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

try {
  await soon(async () => ((await fetch(`${url}/health/ready`)).ok ? true : undefined))
  await post("register", { ...person, name: "Amina Example" })
  await post("verify-email", { token: await soon(mailedToken) })
  await logins()
  const rounds: Array<{ readonly ours: number; readonly bound: number }> = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ bound: limit(), ours: await logins() })
  const ratio = median(rounds.map(({ bound, ours }) => ours / bound))
  console.log(`bare argon2id: ${median(rounds.map(({ bound }) => bound)).toFixed(1)} a second`)
  console.log(
    `logins:        ${median(rounds.map(({ ours }) => ours)).toFixed(1)} a second, ${CLIENTS} clients`,
  )
  console.log(
    `  ${ratio.toFixed(2)} of the hash-bound limit (goal ${GOAL}): ${ratio >= GOAL ? "met" : "MISSED"}`,
  )
} finally {
  agent.destroy()
  service.kill("SIGTERM")
  await new Promise((done) => service.once("exit", done))
  rmSync(folder, { recursive: true, force: true })
}
