import { Effect, Redacted } from "effect"
import type { SignIn } from "@utopiahire/domain/auth/Session"
import { authenticator } from "./authenticator.ts"
import { expect } from "./steps.ts"
import type { Person, Walk } from "./walk.ts"

/** A second factor: set up, asked for, replaced by a recovery code, confirmed with, removed. Gives a sign-in. */
export const secondFactor = Effect.fnUntraced(function* (
  walk: Walk,
  { email, password }: Person,
  signIn: SignIn,
) {
  const { browsers, steps } = walk
  const own = yield* walk.as(browsers.laptop, signIn.token)
  const login = own.auth.login({ payload: { email, password } })

  yield* steps.chapter("6. A second factor")
  const { secret } = yield* steps.done(
    "begin a second factor",
    own.factor.begin({ headers: {} }),
    ({ otpauthUri }) =>
      `a secret for an authenticator app, ${decodeURIComponent(new URL(otpauthUri).pathname)}`,
  )
  const nextCode = authenticator(secret)
  const first = Redacted.make(yield* nextCode)
  const { recoveryCodes } = yield* steps.done(
    "confirm it with the first code of the app",
    Effect.tap(own.factor.confirm({ headers: {}, payload: { code: first } }), ({ recoveryCodes }) =>
      expect(new Set(recoveryCodes).size === 10, "There are not ten recovery codes."),
    ),
    ({ recoveryCodes }) => `on; ${recoveryCodes.length} recovery codes, shown this once`,
  )
  yield* walk.mail("factor-added", "fr", email)

  const asked = (step: string) =>
    Effect.map(
      steps.refused(step, "SecondFactorRequired", login),
      ({ challenge }) =>
        (code: Redacted.Redacted) =>
          own.factor.answer({ payload: { challenge: Redacted.make(challenge), code } }),
    )
  const answer = yield* asked("sign in with the password alone")
  const code = Redacted.make(yield* nextCode)
  yield* steps.refused("answer with the code used before", "InvalidSecondFactor", answer(first))
  yield* steps.done("answer with the next code", answer(code), ({ user }) => `welcome, ${user.name}`)
  const answerAgain = yield* asked("sign in with the password, the phone left at home")
  const signedIn = yield* steps.done(
    "answer with a recovery code",
    answerAgain(Redacted.make(recoveryCodes[0] ?? "")),
    ({ user }) => `welcome, ${user.name}`,
  )
  yield* walk.mail("recovery-code-used", "fr", email)
  const current = yield* walk.as(browsers.laptop, signedIn.token)
  yield* steps.done(
    "ask what protects the account",
    Effect.tap(current.factor.state(), ({ recoveryCodesLeft }) =>
      expect(recoveryCodesLeft === recoveryCodes.length - 1, "The recovery code was not used up."),
    ),
    ({ recoveryCodesLeft }) => `an authenticator app, ${recoveryCodesLeft} recovery codes left`,
  )
  yield* steps.refused(
    "confirm that it is me by the password",
    "StepUpRequired",
    current.factor.stepUp({ payload: { password } }),
    ({ by, title }) => `${title}: by ${by}`,
  )
  yield* steps.done(
    "confirm it by a code",
    Effect.flatMap(nextCode, (last) => current.factor.stepUp({ payload: { code: Redacted.make(last) } })),
    () => "good for ten minutes, for what a stolen session must not do",
  )
  yield* steps.done("remove the second factor", current.factor.remove(), () => "off")
  yield* walk.mail("factor-removed", "fr", email)
  return yield* steps.done("sign in with the password alone", login, ({ user }) => `welcome, ${user.name}`)
})
