import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { FreshSignIn } from "@utopiahire/domain/auth/FreshSignIn"
import { SignIns } from "@utopiahire/services/auth/SignIns"
import { Effect, Layer } from "effect"

/** The policy of `FreshSignIn`: one read, on dangerous operations alone. */
export const FreshSignInHttp = Layer.effect(
  FreshSignIn,
  Effect.map(SignIns, (signIns) =>
    FreshSignIn.of((handler) => {
      const fresh = Effect.flatMap(CurrentUser, ({ id, sessionId }) => signIns.requireFresh(id, sessionId))
      return Effect.matchEffect(fresh, { onSuccess: () => handler, onFailure: Effect.fail })
    }),
  ),
)
