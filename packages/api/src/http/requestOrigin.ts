import { Origin } from "@utopiahire/services/audit/Origin"
import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { addressBlock, clientAddress } from "./clientAddress.ts"
import { factsOf } from "./RequestFacts.ts"

export const DEVICE_COOKIE = "__Host-device"

const originOf = (request: HttpServerRequest.HttpServerRequest) => {
  const requestId = factsOf(request)?.id
  const agent = request.headers["user-agent"]
  const device = request.cookies[DEVICE_COOKIE]
  return {
    address: clientAddress(request),
    block: addressBlock(request),
    ...(requestId !== undefined && { requestId }),
    ...(agent !== undefined && { agent }),
    ...(device !== undefined && { device }),
  }
}

/** Tells what is done within where its request came from. Only where it matters: reads go without. */
export const withOrigin = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) =>
    Effect.provideService(effect, Origin, originOf(request)),
  )
