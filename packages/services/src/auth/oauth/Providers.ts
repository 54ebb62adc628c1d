import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import { ProviderNotConfigured } from "@utopiahire/domain/auth/OAuthErrors"
import { Context, Data, Effect, Layer } from "effect"
import { publicUrl } from "../../config/publicUrl.ts"
import { connect, type Connection, type Hints, type Profile } from "./connect.ts"
import { oauthSettings } from "./settings.ts"
import type { RoundSecrets } from "./roundSecrets.ts"

/** The provider refused, was not understood, or did not answer in time. `cause` is for the log. */
export class OAuthFailed extends Data.TaggedError("OAuthFailed")<{ readonly cause: unknown }> {}

/** The providers that are set up. Nothing is asked of one before somebody wants to sign in through it. */
export class Providers extends Context.Service<
  Providers,
  {
    readonly has: (id: OAuthProviderId) => boolean
    /** Where to send the browser. */
    begin(
      id: OAuthProviderId,
      secrets: RoundSecrets,
      hints: Hints,
    ): Effect.Effect<string, ProviderNotConfigured | OAuthFailed>
    /** Who came back, by the query of the callback. Provider tokens are not kept. */
    finish(
      id: OAuthProviderId,
      secrets: RoundSecrets,
      query: URLSearchParams,
    ): Effect.Effect<Profile, ProviderNotConfigured | OAuthFailed>
  }
>()("utopiahire/auth/oauth/Providers") {
  static readonly layer = Layer.effect(
    Providers,
    Effect.gen(function* () {
      const url = yield* publicUrl
      const { configured, timeoutSeconds } = yield* oauthSettings
      const known = new Map(configured.map((settings) => [settings.id, settings]))
      const connections = new Map<OAuthProviderId, Promise<Connection>>()

      const connection = Effect.fnUntraced(function* (id: OAuthProviderId) {
        const settings = known.get(id)
        if (settings === undefined) return yield* new ProviderNotConfigured({})
        const redirectUri = `${url}/api/auth/oauth/${id}/callback`
        const made = connections.get(id) ?? connect(settings, redirectUri, timeoutSeconds)
        connections.set(id, made)
        return yield* Effect.tryPromise({
          try: () => made,
          catch: (cause) => new OAuthFailed({ cause }),
        }).pipe(
          // A provider that was away is asked again next time.
          Effect.tapError(() => Effect.sync(() => connections.delete(id))),
        )
      })
      const asked = <A>(work: () => Promise<A>) =>
        Effect.tryPromise({ try: work, catch: (cause) => new OAuthFailed({ cause }) })

      return Providers.of({
        has: (id) => known.has(id),
        begin: Effect.fn("Providers.begin")(function* (id, secrets, hints) {
          const { begin } = yield* connection(id)
          return yield* asked(() => begin(secrets, hints))
        }),
        finish: Effect.fn("Providers.finish")(function* (id, secrets, query) {
          const { finish } = yield* connection(id)
          return yield* asked(() => finish(secrets, query))
        }),
      })
    }),
  )
}
