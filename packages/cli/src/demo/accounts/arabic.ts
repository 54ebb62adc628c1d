import { Effect } from "effect"
import { expect } from "./steps.ts"
import type { Person, Walk } from "./walk.ts"

/** The same account in another language, written from right to left. */
export const arabic = Effect.fnUntraced(function* (walk: Walk, { email, password }: Person) {
  const { browsers, steps } = walk
  const client = yield* walk.as(browsers.laptop)

  yield* steps.chapter("8. Mails in Arabic")
  const { token } = yield* steps.done(
    "sign in with the new password",
    client.auth.login({ payload: { email, password } }),
    ({ user }) => `welcome, ${user.name}`,
  )
  const own = yield* walk.as(browsers.laptop, token)
  yield* steps.done(
    "change the language",
    Effect.tap(own.profile.update({ payload: { language: "ar" } }), ({ user }) =>
      expect(user.language === "ar", "The language did not change."),
    ),
    ({ user }) => `language: ${user.language}`,
  )
  yield* steps.done(
    "forget the password once more",
    own.password.forgot({ payload: { email } }),
    ({ message }) => message,
  )
  yield* walk.mail("reset-password", "ar", email)
})
