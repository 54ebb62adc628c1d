import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { OAuthSignIns } from "@utopiahire/services/auth/OAuthSignIns"
import { publicUrl } from "@utopiahire/services/config/publicUrl"
import { Config, Effect, Option } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api"
import { reader } from "../http/reader.ts"
import { withOrigin } from "../http/requestOrigin.ts"
import { challengeCookie, oauthCookie } from "./oauthCookies.ts"
import { refreshCookie } from "./refreshCookie.ts"

/** Where a round through a provider ends in the browser: a page of ours, never one that a request names. */
const returnUrl = Config.all({ given: Config.option(Config.URL("OAUTH_RETURN_URL")), own: publicUrl }).pipe(
  Config.map(({ given, own }) =>
    Option.match(given, { onNone: () => `${own}/signed-in`, onSome: ({ href }) => href }),
  ),
)

const to = (location: string) => HttpApiSchema.withHeaders({ body: undefined, headers: { location } })

/** Needs `OAuthSignIns`, `FreshSignInHttp` and `AuthorizationHttp`. */
export const OAuthHttp = HttpApiBuilder.group(
  Api,
  "oauth",
  Effect.fn(function* (handlers) {
    const oauth = yield* OAuthSignIns
    const refresh = yield* refreshCookie
    const page = yield* returnUrl
    const back = (key?: string, value?: string) => {
      const url = new URL(page)
      if (key !== undefined && value !== undefined) url.searchParams.set(key, value)
      return to(url.href)
    }
    return handlers.handleAll({
      begin: ({ params, query }) =>
        withOrigin(
          oauth.begin(params.provider, {
            loginHint: params.provider === "github" ? query.login : query.login_hint,
            allowSignup: params.provider === "github" ? query.allow_signup : undefined,
          }),
        ).pipe(
          Effect.flatMap(({ cookie, url }) => Effect.as(oauthCookie.set(cookie), to(url))),
          Effect.catchTag("OAuthRefused", ({ why }) => Effect.succeed(back("error", why))),
        ),
      callback: Effect.fnUntraced(
        function* ({ params }) {
          const request = yield* HttpServerRequest.HttpServerRequest
          const query = new URL(request.url, page).searchParams
          const cookie = request.cookies[oauthCookie.name]
          const signIn = yield* withOrigin(oauth.finish(params.provider, cookie, query, yield* reader))
          yield* oauthCookie.clear
          if (Option.isNone(signIn)) return back("linked", params.provider)
          yield* refresh.set(signIn.value.refreshToken)
          return back()
        },
        Effect.catchTags({
          OAuthRefused: ({ why }) => Effect.as(oauthCookie.clear, back("error", why)),
          SecondFactorRequired: ({ challenge }) =>
            Effect.as(
              Effect.andThen(oauthCookie.clear, challengeCookie.set(challenge)),
              back("second_factor", "required"),
            ),
        }),
      ),
      link: Effect.fnUntraced(function* ({ params }) {
        const { id, sessionId } = yield* CurrentUser
        const begun = yield* withOrigin(
          oauth.begin(params.provider, {}, { user: id, session: sessionId }),
        ).pipe(
          Effect.catchTag("OAuthRefused", ({ why }) =>
            Effect.succeed({ url: backTo(page, why), cookie: undefined }),
          ),
        )
        if (begun.cookie !== undefined) yield* oauthCookie.set(begun.cookie)
        return { url: begun.url }
      }),
      unlink: Effect.fnUntraced(function* ({ params }) {
        yield* withOrigin(oauth.unlink((yield* CurrentUser).id, params.provider))
      }),
    })
  }),
)

const backTo = (page: string, error: string) => {
  const url = new URL(page)
  url.searchParams.set("error", error)
  return url.href
}
