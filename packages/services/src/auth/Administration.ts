import { LockRefused, UserNotFound } from "@utopiahire/domain/admin/AdminErrors"
import type { AdminUser, LockReason } from "@utopiahire/domain/admin/AdminUser"
import type { Email } from "@utopiahire/domain/auth/Email"
import type { Role } from "@utopiahire/domain/auth/User"
import type { UserId } from "@utopiahire/domain/Ids"
import { Context, DateTime, Effect, Layer, Option } from "effect"
import { Audit } from "../audit/Audit.ts"
import { SessionStore } from "./SessionStore.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

const shown = ({ account, lock, role }: StoredUser): Effect.Effect<AdminUser> =>
  Effect.map(account, ({ createdAt, email, emailVerified, id, language, name }) => ({
    id,
    name,
    email,
    emailVerified,
    language,
    role,
    createdAt,
    ...Option.match(lock, {
      onNone: () => ({}),
      onSome: ({ at, reason }) => ({ locked: { at: DateTime.makeUnsafe(at), reason } }),
    }),
  }))

/** What may be done to accounts of others. Who may do it is decided before. */
export class Administration extends Context.Service<
  Administration,
  {
    /** Newest first, after the cursor. */
    users(page: {
      readonly limit: number
      readonly cursor?: UserId
      readonly email?: Email
    }): Effect.Effect<ReadonlyArray<AdminUser>>
    user(id: UserId): Effect.Effect<AdminUser, UserNotFound>
    /** Ends every session at once. Locking what is locked changes nothing. */
    lock(by: UserId, id: UserId, reason: LockReason): Effect.Effect<void, UserNotFound | LockRefused>
    unlock(by: UserId, id: UserId): Effect.Effect<void, UserNotFound>
    /** For the command line: over the API nobody gives roles. */
    giveRole(email: Email, role: Role): Effect.Effect<void, UserNotFound>
  }
>()("utopiahire/auth/Administration") {
  static readonly layer = Layer.effect(
    Administration,
    Effect.gen(function* () {
      const store = yield* UserStore
      const sessions = yield* SessionStore
      const audit = yield* Audit
      const found = (user: Option.Option<StoredUser>) =>
        Option.isSome(user) ? Effect.succeed(user.value) : Effect.fail(new UserNotFound({}))

      return Administration.of({
        users: Effect.fn("Administration.users")(function* ({ email, ...page }) {
          if (email === undefined)
            return yield* Effect.forEach(yield* store.page(page), shown, { concurrency: 10 })
          const user = yield* store.byEmail(email)
          return Option.isSome(user) ? [yield* shown(user.value)] : []
        }),
        user: Effect.fn("Administration.user")(function* (id) {
          return yield* shown(yield* found(yield* store.byId(id)))
        }),
        lock: Effect.fn("Administration.lock")(function* (by, id, reason) {
          if (by === id) return yield* new LockRefused({})
          const user = yield* found(yield* store.setLock(id, Option.some(reason)))
          if (user.role === "admin") return yield* new LockRefused({})
          yield* sessions.revokeAll(id, "locked")
          yield* audit.record({
            event: "account.locked",
            outcome: "success",
            actorId: by,
            subjectId: id,
            reason,
          })
        }, store.atomically),
        unlock: Effect.fn("Administration.unlock")(function* (by, id) {
          yield* found(yield* store.setLock(id, Option.none()))
          yield* audit.record({ event: "account.unlocked", outcome: "success", actorId: by, subjectId: id })
        }, store.atomically),
        giveRole: Effect.fn("Administration.giveRole")(function* (email, role) {
          const { id } = yield* found(yield* store.setRole(email, role))
          yield* audit.record({
            event: "account.role_changed",
            outcome: "success",
            subjectId: id,
            reason: role,
          })
        }, store.atomically),
      })
    }),
  )
}
