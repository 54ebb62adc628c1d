import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { readerLanguage } from "./readerLanguage.ts"

/** The language in which this request is answered. */
export const reader = Effect.map(HttpServerRequest.HttpServerRequest, ({ headers }) =>
  readerLanguage(headers["accept-language"]),
)
