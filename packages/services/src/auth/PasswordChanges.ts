import { WeakPassword } from "@utopiahire/domain/auth/AuthErrors"
import type { Email } from "@utopiahire/domain/auth/Email"
import { InvalidResetToken, NoPassword, WrongPassword } from "@utopiahire/domain/auth/PasswordErrors"
import type { TooManyAttempts } from "@utopiahire/domain/auth/ThrottleErrors"
import type { Unavailable } from "@utopiahire/domain/http/HttpErrors"
import type { UserId } from "@utopiahire/domain/Ids"
import { Array as Arr, Clock, Config, Context, Duration, Effect, Layer, Option, Redacted } from "effect"
import { publicUrl } from "../config/publicUrl.ts"
import { Audit } from "../audit/Audit.ts"
import { Passwords } from "../security/Passwords.ts"
import { weaknesses } from "../security/weaknesses.ts"
import { AccountMails } from "./AccountMails.ts"
import { factorSubject } from "./Factors.ts"
import { newSecret, secretHash } from "./secret.ts"
import { type FreshSignIn, Sessions } from "./Sessions.ts"
import { SignInThrottle } from "./SignInThrottle.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

/** A new password for an account. Whichever way, every session ends and the owner is told by mail. */
export class PasswordChanges extends Context.Service<
  PasswordChanges,
  {
    /** A verified address gets a link, one that waits for its verification another of those; nobody can tell. */
    forgot(email: Email): Effect.Effect<void>
    /** Good once. Also opens an account that too many failures had closed. Signs nobody in. */
    reset(
      token: Redacted.Redacted,
      password: Redacted.Redacted,
    ): Effect.Effect<void, InvalidResetToken | WeakPassword | Unavailable>
    /** Guesses at the current password count like sign-ins. */
    change(
      owner: UserId,
      current: Redacted.Redacted,
      wished: Redacted.Redacted,
    ): Effect.Effect<FreshSignIn, WrongPassword | NoPassword | WeakPassword | TooManyAttempts | Unavailable>
  }
>()("utopiahire/auth/PasswordChanges") {
  static readonly layer = Layer.effect(
    PasswordChanges,
    Effect.gen(function* () {
      const users = yield* UserStore
      const sessions = yield* Sessions
      const passwords = yield* Passwords
      const throttle = yield* SignInThrottle
      const mails = yield* AccountMails
      const audit = yield* Audit
      const url = yield* publicUrl
      const ttl = yield* Config.Duration("RESET_TTL").pipe(Config.withDefault(Duration.minutes(30)))

      const strong = Effect.fnUntraced(function* (password: Redacted.Redacted, user: StoredUser) {
        const reasons = yield* weaknesses(password, yield* user.account)
        if (Arr.isReadonlyArrayNonEmpty(reasons)) return yield* new WeakPassword({ reasons })
      })
      const settled = Effect.fnUntraced(function* (
        user: StoredUser,
        reason: "password_reset" | "password_changed",
      ) {
        yield* sessions.revokeAll(user.id, reason)
        yield* mails.passwordChanged(user)
        yield* throttle.open((yield* user.account).email as Email)
        yield* throttle.open(factorSubject(user.id))
        const event = reason === "password_reset" ? "auth.password_reset" : "auth.password_changed"
        yield* audit.record({ event, outcome: "success", actorId: user.id, subjectId: user.id })
      })

      return PasswordChanges.of({
        forgot: Effect.fn("PasswordChanges.forgot")(
          function* (email) {
            const { hash, secret } = newSecret()
            const link = { hash, expiresAt: (yield* Clock.currentTimeMillis) + Duration.toMillis(ttl) }
            const known = yield* users.resetLink(email, link)
            if (Option.isSome(known))
              yield* mails.resetPassword(known.value, email, hash, `${url}/reset-password?token=${secret}`)
            else yield* mails.renewVerification(email)
            const subjectId = Option.isSome(known) ? known.value.id : audit.pseudonym(email)
            const outcome = Option.isSome(known) ? "success" : "failure"
            yield* audit.record({ event: "auth.reset_requested", outcome, subjectId })
          },
          users.atomically,
          Effect.catchTag("MailQuotaSpent", () => Effect.void),
        ),

        reset: Effect.fn("PasswordChanges.reset")(function* (token, password) {
          const hash = secretHash(Redacted.value(token))
          const asked = yield* users.byResetLink(hash)
          if (Option.isNone(asked)) return yield* new InvalidResetToken({})
          yield* strong(password, asked.value)
          const passwordHash = yield* passwords.hash(password)
          yield* users.atomically(
            Effect.gen(function* () {
              const user = yield* users.openResetLink(hash, passwordHash)
              if (Option.isNone(user)) return yield* new InvalidResetToken({})
              yield* settled(user.value, "password_reset")
            }),
          )
        }),

        change: Effect.fn("PasswordChanges.change")(function* (owner, current, wished) {
          const user = yield* users.byId(owner)
          if (Option.isNone(user) || Option.isNone(user.value.passwordHash)) return yield* new NoPassword({})
          const from = user.value.passwordHash.value
          const attempt = yield* throttle.attempt((yield* user.value.account).email as Email)
          if (!(yield* passwords.verify(current, from).pipe(Effect.tapError(() => attempt.withdrawn)))) {
            const whose = { actorId: owner, subjectId: owner, reason: "current_password" }
            yield* audit.record({ event: "auth.password_changed", outcome: "failure", ...whose })
            return yield* new WrongPassword({})
          }
          yield* attempt.passed
          yield* strong(wished, user.value)
          const to = yield* passwords.hash(wished)
          yield* users.atomically(
            Effect.gen(function* () {
              // Somebody else was faster, with a password that is now the old one.
              if (!(yield* users.changePassword(owner, from, to))) return yield* new WrongPassword({})
              yield* settled(user.value, "password_changed")
            }),
          )
          return yield* sessions.start(user.value)
        }),
      })
    }),
  )
}
