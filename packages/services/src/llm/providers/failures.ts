import { Clock, Duration, Effect } from "effect"
import { AiError } from "effect/ai"
import { AnswerTooLarge } from "./boundedFetch.ts"

/** `Retry-After`, in seconds or as a date; undefined where it is neither. */
export const retryAfterOf = (
  header: string | null | undefined,
): Effect.Effect<Duration.Duration | undefined> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    if (header === null || header === undefined) return undefined
    const seconds = /^\d{1,9}(\.\d+)?$/.test(header.trim())
      ? Number(header)
      : (Date.parse(header) - now) / 1000
    return Number.isFinite(seconds) ? Duration.seconds(Math.max(0, seconds)) : undefined
  })

/** What an HTTP status means. Bodies may repeat what was asked, so none of their text goes along. */
export const refusedBy = (status: number, retryAfter?: Duration.Duration): AiError.AiErrorReason => {
  if (status === 402) return new AiError.QuotaExhaustedError({})
  if (status === 429) return new AiError.RateLimitError({ ...(retryAfter !== undefined && { retryAfter }) })
  if (status === 408) return broken("the server gave up waiting")
  return AiError.reasonFromHttpStatus({ status, description: `HTTP ${status}` })
}

export const broken = (description: string): AiError.AiErrorReason =>
  new AiError.NetworkError({ reason: "TransportError", method: "POST", url: "model", description })

export const blocked = (why: string): AiError.AiErrorReason =>
  new AiError.ContentPolicyError({ description: why })

export const garbled = (description: string): AiError.AiErrorReason =>
  new AiError.InvalidResponseError({ description })

/** What a rejected `fetch`, or a body that is no JSON, means. */
export const thrown = (cause: unknown): AiError.AiErrorReason => {
  if (cause instanceof AnswerTooLarge) return garbled("the answer is too large")
  if (cause instanceof SyntaxError) return garbled("the answer is not JSON")
  return broken("the connection failed")
}
