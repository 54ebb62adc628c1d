import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { RateLimited } from "../http/Everywhere.ts"
import { SessionId } from "../Ids.ts"
import { Authorization } from "./Authorization.ts"
import { MailedToken } from "./MailedToken.ts"
import { Session, SignIn } from "./Session.ts"
import { InvalidRefreshToken, OriginRefused, SessionNotFound } from "./SessionErrors.ts"

/** What lasts beyond one access token: renewing it, and ending sign-ins here or everywhere. */
export class SessionApi extends HttpApiGroup.make("session")
  .add(
    HttpApiEndpoint.post("logout", "/logout", { success: HttpApiSchema.NoContent }).annotateMerge(
      OpenApi.annotations({
        summary: "Sign out",
        description: "Ends this session; its tokens are refused at once.",
      }),
    ),
    HttpApiEndpoint.post("logoutAll", "/logout-all", { success: HttpApiSchema.NoContent }).annotateMerge(
      OpenApi.annotations({
        summary: "Sign out everywhere",
        description: "Ends every session, this one included.",
      }),
    ),
    HttpApiEndpoint.get("list", "/sessions", {
      success: Schema.Struct({ sessions: Schema.Array(Session) }),
    }).annotateMerge(OpenApi.annotations({ summary: "Where you are signed in, last used first" })),
    HttpApiEndpoint.delete("remove", "/sessions/:id", {
      params: { id: SessionId },
      success: HttpApiSchema.NoContent,
      error: SessionNotFound,
    }).annotateMerge(OpenApi.annotations({ summary: "End one session" })),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .add(
    HttpApiEndpoint.post("refresh", "/refresh", {
      payload: Schema.Struct({ refreshToken: Schema.optionalKey(MailedToken) }),
      success: SignIn,
      error: [InvalidRefreshToken, OriginRefused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Renew a sign-in",
        description:
          "With the refresh token, or `{}` where the cookie `__Host-refresh` holds it; the new one comes back the same way. " +
          "Each is good for one use: a second use within 10 seconds gets the same answer, a later one ends the session.",
      }),
    ),
  )
  .prefix("/api/auth")
  .annotateMerge(OpenApi.annotations({ title: "Sessions" })) {}
