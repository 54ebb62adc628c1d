import { assert, describe, it } from "@effect/vitest"
import { hash } from "@node-rs/argon2"
import { Passwords } from "@utopiahire/services/security/Passwords"
import { Duration, Effect, Fiber, Redacted, Result } from "effect"

const password = Redacted.make("three hens on a red tractor")
const withPasswords = <A, E>(use: (passwords: Passwords["Service"]) => Effect.Effect<A, E>) =>
  Passwords.pipe(Effect.flatMap(use), Effect.provide(Passwords.layer))

describe("a password hash", () => {
  it.live("is argon2id at the cost that OWASP asks for, and new each time", () =>
    withPasswords((passwords) =>
      Effect.gen(function* () {
        const [one, two] = yield* Effect.all([passwords.hash(password), passwords.hash(password)])
        assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
        assert.notStrictEqual(one, two)
      }),
    ),
  )

  it.live("opens for its password alone, however the keyboard writes it", () =>
    withPasswords((passwords) =>
      Effect.gen(function* () {
        const stored = yield* passwords.hash(Redacted.make("caf\u00e9 \ufb01ligrane et escargots"))
        assert.isTrue(yield* passwords.verify(Redacted.make("cafe\u0301 filigrane et escargots"), stored))
        assert.isFalse(yield* passwords.verify(Redacted.make("cafe filigrane et escargots"), stored))
        assert.isFalse(yield* passwords.verify(Redacted.make(""), stored))
      }),
    ),
  )

  it.live("never cuts a long password", () =>
    withPasswords((passwords) =>
      Effect.gen(function* () {
        const stored = yield* passwords.hash(Redacted.make(`${"x".repeat(1023)}y`))
        assert.isFalse(yield* passwords.verify(Redacted.make(`${"x".repeat(1023)}z`), stored))
      }),
    ),
  )

  it.live("made at a lower cost is to be made anew", () =>
    withPasswords((passwords) =>
      Effect.gen(function* () {
        const weak = yield* Effect.promise(() => hash("x", { memoryCost: 8192, timeCost: 2 }))
        assert.isTrue(passwords.needsRehash(weak))
        assert.isFalse(passwords.needsRehash(yield* passwords.hash(password)))
      }),
    ),
  )

  it.live("costs as much to compare for somebody without a password", () =>
    withPasswords((passwords) =>
      Effect.gen(function* () {
        const stored = yield* passwords.hash(password)
        const fastest = (work: Effect.Effect<boolean, unknown>) =>
          Effect.map(
            Effect.replicateEffect(
              Effect.map(Effect.timed(work), ([took, right]) => {
                assert.isFalse(right)
                return took
              }),
              8,
            ),
            (times) => Math.min(...times.map((took) => Duration.toMillis(took))),
          )
        const wrong = yield* fastest(passwords.verify(Redacted.make("wrong"), stored))
        const nobody = yield* fastest(passwords.verifyNothing(Redacted.make("wrong")))
        assert.isBelow(Math.abs(wrong - nobody), Math.max(wrong, nobody) / 2)
      }),
    ),
  )
})

describe("the queue for hashing", () => {
  const sized = <A, E>(use: (passwords: Passwords["Service"]) => Effect.Effect<A, E>) =>
    Passwords.pipe(Effect.flatMap(use), Effect.provide(Passwords.layerSized(1, 2)))

  it.live("takes as many as fit and sends the next away", () =>
    sized((passwords) =>
      Effect.gen(function* () {
        const results = yield* Effect.all(
          Array.from({ length: 6 }, () => Effect.result(passwords.hash(password))),
          { concurrency: "unbounded" },
        )
        const refused = results.filter(Result.isFailure).map(({ failure }) => failure._tag)
        assert.deepStrictEqual(refused, ["Unavailable", "Unavailable", "Unavailable"])
        yield* passwords.hash(password)
      }),
    ),
  )

  it.live("gives back the places of those who leave it", () =>
    sized((passwords) =>
      Effect.gen(function* () {
        const waiting = yield* Effect.all(
          Array.from({ length: 3 }, () =>
            Effect.forkChild(passwords.hash(password), { startImmediately: true }),
          ),
        )
        assert.isTrue(Result.isFailure(yield* Effect.result(passwords.hash(password))))
        yield* Effect.forEach(waiting.slice(1), Fiber.interrupt)
        assert.strictEqual((yield* passwords.hash(password)).slice(0, 9), "$argon2id")
      }),
    ),
  )
})
