import { Effect, Redacted } from "effect"
import { expect } from "./steps.ts"
import { type Person, tokenOf, type Walk } from "./walk.ts"

/** Registering, confirming the address, and what an account says of itself. Gives the first sign-in. */
export const opening = Effect.fnUntraced(function* (walk: Walk, { email, name, password }: Person) {
  const { browsers, steps } = walk
  const client = yield* walk.as(browsers.laptop)
  const register = (wished: Redacted.Redacted) =>
    client.auth.register({ headers: {}, payload: { name, email, password: wished, language: "en" } })

  yield* steps.chapter("1. An account is opened")
  yield* steps.refused(
    "register with the password amina-example",
    "WeakPassword",
    register(Redacted.make("amina-example")),
    ({ detail, reasons }) => `${reasons.join(", ")}: ${detail}`,
  )
  const first = yield* steps.done(
    "register with a password that nobody guesses",
    register(password),
    ({ message }) => message,
  )
  const mail = yield* walk.mail("verify-email", "en", email)
  yield* steps.refused(
    "sign in before the address is confirmed",
    "EmailNotVerified",
    client.auth.login({ payload: { email, password } }),
  )
  const verify = client.auth.verifyEmail({ payload: { token: tokenOf(mail) } })
  const signIn = yield* steps.done(
    "open the link of the mail",
    verify,
    ({ expiresIn, user }) =>
      `${user.email} is confirmed and signed in, for ${expiresIn / 60} minutes a token`,
  )
  yield* steps.refused("open it once more", "InvalidVerificationToken", verify)

  yield* steps.chapter("2. The address is registered again")
  yield* steps.done(
    "register the same address: nothing tells that it is known",
    Effect.tap(register(password), ({ message }) =>
      expect(message === first.message, "A known address is answered otherwise than a new one."),
    ),
    ({ message }) => message,
  )
  yield* walk.mail("already-registered", "en", email)

  yield* steps.chapter("3. The account")
  const own = yield* walk.as(browsers.laptop, signIn.token)
  yield* steps.done(
    "ask who I am",
    Effect.tap(own.auth.me(), ({ user }) =>
      expect(user.email === email && user.emailVerified, "The account is not the one that was confirmed."),
    ),
    ({ user }) => `${user.name}, ${user.email}, confirmed: ${user.emailVerified}, language: ${user.language}`,
  )
  yield* steps.done(
    "change name and language",
    Effect.tap(own.profile.update({ payload: { name: "Amina Ben Example", language: "fr" } }), ({ user }) =>
      expect(user.name === "Amina Ben Example" && user.language === "fr", "The account did not change."),
    ),
    ({ user }) => `${user.name}, language: ${user.language}: from now on mails come in French`,
  )
})
