import { Effect, Option, Schema } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import { HttpApiClient, HttpApiMiddleware } from "effect/http-api"
import { Api } from "@utopiahire/domain/Api"
import { Authorization } from "@utopiahire/domain/auth/Authorization"

const DEVICE = "__Host-device"
const problem = Schema.decodeUnknownOption(Schema.Struct({ title: Schema.String }))

/** A browser as the service sees it: its User-Agent, and the mark by which a browser is known again. */
export interface Browser {
  readonly agent: string
  mark?: string
}

/** What the last answer was on the wire. */
export interface Wire {
  last?: {
    readonly request: string
    readonly status: number
    readonly retryAfter?: string
    /** Of a problem: the words its reader gets, which the typed error does not keep. */
    readonly title?: string
  }
}

export const newBrowsers = () => ({
  laptop: { agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" } as Browser,
  phone: {
    agent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) " +
      "Version/18.5 Mobile/15E148 Safari/604.1",
  } as Browser,
  stranger: {
    agent:
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
  } as Browser,
  office: {
    agent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 15.5; rv:140.0) Gecko/20100101 Firefox/140.0",
  } as Browser,
})

/** The typed client of the contract in that browser, signed in where there is a token. */
export const clientOf = (baseUrl: string, wire: Wire, browser: Browser, token = "none") =>
  HttpApiClient.make(Api, {
    baseUrl,
    transformClient: (client) =>
      client.pipe(
        HttpClient.mapRequest((request) =>
          HttpClientRequest.setHeaders(request, {
            "user-agent": browser.agent,
            ...(browser.mark !== undefined && { cookie: `${DEVICE}=${browser.mark}` }),
          }),
        ),
        HttpClient.tap(
          Effect.fnUntraced(function* ({ cookies, headers, json, request, status }) {
            const retryAfter = headers["retry-after"]
            const isProblem = headers["content-type"]?.startsWith("application/problem+json")
            const title = isProblem ? Option.getOrUndefined(problem(yield* json))?.title : undefined
            wire.last = {
              request: `${request.method} ${new URL(request.url).pathname}`,
              status,
              ...(retryAfter !== undefined && { retryAfter }),
              ...(title !== undefined && { title }),
            }
            const mark = cookies.cookies[DEVICE]?.valueEncoded
            if (mark !== undefined) browser.mark = mark
          }),
        ),
      ),
  }).pipe(
    Effect.provide([
      FetchHttpClient.layer,
      HttpApiMiddleware.layerClient(Authorization, ({ next, request }) =>
        next(HttpClientRequest.bearerToken(request, token)),
      ),
    ]),
  )
export type Client = Effect.Success<ReturnType<typeof clientOf>>
