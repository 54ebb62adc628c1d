import { Effect, Redacted } from "effect"
import { refuse } from "../../refusal.ts"
import { expect } from "./steps.ts"
import type { Person, Walk } from "./walk.ts"

/** So many wrong passwords in a row cost no waiting. */
const FREE = 5
/** On a slow machine a wait may be over before the next guess arrives; each is twice as long as the one before. */
const PATIENCE = 4

/** A stranger guesses and has to wait; the owner's own browser does not. */
export const guessing = Effect.fnUntraced(function* (walk: Walk, { email, password }: Person) {
  const { browsers, steps, wire } = walk
  const stranger = yield* walk.as(browsers.stranger)
  const laptop = yield* walk.as(browsers.laptop)
  const guess = stranger.auth.login({
    payload: { email, password: Redacted.make("not the password at all") },
  })
  const untilRefused = Effect.fnUntraced(function* (step: string) {
    for (let tries = 0; tries < PATIENCE; tries++) {
      const problem = yield* steps.refused(step, ["InvalidCredentials", "TooManyAttempts"], guess, (each) =>
        each._tag === "TooManyAttempts"
          ? `Retry-After: ${wire.last?.retryAfter}; ${wire.last?.title}`
          : `${wire.last?.title}`,
      )
      if (problem._tag === "InvalidCredentials") continue
      yield* expect(
        wire.last?.retryAfter === String(problem.retryAfter),
        "The refusal came without Retry-After.",
      )
      return problem.retryAfter
    }
    return yield* refuse("A stranger guessed without end, and did not have to wait.")
  })

  yield* steps.chapter("9. A stranger guesses")
  for (let number = 1; number <= FREE; number++)
    yield* steps.refused(`guess, ${number} of ${FREE} that cost no waiting`, "InvalidCredentials", guess)
  const seconds = yield* untilRefused("guess at once again")
  yield* steps.refused(
    `guess after ${seconds} s`,
    "InvalidCredentials",
    Effect.delay(guess, seconds * 1000 + 50),
  )
  yield* untilRefused("guess at once once more")
  yield* steps.done(
    "the owner signs in meanwhile, in a browser that the account knows",
    laptop.auth.login({ payload: { email, password } }),
    () => "no waiting; at ten failures in a row the owner would get a mail, at a hundred the door is closed",
  )
})
