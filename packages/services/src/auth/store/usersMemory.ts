import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, DateTime, Effect, Option, Semaphore } from "effect"
import { SecureRandom } from "effect/crypto"
import type { Registration, StoredUser, UserStore } from "../UserStore.ts"

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
}

const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString("hex")

const stored = (user: Kept): StoredUser => {
  const { createdAt, email, id, language, name, verified } = user
  return {
    id,
    language,
    role: "user",
    verified,
    passwordHash: Option.fromUndefinedOr(user.passwordHash ?? user.pending.at(-1)?.passwordHash),
    account: Effect.succeed({
      id,
      name,
      email,
      emailVerified: verified,
      language,
      hasPassword: user.passwordHash !== undefined,
      identities: [],
      createdAt,
    }),
  }
}

/** `UserStore.layerMemory`: the same promises on a Map, nothing sealed; a failure inside `atomically` is not undone. */
export const usersMemory = Effect.gen(function* () {
  const random = yield* SecureRandom.SecureRandom
  const users = new Map<string, Kept>()
  const turn = yield* Semaphore.make(1)
  const all = () => [...users.values()]

  const service: UserStore["Service"] = {
    atomically: (effect) => turn.withPermit(effect),
    byId: (id) =>
      Effect.sync(() => Option.map(Option.fromUndefinedOr(all().find((user) => user.id === id)), stored)),
    byEmail: (email) => Effect.sync(() => Option.map(Option.fromUndefinedOr(users.get(email)), stored)),
    register: Effect.fn("UserStore.register")(function* (registration) {
      const { email, language, name } = registration
      const id = (yield* random.uuidV7()) as UserId
      const createdAt = yield* DateTime.now
      const user = users.get(email) ?? { id, email, name, language, createdAt, verified: false, pending: [] }
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
    rehash: (id, from, to) =>
      Effect.sync(() => {
        const user = all().find((each) => each.id === id)
        if (user?.passwordHash === from) user.passwordHash = to
      }),
  }
  return service
})
