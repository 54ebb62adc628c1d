import type { Email } from "@utopiahire/domain/auth/Email"
import { FactorExists, FactorNotFound, WrongCode } from "@utopiahire/domain/auth/FactorErrors"
import type { TooManyAttempts } from "@utopiahire/domain/auth/ThrottleErrors"
import type { UserId } from "@utopiahire/domain/Ids"
import { Clock, Context, Duration, Effect, Layer, Option, Redacted } from "effect"
import { Audit } from "../audit/Audit.ts"
import { Vault } from "../security/Vault.ts"
import { AccountMails } from "./AccountMails.ts"
import { newRecoveryCodes, newTotp, plainCode, recoveryCode, totpStep } from "./codes.ts"
import { FactorStore } from "./FactorStore.ts"
import { SignInThrottle } from "./SignInThrottle.ts"
import { type StoredUser, UserStore } from "./UserStore.ts"

/** A secret that was shown waits so long for its first code. */
const BEGUN_MS = Duration.toMillis("10 minutes")

/** Guesses at codes are counted beside those at passwords, for all sign-ins and sessions of a person together. */
export const factorSubject = (owner: UserId) => `factor/${owner}` as Email

/** The second factor of an account: a code of an authenticator app, or one of ten recovery codes. Each is good once. */
export class Factors extends Context.Service<
  Factors,
  {
    state(owner: UserId): Effect.Effect<{ readonly enabled: boolean; readonly recoveryCodesLeft: number }>
    begin(
      user: StoredUser,
    ): Effect.Effect<{ readonly secret: string; readonly otpauthUri: string }, FactorExists>
    /** Turns the factor on; gives the recovery codes. */
    confirm(
      user: StoredUser,
      code: Redacted.Redacted,
    ): Effect.Effect<ReadonlyArray<string>, WrongCode | FactorNotFound | TooManyAttempts>
    remove(user: StoredUser): Effect.Effect<void, FactorNotFound>
    renewCodes(user: StoredUser): Effect.Effect<ReadonlyArray<string>, FactorNotFound>
    /** Uses a code up. */
    check(user: StoredUser, code: Redacted.Redacted): Effect.Effect<void, WrongCode | TooManyAttempts>
  }
>()("utopiahire/auth/Factors") {
  static readonly layer = Layer.effect(
    Factors,
    Effect.gen(function* () {
      const store = yield* FactorStore
      const users = yield* UserStore
      const throttle = yield* SignInThrottle
      const mails = yield* AccountMails
      const audit = yield* Audit
      const vault = yield* Vault

      const told = (user: StoredUser) => ({ actorId: user.id, subjectId: user.id })
      const hashOf = (owner: UserId, code: string) =>
        vault.blindIndex("recovery_codes.hash", `${owner}\0${code}`)
      const freshCodes = Effect.fnUntraced(function* (owner: UserId) {
        const codes = newRecoveryCodes()
        yield* store.replaceCodes(
          owner,
          codes.map((code) => hashOf(owner, plainCode(code))),
        )
        return codes
      })
      /** Counted before it is looked at, so that parallel guesses all count. */
      const guarded = Effect.fnUntraced(function* (user: StoredUser, right: Effect.Effect<boolean>) {
        const attempt = yield* throttle.attempt(factorSubject(user.id))
        if (yield* right) return yield* attempt.passed
        yield* audit.record({ event: "auth.factor_failed", outcome: "failure", ...told(user) })
        return yield* new WrongCode({})
      })
      const stepOf = Effect.fnUntraced(function* (owner: UserId, plain: string, confirmed: boolean) {
        const factor = yield* store.find(owner)
        const now = yield* Clock.currentTimeMillis
        if (Option.isNone(factor) || factor.value.confirmed !== confirmed) return undefined
        if (!confirmed && factor.value.begunUntil <= now) return undefined
        return totpStep(plain, factor.value.secret, now, factor.value.lastStep)
      })
      const byRecovery = Effect.fnUntraced(function* (user: StoredUser, plain: string) {
        const code = recoveryCode(plain)
        if (code === undefined || !(yield* store.useCode(user.id, hashOf(user.id, code)))) return false
        yield* mails.recoveryCodeUsed(user, yield* store.codesLeft(user.id))
        yield* audit.record({ event: "auth.recovery_code_used", outcome: "success", ...told(user) })
        return true
      }, users.atomically)

      return Factors.of({
        state: Effect.fn("Factors.state")(function* (owner) {
          const factor = yield* store.find(owner)
          const enabled = Option.isSome(factor) && factor.value.confirmed
          return { enabled, recoveryCodesLeft: enabled ? yield* store.codesLeft(owner) : 0 }
        }),

        begin: Effect.fn("Factors.begin")(function* (user) {
          const { otpauthUri, secret } = newTotp((yield* user.account).email)
          const until = (yield* Clock.currentTimeMillis) + BEGUN_MS
          if (!(yield* store.begin(user.id, secret, until))) return yield* new FactorExists({})
          return { secret, otpauthUri }
        }),

        confirm: Effect.fn("Factors.confirm")(function* (user, code) {
          const waits = yield* store.find(user.id)
          const now = yield* Clock.currentTimeMillis
          if (Option.isNone(waits) || waits.value.confirmed || waits.value.begunUntil <= now)
            return yield* new FactorNotFound({})
          const step = yield* stepOf(user.id, plainCode(Redacted.value(code)), false)
          yield* guarded(user, Effect.succeed(step !== undefined))
          return yield* users.atomically(
            Effect.gen(function* () {
              yield* users.setFactor(user.id, Option.some(now))
              if (!(yield* store.confirm(user.id, step!))) return yield* new FactorNotFound({})
              const codes = yield* freshCodes(user.id)
              yield* mails.factorAdded(user)
              yield* audit.record({ event: "auth.factor_added", outcome: "success", ...told(user) })
              return codes
            }),
          )
        }),

        remove: Effect.fn("Factors.remove")(function* (user) {
          yield* users.setFactor(user.id, Option.none())
          if (!(yield* store.remove(user.id)) || Option.isNone(user.factor))
            return yield* new FactorNotFound({})
          yield* mails.factorRemoved(user)
          yield* audit.record({ event: "auth.factor_removed", outcome: "success", ...told(user) })
        }, users.atomically),

        renewCodes: Effect.fn("Factors.renewCodes")(function* (user) {
          if (Option.isNone(user.factor)) return yield* new FactorNotFound({})
          return yield* freshCodes(user.id)
        }, users.atomically),

        check: Effect.fn("Factors.check")(function* (user, code) {
          const plain = plainCode(Redacted.value(code))
          const right = Effect.gen(function* () {
            const step = yield* stepOf(user.id, plain, true)
            if (step !== undefined) return yield* store.useStep(user.id, step)
            return yield* byRecovery(user, plain)
          })
          yield* guarded(user, right)
        }),
      })
    }),
  )
}
