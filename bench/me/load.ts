// A small load generator for machines without wrk: node load.ts <url> <tokens file> <seconds> <connections>. Prints JSON.
import { readFileSync } from "node:fs"
import { Agent, get } from "node:http"

const [url = "", tokensFile = "", seconds = "5", connections = "64"] = process.argv.slice(2)
const tokens = readFileSync(tokensFile, "utf8").trim().split("\n")
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const until = performance.now() + Number(seconds) * 1000
const millis: Array<number> = []
let errors = 0
let at = 0

const ask = () =>
  new Promise<void>((resolve) => {
    const started = performance.now()
    const headers = { authorization: `Bearer ${tokens[at++ % tokens.length]}` }
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) errors++
      response.resume().on("end", () => {
        millis.push(performance.now() - started)
        resolve()
      })
    }).on("error", () => {
      errors++
      resolve()
    })
  })
const loop = async () => {
  while (performance.now() < until) await ask()
}
await Promise.all(Array.from({ length: Number(connections) }, loop))
agent.destroy()
const sorted = millis.toSorted((a, b) => a - b)
const at99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
const at50 = sorted[Math.floor(sorted.length * 0.5)] ?? 0
console.log(JSON.stringify({ requests: sorted.length / Number(seconds), p50: at50, p99: at99, errors }))
