import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { acquire } from "@utopiahire/services/db/embeddedPostgres"
import { Effect, Redacted } from "effect"
import { pythonWithFastApi } from "./me/python.ts"
import { seed } from "./me/seed.ts"
import { type Command, type Running, startServer } from "./me/servers.ts"

/** Seconds a round, rounds a server, connections. `ROUNDS` and `SECONDS` make it longer or shorter. */
const SECONDS = Number(process.env["SECONDS"] ?? 5)
const ROUNDS = Number(process.env["ROUNDS"] ?? 5)
const CONNECTIONS = 64
const GOALS = { fastify: 1.2, fastApi: 6, megabytes: 250 }

interface Round {
  readonly requests: number
  readonly p50: number
  readonly p99: number
  readonly errors: number
}

const here = join(import.meta.dirname, "me")
const hasWrk = spawnSync("wrk", ["--version"]).error === undefined
const measure = (url: string, tokens: string, seconds: number): Round => {
  const [command, args] = hasWrk
    ? ["wrk", ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-s", join(here, "load.lua"), url, "--", tokens]]
    : [process.execPath, [join(here, "load.ts"), url, tokens, String(seconds), String(CONNECTIONS)]]
  const { stdout } = spawnSync(command, args, { encoding: "utf8" })
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Round
}

const median = (values: ReadonlyArray<number>) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const mark = (holds: boolean) => (holds ? "met" : "MISSED")

/** Rounds go around the servers, so that a busy minute of the machine hits all alike. */
const compare = async (
  row: string,
  commands: ReadonlyArray<Command>,
  env: Record<string, string>,
  folder: string,
  tokens: ReadonlyArray<string>,
  tokensFile: string,
) => {
  const servers: Array<Running> = []
  const rounds = new Map<string, Array<Round & { readonly micros: number }>>()
  try {
    for (const command of commands) servers.push(await startServer(command, env, folder, tokens[0]!))
    for (const server of servers) measure(server.url, tokensFile, 4)
    for (let round = 0; round < ROUNDS; round++) {
      for (const server of servers) {
        const before = server.cpuSeconds()
        const result = measure(server.url, tokensFile, SECONDS)
        const micros = ((server.cpuSeconds() - before) * 1e6) / (result.requests * SECONDS)
        rounds.set(server.name, [...(rounds.get(server.name) ?? []), { ...result, micros }])
      }
    }
    console.log(`\n${row}`)
    console.log(
      "server".padEnd(12),
      "req/s".padStart(8),
      "p50 ms".padStart(8),
      "p99 ms".padStart(8),
      "CPU us".padStart(8),
      "RSS MB".padStart(8),
    )
    const figures = servers.map((server) => {
      const all = rounds.get(server.name)!
      const errors = all.reduce((sum, { errors }) => sum + errors, 0)
      const of = (key: "requests" | "p50" | "p99" | "micros") => median(all.map((round) => round[key]))
      const line = { name: server.name, requests: of("requests"), p99: of("p99"), peak: server.peak() }
      console.log(
        server.name.padEnd(12),
        line.requests.toFixed(0).padStart(8),
        of("p50").toFixed(2).padStart(8),
        line.p99.toFixed(2).padStart(8),
        of("micros").toFixed(0).padStart(8),
        line.peak.toFixed(0).padStart(8),
        errors > 0 ? `  ${errors} errors` : "",
      )
      return line
    })
    const [ours, fastify, fastApi] = figures
    /** Of each round, the two that ran side by side. */
    const ratio = (other: string, key: "requests" | "p99") =>
      median(rounds.get(ours!.name)!.map((round, at) => round[key] / rounds.get(other)![at]![key]))
    const ahead = ratio(fastify!.name, "requests")
    const tail = ratio(fastify!.name, "p99")
    console.log(
      `  ${ahead.toFixed(2)} x Fastify's requests (goal ${GOALS.fastify}): ${mark(ahead >= GOALS.fastify)}`,
    )
    console.log(`  p99 ${tail.toFixed(2)} x Fastify's (goal 1): ${mark(tail <= 1)}`)
    if (fastApi !== undefined) {
      const times = ratio(fastApi.name, "requests")
      console.log(
        `  ${times.toFixed(1)} x FastAPI's requests (goal ${GOALS.fastApi}): ${mark(times >= GOALS.fastApi)}`,
      )
    }
    console.log(
      `  ${ours!.peak.toFixed(0)} MB (goal under ${GOALS.megabytes}): ${mark(ours!.peak < GOALS.megabytes)}`,
    )
  } finally {
    for (const server of servers) await server.stop()
  }
}

const node = (name: string, file: string, flags: ReadonlyArray<string> = []): Command => ({
  name,
  command: process.execPath,
  args: [...flags, join(here, file)],
})
/** Flags of Node for ours; none, like the product. A smaller heap is bought with throughput, and this shows the price. */
const flags = (process.env["NODE_FLAGS"] ?? "").split(" ").filter((flag) => flag !== "")

const main = Effect.gen(function* () {
  const folder = mkdtempSync(join(tmpdir(), "utopiahire-bench-"))
  yield* Effect.addFinalizer(() => Effect.sync(() => rmSync(folder, { recursive: true, force: true })))
  const { url } = yield* acquire({ dataDir: folder })
  const secret = "A secret of this bench alone, 32 bytes or more"
  const keys = `k1:${Buffer.alloc(32, 7).toString("base64")}`
  const env = {
    DATABASE_URL: Redacted.value(url),
    DATA_DIR: folder,
    JWT_SECRET: secret,
    REFRESH_SECRET: secret,
    SESSION_SECRET: secret,
    PII_KEYS: keys,
    TEMPORAL_CODEC_KEYS: keys,
    ACCESS_TOKEN_TTL: "2 hours",
    RATE_LIMIT_DEFAULT: "1000000000",
  }
  Object.assign(process.env, env)
  const tokens = yield* seed(url)
  const tokensFile = join(folder, "tokens")
  writeFileSync(tokensFile, tokens.join("\n"))
  const python = pythonWithFastApi()
  if ("why" in python) console.log(`FastAPI is left out: ${python.why}`)
  if (!hasWrk) console.log("wrk is not installed: the load comes from Node, which limits the fastest server")
  const fastApi: ReadonlyArray<Command> =
    "why" in python
      ? []
      : [
          {
            name: "FastAPI",
            command: python.python,
            args: [
              "-m",
              "uvicorn",
              "fastapi_app:app",
              "--app-dir",
              here,
              "--port",
              "{PORT}",
              "--no-access-log",
              "--log-level",
              "warning",
            ],
          },
        ]
  const only = process.env["ROW"]
  const row = (name: string, mode: string, ours: Command) =>
    Effect.promise(() =>
      compare(
        name,
        [ours, node("Fastify", "fastify.ts"), ...fastApi],
        { ...env, MODE: mode },
        folder,
        tokens,
        tokensFile,
      ),
    )
  if (only !== "full")
    yield* row("bare: token check and one indexed read", "bare", node("ours", "bare.ts", flags))
  if (only !== "bare")
    yield* row(
      "full: with log line, request id, security headers, session check and limits",
      "full",
      node("ours", "product.ts", flags),
    )
}).pipe(Effect.scoped)

await Effect.runPromise(main)
