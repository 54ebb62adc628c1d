import {
  EmailNotVerified,
  InvalidCredentials,
  InvalidVerificationToken,
  WeakPassword,
} from "@utopiahire/domain/auth/AuthErrors"
import type { Email } from "@utopiahire/domain/auth/Email"
import { passwordFlaws } from "@utopiahire/domain/auth/passwordRules"
import type { Unavailable } from "@utopiahire/domain/http/HttpErrors"
import type { LetterName, LetterParams } from "@utopiahire/domain/i18n/letters/Letter"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Array as Arr, Clock, Config, Context, Duration, Effect, Layer, Option, Redacted } from "effect"
import { publicUrl } from "../config/publicUrl.ts"
import { Outbox } from "../mail/Outbox.ts"
import { Passwords } from "../security/Passwords.ts"
import { newSecret, secretHash } from "./secret.ts"
import { type FreshSignIn, Sessions } from "./Sessions.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

export interface Registering {
  readonly name: string
  readonly email: Email
  readonly password: Redacted.Redacted
  readonly language: Language
}

const HOUR_MS = 3_600_000

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
    ): Effect.Effect<FreshSignIn, InvalidCredentials | EmailNotVerified | Unavailable>
  }
>()("utopiahire/auth/Accounts") {
  static readonly layer = Layer.effect(
    Accounts,
    Effect.gen(function* () {
      const users = yield* UserStore
      const sessions = yield* Sessions
      const passwords = yield* Passwords
      const outbox = yield* Outbox
      const url = yield* publicUrl
      const linkTtl = yield* Config.Duration("VERIFICATION_TTL").pipe(Config.withDefault(Duration.hours(24)))

      const newLink = Effect.map(Clock.currentTimeMillis, (now) => {
        const { hash, secret } = newSecret()
        const verifyUrl = `${url}/verify-email?token=${secret}`
        return { verifyUrl, hash, expiresAt: now + Duration.toMillis(linkTtl) }
      })
      const mail = <Name extends LetterName>(
        user: StoredUser,
        to: Email,
        key: string,
        letter: Name,
        params: LetterParams[Name],
        language: Language,
      ) => outbox.enqueue({ userId: user.id, to, logicalKey: `${letter}/${key}`, letter, params, language })
      const mailLink = (
        user: StoredUser,
        to: Email,
        link: { readonly hash: Uint8Array; readonly verifyUrl: string },
        language: Language,
      ) => {
        const key = Buffer.from(link.hash).toString("base64url")
        return mail(user, to, key, "verify-email", { verifyUrl: link.verifyUrl }, language)
      }

      return Accounts.of({
        register: Effect.fn("Accounts.register")(function* ({ email, language, password, ...input }) {
          const name = input.name.normalize("NFC").trim()
          const reasons = passwordFlaws(Redacted.value(password), { name, email })
          if (Arr.isReadonlyArrayNonEmpty(reasons)) return yield* new WeakPassword({ reasons })
          const passwordHash = yield* passwords.hash(password)
          const link = yield* newLink
          yield* users.atomically(
            Effect.gen(function* () {
              const user = yield* users.register({ email, name, language, passwordHash, link })
              if (!user.verified) return yield* mailLink(user, email, link, language)
              // At most once an hour: nobody's mailbox is filled by registering them again and again.
              const key = `${user.id}/${Math.floor((yield* Clock.currentTimeMillis) / HOUR_MS)}`
              const params = { loginUrl: `${url}/login` }
              return yield* mail(user, email, key, "already-registered", params, user.language)
            }),
          )
        }),

        resendVerification: Effect.fn("Accounts.resendVerification")(function* (email) {
          const link = yield* newLink
          yield* users.atomically(
            Effect.gen(function* () {
              const user = yield* users.renewLink(email, link)
              if (Option.isSome(user)) yield* mailLink(user.value, email, link, user.value.language)
            }),
          )
        }),

        verifyEmail: Effect.fn("Accounts.verifyEmail")(function* (token) {
          return yield* users.atomically(
            Effect.gen(function* () {
              const user = yield* users.openLink(secretHash(Redacted.value(token)))
              if (Option.isNone(user)) return yield* new InvalidVerificationToken({})
              return yield* sessions.start(user.value)
            }),
          )
        }),

        login: Effect.fn("Accounts.login")(function* (email, password) {
          const user = yield* users.byEmail(email)
          const hash = Option.flatMap(user, (found) => found.passwordHash)
          const right = Option.isSome(hash)
            ? yield* passwords.verify(password, hash.value)
            : yield* passwords.verifyNothing(password)
          if (Option.isNone(user) || Option.isNone(hash) || !right) return yield* new InvalidCredentials({})
          if (!user.value.verified) return yield* new EmailNotVerified({})
          if (passwords.needsRehash(hash.value))
            yield* users.rehash(user.value.id, hash.value, yield* passwords.hash(password))
          return yield* sessions.start(user.value)
        }),
      })
    }),
  )
}
