import { Context, Metric } from "effect"

const requests = Metric.counter("http_requests_total", {
  description: "Answered HTTP requests",
  incremental: true,
})
const seconds = Metric.histogram("http_request_duration_seconds", {
  description: "Time from the request line to the answer's head",
  boundaries: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
})

type Update = (millis: number, context: Context.Context<never>) => void

const make = (method: string, route: string, status: number): Update => {
  const count = Metric.withAttributes(requests, { method, route, status: String(status) })
  const duration = Metric.withAttributes(seconds, { method, route })
  return (millis, context) => {
    count.updateUnsafe(1, context)
    duration.updateUnsafe(millis / 1000, context)
  }
}

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
const updates = new Map<string, Update>()

/** Counts by the route's template, never by the path asked for: ids and made-up paths would be a series each. */
export const measure = (
  context: Context.Context<never>,
  method: string,
  route: string,
  status: number,
  millis: number,
): void => {
  const verb = known.has(method) ? method : "OTHER"
  const key = `${verb} ${route} ${status}`
  let update = updates.get(key)
  if (update === undefined) updates.set(key, (update = make(verb, route, status)))
  update(millis, context)
}
