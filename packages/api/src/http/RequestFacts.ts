import type { HttpServerRequest } from "effect/http"
import { requestIdAt } from "./requestId.ts"

/** What the edge knows of one request; it lives on the transport's own object, so finding it costs nothing. */
export class RequestFacts {
  readonly id: string
  /** `performance.now()` when the request came. */
  readonly startedAt = performance.now()
  /** Values of the fields RateLimit-Policy and RateLimit, once a limit was asked. */
  rateLimit: readonly [policy: string, state: string] | undefined
  constructor(millis: number) {
    this.id = requestIdAt(millis)
  }
}

const facts = Symbol("utopiahire/http/RequestFacts")

export const beginFacts = (request: HttpServerRequest.HttpServerRequest, millis: number): RequestFacts => {
  const begun = new RequestFacts(millis)
  ;(request.source as { [facts]?: RequestFacts })[facts] = begun
  return begun
}

/** Undefined where no server edge is around, as in tests of one group. */
export const factsOf = (request: HttpServerRequest.HttpServerRequest): RequestFacts | undefined =>
  (request.source as { [facts]?: RequestFacts })[facts]
