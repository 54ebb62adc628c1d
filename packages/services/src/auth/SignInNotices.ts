import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import type { LetterName, LetterParams } from "@utopiahire/domain/i18n/letters/Letter"
import { Clock, Context, Effect, Layer, Option } from "effect"
import { publicUrl } from "../config/publicUrl.ts"
import { Outbox } from "../mail/Outbox.ts"
import type { SessionClient } from "./SessionStore.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

/** A moment as its reader writes it, to the minute, in UTC. */
const moment = (millis: number, language: Language) =>
  `${new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(millis)} UTC`

/** Mails about what happens to a person's sign-ins. */
export class SignInNotices extends Context.Service<
  SignInNotices,
  {
    newClient(user: StoredUser, session: SessionId, client: SessionClient): Effect.Effect<void>
    reused(owner: UserId, session: SessionId): Effect.Effect<void>
  }
>()("utopiahire/auth/SignInNotices") {
  static readonly layer = Layer.effect(
    SignInNotices,
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const users = yield* UserStore
      const resetUrl = `${yield* publicUrl}/forgot-password`
      const mail = Effect.fnUntraced(function* <Name extends LetterName>(
        user: StoredUser,
        letter: Name,
        key: string,
        params: LetterParams[Name],
      ) {
        const { email } = yield* user.account
        const logicalKey = `${letter}/${key}`
        yield* outbox.enqueue({
          userId: user.id,
          to: email,
          logicalKey,
          letter,
          params,
          language: user.language,
        })
      })
      return SignInNotices.of({
        newClient: Effect.fn("SignInNotices.newClient")(function* (user, session, { address, client }) {
          const when = moment(yield* Clock.currentTimeMillis, user.language)
          const params = { when, client: client ?? "", address: address ?? "?", resetUrl }
          yield* mail(user, "new-sign-in", session, params)
        }),
        reused: Effect.fn("SignInNotices.reused")(function* (owner, session) {
          const user = yield* users.byId(owner)
          if (Option.isSome(user)) yield* mail(user.value, "session-ended", session, { resetUrl })
        }),
      })
    }),
  )
}
