import { type Email, canonicalEmail } from "@utopiahire/domain/auth/Email"
import { Schema } from "effect"
import * as oauth from "openid-client"
import type { RoundSecrets } from "./roundSecrets.ts"
import type { ProviderSettings } from "./settings.ts"

/** Who a provider says somebody is: known for ever by issuer and subject, whatever the address. */
export interface Profile {
  readonly issuer: string
  readonly subject: string
  readonly name: string | undefined
  /** Its address, where the provider has proved that it is theirs. */
  readonly verifiedEmail: Email | undefined
}

export interface Hints {
  readonly loginHint?: string | undefined
  readonly allowSignup?: string | undefined
}

export interface Connection {
  readonly begin: (secrets: RoundSecrets, hints: Hints) => Promise<string>
  readonly finish: (secrets: RoundSecrets, query: URLSearchParams) => Promise<Profile>
}

const isLoopback = (address: string) => {
  const { hostname, protocol } = new URL(address)
  return protocol === "http:" && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

const Claims = Schema.Struct({
  sub: Schema.NonEmptyString,
  email: Schema.optionalKey(Schema.String),
  // LinkedIn has sent it as text.
  email_verified: Schema.optionalKey(Schema.Union([Schema.Boolean, Schema.Literals(["true", "false"])])),
  name: Schema.optionalKey(Schema.String),
})
const claimsOf = Schema.decodeUnknownSync(Claims)
const GithubUser = Schema.Struct({
  id: Schema.Int,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  login: Schema.String,
})
const githubUserOf = Schema.decodeUnknownSync(GithubUser)
const githubEmailsOf = Schema.decodeUnknownSync(
  Schema.Array(Schema.Struct({ email: Schema.String, primary: Schema.Boolean, verified: Schema.Boolean })),
)

const proved = (email: string | undefined, verified: boolean) =>
  verified && email !== undefined ? (canonicalEmail(email) as Email | undefined) : undefined

const json = async (config: oauth.Configuration, token: string, address: string): Promise<unknown> => {
  const headers = new Headers({ accept: "application/json", "user-agent": "UtopiaHire" })
  const answer = await oauth.fetchProtectedResource(config, token, new URL(address), "GET", null, headers)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}

/** A provider ready to be spoken to. Plain http is taken from loopback alone, where tests have theirs. */
export const connect = async (
  { clientId, clientSecret, id, kind, scope }: ProviderSettings,
  redirectUri: string,
  timeoutSeconds: number,
): Promise<Connection> => {
  const config =
    kind._tag === "oidc"
      ? await oauth.discovery(new URL(kind.issuer), clientId, clientSecret, undefined, {
          timeout: timeoutSeconds,
          ...(isLoopback(kind.issuer) && { execute: [oauth.allowInsecureRequests] }),
        })
      : new oauth.Configuration(
          {
            issuer: new URL(kind.authorize).origin,
            authorization_endpoint: kind.authorize,
            token_endpoint: kind.token,
          },
          clientId,
          clientSecret,
        )
  config.timeout = timeoutSeconds
  // The library trusts the TLS of the token endpoint; we also want the signature.
  if (kind._tag === "oidc") oauth.enableNonRepudiationChecks(config)
  if (kind._tag === "github" && isLoopback(kind.token)) oauth.allowInsecureRequests(config)
  const { issuer } = config.serverMetadata()
  const expectsNonce = kind._tag === "oidc" && kind.nonce

  return {
    begin: async ({ nonce, state, verifier }, { allowSignup, loginHint }) =>
      oauth.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(expectsNonce && { nonce }),
        ...(loginHint !== undefined && { [id === "github" ? "login" : "login_hint"]: loginHint }),
        ...(allowSignup !== undefined && { allow_signup: allowSignup }),
      }).href,

    finish: async ({ nonce, state, verifier }, query) => {
      const callback = new URL(redirectUri)
      callback.search = query.toString()
      const tokens = await oauth.authorizationCodeGrant(config, callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        ...(kind._tag === "oidc" && { idTokenExpected: true }),
        ...(expectsNonce && { expectedNonce: nonce }),
      })
      if (kind._tag === "oidc") {
        const { email, email_verified, name, sub } = claimsOf(tokens.claims())
        const verifiedEmail = proved(email, email_verified === true || email_verified === "true")
        return { issuer, subject: sub, name, verifiedEmail }
      }
      const user = githubUserOf(await json(config, tokens.access_token, `${kind.api}/user`))
      const emails = githubEmailsOf(await json(config, tokens.access_token, `${kind.api}/user/emails`))
      const own = emails.find(({ primary, verified }) => primary && verified)
      return {
        issuer,
        subject: String(user.id),
        name: user.name ?? user.login,
        verifiedEmail: proved(own?.email, own !== undefined),
      }
    },
  }
}
