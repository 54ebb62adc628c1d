import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { RateLimited } from "../http/Everywhere.ts"
import { idempotent, IdempotencyKeyInUse, IdempotencyKeyReused } from "../http/Idempotency.ts"
import { Language } from "../i18n/Language.ts"
import { EmailNotVerified, InvalidCredentials, InvalidVerificationToken, WeakPassword } from "./AuthErrors.ts"
import { Authorization } from "./Authorization.ts"
import { Email } from "./Email.ts"
import { SecondFactorRequired } from "./FactorErrors.ts"
import { MailedToken } from "./MailedToken.ts"
import { Notice } from "./Notice.ts"
import { Password } from "./Password.ts"
import { SessionKind, SignIn } from "./Session.ts"
import { OriginRefused } from "./SessionErrors.ts"
import { TooManyAttempts } from "./ThrottleErrors.ts"
import { Account, PersonName } from "./User.ts"

const session = Schema.optionalKey(SessionKind)

/** Accounts and sign-in. No answer here tells whether an address has an account. */
export class AuthApi extends HttpApiGroup.make("auth")
  .add(
    HttpApiEndpoint.post("register", "/register", {
      headers: idempotent,
      payload: Schema.Struct({
        name: PersonName,
        email: Email,
        password: Password,
        language: Schema.optionalKey(Language),
      }),
      success: Notice,
      error: [WeakPassword, IdempotencyKeyInUse, IdempotencyKeyReused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Open an account",
        description:
          "The same answer for new, pending and taken addresses. A link to confirm the address comes by mail; " +
          "the name and password that count are those of the registration whose link is opened.",
      }),
    ),
    HttpApiEndpoint.post("login", "/login", {
      payload: Schema.Struct({ email: Email, password: Password, session }),
      success: SignIn,
      error: [InvalidCredentials, EmailNotVerified, SecondFactorRequired, TooManyAttempts, OriginRefused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Sign in with e-mail and password",
        description:
          "With `session: cookie` the refresh token is kept in the cookie `__Host-refresh`, out of the page's reach.",
      }),
    ),
    HttpApiEndpoint.post("verifyEmail", "/verify-email", {
      payload: Schema.Struct({ token: MailedToken, session }),
      success: SignIn,
      error: [InvalidVerificationToken, OriginRefused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Confirm an address and sign in",
        description: "With the token of the mailed link: good for 24 hours and one use.",
      }),
    ),
    HttpApiEndpoint.post("resendVerification", "/resend-verification", {
      payload: Schema.Struct({ email: Email }),
      success: Notice,
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Mail the link again",
        description:
          "Always the same answer. The newest registration of the address gets a fresh link, its old one is void.",
      }),
    ),
    HttpApiEndpoint.get("me", "/me", { success: Schema.Struct({ user: Account }) })
      .middleware(RateLimited)
      .middleware(Authorization)
      .annotateMerge(OpenApi.annotations({ summary: "Your account" })),
  )
  .prefix("/api/auth")
  .annotateMerge(OpenApi.annotations({ title: "Accounts" })) {}
