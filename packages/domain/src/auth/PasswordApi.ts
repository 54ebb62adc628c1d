import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { RateLimited } from "../http/Everywhere.ts"
import { WeakPassword } from "./AuthErrors.ts"
import { Authorization } from "./Authorization.ts"
import { Email } from "./Email.ts"
import { MailedToken } from "./MailedToken.ts"
import { Notice } from "./Notice.ts"
import { Password } from "./Password.ts"
import { InvalidResetToken, NoPassword, WrongPassword } from "./PasswordErrors.ts"
import { SessionKind, SignIn } from "./Session.ts"
import { OriginRefused } from "./SessionErrors.ts"
import { TooManyAttempts } from "./ThrottleErrors.ts"

/** A new password, by the old one or by a mailed link. Either ends every session and is told by mail. */
export class PasswordApi extends HttpApiGroup.make("password")
  .add(
    HttpApiEndpoint.post("change", "/change-password", {
      payload: Schema.Struct({
        currentPassword: Password,
        newPassword: Password,
        session: Schema.optionalKey(SessionKind),
      }),
      success: SignIn,
      error: [WrongPassword, WeakPassword, NoPassword, TooManyAttempts, OriginRefused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Change the password",
        description: "Ends every session of the account; the answer is a new one.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .add(
    HttpApiEndpoint.post("forgot", "/forgot-password", {
      payload: Schema.Struct({ email: Email }),
      success: Notice,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Mail a link for a new password",
        description: "Always the same answer. A newer link voids the older one.",
      }),
    ),
    HttpApiEndpoint.post("reset", "/reset-password", {
      payload: Schema.Struct({ token: MailedToken, newPassword: Password }),
      success: HttpApiSchema.NoContent,
      error: [InvalidResetToken, WeakPassword],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Set a new password",
        description:
          "With the token of the mailed link: good for 30 minutes and one use. Ends every session and signs nobody in.",
      }),
    ),
  )
  .prefix("/api/auth")
  .annotateMerge(OpenApi.annotations({ title: "Passwords" })) {}
