import { Effect, Redacted } from "effect"
import type { SignIn } from "@utopiahire/domain/auth/Session"
import { expect } from "./steps.ts"
import type { Person, Walk } from "./walk.ts"

/** Renewing a sign-in, and a stolen refresh token that ends it. Gives a new sign-in. */
export const renewals = Effect.fnUntraced(function* (
  walk: Walk,
  { email, password }: Person,
  signIn: SignIn,
) {
  const { browsers, steps } = walk
  const client = yield* walk.as(browsers.laptop)
  const refresh = ({ refreshToken = "" }: SignIn) =>
    client.session.refresh({ payload: { refreshToken: Redacted.make(refreshToken) } })

  yield* steps.chapter("5. Renewing a sign-in")
  const second = yield* steps.done(
    "renew with the refresh token",
    Effect.tap(refresh(signIn), ({ refreshToken }) =>
      expect(refreshToken !== signIn.refreshToken, "The refresh token stayed the same."),
    ),
    () => "a new pair of tokens",
  )
  yield* steps.done(
    "renew with the same one again, as a client does whose answer was lost",
    Effect.tap(refresh(signIn), ({ refreshToken }) =>
      expect(refreshToken === second.refreshToken, "A repeated renewal gave another refresh token."),
    ),
    () => "within ten seconds: the same answer",
  )
  const third = yield* steps.done("renew with the new one", refresh(second), () => "the next pair")
  yield* steps.refused(
    "renew with the first one, as a thief would",
    "InvalidRefreshToken",
    refresh(signIn),
    () => "a token from before the last one: somebody has a copy, so the whole sign-in ends",
  )
  yield* walk.mail("session-ended", "fr", email)
  yield* steps.refused("renew with the newest one", "InvalidRefreshToken", refresh(third))
  const ended = yield* walk.as(browsers.laptop, third.token)
  yield* steps.refused("use the newest access token", "Unauthenticated", ended.auth.me())
  return yield* steps.done(
    "sign in as usual",
    client.auth.login({ payload: { email, password } }),
    ({ user }) => `welcome back, ${user.name}`,
  )
})
