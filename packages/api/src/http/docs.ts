import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { type HttpApi, type HttpApiGroup, HttpApiScalar } from "effect/http-api"
import { createHash } from "node:crypto"

const scriptHashes = (html: string) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script!).digest("base64")}'`,
  )

/** Only the page's own scripts run, and it may talk to this server alone. */
const policyOf = (html: string) =>
  [
    "default-src 'none'",
    `script-src ${scriptHashes(html).join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src data:",
    "connect-src 'self'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ")

const headersFor = new WeakMap<object, Record<string, string>>()

const withPolicy = (response: HttpServerResponse.HttpServerResponse) => {
  const { body } = response
  if (body._tag !== "Uint8Array") return response
  let headers = headersFor.get(body)
  if (headers === undefined) {
    headers = {
      "content-security-policy": policyOf(new TextDecoder().decode(body.body)),
      "cache-control": "public, max-age=300",
    }
    headersFor.set(body, headers)
  }
  return HttpServerResponse.setHeaders(response, headers)
}

/** Beyond what the framework's type lists: no links and calls to the maker's own service. */
const scalar = {
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  telemetry: false,
  mcp: { disabled: true },
  agent: { disabled: true },
}

/** The interactive reference at /docs, whole in one page: it loads nothing from anywhere. */
export const docs = <Id extends string, Groups extends HttpApiGroup.Constraint>(
  api: HttpApi.HttpApi<Id, Groups>,
) =>
  HttpApiScalar.layer(api, { path: "/docs", scalar }).pipe(
    Layer.provide(HttpRouter.middleware((page) => Effect.map(page, withPolicy)).layer),
  )
