import { Effect, Redacted } from "effect"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { SignIn } from "@utopiahire/domain/auth/Session"
import { expect } from "./steps.ts"
import { newPassword, type Person, tokenOf, type Walk } from "./walk.ts"

/** A new password by the old one, then one by a mailed link. Gives the person with their last one. */
export const passwords = Effect.fnUntraced(function* (walk: Walk, person: Person, signIn: SignIn) {
  const { browsers, steps } = walk
  const { email, password } = person
  const own = yield* walk.as(browsers.laptop, signIn.token)
  const second = newPassword()
  const third = newPassword()

  yield* steps.chapter("7. New passwords")
  yield* steps.refused(
    "change the password without knowing the old one",
    "WrongPassword",
    own.password.change({
      payload: { currentPassword: Redacted.make("not the password at all"), newPassword: second },
    }),
  )
  yield* steps.done(
    "change it with the old one",
    own.password.change({ payload: { currentPassword: password, newPassword: second } }),
    () => "changed; the answer is a new sign-in",
  )
  yield* walk.mail("password-changed", "fr", email)
  yield* steps.refused("use a session from before", "Unauthenticated", own.auth.me())

  const nobody = `nobody.${email}` as Email
  const unknown = yield* steps.done(
    "forget the password of an address that nobody has",
    own.password.forgot({ payload: { email: nobody } }),
    ({ message }) => message,
  )
  yield* steps.done(
    "forget one's own: nothing tells them apart",
    Effect.tap(own.password.forgot({ payload: { email } }), ({ message }) =>
      expect(message === unknown.message, "A known address is answered otherwise than an unknown one."),
    ),
    ({ message }) => message,
  )
  const token = tokenOf(yield* walk.mail("reset-password", "fr", email))
  const reset = own.password.reset({ payload: { token, newPassword: third } })
  yield* steps.done("set a new one by the link of the mail", reset, () => "set; nobody is signed in by it")
  yield* walk.mail("password-changed", "fr", email)
  yield* steps.refused("open that link once more", "InvalidResetToken", reset)
  yield* steps.refused(
    "sign in with the password from before",
    "InvalidCredentials",
    own.auth.login({ payload: { email, password: second } }),
  )
  return { ...person, password: third }
})
