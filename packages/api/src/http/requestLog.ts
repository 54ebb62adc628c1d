import { type Cause, Effect } from "effect"

/** One line a request, `GET /api/auth/me -> 200 (42.3 ms)`: never a query, a body or a header. */
export const requestLine = (method: string, path: string, status: number, millis: number) =>
  `${method} ${path} -> ${status} (${millis.toFixed(1)} ms)`

/** `fault` is what broke, told once, here; a handled refusal has none. */
export const logRequest = (
  line: string,
  status: number,
  requestId: string,
  fault: Cause.Cause<unknown> | undefined,
): Effect.Effect<void> => {
  const log =
    fault === undefined
      ? status >= 500
        ? Effect.logWarning(line)
        : Effect.logInfo(line)
      : Effect.logError(line, fault)
  return Effect.annotateLogs(log, { requestId })
}
