import { type PasswordFlaw, normalPassword, passwordFlaws } from "@utopiahire/domain/auth/passwordRules"
import { Effect, Redacted } from "effect"

/** Estimating 1000 characters costs 35 ms; nobody needs more than these to be judged. */
const JUDGED_CHARACTERS = 128
/** Of zxcvbn's scores, 0 to 4: below, fewer than 10^8 guesses are enough. */
const STRONG = 3
const PATTERNS =
  /^(sequences|straightRow|keyPattern|simpleRepeat|extendedRepeat|recentYears|associatedYears|dates)$/

/** The estimator and its lists of leaked passwords, loaded when the first password is set: 2 MB that signing in needs not. */
const estimator = Effect.runSync(
  Effect.cached(
    Effect.promise(async () => {
      const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
        import("@zxcvbn-ts/core"),
        import("@zxcvbn-ts/language-common"),
      ])
      return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
    }),
  ),
)

const wordsOf = ({ email, name }: { readonly name: string; readonly email: string }) =>
  `${name} ${email} utopiahire`.toLowerCase().split(/[^\p{L}\p{N}]+/u)

/** Why a password is refused: our own rules first, then the lists and patterns of zxcvbn. Empty means good. */
export const weaknesses = Effect.fn("weaknesses")(function* (
  password: Redacted.Redacted,
  person: { readonly name: string; readonly email: string },
) {
  const plain = Redacted.value(password)
  const own = passwordFlaws(plain, person)
  if (own.length > 0) return own
  const judged = [...normalPassword(plain)].slice(0, JUDGED_CHARACTERS).join("")
  const { feedback, score } = (yield* estimator).check(judged, wordsOf(person))
  if (score >= STRONG) return []
  return [PATTERNS.test(feedback.warning ?? "") ? "pattern" : "common"] satisfies ReadonlyArray<PasswordFlaw>
})
