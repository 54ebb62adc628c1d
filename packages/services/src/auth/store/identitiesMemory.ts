import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, Effect, Option } from "effect"
import type { Identity, IdentityStore, Round } from "../IdentityStore.ts"
import { newSecret } from "../secret.ts"
import { UserStore } from "../UserStore.ts"

const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString("hex")
const nameOf = ({ issuer, subject }: Identity) => `${issuer}\0${subject}`

/** `IdentityStore.layerMemory`: the same promises on Maps, beside `UserStore.layerMemory`. */
export const identitiesMemory = Effect.gen(function* () {
  const users = yield* UserStore
  const identities = new Map<string, { readonly owner: UserId; readonly provider: Identity["provider"] }>()
  const rounds = new Map<string, Round & { readonly expiresAt: number }>()
  const of = (owner: UserId) => [...identities].filter(([, identity]) => identity.owner === owner)
  const tell = (owner: UserId) =>
    users.setProviders(
      owner,
      of(owner).map(([, { provider }]) => provider),
    )
  const free = (owner: UserId, identity: Identity) =>
    !identities.has(nameOf(identity)) && !of(owner).some(([, { provider }]) => provider === identity.provider)

  const service: IdentityStore["Service"] = {
    addRound: (hash, round, expiresAt) =>
      Effect.sync(() => void rounds.set(keyOf(hash), { ...round, expiresAt })),
    takeRound: (hash) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const round = rounds.get(keyOf(hash))
        rounds.delete(keyOf(hash))
        if (round === undefined || round.expiresAt <= now) return Option.none()
        return Option.some({ provider: round.provider, link: round.link })
      }),
    find: (identity) => {
      const known = identities.get(nameOf(identity))
      return known === undefined ? Effect.succeedNone : users.byId(known.owner)
    },
    admit: Effect.fn("IdentityStore.admit")(function* (newcomer) {
      const before = yield* users.byEmail(newcomer.email)
      const created = Option.isNone(before) || !before.value.verified
      if (created) {
        // As the owner of the address would: by a link that only they could have opened.
        const link = { hash: newSecret().hash, expiresAt: Number.MAX_SAFE_INTEGER }
        const { email, language, name } = newcomer
        yield* users.register({ email, name, language, passwordHash: "", link })
        const opened = Option.getOrThrow(yield* users.openLink(link.hash))
        yield* users.dropPassword(opened.id)
      }
      const { id } = Option.getOrThrow(yield* users.byEmail(newcomer.email))
      if (!free(id, newcomer)) return { _tag: "taken" }
      identities.set(nameOf(newcomer), { owner: id, provider: newcomer.provider })
      yield* tell(id)
      const user = Option.getOrThrow(yield* users.byId(id))
      return { _tag: created ? "created" : "linked", user }
    }),
    link: Effect.fn("IdentityStore.link")(function* (owner, identity) {
      if (!free(owner, identity)) return false
      identities.set(nameOf(identity), { owner, provider: identity.provider })
      yield* tell(owner)
      return true
    }),
    unlink: Effect.fn("IdentityStore.unlink")(function* (owner, provider) {
      const own = of(owner)
      const found = own.find(([, identity]) => identity.provider === provider)
      const user = yield* users.byId(owner)
      if (found === undefined || Option.isNone(user)) return "unknown"
      if (own.length === 1 && Option.isNone(user.value.passwordHash)) return "last"
      identities.delete(found[0])
      yield* tell(owner)
      return "unlinked"
    }),
    sweep: (before) =>
      Effect.sync(() => {
        const over = [...rounds].filter(([, { expiresAt }]) => expiresAt < before)
        for (const [key] of over) rounds.delete(key)
        return over.length
      }),
  }
  return service
})
