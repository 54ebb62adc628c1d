import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { RateLimited } from "../http/Everywhere.ts"
import { idempotent, IdempotencyKeyInUse, IdempotencyKeyReused } from "../http/Idempotency.ts"
import { plainText } from "../http/plainText.ts"
import { Authorization } from "./Authorization.ts"
import {
  FactorExists,
  FactorNotFound,
  InvalidChallenge,
  InvalidSecondFactor,
  StepUpRequired,
  WrongCode,
} from "./FactorErrors.ts"
import { FreshSignIn } from "./FreshSignIn.ts"
import { MailedToken } from "./MailedToken.ts"
import { Password } from "./Password.ts"
import { WrongPassword } from "./PasswordErrors.ts"
import { SessionKind, SignIn } from "./Session.ts"
import { OriginRefused } from "./SessionErrors.ts"
import { TooManyAttempts } from "./ThrottleErrors.ts"

/** Six digits of any script, or a recovery code; spaces and hyphens do not count. */
const Code = Schema.RedactedFromValue(plainText(64))
export const RecoveryCodes = Schema.Struct({ recoveryCodes: Schema.Array(Schema.String) })
/** What an authenticator app is told, as text and as the URI behind a QR code. */
export const BegunFactor = Schema.Struct({ secret: Schema.String, otpauthUri: Schema.String })

/** The second factor: time-based codes (RFC 6238) and recovery codes, of one's own choice. */
export class FactorApi extends HttpApiGroup.make("factor")
  .add(
    HttpApiEndpoint.post("begin", "/factors/totp", {
      headers: idempotent,
      success: BegunFactor.pipe(HttpApiSchema.status(201)),
      error: [FactorExists, IdempotencyKeyInUse, IdempotencyKeyReused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Begin a second factor",
        description:
          "Show the URI as a QR code to an authenticator app; it counts once its first code is confirmed.",
      }),
    ),
    HttpApiEndpoint.delete("remove", "/factors/totp", {
      success: HttpApiSchema.NoContent,
      error: FactorNotFound,
    }).annotateMerge(OpenApi.annotations({ summary: "Remove the second factor and its recovery codes" })),
    HttpApiEndpoint.post("renewCodes", "/factors/recovery-codes", {
      headers: idempotent,
      success: RecoveryCodes,
      error: [FactorNotFound, IdempotencyKeyInUse, IdempotencyKeyReused],
    }).annotateMerge(OpenApi.annotations({ summary: "Get ten new recovery codes; the old ones end" })),
  )
  .middleware(FreshSignIn)
  .add(
    HttpApiEndpoint.get("state", "/factors", {
      success: Schema.Struct({
        totp: Schema.optionalKey(Schema.Struct({ enabledAt: Schema.DateTimeUtcFromString })),
        recoveryCodesLeft: Schema.Int,
      }),
    }).annotateMerge(OpenApi.annotations({ summary: "Your second factor" })),
    HttpApiEndpoint.post("confirm", "/factors/totp/confirm", {
      headers: idempotent,
      payload: Schema.Struct({ code: Code }),
      success: RecoveryCodes,
      error: [WrongCode, FactorNotFound, TooManyAttempts, IdempotencyKeyInUse, IdempotencyKeyReused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Confirm the second factor by its first code",
        description: "From now on signing in asks for a code. The recovery codes are shown this once.",
      }),
    ),
    HttpApiEndpoint.post("stepUp", "/step-up", {
      payload: Schema.Struct({ password: Schema.optionalKey(Password), code: Schema.optionalKey(Code) }),
      success: HttpApiSchema.NoContent,
      error: [WrongPassword, WrongCode, StepUpRequired, TooManyAttempts],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Confirm that it is you",
        description:
          "By the code where there is a second factor, else by the password. Good for ten minutes.",
      }),
    ),
  )
  .middleware(RateLimited)
  .middleware(Authorization)
  .add(
    HttpApiEndpoint.post("answer", "/login/second-factor", {
      payload: Schema.Struct({
        challenge: Schema.optionalKey(MailedToken),
        code: Code,
        session: Schema.optionalKey(SessionKind),
      }),
      success: SignIn,
      error: [InvalidChallenge, InvalidSecondFactor, TooManyAttempts, OriginRefused],
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Finish signing in with a code",
        description:
          "With the challenge of `SecondFactorRequired`, or the cookie `__Host-challenge`: five tries within five minutes.",
      }),
    ),
  )
  .prefix("/api/auth")
  .annotateMerge(OpenApi.annotations({ title: "Second factor" })) {}
