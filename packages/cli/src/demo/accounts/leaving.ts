import { Effect, Redacted } from "effect"
import type { Person, Walk } from "./walk.ts"

/** Signing out everywhere. */
export const leaving = Effect.fnUntraced(function* (walk: Walk, { email, password }: Person) {
  const { browsers, steps } = walk
  const phone = yield* walk.as(browsers.phone)
  const laptop = yield* walk.as(browsers.laptop)
  const login = { payload: { email, password } }

  yield* steps.chapter("11. Signing out everywhere")
  const there = yield* steps.done("sign in on the phone", phone.auth.login(login), () => "signed in")
  const here = yield* steps.done("sign in on the laptop", laptop.auth.login(login), () => "signed in")
  const own = yield* walk.as(browsers.laptop, here.token)
  const other = yield* walk.as(browsers.phone, there.token)
  yield* steps.done("sign out everywhere", own.session.logoutAll(), () => "every session has ended")
  yield* steps.refused("use the laptop's token", "Unauthenticated", own.auth.me())
  yield* steps.refused("use the phone's token", "Unauthenticated", other.auth.me())
  yield* steps.refused(
    "renew on the phone",
    "InvalidRefreshToken",
    phone.session.refresh({ payload: { refreshToken: Redacted.make(there.refreshToken ?? "") } }),
  )
})
