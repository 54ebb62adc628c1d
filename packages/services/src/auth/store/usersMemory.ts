import type { LockReason } from "@utopiahire/domain/admin/AdminUser"
import type { OAuthProviderId } from "@utopiahire/domain/auth/OAuth"
import type { Role } from "@utopiahire/domain/auth/User"
import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect, Option, Semaphore } from "effect"
import { SecureRandom } from "effect/crypto"
import type { Link, Registration, StoredUser, UserStore } from "../UserStore.ts"

interface Kept {
  readonly id: UserId
  readonly email: string
  readonly createdAt: DateTime.Utc
  name: string
  language: Registration["language"]
  passwordHash?: string
  verified: boolean
  /** In the order in which they came. */
  pending: Array<Registration>
  reset?: Link | undefined
  role: Role
  factor?: number | undefined
  providers?: ReadonlyArray<OAuthProviderId>
  lock?: { readonly at: number; readonly reason: LockReason } | undefined
}

const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString("hex")

const copyOf = (user: Kept): Kept => ({ ...user, pending: [...user.pending] })

const stored = (user: Kept): StoredUser => {
  const { createdAt, email, id, language, name, verified } = user
  return {
    id,
    language,
    role: user.role,
    verified,
    factor: Option.fromUndefinedOr(user.factor),
    lock: Option.fromUndefinedOr(user.lock),
    passwordHash: Option.fromUndefinedOr(user.passwordHash ?? user.pending.at(-1)?.passwordHash),
    account: Effect.succeed({
      id,
      name,
      email,
      emailVerified: verified,
      language,
      hasPassword: user.passwordHash !== undefined,
      identities: (user.providers ?? []).map((provider) => ({ provider })),
      createdAt,
    }),
  }
}

/** `UserStore.layerMemory`: the same promises on a Map, nothing sealed. */
export const usersMemory = Effect.gen(function* () {
  const random = yield* SecureRandom.SecureRandom
  const users = new Map<string, Kept>()
  const turn = yield* Semaphore.make(1)
  const all = () => [...users.values()]
  const asked = (hash: Uint8Array, now: number) =>
    Option.fromUndefinedOr(
      all().find(({ reset }) => reset && keyOf(reset.hash) === keyOf(hash) && reset.expiresAt > now),
    )

  const service: UserStore["Service"] = {
    atomically: (effect) =>
      turn.withPermit(
        Effect.suspend(() => {
          const before = [...users.values()].map(copyOf)
          return Effect.onError(effect, () =>
            Effect.sync(() => {
              users.clear()
              for (const user of before) users.set(user.email, user)
            }),
          )
        }),
      ),
    byId: (id) =>
      Effect.sync(() => Option.map(Option.fromUndefinedOr(all().find((user) => user.id === id)), stored)),
    byEmail: (email) => Effect.sync(() => Option.map(Option.fromUndefinedOr(users.get(email)), stored)),
    register: Effect.fn("UserStore.register")(function* (registration) {
      const { email, language, name } = registration
      const id = (yield* random.uuidV7()) as UserId
      const createdAt = yield* DateTime.now
      const user = users.get(email) ?? {
        id,
        email,
        name,
        language,
        createdAt,
        role: "user" as const,
        verified: false,
        pending: [],
      }
      users.set(email, user)
      if (!user.verified) user.pending.push(registration)
      return stored(user)
    }),
    renewLink: (email, link) =>
      Effect.sync(() => {
        const user = users.get(email)
        const last = user?.pending.pop()
        if (user === undefined || last === undefined) return Option.none()
        user.pending.push({ ...last, link })
        return Option.some({ ...stored(user), language: last.language })
      }),
    openLink: Effect.fn("UserStore.openLink")(function* (hash) {
      const now = yield* Clock.currentTimeMillis
      for (const user of users.values()) {
        const opened = user.pending.find(
          ({ link }) => keyOf(link.hash) === keyOf(hash) && link.expiresAt > now,
        )
        if (opened === undefined) continue
        const { language, name, passwordHash } = opened
        Object.assign(user, { language, name, passwordHash, verified: true, pending: [] })
        return Option.some(stored(user))
      }
      return Option.none()
    }),
    resetLink: (email, link) =>
      Effect.sync(() => {
        const user = users.get(email)
        if (user?.verified !== true) return Option.none()
        user.reset = link
        return Option.some(stored(user))
      }),
    byResetLink: (hash) => Effect.map(Clock.currentTimeMillis, (now) => Option.map(asked(hash, now), stored)),
    openResetLink: (hash, passwordHash) =>
      Effect.map(Clock.currentTimeMillis, (now) =>
        Option.map(asked(hash, now), (user) =>
          stored(Object.assign(user, { passwordHash, reset: undefined })),
        ),
      ),
    changePassword: (id, from, to) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        if (user?.passwordHash !== from) return false
        Object.assign(user, { passwordHash: to, reset: undefined })
        return true
      }),
    update: (id, changes) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        return Option.map(Option.fromUndefinedOr(user), (found) =>
          stored(Object.assign(found, { ...changes })),
        )
      }),
    page: ({ cursor, limit }) =>
      Effect.sync(() =>
        all()
          .filter(({ id }) => cursor === undefined || id < cursor)
          .sort((a, b) => (a.id < b.id ? 1 : -1))
          .slice(0, limit)
          .map(stored),
      ),
    setLock: (id, reason) =>
      Effect.map(Clock.currentTimeMillis, (at) => {
        const user = all().find((each) => each.id === id)
        if (user === undefined) return Option.none()
        user.lock = Option.isSome(reason) ? (user.lock ?? { at, reason: reason.value }) : undefined
        return Option.some(stored(user))
      }),
    setProviders: (id, providers) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        if (user !== undefined) user.providers = providers
      }),
    dropPassword: (id) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        if (user !== undefined) delete user.passwordHash
      }),
    setFactor: (id, enabledAt) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        if (user !== undefined) user.factor = Option.getOrUndefined(enabledAt)
      }),
    setRole: (email, role) =>
      Effect.sync(() => {
        const user = users.get(email)
        if (user?.verified !== true) return Option.none()
        return Option.some(stored(Object.assign(user, { role })))
      }),
    sweepLinks: (before) =>
      Effect.sync(() => {
        let swept = 0
        for (const user of users.values()) {
          const pending = user.pending.filter(({ link }) => link.expiresAt >= before)
          swept += user.pending.length - pending.length
          user.pending = pending
          if (user.reset === undefined || user.reset.expiresAt >= before) continue
          user.reset = undefined
          swept += 1
        }
        return swept
      }),
    rehash: (id, from, to) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        if (user?.passwordHash === from) user.passwordHash = to
      }),
  }
  return service
})
