import { type Cause, Clock, Context, Effect, type Fiber, Stream } from "effect"
import { HttpBody, HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import type { AllowedMethods } from "./allowedMethods.ts"
import { type Cors, isPreflight } from "./cors.ts"
import type { Draining } from "./Draining.ts"
import { type Failure, failureOf, failureOfStatus } from "./failure.ts"
import { bareProblem, type ProblemBody, problemOf, problemResponse } from "./problem.ts"
import { readerLanguage } from "./readerLanguage.ts"
import { beginFacts, type RequestFacts } from "./RequestFacts.ts"
import { logRequest, requestLine } from "./requestLog.ts"
import { measure } from "./requestMetrics.ts"
import { refusal } from "./refusal.ts"
import { securityHeaders } from "./securityHeaders.ts"

type Request = HttpServerRequest.HttpServerRequest
type Response = HttpServerResponse.HttpServerResponse

export interface EdgeOptions {
  readonly cors: Cors
  readonly allowed: AllowedMethods
  readonly draining: Draining["Service"]
}

const pathOf = (url: string) => {
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}

/** Log lines keep one line: what a path may hold beyond visible ASCII is escaped. */
const printable = (path: string) => path.slice(0, 300).replaceAll(/[^!-~]/g, encodeURIComponent)

const speak = (
  request: Request,
  facts: RequestFacts,
  problem: ProblemBody,
  headers?: Record<string, string>,
) => problemResponse(problem, readerLanguage(request.headers["accept-language"]), facts.id, headers)

/** Unknown path: 404. Known path, other verb: 405, or the answer to a plain OPTIONS. */
const unrouted = (request: Request, facts: RequestFacts, methods: ReadonlyArray<string>): Response => {
  if (methods.length === 0) return speak(request, facts, bareProblem("RouteNotFound", 404))
  const allow = { allow: methods.join(", ") }
  return request.method === "OPTIONS"
    ? HttpServerResponse.empty({ status: 204, headers: allow })
    : speak(request, facts, bareProblem("MethodNotAllowed", 405), allow)
}

/** Problems of handlers get their request id and the reader's language; bare refusals become problems. */
const polished = (request: Request, facts: RequestFacts, response: Response): Response => {
  if (response.status < 400) return response
  const own = problemOf(response)
  if (own === undefined && response.headers["content-type"]?.startsWith("application/json")) return response
  const spoken = speak(request, facts, own ?? failureOfStatus(response))
  return HttpServerResponse.setHeaders(HttpServerResponse.mergeCookies(spoken, response.cookies), {
    ...response.headers,
    ...spoken.headers,
  })
}

const withCharset = (contentType: string) =>
  contentType === "application/json" ||
  contentType === "application/problem+json" ||
  contentType === "text/plain"
    ? `${contentType}; charset=utf-8`
    : contentType

/**
 * The one pass around every request, matched or not: problems, request id, security and CORS headers, the log
 * line and the counts. One function, so that a request pays for one frame and one copy of the headers.
 */
export const edge = <E, R>({ allowed, cors, draining }: EdgeOptions, app: Effect.Effect<Response, E, R>) => {
  /** An event stream ends when the service stops; its client comes back to another process. */
  const endingOnStop = (response: Response, { stream, contentType }: HttpBody.Stream): Response =>
    HttpServerResponse.setBody(
      response,
      HttpBody.stream(Stream.interruptWhen(stream, draining.whenBegun), contentType),
    )

  const dressed = (request: Request, facts: RequestFacts, response: Response): Response => {
    const headers: Record<string, string> = { ...securityHeaders, "x-request-id": facts.id }
    const origin = request.headers["origin"]
    if (origin !== undefined) Object.assign(headers, cors.simple(origin))
    if (facts.rateLimit !== undefined) {
      headers["ratelimit-policy"] = facts.rateLimit[0]
      headers["ratelimit"] = facts.rateLimit[1]
    }
    if (draining.begun()) headers["connection"] = "close"
    Object.assign(headers, response.headers)
    const vary = headers["vary"]
    headers["vary"] = vary === undefined ? "Origin" : `Origin, ${vary}`
    const contentType = headers["content-type"]
    if (contentType !== undefined) headers["content-type"] = withCharset(contentType)
    const { body } = response
    const isEvents = body._tag === "Stream" && contentType?.startsWith("text/event-stream") === true
    return HttpServerResponse.setHeaders(isEvents ? endingOnStop(response, body) : response, headers)
  }

  const failed = (request: Request, facts: RequestFacts, { problem }: Failure): Response =>
    problem._tag === "RouteNotFound"
      ? unrouted(request, facts, allowed(pathOf(request.url)))
      : speak(request, facts, problem)

  const preflight = (request: Request, facts: RequestFacts): Response => {
    const methods = allowed(pathOf(request.url))
    const fields = cors.preflight(request.headers["origin"], methods)
    return HttpServerResponse.setHeaders(unrouted(request, facts, methods), fields ?? {})
  }

  const finish = (
    fiber: Fiber.Fiber<unknown, unknown>,
    request: Request,
    facts: RequestFacts,
    response: Response,
    fault?: Cause.Cause<unknown>,
  ) => {
    const millis = performance.now() - facts.startedAt
    const route = Context.getOrUndefined(fiber.context, HttpRouter.RouteContext)?.route.path ?? "unmatched"
    measure(fiber.context, request.method, route, response.status, millis)
    const line = requestLine(request.method, printable(pathOf(request.url)), response.status, millis)
    return Effect.as(logRequest(line, response.status, facts.id, fault), dressed(request, facts, response))
  }

  return Effect.withFiber<Response, never, R>((fiber) => {
    const request = Context.getUnsafe(fiber.context, HttpServerRequest.HttpServerRequest)
    const facts = beginFacts(request, fiber.getRef(Clock.Clock).currentTimeMillisUnsafe())
    const refused = refusal(request)
    if (refused !== undefined) return finish(fiber, request, facts, speak(request, facts, refused))
    if (isPreflight(request)) return finish(fiber, request, facts, preflight(request, facts))
    return Effect.matchCauseEffect(app, {
      onSuccess: (response) => finish(fiber, request, facts, polished(request, facts, response)),
      onFailure: (cause) => {
        const failure = failureOf(cause)
        if (failure.aborted) return finish(fiber, request, facts, HttpServerResponse.empty({ status: 499 }))
        return finish(
          fiber,
          request,
          facts,
          failed(request, facts, failure),
          failure.logged ? cause : undefined,
        )
      },
    })
  })
}
