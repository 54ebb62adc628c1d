import { Cause } from "effect"
import { HttpServerError, HttpServerResponse } from "effect/http"
import { HttpApiError } from "effect/http-api"
import { SqlError } from "effect/sql"
import { bareProblem, plainProblem, type ProblemBody } from "./problem.ts"

/** `logged` faults are ours: they go to the log once, with their cause. */
export interface Failure {
  readonly problem: ProblemBody
  readonly logged: boolean
  readonly aborted?: boolean
}

const refused = (problem: ProblemBody): Failure => ({ problem, logged: false })
const fault: Failure = { problem: bareProblem("InternalError", 500), logged: true }
const unavailable: Failure = { problem: bareProblem("Unavailable", 503, { retryAfter: 5 }), logged: true }

const unreachable = new Set(["ConnectionError", "StatementTimeoutError", "LockTimeoutError"])

const ofError = (error: unknown): Failure => {
  if (HttpServerError.isHttpServerError(error)) {
    const { reason } = error
    if (reason._tag === "RouteNotFound") return refused(bareProblem("RouteNotFound", 404))
    if (reason._tag !== "RequestParseError") return fault
    return reason.reason === "BodyTooLarge"
      ? refused(bareProblem("BodyTooLarge", 413))
      : refused(bareProblem("InvalidRequest", 400, { issues: [] }))
  }
  if (HttpApiError.HttpApiPayloadTooLarge.is(error)) return refused(bareProblem("BodyTooLarge", 413))
  if (SqlError.isSqlError(error) && unreachable.has(error.reason._tag)) return unavailable
  return fault
}

/** What the client is told of a failure that no contract names. */
export const failureOf = (cause: Cause.Cause<unknown>): Failure => {
  let interrupted = false
  let aborted = false
  for (const reason of cause.reasons) {
    if (reason._tag === "Fail") return ofError(reason.error)
    if (reason._tag === "Die") return ofError(reason.defect)
    interrupted = true
    aborted ||= reason.annotations.has(HttpServerError.ClientAbort.key)
  }
  if (aborted) return { problem: plainProblem(499), logged: false, aborted }
  return interrupted ? { ...unavailable, logged: false } : fault
}

/** An error answer that came without a body of ours: a wrong content type, an empty refusal of the framework. */
export const failureOfStatus = (response: HttpServerResponse.HttpServerResponse): ProblemBody => {
  switch (response.status) {
    case 400:
      return bareProblem("InvalidRequest", 400, { issues: [] })
    case 404:
      return bareProblem("RouteNotFound", 404)
    case 413:
      return bareProblem("BodyTooLarge", 413)
    case 415:
      return bareProblem("MediaTypeRefused", 415)
    case 500:
      return bareProblem("InternalError", 500)
    case 503:
      return bareProblem("Unavailable", 503, { retryAfter: 5 })
    default:
      return plainProblem(response.status)
  }
}
