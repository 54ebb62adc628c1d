import { Authorization, CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Sessions } from "@utopiahire/services/auth/Sessions"
import { Effect, Layer, Redacted } from "effect"

/** Bearer tokens, asked of `Sessions` once a request. */
export const AuthorizationHttp = Layer.effect(
  Authorization,
  Effect.map(Sessions, (sessions) =>
    Authorization.of({
      bearer: (httpEffect, { credential }) =>
        Effect.flatMap(sessions.authenticate(Redacted.value(credential)), (user) =>
          Effect.provideService(httpEffect, CurrentUser, user),
        ),
    }),
  ),
)
