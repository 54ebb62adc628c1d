import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Effect } from "effect"

/** How the server treats the next questions. */
export type Behaviour =
  | { readonly kind: "answer"; readonly text: string; readonly finish?: "length" }
  | { readonly kind: "status"; readonly status: number; readonly body?: string; readonly retryAfter?: string }
  | { readonly kind: "raw"; readonly text: string }
  | { readonly kind: "blocked" }
  | { readonly kind: "truncated" | "reset" | "hang" | "drip" | "huge" | "redirect" }

export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage["headers"]
  // oxlint-disable-next-line typescript/no-explicit-any -- JSON as the wire gave it
  readonly body: any
}

export const wires = ["openai", "gemini"] as const
export type Wire = (typeof wires)[number]

/** A whole answer in the wire format of chat completions, or of Gemini's generateContent. */
export const wireAnswer = (wire: Wire, text: string, finish: "stop" | "length" | "blocked" = "stop") =>
  JSON.stringify(
    wire === "openai"
      ? {
          id: "chatcmpl-1",
          object: "chat.completion",
          choices: [
            {
              index: 0,
              message: { role: "assistant", content: finish === "blocked" ? "" : text },
              finish_reason: finish === "blocked" ? "content_filter" : finish,
            },
          ],
          usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
        }
      : {
          candidates: [
            {
              content: { role: "model", parts: finish === "blocked" ? [] : [{ text }] },
              finishReason: { stop: "STOP", length: "MAX_TOKENS", blocked: "SAFETY" }[finish],
              index: 0,
            },
          ],
          usageMetadata: { promptTokenCount: 120, candidatesTokenCount: 30, totalTokenCount: 150 },
          modelVersion: "fake",
        },
  )

const behave = (wire: Wire, as: Behaviour, response: ServerResponse, stops: Set<() => void>) => {
  const json = { "content-type": "application/json" }
  switch (as.kind) {
    case "answer":
      return response.writeHead(200, json).end(wireAnswer(wire, as.text, as.finish))
    case "blocked":
      return response.writeHead(200, json).end(wireAnswer(wire, "", "blocked"))
    case "raw":
      return response.writeHead(200, json).end(as.text)
    case "status":
      return response
        .writeHead(as.status, {
          ...json,
          ...(as.retryAfter !== undefined && { "retry-after": as.retryAfter }),
        })
        .end(as.body ?? JSON.stringify({ error: { code: as.status, message: "no", status: "NO" } }))
    case "truncated":
      return response.writeHead(200, json).end(wireAnswer(wire, "{}").slice(0, 40))
    case "reset":
      response.writeHead(200, { ...json, "content-length": "5000" })
      return response.write(wireAnswer(wire, "{}").slice(0, 40), () => response.destroy())
    case "huge":
      return response.writeHead(200, json).end(`{"padding":"${"x".repeat(3_000_000)}"}`)
    case "redirect":
      return response.writeHead(307, { location: "http://127.0.0.1:9/elsewhere" }).end()
    case "drip": {
      response.writeHead(200, json)
      const timer = setInterval(() => response.write(" "), 20)
      stops.add(() => clearInterval(timer))
      response.on("close", () => clearInterval(timer))
      return undefined
    }
    case "hang":
      return undefined
  }
}

/** A server on loopback that speaks both wire formats, as it is told to. Behaviours are used up in order, the last one stays. */
export const fakeModel = Effect.acquireRelease(
  Effect.promise(async () => {
    const asked: Array<Asked> = []
    const stops = new Set<() => void>()
    let next: Array<Behaviour> = [{ kind: "hang" }]
    let open = 0
    const server = createServer((request, response) => {
      open += 1
      response.on("close", () => (open -= 1))
      const chunks: Array<Buffer> = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        const path = request.url ?? ""
        asked.push({
          path,
          headers: request.headers,
          body: JSON.parse(Buffer.concat(chunks).toString() || "{}"),
        })
        const as = next.length > 1 ? next.shift()! : next[0]!
        behave(path.includes("generateContent") ? "gemini" : "openai", as, response, stops)
      })
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return {
      url,
      asked,
      /** Connections the server still holds. */
      open: () => open,
      will: (...behaviours: ReadonlyArray<Behaviour>) => {
        next = [...behaviours]
        asked.length = 0
      },
      /** What sets the product up to ask this server. */
      env: (wire: Wire): Record<string, string> =>
        wire === "openai"
          ? { LLM: "openai", OPENAI_BASE_URL: `${url}/v1`, OPENAI_API_KEY: "sk-test", OPENAI_MODEL: "small" }
          : { LLM: "gemini", GEMINI_BASE_URL: url, GOOGLE_API_KEY: "g-test" },
      stop: () => {
        for (const stop of stops) stop()
        server.closeAllConnections()
        server.close()
      },
    }
  }),
  ({ stop }) => Effect.sync(stop),
)
