import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pythonWith } from "@utopiahire/test/python"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { signedUp } from "./person.ts"
import { command, finished, freePort, ready } from "./product.ts"

const python = pythonWith("schemathesis==4.32.5")
const folder = mkdtempSync(join(tmpdir(), "utopiahire-contract-"))
// Passable for the user under which the database runs when we are root.
chmodSync(folder, 0o711)
const MANY = "1000000"

let port: number
let service: ReturnType<typeof command>
let url: string
let person: Awaited<ReturnType<typeof signedUp>>

const settings = () => ({
  DATA_DIR: folder,
  PORT: String(port),
  PUBLIC_URL: url,
  LOG_LEVEL: "Warn",
  RATE_LIMIT_REGISTER: MANY,
  RATE_LIMIT_LOGIN: MANY,
  RATE_LIMIT_REFRESH: MANY,
  RATE_LIMIT_MAILS: MANY,
  RATE_LIMIT_LINKS: MANY,
  SIGN_IN_ADDRESS_FAILURES: MANY,
  RATE_LIMIT_UPLOAD: MANY,
  RATE_LIMIT_DEFAULT: MANY,
})
const me = () => fetch(`${url}/api/auth/me`, { headers: { authorization: person.authorization } })

/** One run of schemathesis with everything it can find; what it said, and whether all was well. */
const tryOut = (authorization: string, ...options: ReadonlyArray<string>) =>
  new Promise<{ readonly code: number | null; readonly output: string }>((done) => {
    const config = join(import.meta.dirname, "schemathesis.toml")
    const asked = "--checks all --phases examples,coverage,fuzzing,stateful --max-examples 40 --seed 1".split(
      " ",
    )
    const told = "--continue-on-failure --warnings off --no-color".split(" ")
    const child = spawn(
      join(python!, "st"),
      ["--config-file", config, "run", `${url}/openapi.json`].concat(asked, told, options, [
        "--header",
        `Authorization: ${authorization}`,
      ]),
      { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
    )
    let output = ""
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (output += text))
    child.once("close", (code) => done({ code, output }))
  })

describe.skipIf(python === undefined)("the served contract, tried out by schemathesis", () => {
  beforeAll(async () => {
    port = await freePort()
    url = `http://127.0.0.1:${port}`
    service = command(["start", "--engine", "embedded"], settings())
    await ready(url, service)
    person = await signedUp(url, join(folder, "outbox"))
  })
  afterAll(async () => {
    service.child.kill("SIGTERM")
    await service.ended
    rmSync(folder, { recursive: true, force: true })
  })

  /** Operations that end the session they are called with: whoever calls them first is nobody for the rest. */
  const ENDING = "^session\\.(logout|logoutAll|remove)$"
  const ADMIN = "^admin\\."
  const tested = (output: string) => Number(/Tested: (\d+)/.exec(output)?.[1])

  it("answers no 5xx, nothing undocumented, nothing off its schema, and no operation ignores its auth", async () => {
    const theirs = await tryOut(person.authorization, "--exclude-operation-id-regex", `${ENDING}|${ADMIN}`)
    assert.strictEqual(theirs.code, 0, theirs.output)
    assert.strictEqual((await me()).status, 200, "the session still stands")

    await finished(["users", "role", person.email, "admin"], settings())
    const admins = await tryOut(person.authorization, "--include-operation-id-regex", ADMIN)
    assert.strictEqual(admins.code, 0, admins.output)

    const last = await tryOut(await person.signIn(), "--include-operation-id-regex", ENDING)
    assert.strictEqual(last.code, 0, last.output)

    const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: Record<string, object> }
    const operations = Object.values(paths).flatMap(Object.keys).length
    assert.strictEqual(tested(theirs.output) + tested(admins.output) + tested(last.output), operations)
  }, 600_000)

  it("does so for somebody who is not signed in", async () => {
    const { code, output } = await tryOut("Bearer none", "--exclude-checks", "positive_data_acceptance")
    assert.strictEqual(code, 0, output)
  }, 300_000)
})
