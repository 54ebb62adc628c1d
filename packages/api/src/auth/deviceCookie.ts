import type { Email } from "@utopiahire/domain/auth/Email"
import { Devices } from "@utopiahire/services/auth/Devices"
import { Effect } from "effect"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { DEVICE_COOKIE } from "../http/requestOrigin.ts"

const attributes = {
  secure: true,
  httpOnly: true,
  sameSite: "strict",
  path: "/",
  maxAge: "365 days",
} as const

/** Marks a browser that has signed in to an account, for `SignInThrottle`. One that is marked already keeps its mark. */
export const deviceCookie = Effect.map(
  Devices,
  (devices) => (email: Email) =>
    Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ cookies }) => {
      if (devices.read(email, cookies[DEVICE_COOKIE]) !== undefined) return Effect.void
      const mark = devices.issue(email)
      return HttpEffect.appendPreResponseHandler((_, response) =>
        Effect.succeed(HttpServerResponse.setCookieUnsafe(response, DEVICE_COOKIE, mark, attributes)),
      )
    }),
)
