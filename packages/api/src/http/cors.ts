import type { HttpServerRequest } from "effect/http"

const EXPOSED =
  "X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, Location, Content-Language, Idempotency-Replayed"
const ALLOWED_HEADERS = "Authorization, Content-Type, Accept-Language, Idempotency-Key, Last-Event-ID"

/** Is this a browser's question before the real request? */
export const isPreflight = (request: HttpServerRequest.HttpServerRequest): boolean =>
  request.method === "OPTIONS" &&
  request.headers["origin"] !== undefined &&
  request.headers["access-control-request-method"] !== undefined

/** The CORS fields for a request of that origin: none but for origins of the list, compared whole. */
export const makeCors = (origins: ReadonlyArray<string>) => {
  const known = new Set(origins)
  const fields = (origin: string) => ({
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": EXPOSED,
  })
  return {
    simple: (origin: string | undefined) =>
      origin !== undefined && known.has(origin) ? fields(origin) : undefined,
    preflight: (origin: string | undefined, methods: ReadonlyArray<string>) =>
      origin !== undefined && known.has(origin)
        ? {
            ...fields(origin),
            "access-control-allow-methods": methods.join(", "),
            "access-control-allow-headers": ALLOWED_HEADERS,
            "access-control-max-age": "600",
          }
        : undefined,
  }
}
export type Cors = ReturnType<typeof makeCors>
