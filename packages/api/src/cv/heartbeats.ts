import { Effect, Schedule, Stream } from "effect"
import { HttpBody, HttpEffect, HttpServerResponse } from "effect/http"

const comment = new TextEncoder().encode(": still here\n\n")
const EVERY = "15 seconds"

/** Comment lines between the events of this response: proxies cut connections that say nothing for long. */
export const withHeartbeats = HttpEffect.appendPreResponseHandler((_request, response) =>
  Effect.sync(() => {
    if (response.body._tag !== "Stream") return response
    const beats = Stream.fromSchedule(Schedule.spaced(EVERY)).pipe(Stream.map(() => comment))
    const stream = Stream.merge(response.body.stream, beats, { haltStrategy: "left" })
    return HttpServerResponse.setHeaders(
      HttpServerResponse.setBody(response, HttpBody.stream(stream, response.body.contentType)),
      { "cache-control": "no-cache", "x-accel-buffering": "no" },
    )
  }),
)
