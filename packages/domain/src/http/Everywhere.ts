import { HttpApiMiddleware } from "effect/http-api"
import {
  BodyTooLarge,
  InternalError,
  InvalidRequest,
  MediaTypeRefused,
  MethodNotAllowed,
  RouteNotFound,
  TooManyRequests,
  Unavailable,
} from "./HttpErrors.ts"

/** The problems any operation can answer with; whatever breaks the contract becomes one of them. */
export class Everywhere extends HttpApiMiddleware.Service<Everywhere>()("utopiahire/http/Everywhere", {
  error: [
    InvalidRequest,
    RouteNotFound,
    MethodNotAllowed,
    BodyTooLarge,
    MediaTypeRefused,
    InternalError,
    Unavailable,
  ],
}) {}

/**
 * Counts requests per account, or per address where nobody is signed in. A group that needs a bearer token
 * names it before `Authorization`, so that it runs inside and sees who asks.
 */
export class RateLimited extends HttpApiMiddleware.Service<RateLimited>()("utopiahire/http/RateLimited", {
  error: TooManyRequests,
}) {}
