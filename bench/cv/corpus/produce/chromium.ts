import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Sheet } from "../Sheet.ts"
import { html } from "./html.ts"
import type { Produce } from "./Produce.ts"

const binary = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).error === undefined,
)
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
]

/** A browser's debugging line: one command, one answer. */
const connect = async (url: string) => {
  const socket = new WebSocket(url)
  await new Promise((done) => socket.addEventListener("open", done))
  const waiting = new Map<number, (answer: { readonly result: Record<string, string> }) => void>()
  const seen: Array<string> = []
  let last = 0
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number
      method?: string
      result: Record<string, string>
    }
    if (message.id === undefined) seen.push(message.method ?? "")
    else waiting.get(message.id)?.(message)
  })
  return {
    close: () => socket.close(),
    loaded: async () => {
      while (!seen.includes("Page.loadEventFired")) await new Promise((done) => setTimeout(done, 5))
      seen.length = 0
    },
    ask: (method: string, params: object, sessionId?: string) =>
      new Promise<Record<string, string>>((done) => {
        waiting.set(++last, ({ result }) => done(result))
        socket.send(
          JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) }),
        )
      }),
  }
}

const print = async (sheets: ReadonlyArray<Sheet>, done: (id: string, bytes: Uint8Array) => void) => {
  const folder = mkdtempSync(join(tmpdir(), "utopiahire-corpus-"))
  const browser = spawn(binary!, [...flags, `--user-data-dir=${join(folder, "profile")}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  })
  try {
    const address = await new Promise<string>((found) => {
      let said = ""
      browser.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString()
        const url = /ws:\/\/\S+/.exec(said)?.[0]
        if (url) found(url)
      })
    })
    const line = await connect(address)
    const { targetId } = await line.ask("Target.createTarget", { url: "about:blank" })
    const { sessionId } = await line.ask("Target.attachToTarget", { targetId, flatten: true })
    await line.ask("Page.enable", {}, sessionId)
    for (const sheet of sheets) {
      const file = join(folder, `${sheet.id}.html`)
      writeFileSync(file, html(sheet))
      await line.ask("Page.navigate", { url: pathToFileURL(file).href }, sessionId)
      await line.loaded()
      const { data } = await line.ask(
        "Page.printToPDF",
        { printBackground: true, preferCSSPageSize: true },
        sessionId,
      )
      done(sheet.id, Buffer.from(data!, "base64"))
    }
    line.close()
  } finally {
    browser.kill("SIGKILL")
    await new Promise((gone) => browser.once("exit", gone))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** PDFs as a browser prints them. */
export const chromium: Produce = {
  missing: () => (binary === undefined ? "there is no chromium" : undefined),
  make: (jobs, done) =>
    print(
      jobs.map(({ sheet }) => sheet),
      done,
    ),
}
