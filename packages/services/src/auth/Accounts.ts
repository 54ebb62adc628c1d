import {
  EmailNotVerified,
  InvalidCredentials,
  InvalidVerificationToken,
  WeakPassword,
} from "@utopiahire/domain/auth/AuthErrors"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { SecondFactorRequired } from "@utopiahire/domain/auth/FactorErrors"
import type { TooManyAttempts } from "@utopiahire/domain/auth/ThrottleErrors"
import type { Unavailable } from "@utopiahire/domain/http/HttpErrors"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Array as Arr, Context, Effect, Layer, Option, Redacted } from "effect"
import { Audit } from "../audit/Audit.ts"
import { Passwords } from "../security/Passwords.ts"
import { weaknesses } from "../security/weaknesses.ts"
import { AccountMails } from "./AccountMails.ts"
import { secretHash } from "./secret.ts"
import { type FreshSignIn, Sessions } from "./Sessions.ts"
import { SignIns } from "./SignIns.ts"
import { SignInThrottle } from "./SignInThrottle.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

export interface Registering {
  readonly name: string
  readonly email: Email
  readonly password: Redacted.Redacted
  readonly language: Language
}

/** At so many failures in a row the owner is told: guessing has begun, and sign-in by password is closed. */
const TOLD_AT: ReadonlySet<number> = new Set([10, 100])

/** Opening an account and signing in. Nothing a caller can see or time tells whether an address is known. */
export class Accounts extends Context.Service<
  Accounts,
  {
    /** One hash and one mail, whatever is known of the address: a link, or word that there is an account. */
    register(input: Registering): Effect.Effect<void, WeakPassword | Unavailable>
    /** The newest registration of the address gets a fresh link by mail; its old one is void. */
    resendVerification(email: Email): Effect.Effect<void>
    /** Name and password of that link's registration become the account's. Good once. */
    verifyEmail(token: Redacted.Redacted): Effect.Effect<FreshSignIn, InvalidVerificationToken>
    /** Costs one hash whoever asks. An address not yet verified is told only to who has the password. */
    login(
      email: Email,
      password: Redacted.Redacted,
    ): Effect.Effect<
      FreshSignIn,
      InvalidCredentials | EmailNotVerified | SecondFactorRequired | TooManyAttempts | Unavailable
    >
  }
>()("utopiahire/auth/Accounts") {
  static readonly layer = Layer.effect(
    Accounts,
    Effect.gen(function* () {
      const users = yield* UserStore
      const sessions = yield* Sessions
      const passwords = yield* Passwords
      const throttle = yield* SignInThrottle
      const mails = yield* AccountMails
      const signIns = yield* SignIns
      const audit = yield* Audit

      /** Who is meant, known or not. */
      const subjectOf = (email: Email, user: Option.Option<StoredUser>) =>
        Option.match(user, { onNone: () => audit.pseudonym(email), onSome: ({ id }) => id })
      const loginFailed = (email: Email, user: Option.Option<StoredUser>, reason: string) =>
        audit.record({
          event: "auth.login_failed",
          outcome: "failure",
          subjectId: subjectOf(email, user),
          reason,
        })
      const loginThrottled = Effect.fnUntraced(function* (email: Email) {
        const subjectId = subjectOf(email, yield* users.byEmail(email))
        yield* audit.record({ event: "auth.login_throttled", outcome: "denied", subjectId })
      })

      return Accounts.of({
        register: Effect.fn("Accounts.register")(function* ({ email, language, password, ...input }) {
          const name = input.name.normalize("NFC").trim()
          const reasons = yield* weaknesses(password, { name, email })
          if (Arr.isReadonlyArrayNonEmpty(reasons)) return yield* new WeakPassword({ reasons })
          const passwordHash = yield* passwords.hash(password)
          const link = yield* mails.newVerification
          yield* Effect.gen(function* () {
            const user = yield* users.register({ email, name, language, passwordHash, link })
            yield* user.verified
              ? mails.alreadyRegistered(user, email)
              : mails.verification(user, email, link, language)
            const reason = user.verified ? "known" : "pending"
            yield* audit.record({ event: "auth.registered", outcome: "success", subjectId: user.id, reason })
          }).pipe(
            users.atomically,
            Effect.catchTag("MailQuotaSpent", () => Effect.void),
          )
        }),

        resendVerification: Effect.fn("Accounts.resendVerification")(
          function* (email) {
            const user = yield* mails.renewVerification(email)
            const subjectId = Option.isSome(user) ? user.value.id : audit.pseudonym(email)
            const outcome = Option.isSome(user) ? "success" : "failure"
            yield* audit.record({ event: "auth.verification_resent", outcome, subjectId })
          },
          users.atomically,
          Effect.catchTag("MailQuotaSpent", () => Effect.void),
        ),

        verifyEmail: Effect.fn("Accounts.verifyEmail")(function* (token) {
          return yield* users.atomically(
            Effect.gen(function* () {
              const user = yield* users.openLink(secretHash(Redacted.value(token)))
              if (Option.isNone(user) || Option.isSome(user.value.lock))
                return yield* new InvalidVerificationToken({})
              // Nobody has a second factor before their address is verified.
              const signIn = yield* sessions.start(user.value)
              const { id } = user.value
              yield* audit.record({
                event: "auth.email_verified",
                outcome: "success",
                actorId: id,
                subjectId: id,
              })
              return signIn
            }),
          )
        }),

        login: Effect.fn("Accounts.login")(function* (email, password) {
          const attempt = yield* Effect.tapError(throttle.attempt(email), () => loginThrottled(email))
          const user = yield* users.byEmail(email)
          const hash = Option.flatMap(user, (found) => found.passwordHash)
          const right = yield* (
            Option.isSome(hash) ? passwords.verify(password, hash.value) : passwords.verifyNothing(password)
          ).pipe(Effect.tapError(() => attempt.withdrawn))
          if (Option.isNone(user) || Option.isNone(hash) || !right) {
            // Aside, so that the answer takes as long as for an unknown address.
            if (Option.isSome(user) && user.value.verified && TOLD_AT.has(attempt.failures))
              yield* Effect.forkDetach(mails.signInLocked(user.value, attempt.failures))
            yield* loginFailed(email, user, "credentials")
            return yield* new InvalidCredentials({})
          }
          if (Option.isSome(user.value.lock)) {
            // What the right password was worth is not told.
            yield* loginFailed(email, user, "locked")
            return yield* new InvalidCredentials({})
          }
          if (!user.value.verified) {
            yield* attempt.passed
            yield* loginFailed(email, user, "not_verified")
            return yield* new EmailNotVerified({})
          }
          if (passwords.needsRehash(hash.value))
            yield* passwords.hash(password).pipe(
              Effect.flatMap((fresh) => users.rehash(user.value.id, hash.value, fresh)),
              // No core is free: the next sign-in does it.
              Effect.catchTag("Unavailable", () => Effect.void),
            )
          return yield* signIns.complete(user.value, [attempt.passing])
        }),
      })
    }),
  )
}
