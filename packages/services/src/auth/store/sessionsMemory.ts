import { Effect, Option } from "effect"
import type { NewSession, SessionStore } from "../SessionStore.ts"
import { UserStore } from "../UserStore.ts"

/** `SessionStore.layerMemory`: the same promises on a Map. */
export const sessionsMemory = Effect.gen(function* () {
  const users = yield* UserStore
  const sessions = new Map<string, NewSession & { revoked: boolean }>()

  const service: SessionStore["Service"] = {
    create: (session) => Effect.sync(() => void sessions.set(session.id, { ...session, revoked: false })),
    find: Effect.fn("SessionStore.find")(function* (id) {
      const session = sessions.get(id)
      if (session === undefined) return Option.none()
      const { expiresAt, revoked, userId } = session
      return Option.map(yield* users.byId(userId), (user) => ({ id, expiresAt, revoked, user }))
    }),
    revoke: (owner, id) =>
      Effect.sync(() => {
        const session = sessions.get(id)
        if (session?.userId === owner) session.revoked = true
      }),
  }
  return service
})
