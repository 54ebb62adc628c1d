import { Authorization, CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { SessionId, UserId } from "@utopiahire/domain/Ids"
import { Effect, Layer, Redacted } from "effect"
import { uuidV7Unsafe } from "effect/crypto/SecureRandom"

/** For tests of what a person owns: the token is the person's id. */
export const bearerIsId = Layer.succeed(
  Authorization,
  Authorization.of({
    bearer: (handler, { credential }) =>
      Effect.provideService(handler, CurrentUser, {
        id: UserId.make(Redacted.value(credential)),
        sessionId: SessionId.make(uuidV7Unsafe()),
        language: "en",
        role: "user",
        account: Effect.die("not asked for here"),
      }),
  }),
)
