import { HttpApiMiddleware } from "effect/http-api"
import type { CurrentUser } from "./Authorization.ts"
import { StepUpRequired } from "./FactorErrors.ts"

/** An operation that a stolen session must not do: within ten minutes of signing in or of `POST /api/auth/step-up`. */
export class FreshSignIn extends HttpApiMiddleware.Service<FreshSignIn, { requires: CurrentUser }>()(
  "utopiahire/auth/FreshSignIn",
  { error: StepUpRequired },
) {}
