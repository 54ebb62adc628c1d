import { spawn, spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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
    // A load that ends leaves sign-ins unanswered, and those count as failed.
    env: {
      ...process.env,
      ...limits,
      SIGN_IN_ADDRESS_FAILURES: MANY,
      DATA_DIR: folder,
      PORT: String(port),
      PUBLIC_URL: url,
    },
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

/** More than clients: attempts of one account under way count as guesses, and a sixth at once would have to wait. */
const people = Array.from({ length: 2 * CLIENTS }, (_, i) => ({
  email: `amina.example${i}@example.com`,
  password: "three hens on a red tractor",
}))
const outbox = join(folder, "outbox")
const mailedTokens = () => {
  const tokens = readdirSync(outbox)
    .filter((file) => file.endsWith(".eml"))
    .map((file) => readFileSync(join(outbox, file), "utf8"))
    .flatMap(
      (mail) => /[?&]token=([\w-]+)/.exec(mail.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "="))?.[1] ?? [],
    )
  return new Set(tokens).size === people.length ? [...new Set(tokens)] : undefined
}

const hasWrk = spawnSync("wrk", ["--version"]).error === undefined
const bodies = join(folder, "logins.jsonl")
writeFileSync(bodies, people.map((person) => `${JSON.stringify(person)}\n`).join(""))

/** Sign-ins a second, every one of them answered with a session. `wrk`, where there is one, takes less of the cores. */
const logins = async () => {
  if (hasWrk) {
    const script = join(import.meta.dirname, "logins/load.lua")
    const args = ["-t1", `-c${CLIENTS}`, `-d${SECONDS}s`, "-s", script, `${url}/api/auth/login`, "--", bodies]
    const { stdout } = spawnSync("wrk", args, { encoding: "utf8" })
    const told = JSON.parse(stdout.trim().split("\n").at(-1)!) as { logins: number; errors: number }
    if (told.errors > 0) throw new Error(`${told.errors} sign-ins were not answered with a session`)
    return told.logins
  }
  let done = 0
  const began = performance.now()
  const until = began + SECONDS * 1000
  const client = async (person: (typeof people)[number]) => {
    while (performance.now() < until) {
      const status = await post("login", person)
      if (status !== 200) throw new Error(`login answered ${status}`)
      done++
    }
  }
  await Promise.all(people.slice(0, CLIENTS).map(client))
  return done / ((performance.now() - began) / 1000)
}
const limit = () =>
  Number(
    spawnSync(process.execPath, [join(import.meta.dirname, "logins/limit.ts"), String(SECONDS)], {
      encoding: "utf8",
    }).stdout,
  )
/** CPU seconds so far of a process and of all that it started; undefined where there is no /proc. */
const cpuOf = (pid: number): number | undefined => {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return undefined
  const [user, system] = readFileSync(stat, "utf8").split(") ")[1]!.split(" ").slice(11, 13)
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean)
  return children.reduce(
    (sum, child) => sum + (cpuOf(Number(child)) ?? 0),
    (Number(user) + Number(system)) / 100,
  )
}
const median = (values: ReadonlyArray<number>) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

try {
  await soon(async () => ((await fetch(`${url}/health/ready`)).ok ? true : undefined))
  for (const person of people) await post("register", { ...person, name: "Amina Example" })
  for (const token of await soon(mailedTokens)) await post("verify-email", { token })
  await logins()
  const rounds: Array<{ readonly ours: number; readonly bound: number }> = []
  let cpu = 0
  for (let round = 0; round < ROUNDS; round++) {
    const bound = limit()
    const before = cpuOf(service.pid!) ?? Number.NaN
    const ours = await logins()
    cpu += ((cpuOf(service.pid!) ?? Number.NaN) - before) / (ours * SECONDS)
    rounds.push({ bound, ours })
  }
  const ratio = median(rounds.map(({ bound, ours }) => ours / bound))
  console.log(`bare argon2id: ${median(rounds.map(({ bound }) => bound)).toFixed(1)} a second`)
  console.log(
    `logins:        ${median(rounds.map(({ ours }) => ours)).toFixed(1)} a second, ${CLIENTS} clients`,
  )
  console.log(`  ${((cpu / ROUNDS) * 1000).toFixed(1)} ms of CPU a login, database included`)
  console.log(
    `  ${ratio.toFixed(2)} of the hash-bound limit (goal ${GOAL}): ${ratio >= GOAL ? "met" : "MISSED"}`,
  )
} finally {
  agent.destroy()
  service.kill("SIGTERM")
  await new Promise((done) => service.once("exit", done))
  rmSync(folder, { recursive: true, force: true })
}
