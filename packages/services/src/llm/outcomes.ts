import { LlmFailed } from "@utopiahire/domain/llm/LlmErrors"
import { Data, Exit, Option } from "effect"
import type { AiError } from "effect/ai"
import type { CircuitBreaker } from "effect/persistence"

/** No answer within the time that was left. */
export class TimedOut extends Data.TaggedError("TimedOut")<{}> {}

export type CallFailure = AiError.AiError | TimedOut | CircuitBreaker.CircuitBreakerError

const reasons: Readonly<Partial<Record<AiError.AiErrorReason["_tag"], LlmFailed["reason"]>>> = {
  RateLimitError: "busy",
  QuotaExhaustedError: "refused",
  AuthenticationError: "refused",
  InvalidRequestError: "refused",
  UnsupportedSchemaError: "refused",
  ContentPolicyError: "blocked",
  StructuredOutputError: "output",
  InvalidOutputError: "output",
  InvalidResponseError: "output",
}

export const failedBy = (failure: CallFailure): LlmFailed => {
  if (failure._tag === "TimedOut") return new LlmFailed({ reason: "timeout" })
  if (failure._tag !== "AiError") return new LlmFailed({ reason: "unavailable" })
  return new LlmFailed({ reason: reasons[failure.reason._tag] ?? "unavailable" })
}

/** Worth another try: the server is there or may be soon, and the question is not to blame. */
export const mayPass = (failure: CallFailure): boolean =>
  failure._tag === "AiError" &&
  (failure.reason._tag === "RateLimitError" ||
    failure.reason._tag === "InternalProviderError" ||
    (failure.reason._tag === "NetworkError" && failure.isRetryable))

/** What a circuit breaker learns: an answer, good or not, shows a server that works. */
export const outcomeOf = (exit: Exit.Exit<unknown, CallFailure>): CircuitBreaker.Outcome => {
  if (Exit.isSuccess(exit)) return { _tag: "Success" }
  const failure = Option.getOrUndefined(Exit.findErrorOption(exit))
  const works =
    failure?._tag === "AiError" && !mayPass(failure) && failure.reason._tag !== "InvalidResponseError"
  return works ? { _tag: "Success" } : { _tag: "Failure" }
}

/** What a call cost that did not say: nothing where it was turned away, all that was reserved where nobody knows. */
export const costOf = (exit: Exit.Exit<unknown, CallFailure>, reserved: number): number => {
  const failure = Option.getOrUndefined(Exit.findErrorOption(exit))
  if (failure === undefined || failure._tag === "TimedOut") return reserved
  const turnedAway = failure._tag !== "AiError" || mayPass(failure) || failedBy(failure).reason === "refused"
  return turnedAway ? 0 : reserved
}
