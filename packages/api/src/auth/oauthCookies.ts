import { Effect } from "effect"
import { HttpEffect, HttpServerResponse } from "effect/http"

const shortLived = (name: string, sameSite: "lax" | "strict", seconds: number) => {
  const attributes = { secure: true, httpOnly: true, sameSite, path: "/" } as const
  const put = (value: string, maxAge: number) =>
    HttpEffect.appendPreResponseHandler((_, response) =>
      Effect.succeed(
        HttpServerResponse.setCookieUnsafe(response, name, value, {
          ...attributes,
          maxAge: `${maxAge} seconds`,
        }),
      ),
    )
  return { name, set: (value: string) => put(value, seconds), clear: put("", 0) }
}

/** Binds a round to the browser that began it. Lax: the way back from a provider is a navigation from another site. */
export const oauthCookie = shortLived("__Host-oauth", "lax", 600)

/** Carries the challenge of a second factor past the way back, where nothing secret may stand in a URL. */
export const challengeCookie = shortLived("__Host-challenge", "strict", 300)
