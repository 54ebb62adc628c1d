// Loaded before anything else in a reader process: Node's permissions say nothing of the network, so every way to it is
// taken away here. Where the system lets us, the process has no network to begin with (`sandbox.ts`).
import dgram from "node:dgram"
import dns from "node:dns"
import http2 from "node:http2"
import http from "node:http"
import https from "node:https"
import { syncBuiltinESMExports } from "node:module"
import net from "node:net"
import process from "node:process"
import tls from "node:tls"

const refuse = () => {
  throw Object.assign(new Error("a reader has no network"), { code: "ERR_ACCESS_DENIED" })
}
const close = (target: object, names: ReadonlyArray<string>) => {
  for (const name of names) {
    const how = { value: refuse, writable: false, configurable: false, enumerable: true }
    Object.defineProperty(target, name, how)
  }
}
const functionsOf = (target: object) =>
  Object.getOwnPropertyNames(target).filter((name) => {
    const how = Object.getOwnPropertyDescriptor(target, name)
    return name !== "constructor" && how?.configurable === true && typeof how.value === "function"
  })

close(net.Socket.prototype, ["connect"])
close(net.Server.prototype, ["listen"])
close(net, ["connect", "createConnection", "createServer"])
close(tls, ["connect", "createServer"])
close(http, ["request", "get", "createServer"])
close(https, ["request", "get", "createServer"])
close(http2, ["connect", "createServer", "createSecureServer"])
close(dgram, ["createSocket"])
close(dgram.Socket.prototype, ["bind", "connect", "send"])
for (const target of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  close(target, functionsOf(target))
close(process, ["binding", "_linkedBinding"])
close(globalThis, ["fetch", "WebSocket", "EventSource"])
syncBuiltinESMExports()
