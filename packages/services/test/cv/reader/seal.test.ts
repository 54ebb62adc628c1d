import { spawn } from "node:child_process"
import { createServer } from "node:net"
import process from "node:process"
import { assert, describe, it } from "@effect/vitest"
import { sandboxFlags, withoutNetwork } from "@utopiahire/services/cv/reader/sandbox"

const probe = (port: number) => `
import net from "node:net"
import http from "node:http"
import dns from "node:dns"
import fs from "node:fs"
import { spawn } from "node:child_process"
import { Worker } from "node:worker_threads"
const ways = {
  socket: () => new net.Socket().connect(${port}, "127.0.0.1"),
  connect: () => net.connect(${port}, "127.0.0.1"),
  http: () => http.get("http://127.0.0.1:${port}/"),
  fetch: () => fetch("http://127.0.0.1:${port}/"),
  listen: () => net.createServer().listen(0),
  dns: () => dns.lookup("example.com", () => {}),
  binding: () => process.binding("tcp_wrap"),
  file: () => fs.readFileSync("/etc/hostname"),
  write: () => fs.writeFileSync("/tmp/reader-was-here", ""),
  child: () => spawn("/bin/true"),
  worker: () => new Worker("1", { eval: true }),
}
const open = []
for (const [name, way] of Object.entries(ways)) {
  try { way(); open.push(name) } catch (error) { if (error.code !== "ERR_ACCESS_DENIED") open.push(name + " " + error.code) }
}
console.log(JSON.stringify(open))
process.exit(0)`

const output = (command: string, args: ReadonlyArray<string>) =>
  new Promise<string>((resolve) => {
    const child = spawn(command, args, { env: {}, stdio: ["ignore", "pipe", "inherit"] })
    let text = ""
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString()
    })
    child.on("close", () => resolve(text))
  })

describe("a reader's sandbox", () => {
  it.each([
    ["by what Node takes away", []],
    ["where the system has namespaces, by them too", withoutNetwork()],
  ] as const)(
    "a parser that tries to connect, to read or to start something cannot: %s",
    async (_, before) => {
      let visitors = 0
      const server = createServer(() => visitors++)
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
      const { port } = server.address() as { readonly port: number }
      const [command, ...args] = [...before, process.execPath, ...sandboxFlags("unpdf")]
      const open = await output(command!, [...args, "--input-type=module", "--eval", probe(port)])
      server.close()
      assert.deepStrictEqual(JSON.parse(open), [])
      assert.strictEqual(visitors, 0)
    },
  )
})
