import { Config, Effect, Option, Result } from "effect"
import type { HttpServerRequest } from "effect/http"
import { HttpMiddleware } from "effect/http"
import { IpNetwork, NetAddress } from "effect/net"

/** Proxies whose X-Forwarded-For is believed: addresses or networks, `10.0.0.0/8, 192.0.2.7`. None by default. */
const trustedProxies = Config.String("TRUSTED_PROXIES").pipe(
  Config.withDefault(""),
  Config.map((list) =>
    list
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry) =>
        IpNetwork.fromStringUnsafe(
          entry.includes("/") ? entry : `${entry}/${entry.includes(":") ? 128 : 32}`,
        ),
      ),
  ),
)

/** Makes `remoteAddress` the rightmost address that no trusted proxy vouches for. */
export const trustProxies = Effect.map(trustedProxies, (networks) =>
  networks.length === 0 ? undefined : HttpMiddleware.xForwardedHeaders({ trustedProxies: networks }),
)

/** The client's address in its plainest form: `192.0.2.1`, not `::ffff:192.0.2.1`; `unknown` once the socket is gone. */
export const clientAddress = (request: HttpServerRequest.HttpServerRequest): string => {
  const raw = Option.getOrUndefined(request.remoteAddress)
  if (raw === undefined) return "unknown"
  if (raw.startsWith("::ffff:")) return raw.slice(7)
  return raw
}

/** Who shares one limit: an IPv4 address, or the /64 that one IPv6 customer has to itself. */
export const addressBlock = (request: HttpServerRequest.HttpServerRequest): string => {
  const address = clientAddress(request)
  if (!address.includes(":")) return address
  const ip = NetAddress.ipFromString(address)
  if (Result.isFailure(ip)) return address
  const groups = NetAddress.formatIp(ip.success).split("::")
  const head = groups[0]!.split(":")
  const zeros = groups.length === 1 ? [] : Array<string>(4).fill("0")
  return [...head, ...zeros].slice(0, 4).join(":")
}
