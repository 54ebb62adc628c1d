import { Origin } from "@utopiahire/services/audit/Origin"
import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { addressBlock, clientAddress } from "./clientAddress.ts"
import { factsOf } from "./RequestFacts.ts"

const originOf = (request: HttpServerRequest.HttpServerRequest) => {
  const requestId = factsOf(request)?.id
  const agent = request.headers["user-agent"]
  return {
    address: clientAddress(request),
    block: addressBlock(request),
    ...(requestId !== undefined && { requestId }),
    ...(agent !== undefined && { agent }),
  }
}

/** Tells what is done within where its request came from. Only where it matters: reads go without. */
export const withOrigin = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) =>
    Effect.provideService(effect, Origin, originOf(request)),
  )
