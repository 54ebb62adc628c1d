import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import { Config, Duration, Effect, Option, Redacted } from "effect"

/** How a provider is spoken to. `oidc` is found out from its issuer; plain OAuth needs its addresses. */
export interface ProviderSettings {
  readonly id: OAuthProviderId
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  readonly kind:
    | { readonly _tag: "oidc"; readonly issuer: string; readonly nonce: boolean }
    | { readonly _tag: "github"; readonly authorize: string; readonly token: string; readonly api: string }
}

const credentials = (name: string) =>
  Config.all({
    clientId: Config.option(Config.String(`${name}_CLIENT_ID`)),
    clientSecret: Config.option(Config.Redacted(`${name}_CLIENT_SECRET`)),
  })
const or = (name: string, value: string) => Config.String(name).pipe(Config.withDefault(value))

const settings = Config.all({
  google: credentials("GOOGLE"),
  googleIssuer: or("GOOGLE_ISSUER", "https://accounts.google.com"),
  github: credentials("GITHUB"),
  authorize: or("GITHUB_AUTHORIZE_URL", "https://github.com/login/oauth/authorize"),
  token: or("GITHUB_TOKEN_URL", "https://github.com/login/oauth/access_token"),
  api: or("GITHUB_API_URL", "https://api.github.com"),
  linkedin: credentials("LINKEDIN"),
  linkedinIssuer: or("LINKEDIN_ISSUER", "https://www.linkedin.com/oauth"),
  timeout: Config.Duration("OAUTH_TIMEOUT").pipe(Config.withDefault(Duration.seconds(10))),
})

/** The providers that have a client id and secret, and how long (seconds) one may take to answer. */
export const oauthSettings = Effect.map(settings, (given) => {
  const providers: ReadonlyArray<Omit<ProviderSettings, "clientId" | "clientSecret">> = [
    {
      id: "google",
      scope: "openid email profile",
      kind: { _tag: "oidc", issuer: given.googleIssuer, nonce: true },
    },
    {
      id: "github",
      scope: "read:user user:email",
      kind: { _tag: "github", authorize: given.authorize, token: given.token, api: given.api },
    },
    {
      id: "linkedin",
      scope: "openid email profile",
      // LinkedIn leaves the nonce out of its id tokens; state and PKCE bind the round.
      kind: { _tag: "oidc", issuer: given.linkedinIssuer, nonce: false },
    },
  ]
  const configured = providers.flatMap((provider): ReadonlyArray<ProviderSettings> => {
    const { clientId, clientSecret } = given[provider.id]
    return Option.isSome(clientId) && Option.isSome(clientSecret)
      ? [{ ...provider, clientId: clientId.value, clientSecret: Redacted.value(clientSecret.value) }]
      : []
  })
  return { configured, timeoutSeconds: Duration.toSeconds(given.timeout) }
})
