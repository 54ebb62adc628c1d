import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { RateLimited } from "../http/Everywhere.ts"
import { plainText } from "../http/plainText.ts"
import { Authorization } from "./Authorization.ts"
import { FreshSignIn } from "./FreshSignIn.ts"
import { OAuthProviderId } from "./OAuth.ts"
import {
  IdentityNotFound,
  InvalidOAuthState,
  LastSignInMethod,
  ProviderNotConfigured,
} from "./OAuthErrors.ts"

const params = { provider: OAuthProviderId }
const hint = Schema.optionalKey(plainText(254))
/** What a provider sends along; some add fields of their own. All of it together fits into the head of a request. */
const said = (max: number) => Schema.optionalKey(plainText(max))
const redirect = (status: 302 | 303) =>
  HttpApiSchema.WithHeaders(HttpApiSchema.Empty(status), { location: Schema.String })

/** Signing in through Google, GitHub and LinkedIn. No token, address or text of a provider is ever in a URL. */
export class OAuthApi extends HttpApiGroup.make("oauth")
  .add(
    HttpApiEndpoint.post("link", "/oauth/:provider/link", {
      params,
      success: Schema.Struct({ url: Schema.String }),
      error: ProviderNotConfigured,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Link a provider to your account",
        description: "Send the browser to `url`; it comes back linked, if this session still stands.",
      }),
    ),
    HttpApiEndpoint.delete("unlink", "/identities/:provider", {
      params,
      success: HttpApiSchema.NoContent,
      error: [IdentityNotFound, LastSignInMethod],
    }).annotateMerge(OpenApi.annotations({ summary: "Unlink a provider" })),
  )
  .middleware(FreshSignIn)
  .middleware(RateLimited)
  .middleware(Authorization)
  .add(
    HttpApiEndpoint.get("begin", "/oauth/:provider", {
      params,
      query: {
        login_hint: hint,
        login: hint,
        allow_signup: Schema.optionalKey(Schema.Literals(["true", "false"])),
      },
      success: redirect(302),
      error: ProviderNotConfigured,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Sign in through a provider",
        description: "A page of the browser goes here; the cookie `__Host-oauth` binds what follows to it.",
      }),
    ),
    HttpApiEndpoint.get("callback", "/oauth/:provider/callback", {
      params,
      query: {
        code: said(2048),
        state: said(200),
        error: said(100),
        error_description: said(500),
        error_uri: said(500),
        iss: said(200),
        scope: said(500),
        authuser: said(20),
        prompt: said(100),
        hd: said(253),
        session_state: said(500),
      },
      success: redirect(303),
      error: [InvalidOAuthState, ProviderNotConfigured],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Where a provider sends the browser back to",
        description:
          "Leads on to the page of the product with the cookie `__Host-refresh`, or with `?error=oauth_failed`, " +
          "`?error=email_not_verified` or `?second_factor=required` and the cookie `__Host-challenge`.",
      }),
    ),
  )
  .prefix("/api/auth")
  .annotateMerge(OpenApi.annotations({ title: "Sign-in through providers" })) {}
