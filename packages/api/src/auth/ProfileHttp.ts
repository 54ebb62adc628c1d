import { Api } from "@utopiahire/domain/Api"
import { CurrentUser } from "@utopiahire/domain/auth/Authorization"
import { UserStore } from "@utopiahire/services/auth/UserStore"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"

/** Needs `UserStore` and `AuthorizationHttp`. */
export const ProfileHttp = HttpApiBuilder.group(
  Api,
  "profile",
  Effect.fn(function* (handlers) {
    const users = yield* UserStore
    return handlers.handleAll({
      update: Effect.fnUntraced(function* ({ payload: { language, name } }) {
        const { id } = yield* CurrentUser
        const changed = yield* users.update(id, {
          ...(name !== undefined && { name: name.normalize("NFC").trim() }),
          ...(language !== undefined && { language }),
        })
        // Only erasure takes an account away, and its sessions with it: nobody is left to be answered.
        const user = yield* Effect.orDie(Effect.fromOption(changed))
        return { user: yield* user.account }
      }),
    })
  }),
)
