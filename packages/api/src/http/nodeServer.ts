import { createServer, type Server, STATUS_CODES } from "node:http"
import type { Duplex } from "node:stream"
import { bareProblem, inLanguage, plainProblem, PROBLEM_TYPE } from "./problem.ts"
import { requestIdAt } from "./requestId.ts"
import { securityHeaders } from "./securityHeaders.ts"

export interface NodeLimits {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly connectionsCheckingInterval: number
  readonly keepAliveTimeout: number
  readonly maxConnections: number
}

export const nodeLimits: NodeLimits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
  maxConnections: 4_096,
}

const statusOf = (code: string | undefined) => {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408
  return code === "HPE_HEADER_OVERFLOW" || code === "HPE_CHUNK_EXTENSIONS_OVERFLOW" ? 431 : 400
}

/** What the parser refuses never becomes a request: the same head and body as elsewhere, written by hand. */
const refuse = (error: NodeJS.ErrnoException, socket: Duplex) => {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy()
  const status = statusOf(error.code)
  const id = requestIdAt(Date.now())
  const problem = status === 400 ? bareProblem("InvalidRequest", 400, { issues: [] }) : plainProblem(status)
  const body = JSON.stringify(inLanguage(problem, "en", id))
  const head = {
    ...securityHeaders,
    "x-request-id": id,
    "content-type": PROBLEM_TYPE,
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"))
  return socket
}

/** A server that cuts slow clients, bounds heads and connections, and keeps the strict parser. */
export const makeNodeServer = ({ maxConnections, ...timeouts }: NodeLimits = nodeLimits): Server => {
  const server = createServer({
    ...timeouts,
    maxHeaderSize: 16 * 1024,
    insecureHTTPParser: false,
    requireHostHeader: false,
    noDelay: true,
  })
  server.maxConnections = maxConnections
  server.maxHeadersCount = 100
  server.on("clientError", refuse)
  server.on("checkExpectation", (_request, response) => {
    response
      .writeHead(417, { ...securityHeaders, "x-request-id": requestIdAt(Date.now()), connection: "close" })
      .end()
  })
  return server
}
