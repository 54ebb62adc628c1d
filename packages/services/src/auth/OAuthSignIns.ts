import type { SecondFactorRequired } from "@utopiahire/domain/auth/FactorErrors"
import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import {
  IdentityNotFound,
  InvalidOAuthState,
  LastSignInMethod,
  type ProviderNotConfigured,
} from "@utopiahire/domain/auth/OAuthErrors"
import type { SessionId, UserId } from "@utopiahire/domain/Ids"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { Clock, Context, Data, Duration, Effect, Layer, Option } from "effect"
import { Audit } from "../audit/Audit.ts"
import { AccountMails } from "./AccountMails.ts"
import { IdentityStore, type Round } from "./IdentityStore.ts"
import type { Hints, Profile } from "./oauth/connect.ts"
import { Providers } from "./oauth/Providers.ts"
import { roundSecrets } from "./oauth/roundSecrets.ts"
import { newSecret, secretHash } from "./secret.ts"
import { SessionStore } from "./SessionStore.ts"
import type { FreshSignIn } from "./Sessions.ts"
import { SignIns } from "./SignIns.ts"
import { UserStore } from "./UserStore.ts"

const ROUND_MS = Duration.toMillis("10 minutes")

/** The round came back, and led to nothing. `why` may be told to the page. */
export class OAuthRefused extends Data.TaggedError("OAuthRefused")<{
  readonly why: "oauth_failed" | "email_not_verified"
}> {}

export interface Begun {
  readonly url: string
  /** The secret that only this browser keeps. */
  readonly cookie: string
}

/** Signing in through a provider, and linking one. An account is found by (issuer, subject), never by an address alone. */
export class OAuthSignIns extends Context.Service<
  OAuthSignIns,
  {
    begin(
      provider: OAuthProviderId,
      hints: Hints,
      link?: { readonly user: UserId; readonly session: SessionId },
    ): Effect.Effect<Begun, ProviderNotConfigured | OAuthRefused>
    /** A sign-in, or nothing where the round was to link. The round ends before its code is used. */
    finish(
      provider: OAuthProviderId,
      cookie: string | undefined,
      query: URLSearchParams,
      language: Language,
    ): Effect.Effect<
      Option.Option<FreshSignIn>,
      InvalidOAuthState | OAuthRefused | SecondFactorRequired | ProviderNotConfigured
    >
    unlink(owner: UserId, provider: OAuthProviderId): Effect.Effect<void, IdentityNotFound | LastSignInMethod>
  }
>()("utopiahire/auth/OAuthSignIns") {
  static readonly layer = Layer.effect(
    OAuthSignIns,
    Effect.gen(function* () {
      const providers = yield* Providers
      const identities = yield* IdentityStore
      const users = yield* UserStore
      const sessions = yield* SessionStore
      const signIns = yield* SignIns
      const mails = yield* AccountMails
      const audit = yield* Audit

      const refused = Effect.fnUntraced(function* (
        reason: string,
        why: OAuthRefused["why"] = "oauth_failed",
      ) {
        yield* audit.record({ event: "auth.oauth_refused", outcome: "denied", reason })
        return yield* new OAuthRefused({ why })
      })
      const linked = Effect.fnUntraced(function* (owner: UserId, provider: OAuthProviderId) {
        const user = yield* users.byId(owner)
        if (Option.isSome(user)) yield* mails.identityLinked(user.value, provider)
        const whose = { actorId: owner, subjectId: owner, reason: provider }
        yield* audit.record({ event: "auth.identity_linked", outcome: "success", ...whose })
      })

      const linking = Effect.fnUntraced(function* (
        { session, user }: { readonly user: UserId; readonly session: SessionId },
        provider: OAuthProviderId,
        profile: Profile,
      ) {
        const asked = yield* sessions.find(session)
        const now = yield* Clock.currentTimeMillis
        const stands = Option.exists(asked, ({ expiresAt, revoked }) => !revoked && expiresAt > now)
        if (!stands) return yield* refused("session_ended")
        if (profile.verifiedEmail === undefined)
          return yield* refused("email_not_verified", "email_not_verified")
        const made = yield* users.atomically(
          Effect.gen(function* () {
            if (!(yield* identities.link(user, { provider, ...profile }))) return false
            yield* linked(user, provider)
            return true
          }),
        )
        if (!made) return yield* refused("linked_elsewhere")
        return Option.none<FreshSignIn>()
      })

      const signingIn = Effect.fnUntraced(function* (
        provider: OAuthProviderId,
        profile: Profile,
        language: Language,
      ) {
        const { name, verifiedEmail } = profile
        const identity = { provider, issuer: profile.issuer, subject: profile.subject }
        const known = yield* identities.find(identity)
        const user = Option.isSome(known)
          ? known.value
          : yield* Effect.gen(function* () {
              if (verifiedEmail === undefined)
                return yield* refused("email_not_verified", "email_not_verified")
              const admitted = yield* users.atomically(
                Effect.gen(function* () {
                  const newcomer = {
                    ...identity,
                    email: verifiedEmail,
                    name: nameOf(name, verifiedEmail),
                    language,
                  }
                  const result = yield* identities.admit(newcomer)
                  if (result._tag === "linked") yield* linked(result.user.id, provider)
                  if (result._tag === "created") {
                    const { id } = result.user
                    yield* audit.record({
                      event: "auth.registered",
                      outcome: "success",
                      subjectId: id,
                      reason: provider,
                    })
                  }
                  return result
                }),
              )
              if (admitted._tag !== "taken") return admitted.user
              // Of two first rounds at once, the other one may have made the account.
              const own = yield* identities.find(identity)
              return Option.isSome(own) ? own.value : yield* refused("linked_to_another")
            })
        if (Option.isSome(user.lock)) return yield* refused("locked")
        const whose = { actorId: user.id, subjectId: user.id, reason: provider }
        yield* audit.record({ event: "auth.oauth_succeeded", outcome: "success", ...whose })
        return Option.some(yield* signIns.complete(user))
      })

      return OAuthSignIns.of({
        begin: Effect.fn("OAuthSignIns.begin")(function* (provider, hints, link) {
          const { hash, secret } = newSecret()
          const url = yield* providers
            .begin(provider, roundSecrets(secret), hints)
            .pipe(
              Effect.catchTag("OAuthFailed", ({ cause }) =>
                Effect.andThen(
                  Effect.logWarning(`${provider} cannot be asked`, cause),
                  refused("provider_away"),
                ),
              ),
            )
          const round: Round = { provider, link: Option.fromUndefinedOr(link) }
          yield* identities.addRound(hash, round, (yield* Clock.currentTimeMillis) + ROUND_MS)
          return { url, cookie: secret }
        }),

        finish: Effect.fn("OAuthSignIns.finish")(function* (provider, cookie, query, language) {
          if (cookie === undefined) return yield* new InvalidOAuthState({})
          const secrets = roundSecrets(cookie)
          const states = query.getAll("state")
          // Another browser's callback must not end this one's round.
          if (states.length !== 1 || states[0] !== secrets.state) return yield* new InvalidOAuthState({})
          const round = yield* identities.takeRound(secretHash(cookie))
          if (Option.isNone(round) || round.value.provider !== provider)
            return yield* new InvalidOAuthState({})
          const profile = yield* providers.finish(provider, secrets, query).pipe(
            Effect.catchTag("OAuthFailed", ({ cause }) =>
              // The code has been spent or is worthless; what a provider says may name the person.
              Effect.andThen(
                Effect.logInfo(
                  `a round through ${provider} failed: ${cause instanceof Error ? cause.name : "unknown"}`,
                ),
                refused("provider_refused"),
              ),
            ),
          )
          return yield* Option.match(round.value.link, {
            onNone: () => signingIn(provider, profile, language),
            onSome: (link) => linking(link, provider, profile),
          })
        }),

        unlink: Effect.fn("OAuthSignIns.unlink")(function* (owner, provider) {
          const result = yield* identities.unlink(owner, provider)
          if (result === "unknown") return yield* new IdentityNotFound({})
          if (result === "last") return yield* new LastSignInMethod({})
          const whose = { actorId: owner, subjectId: owner, reason: provider }
          yield* audit.record({ event: "auth.identity_unlinked", outcome: "success", ...whose })
        }, users.atomically),
      })
    }),
  )
}

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu
/** A provider's name for somebody, in one line of at most 120 characters; else the part of their address before the @. */
const nameOf = (name: string | undefined, email: string): string => {
  const plain = [...(name ?? "").normalize("NFC").replaceAll(UNSEEN, " ").trim()].slice(0, 120).join("")
  return plain === "" ? email.slice(0, email.lastIndexOf("@")) : plain
}
