import type { Email } from "@utopiahire/domain/auth/Email"
import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { LetterName, LetterParams } from "@utopiahire/domain/i18n/letters/Letter"
import { Clock, Config, Context, Data, Duration, Effect, Layer, Option } from "effect"
import { publicUrl } from "../config/publicUrl.ts"
import { Outbox } from "../mail/Outbox.ts"
import { newSecret } from "./secret.ts"
import type { SessionClient } from "./SessionStore.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

const PROVIDER_NAMES = { google: "Google", github: "GitHub", linkedin: "LinkedIn" } as const
const HOUR_MS = 3_600_000
/** Letters with a link that one account gets in an hour, of each kind: no mailbox is filled by asking again. */
const LINKS_AN_HOUR = 3

/** The account has had its letters for this hour. Whoever writes atomically rolls back: an older link stays good. */
export class MailQuotaSpent extends Data.TaggedError("MailQuotaSpent") {}

/** A moment as its reader writes it, to the minute, in UTC. */
const moment = (millis: number, language: Language) =>
  `${new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(millis)} UTC`

const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString("base64url")

/** The letters an account gets about itself. Each joins the transaction of what it tells. */
export class AccountMails extends Context.Service<
  AccountMails,
  {
    /** A fresh link to confirm an address, and what of it is kept. */
    readonly newVerification: Effect.Effect<{
      readonly hash: Uint8Array
      readonly expiresAt: number
      readonly verifyUrl: string
    }>
    verification(
      user: StoredUser,
      to: Email,
      link: { readonly hash: Uint8Array; readonly verifyUrl: string },
      language: Language,
    ): Effect.Effect<void, MailQuotaSpent>
    /** The newest registration of the address, where one waits, gets another link. */
    renewVerification(email: Email): Effect.Effect<Option.Option<StoredUser>, MailQuotaSpent>
    /** At most once an hour. */
    alreadyRegistered(user: StoredUser, to: Email): Effect.Effect<void>
    resetPassword(
      user: StoredUser,
      to: Email,
      link: Uint8Array,
      resetUrl: string,
    ): Effect.Effect<void, MailQuotaSpent>
    passwordChanged(user: StoredUser): Effect.Effect<void>
    newClient(user: StoredUser, session: SessionId, client: SessionClient): Effect.Effect<void>
    tokenReused(owner: UserId, session: SessionId): Effect.Effect<void>
    factorAdded(user: StoredUser): Effect.Effect<void>
    factorRemoved(user: StoredUser): Effect.Effect<void>
    recoveryCodeUsed(user: StoredUser, left: number): Effect.Effect<void>
    identityLinked(user: StoredUser, provider: OAuthProviderId): Effect.Effect<void>
    signInLocked(user: StoredUser, failures: number): Effect.Effect<void>
  }
>()("utopiahire/auth/AccountMails") {
  static readonly layer = Layer.effect(
    AccountMails,
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const users = yield* UserStore
      const url = yield* publicUrl
      const linkTtl = yield* Config.Duration("VERIFICATION_TTL").pipe(Config.withDefault(Duration.hours(24)))
      const resetUrl = `${url}/forgot-password`

      const mail = <Name extends LetterName>(
        user: StoredUser,
        to: string,
        letter: Name,
        key: string,
        params: LetterParams[Name],
        language = user.language,
      ) => outbox.enqueue({ userId: user.id, to, logicalKey: `${letter}/${key}`, letter, params, language })
      const own = Effect.fnUntraced(function* <Name extends LetterName>(
        user: StoredUser,
        letter: Name,
        key: string,
        params: LetterParams[Name],
      ) {
        yield* mail(user, (yield* user.account).email, letter, key, params)
      })
      const quota = Effect.fnUntraced(function* (user: StoredUser, letter: LetterName) {
        const since = (yield* Clock.currentTimeMillis) - HOUR_MS
        if ((yield* outbox.countSince(user.id, letter, since)) >= LINKS_AN_HOUR)
          return yield* new MailQuotaSpent()
      })
      const hour = Effect.map(Clock.currentTimeMillis, (now) => Math.floor(now / HOUR_MS))
      const newVerification = Effect.map(Clock.currentTimeMillis, (now) => {
        const { hash, secret } = newSecret()
        const expiresAt = now + Duration.toMillis(linkTtl)
        return { hash, expiresAt, verifyUrl: `${url}/verify-email?token=${secret}` }
      })
      const verification: AccountMails["Service"]["verification"] = Effect.fnUntraced(function* (
        user,
        to,
        { hash, verifyUrl },
        language,
      ) {
        yield* quota(user, "verify-email")
        yield* mail(user, to, "verify-email", keyOf(hash), { verifyUrl }, language)
      })

      return AccountMails.of({
        newVerification,
        verification,
        renewVerification: Effect.fn("AccountMails.renewVerification")(function* (email) {
          const link = yield* newVerification
          const user = yield* users.renewLink(email, link)
          if (Option.isSome(user)) yield* verification(user.value, email, link, user.value.language)
          return user
        }),
        alreadyRegistered: Effect.fn("AccountMails.alreadyRegistered")(function* (user, to) {
          yield* mail(user, to, "already-registered", `${user.id}/${yield* hour}`, {
            loginUrl: `${url}/login`,
          })
        }),
        resetPassword: Effect.fn("AccountMails.resetPassword")(function* (user, to, link, wanted) {
          yield* quota(user, "reset-password")
          yield* mail(user, to, "reset-password", keyOf(link), { resetUrl: wanted })
        }),
        passwordChanged: Effect.fn("AccountMails.passwordChanged")(function* (user) {
          const now = yield* Clock.currentTimeMillis
          const params = { when: moment(now, user.language), resetUrl }
          yield* own(user, "password-changed", keyOf(newSecret().hash), params)
        }),
        newClient: Effect.fn("AccountMails.newClient")(function* (user, session, { address, client }) {
          const when = moment(yield* Clock.currentTimeMillis, user.language)
          const params = { when, client: client ?? "", address: address ?? "?", resetUrl }
          yield* own(user, "new-sign-in", session, params)
        }),
        tokenReused: Effect.fn("AccountMails.tokenReused")(function* (owner, session) {
          const user = yield* users.byId(owner)
          if (Option.isSome(user)) yield* own(user.value, "session-ended", session, { resetUrl })
        }),
        factorAdded: Effect.fn("AccountMails.factorAdded")(function* (user) {
          yield* own(user, "factor-added", keyOf(newSecret().hash), { resetUrl })
        }),
        factorRemoved: Effect.fn("AccountMails.factorRemoved")(function* (user) {
          yield* own(user, "factor-removed", keyOf(newSecret().hash), { resetUrl })
        }),
        recoveryCodeUsed: Effect.fn("AccountMails.recoveryCodeUsed")(function* (user, left) {
          yield* own(user, "recovery-code-used", keyOf(newSecret().hash), { left: String(left), resetUrl })
        }),
        identityLinked: Effect.fn("AccountMails.identityLinked")(function* (user, provider) {
          const params = { provider: PROVIDER_NAMES[provider], resetUrl }
          yield* own(user, "identity-linked", keyOf(newSecret().hash), params)
        }),
        signInLocked: Effect.fn("AccountMails.signInLocked")(function* (user, failures) {
          const key = `${user.id}/${yield* hour}/${failures}`
          yield* own(user, "sign-in-locked", key, { failures: String(failures), resetUrl })
        }),
      })
    }),
  )
}
