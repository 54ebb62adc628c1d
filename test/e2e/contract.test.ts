import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pythonWith } from "@utopiahire/test/python"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { signedUp } from "./person.ts"
import { command, freePort, ready } from "./product.ts"

const python = pythonWith("schemathesis==4.32.5")
const folder = mkdtempSync(join(tmpdir(), "utopiahire-contract-"))
// Passable for the user under which the database runs when we are root.
chmodSync(folder, 0o711)
const MANY = "1000000"

let service: ReturnType<typeof command>
let url: string
let person: Awaited<ReturnType<typeof signedUp>>

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
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    service = command(["start", "--engine", "embedded"], {
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
    await ready(url, service)
    person = await signedUp(url, join(folder, "outbox"))
  })
  afterAll(async () => {
    service.child.kill("SIGTERM")
    await service.ended
    rmSync(folder, { recursive: true, force: true })
  })

  it("answers no 5xx, nothing undocumented, nothing off its schema, and no operation ignores its auth", async () => {
    const { code, output } = await tryOut(person.authorization)
    assert.strictEqual(code, 0, output)
    const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: Record<string, object> }
    const operations = Object.values(paths).flatMap(Object.keys).length
    assert.strictEqual(Number(/Tested: (\d+)/.exec(output)?.[1]), operations)
  }, 300_000)

  it("does so for somebody who is not signed in", async () => {
    const { code, output } = await tryOut("Bearer none", "--exclude-checks", "positive_data_acceptance")
    assert.strictEqual(code, 0, output)
  }, 300_000)
})
