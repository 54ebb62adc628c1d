import { Effect, Redacted } from "effect"
import { expect } from "./steps.ts"
import type { Person, Walk } from "./walk.ts"

/** Signing in from two browsers, and ending one of the sessions. Gives the one that stands. */
export const signIns = Effect.fnUntraced(function* (walk: Walk, { email, password }: Person) {
  const { browsers, steps } = walk
  const laptop = yield* walk.as(browsers.laptop)
  const phone = yield* walk.as(browsers.phone)

  yield* steps.chapter("4. Signing in")
  yield* steps.refused(
    "sign in with a wrong password",
    "InvalidCredentials",
    laptop.auth.login({ payload: { email, password: Redacted.make("not the password at all") } }),
  )
  const signIn = yield* steps.done(
    "sign in",
    laptop.auth.login({ payload: { email, password } }),
    ({ user }) => `welcome, ${user.name}`,
  )
  const other = yield* steps.done(
    "sign in from a phone, which this account has not seen before",
    phone.auth.login({ payload: { email, password } }),
    () => "signed in, and the owner is told",
  )
  yield* walk.mail("new-sign-in", "fr", email)
  const own = yield* walk.as(browsers.laptop, signIn.token)
  const { sessions } = yield* steps.done("list where I am signed in", own.session.list(), ({ sessions }) =>
    sessions
      .map(({ address, client, current }) => `${client}, from ${address}${current ? " (this one)" : ""}`)
      .join("; "),
  )
  const foreign = sessions.find(({ client }) => client === "Safari, iPhone")
  yield* steps.done(
    "end the session of the phone",
    Effect.andThen(
      expect(foreign !== undefined, "The phone is not among the sessions."),
      own.session.remove({ params: { id: (foreign ?? sessions[0]!).id } }),
    ),
    () => "ended",
  )
  const ended = yield* walk.as(browsers.phone, other.token)
  yield* steps.refused("use the phone's token, minutes before it expires", "Unauthenticated", ended.auth.me())
  return signIn
})
