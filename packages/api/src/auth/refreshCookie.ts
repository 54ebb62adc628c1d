import { OriginRefused } from "@utopiahire/domain/auth/SessionErrors"
import type { SessionKind, SignIn } from "@utopiahire/domain/auth/Session"
import { type FreshSignIn, Sessions } from "@utopiahire/services/auth/Sessions"
import { Effect } from "effect"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { pageOrigins } from "../http/origins.ts"

const NAME = "__Host-refresh"
/** Of this host alone, over TLS alone, out of the reach of scripts, never along with a request from another site. */
const attributes = { secure: true, httpOnly: true, sameSite: "strict", path: "/" } as const

const set = (value: string, seconds: number) =>
  HttpEffect.appendPreResponseHandler((_, response) =>
    Effect.succeed(
      HttpServerResponse.setCookieUnsafe(response, NAME, value, {
        ...attributes,
        maxAge: `${seconds} seconds`,
      }),
    ),
  )

/** The cookie with the refresh token: browsers keep it where no script can read it. */
export const refreshCookie = Effect.gen(function* () {
  const { refreshSeconds } = yield* Sessions
  const origins = yield* pageOrigins
  /** What rides on a cookie must come from a page of ours: browsers send Origin with every POST. */
  const fromOurPage = Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ headers }) =>
    origins.has(headers["origin"] ?? "") ? Effect.void : Effect.fail(new OriginRefused({})),
  )
  return {
    fromOurPage,
    held: Effect.map(HttpServerRequest.HttpServerRequest, ({ cookies }) => cookies[NAME]),
    clear: set("", 0),
    set: (token: string) => set(token, refreshSeconds),
    /** A sign-in by the way that was asked for. A foreign page is refused before anything is done. */
    deliver: <E, R>(
      kind: SessionKind | undefined,
      signIn: Effect.Effect<FreshSignIn, E, R>,
    ): Effect.Effect<SignIn, E | OriginRefused, R | HttpServerRequest.HttpServerRequest> =>
      kind !== "cookie"
        ? signIn
        : Effect.gen(function* () {
            yield* fromOurPage
            const { refreshToken, ...answer } = yield* signIn
            yield* set(refreshToken, refreshSeconds)
            return answer
          }),
  }
})
