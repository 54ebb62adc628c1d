import { availableParallelism } from "node:os"
import { hash, parseOptions, verify } from "@node-rs/argon2"
import { normalPassword } from "@utopiahire/domain/auth/passwordRules"
import { Unavailable } from "@utopiahire/domain/http/HttpErrors"
import { Context, Effect, Layer, Redacted, Semaphore } from "effect"

/** Argon2id (the library's default algorithm), as OWASP asks for at least. */
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 }
/** One more than there are cores: while an answer is written, its core hashes for the next. */
const atOnce = () => availableParallelism() + 1
/** So many wait for a core; the next is told to come back later. */
const QUEUE = 64

/**
 * Password hashes, argon2id in PHC form. Never on the event loop; never many more at once than there are cores, since
 * each takes 19 MiB: with 64 waiting, further calls fail with `Unavailable`. Passwords are normalised to NFKC.
 */
export class Passwords extends Context.Service<
  Passwords,
  {
    hash(password: Redacted.Redacted): Effect.Effect<string, Unavailable>
    verify(password: Redacted.Redacted, hash: string): Effect.Effect<boolean, Unavailable>
    /** As much work as `verify`, for who has no password: the answer must not come sooner. Always false. */
    verifyNothing(password: Redacted.Redacted): Effect.Effect<false, Unavailable>
    /** The hash was made at a lower cost than is asked for now. */
    needsRehash(hash: string): boolean
  }
>()("utopiahire/security/Passwords") {
  static readonly layer = Layer.suspend(() => Passwords.layerSized(atOnce(), QUEUE))

  static readonly layerSized = (atOnce: number, queue: number) =>
    Layer.effect(
      Passwords,
      Effect.gen(function* () {
        const permits = yield* Semaphore.make(atOnce)
        let inside = 0
        const bounded = <A>(work: () => Promise<A>) =>
          Effect.suspend(() => {
            if (inside >= atOnce + queue) return Effect.fail(new Unavailable({}))
            inside += 1
            return (
              permits
                // A hash cannot be stopped: the permit is kept until the core is free again.
                .withPermit(Effect.uninterruptible(Effect.promise(work)))
                .pipe(Effect.ensuring(Effect.sync(() => (inside -= 1))))
            )
          })
        const plain = (password: Redacted.Redacted) => normalPassword(Redacted.value(password))
        const nobodys = yield* Effect.promise(() => hash("nobody has this password", COST))

        return Passwords.of({
          hash: Effect.fn("Passwords.hash")((password) => bounded(() => hash(plain(password), COST))),
          verify: Effect.fn("Passwords.verify")((password, stored) =>
            bounded(() => verify(stored, plain(password))),
          ),
          verifyNothing: Effect.fn("Passwords.verifyNothing")((password) =>
            bounded(() => verify(nobodys, plain(password)).then(() => false as const)),
          ),
          needsRehash: (stored) => {
            const { memoryCost, parallelism, timeCost } = parseOptions(stored)
            return memoryCost < COST.memoryCost || timeCost < COST.timeCost || parallelism < COST.parallelism
          },
        })
      }),
    )
}
