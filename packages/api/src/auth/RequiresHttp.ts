import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { Forbidden, holds, RequiresAdmin, RequiresSupport } from "@utopiahire/domain/auth/Requires"
import type { Role } from "@utopiahire/domain/auth/User"
import { Audit } from "@utopiahire/services/audit/Audit"
import { Effect, Layer } from "effect"
import { withOrigin } from "../http/requestOrigin.ts"

/** Lets a role through, and writes down who was turned away from what. */
const only = (needed: Role) =>
  Effect.map(Audit, (audit): RequiresSupport["Service"] & RequiresAdmin["Service"] => {
    const turnedAway = (actorId: string, reason: string) =>
      Effect.andThen(
        withOrigin(audit.record({ event: "access.denied", outcome: "denied", actorId, reason })),
        Effect.fail(new Forbidden({})),
      )
    return (handler, { endpoint, group }) => {
      const allowed = Effect.flatMap(CurrentUser, ({ id, role }) =>
        holds(role, needed) ? Effect.void : turnedAway(id, `${group.identifier}.${endpoint.identifier}`),
      )
      return Effect.matchEffect(allowed, { onSuccess: () => handler, onFailure: Effect.fail })
    }
  })

/** The policies of `Requires`. Needs `Audit`. */
export const RequiresHttp = Layer.mergeAll(
  Layer.effect(RequiresSupport, only("support")),
  Layer.effect(RequiresAdmin, only("admin")),
)
