import {
  InvalidChallenge,
  InvalidSecondFactor,
  SecondFactorRequired,
  StepUpRequired,
  type WrongCode,
} from "@utopiahire/domain/auth/FactorErrors"
import { WrongPassword } from "@utopiahire/domain/auth/PasswordErrors"
import type { TooManyAttempts } from "@utopiahire/domain/auth/ThrottleErrors"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { Unavailable } from "@utopiahire/domain/http/HttpErrors"
import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Clock, Context, Duration, Effect, Layer, Option, Redacted } from "effect"
import { Audit } from "../audit/Audit.ts"
import { Passwords } from "../security/Passwords.ts"
import { allAlone, type Along } from "../db/Along.ts"
import { Factors } from "./Factors.ts"
import { FactorStore } from "./FactorStore.ts"
import { newSecret, secretHash } from "./secret.ts"
import { type FreshSignIn, Sessions } from "./Sessions.ts"
import { SessionStore } from "./SessionStore.ts"
import { SignInThrottle } from "./SignInThrottle.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

const CHALLENGE_SECONDS = 300
const TRIES = 5
/** So long after signing in or stepping up a session may do what is dangerous. */
const FRESH_MS = Duration.toMillis("10 minutes")

export interface Proof {
  readonly password?: Redacted.Redacted | undefined
  readonly code?: Redacted.Redacted | undefined
}

/** The one way by which a proven person becomes a session: whoever has a second factor is asked for it. */
export class SignIns extends Context.Service<
  SignIns,
  {
    /** `along` is what the proof leaves to write. */
    complete(user: StoredUser, along?: ReadonlyArray<Along>): Effect.Effect<FreshSignIn, SecondFactorRequired>
    answer(
      challenge: Redacted.Redacted,
      code: Redacted.Redacted,
    ): Effect.Effect<FreshSignIn, InvalidChallenge | InvalidSecondFactor | TooManyAttempts>
    /** Confirms a session: by the code where there is a factor, else by the password. */
    stepUp(
      owner: UserId,
      session: SessionId,
      proof: Proof,
    ): Effect.Effect<void, WrongPassword | WrongCode | StepUpRequired | TooManyAttempts | Unavailable>
    /** Fails where the session was neither begun nor confirmed lately. */
    requireFresh(owner: UserId, session: SessionId): Effect.Effect<void, StepUpRequired>
  }
>()("utopiahire/auth/SignIns") {
  static readonly layer = Layer.effect(
    SignIns,
    Effect.gen(function* () {
      const users = yield* UserStore
      const sessions = yield* Sessions
      const sessionStore = yield* SessionStore
      const factors = yield* Factors
      const challenges = yield* FactorStore
      const passwords = yield* Passwords
      const throttle = yield* SignInThrottle
      const audit = yield* Audit

      const waysOf = (user: Option.Option<StoredUser>) => {
        if (Option.isNone(user)) return "sign-in" as const
        if (Option.isSome(user.value.factor)) return "code" as const
        return Option.isSome(user.value.passwordHash) ? ("password" as const) : ("sign-in" as const)
      }
      const started = Effect.fnUntraced(function* (user: StoredUser, along: ReadonlyArray<Along> = []) {
        const whose = { actorId: user.id, subjectId: user.id }
        const told = yield* audit.prepare({ event: "auth.login_succeeded", outcome: "success", ...whose })
        return yield* sessions.start(user, [...along, told])
      })
      const checkPassword = Effect.fnUntraced(function* (
        user: StoredUser,
        password: Redacted.Redacted,
        hash: string,
      ) {
        const attempt = yield* throttle.attempt((yield* user.account).email as Email)
        const right = yield* passwords.verify(password, hash).pipe(Effect.tapError(() => attempt.withdrawn))
        if (!right) return yield* new WrongPassword({})
        yield* attempt.passed
      })

      return SignIns.of({
        complete: Effect.fn("SignIns.complete")(function* (user, along = []) {
          if (Option.isNone(user.factor)) return yield* started(user, along)
          yield* allAlone(along)
          const { hash, secret } = newSecret()
          const expiresAt = (yield* Clock.currentTimeMillis) + CHALLENGE_SECONDS * 1000
          yield* challenges.addChallenge(user.id, { hash, expiresAt })
          return yield* new SecondFactorRequired({ challenge: secret, expiresIn: CHALLENGE_SECONDS })
        }),

        answer: Effect.fn("SignIns.answer")(function* (challenge, code) {
          const hash = secretHash(Redacted.value(challenge))
          const owner = yield* challenges.tryChallenge(hash, TRIES)
          const user = Option.isSome(owner) ? yield* users.byId(owner.value) : Option.none()
          if (Option.isNone(user) || Option.isSome(user.value.lock)) return yield* new InvalidChallenge({})
          yield* factors
            .check(user.value, code)
            .pipe(Effect.catchTag("WrongCode", () => Effect.fail(new InvalidSecondFactor({}))))
          if (!(yield* challenges.endChallenge(hash))) return yield* new InvalidChallenge({})
          return yield* started(user.value)
        }),

        stepUp: Effect.fn("SignIns.stepUp")(function* (owner, session, { code, password }) {
          const user = yield* users.byId(owner)
          const by = waysOf(user)
          if (Option.isNone(user)) return yield* new StepUpRequired({ by })
          if (by === "code" && code !== undefined) yield* factors.check(user.value, code)
          else if (by === "password" && password !== undefined)
            yield* checkPassword(user.value, password, Option.getOrThrow(user.value.passwordHash))
          else return yield* new StepUpRequired({ by })
          yield* sessionStore.confirm(session)
        }),

        requireFresh: Effect.fn("SignIns.requireFresh")(function* (owner, session) {
          const at = yield* sessionStore.confirmedAt(session)
          const now = yield* Clock.currentTimeMillis
          if (Option.isSome(at) && now - at.value <= FRESH_MS) return
          return yield* new StepUpRequired({ by: waysOf(yield* users.byId(owner)) })
        }),
      })
    }),
  )
}
