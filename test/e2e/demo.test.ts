import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { afterAll } from "vitest"
import { encryptedPdf, scannedPdf } from "../../packages/services/test/cv/reader/hostile.ts"
import { finished } from "./product.ts"

const folder = mkdtempSync(join(tmpdir(), "utopiahire-demo-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = (...args: ReadonlyArray<string>) =>
  finished(["demo", "--engine", "embedded", ...args], { DATA_DIR: folder })
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const sentences = (output: string) => output.slice(output.indexOf("ERROR")).trim().split("\n").slice(1)

describe("the demo", () => {
  it("takes the bundled sample from registration to a scored result with files", async () => {
    const { code, output } = await demo()
    assert.strictEqual(code, 0, output)
    const [, json] = /^JSON\s+(.+)$/m.exec(output) ?? []
    const detail = JSON.parse(readFileSync(json!, "utf8"))
    assert.strictEqual(detail.status, "ready")
    assert.isAtLeast(detail.score.checks.length, 10)
    assert.isAtLeast(detail.document.resume.work.length, 1)
    for (const check of detail.score.checks) if (check.status === "fail") assert.isString(check.fix)
    assert.include(readFileSync(json!.replace("cv.json", "report.html"), "utf8"), "<html")
    assert.match(output, /^engine\s+embedded/m)
  })

  const refused = [
    ["a file that is not there", () => join(folder, "nothing.pdf"), /no file .*nothing\.pdf/],
    ["a folder", () => folder, /not a file/],
    ["a locked PDF", () => file("locked.pdf", encryptedPdf()), /Encrypted/],
    ["a scan", () => file("scan.pdf", scannedPdf()), /NeedsOcr/],
    ["an empty file", () => file("empty.pdf", ""), /is empty/],
    ["a page named .pdf", () => file("page.pdf", "<html><body>Hello</body></html>"), /type|read/i],
    [
      "a text that is no CV",
      () => file("novel.txt", "It was a bright cold day and the clocks were striking. ".repeat(40)),
      /NotACv/,
    ],
    [
      "fifty megabytes",
      () => {
        const path = file("large.pdf", "%PDF-1.7\n")
        truncateSync(path, 50 * 1024 * 1024)
        return path
      },
      /too large|5 MB/i,
    ],
  ] as const
  for (const [name, make, says] of refused)
    it(`ends with one sentence and exit code 1 on ${name}`, async () => {
      const { code, output } = await demo(make())
      assert.strictEqual(code, 1, output)
      assert.strictEqual(sentences(output).length, 1, output)
      assert.match(sentences(output)[0]!, says)
      assert.notMatch(output, /^\s+at /m)
    })

  it("ends with one sentence and exit code 1 on a port that is taken", async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done))
    const { port } = other.address() as AddressInfo
    const { code, output } = await demo("--port", String(port))
    await new Promise((done) => other.close(done))
    assert.strictEqual(code, 1, output)
    assert.match(sentences(output).join(" "), new RegExp(`Port ${port} is taken`))
  })
})
