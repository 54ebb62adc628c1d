import { Everywhere } from "@utopiahire/domain/http/Everywhere"
import { InvalidRequest, MediaTypeRefused } from "@utopiahire/domain/http/HttpErrors"
import { problemTexts } from "@utopiahire/domain/i18n/problems/all"
import { Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiError } from "effect/http-api"
import { flawOfJson } from "./jsonText.ts"
import { readerLanguage } from "./readerLanguage.ts"
import { requestIssues } from "./requestIssues.ts"

const languageOf = (request: HttpServerRequest.HttpServerRequest) =>
  readerLanguage(request.headers["accept-language"])

/** JSON in UTF-8, plain, and said to be so: a form of a foreign page can send neither. */
const isPlainJson = ({ headers }: HttpServerRequest.HttpServerRequest): boolean => {
  const encoding = headers["content-encoding"]
  if (encoding !== undefined && encoding.toLowerCase() !== "identity") return false
  const contentType = headers["content-type"]
  if (contentType === undefined) return headers["content-length"] === "0" || !hasBody(headers)
  return /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(contentType)
}
const hasBody = (headers: HttpServerRequest.HttpServerRequest["headers"]) =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined

const checkJson = Effect.gen(function* () {
  const request = yield* HttpServerRequest.HttpServerRequest
  if (!isPlainJson(request)) return yield* new MediaTypeRefused()
  // A body over the limit stays the defect it is for the decoder too: the edge answers 413.
  const flaw = flawOfJson(yield* Effect.orDie(request.text))
  if (flaw === undefined) return
  const message = problemTexts[languageOf(request)].issues[flaw.kind]
  return yield* new InvalidRequest({ issues: [{ path: flaw.path, message }] })
})

const explain = (error: HttpApiError.HttpApiSchemaError) =>
  error.kind === "Body" || error.kind === "ResponseHeaders"
    ? Effect.die(error)
    : Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) =>
        Effect.fail(new InvalidRequest({ issues: requestIssues(error, languageOf(request)) })),
      )

/** Refuses bodies that no schema should see, and tells every issue of those that one refused. */
export const EverywhereHttp = Layer.succeed(
  Everywhere,
  Everywhere.of((handler, { endpoint }) => {
    const takesJson = endpoint.payload.has("application/json")
    const checked = takesJson ? Effect.andThen(checkJson, handler) : handler
    return Effect.catch(checked, (error: unknown) =>
      HttpApiError.HttpApiSchemaError.is(error) ? explain(error) : Effect.fail(error as InvalidRequest),
    )
  }),
)
